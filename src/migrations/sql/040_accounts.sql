-- Accounts: what no writer may forget about sessions, roles and names.

-- A session that ends takes its app's refresh tokens with it.
ALTER TABLE refresh_tokens
  ADD CONSTRAINT refresh_tokens_session_fk FOREIGN KEY (session_id) REFERENCES users_sessions (id) ON DELETE CASCADE;
CREATE INDEX refresh_tokens_session ON refresh_tokens (session_id);

-- Sign-in takes an e-mail or a username: one person's username must not be able to look like another's e-mail.
ALTER TABLE users ADD CONSTRAINT users_username_plain CHECK (username IS NULL OR username ~ '^[a-z0-9][a-z0-9._-]{1,38}$');

CREATE INDEX users_reset_token ON users (reset_password_token) WHERE reset_password_token IS NOT NULL;
CREATE INDEX users_verification_token ON users (_verificationtoken) WHERE _verificationtoken IS NOT NULL;

-- Suspending or archiving ends every sign-in at once, whoever wrote it.
CREATE FUNCTION end_sessions_of_barred() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM users_sessions WHERE _parent_id = NEW.id;
  DELETE FROM refresh_tokens WHERE user_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER end_sessions_of_barred AFTER UPDATE OF suspended, archived_at ON users
  FOR EACH ROW WHEN (NEW.suspended OR NEW.archived_at IS NOT NULL) EXECUTE FUNCTION end_sessions_of_barred();

-- The name beside a membership is what a head sees and searches.
CREATE FUNCTION follow_member_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE club_memberships SET member_name = NEW.name WHERE user_id = NEW.id AND member_name IS DISTINCT FROM NEW.name;
  RETURN NULL;
END $$;
CREATE TRIGGER follow_member_name AFTER UPDATE OF name ON users
  FOR EACH ROW WHEN (NEW.name IS DISTINCT FROM OLD.name) EXECUTE FUNCTION follow_member_name();

CREATE INDEX club_memberships_by_club ON club_memberships (club_id, status, member_name);

-- ------------------------------------------------------------------ the role of a club head is a consequence
-- Makes the role equal to "heads a club". The person's row is locked first: two clubs changing hands at once would each see only
-- their own half otherwise.
CREATE FUNCTION follow_headship(person uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM users WHERE id = person FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  IF EXISTS (SELECT 1 FROM clubs WHERE head_id = person) THEN
    INSERT INTO users_roles ("order", parent_id, value, id)
    SELECT coalesce(max("order"), 0) + 1, person, 'club_head', hub_uuid() FROM users_roles WHERE parent_id = person
    HAVING count(*) FILTER (WHERE value = 'club_head') = 0;
  ELSE
    DELETE FROM users_roles WHERE parent_id = person AND value = 'club_head';
  END IF;
END $$;

CREATE OR REPLACE FUNCTION sync_club_head() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE person uuid;
BEGIN
  -- In one order, so that two clubs that swap heads do not wait for each other.
  FOR person IN
    SELECT DISTINCT id FROM unnest(ARRAY[
      CASE WHEN TG_OP <> 'INSERT' THEN OLD.head_id END,
      CASE WHEN TG_OP <> 'DELETE' THEN NEW.head_id END
    ]) AS id WHERE id IS NOT NULL ORDER BY id
  LOOP
    PERFORM follow_headship(person);
  END LOOP;
  RETURN NULL;
END $$;

-- Payload writes a person's roles back as it read them: a list from before the club changed hands must not win. At commit the
-- role follows the clubs again.
CREATE FUNCTION keep_headship() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM follow_headship(OLD.parent_id); ELSE PERFORM follow_headship(NEW.parent_id); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER keep_headship_given AFTER INSERT ON users_roles DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.value = 'club_head') EXECUTE FUNCTION keep_headship();
CREATE CONSTRAINT TRIGGER keep_headship_taken AFTER DELETE ON users_roles DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.value = 'club_head') EXECUTE FUNCTION keep_headship();
