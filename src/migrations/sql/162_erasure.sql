-- Erasing a person: what tells who it was goes from every table of the core; money, tickets and ledgers stay under a pseudonym.

-- The audit log stays append-only but for this: erase_person takes personal data out of it. Who did what and when is never changed.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE personal CONSTANT text[] := ARRAY['actor_name', 'changes', 'ip', 'subject'];
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('hub.erasing', true) = 'on' AND to_jsonb(NEW) - personal = to_jsonb(OLD) - personal THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'ledger_append_only';
END $$;
DROP TRIGGER audit_log_append_only ON audit_log;
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();

-- A text without these words. In JSON they stand as JSON writes them.
CREATE FUNCTION without_words(given text, words text[]) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE word text;
BEGIN
  FOREACH word IN ARRAY words LOOP
    given := replace(replace(given, word, '…'), trim(BOTH '"' FROM to_json(word)::text), '…');
  END LOOP;
  RETURN given;
END $$;
CREATE FUNCTION has_words(given text, words text[]) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(bool_or(strpos(given, word) > 0 OR strpos(given, trim(BOTH '"' FROM to_json(word)::text)) > 0), false) FROM unnest(words) word
$$;

-- Erases a person and answers the pictures to be deleted. The row in `users` stays, nameless and closed, as what history refers to.
CREATE FUNCTION erase_person(person uuid) RETURNS uuid[] LANGUAGE plpgsql SET hub.erasing = 'on' AS $$
DECLARE
  who users;
  words text[];
  own_words text[];
  pictures uuid[];
BEGIN
  SELECT * INTO who FROM users WHERE id = person FOR UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  -- A word shorter than this is part of others.
  words := ARRAY(SELECT w FROM unnest(ARRAY[who.email, who.sdu_id, who.name]) w WHERE length(w) >= 4);
  own_words := ARRAY(SELECT w FROM unnest(words || who.username::text) w WHERE length(w) >= 3);
  pictures := ARRAY(SELECT id FROM media WHERE owner_id = person AND private);

  DELETE FROM users_sessions WHERE _parent_id = person;
  DELETE FROM refresh_tokens WHERE user_id = person;
  DELETE FROM club_subscriptions WHERE user_id = person;
  DELETE FROM calendar_feeds WHERE user_id = person;
  DELETE FROM recommendations WHERE user_id = person;
  DELETE FROM timetables WHERE user_id = person;
  DELETE FROM chat_conversations WHERE user_id = person;
  DELETE FROM telegram_codes WHERE user_id = person;
  DELETE FROM telegram_updates WHERE who.telegram_chat_id IN (body #>> '{message,chat,id}', body #>> '{callback_query,message,chat,id}', body #>> '{my_chat_member,chat,id}');
  PERFORM unlink_telegram_chat(who.telegram_chat_id);
  DELETE FROM bonus_redemptions WHERE user_id = person AND confirmed_at IS NULL;
  DELETE FROM payload_preferences p USING payload_preferences_rels r WHERE r.parent_id = p.id AND r.users_id = person;
  UPDATE event_grants SET revoked_at = now(), updated_at = now() WHERE user_id = person AND revoked_at IS NULL;
  UPDATE tickets SET holder_name = NULL, updated_at = now() WHERE holder_id = person OR (buyer_id = person AND holder_id IS NULL AND holder_name = who.name);
  UPDATE club_memberships SET message = NULL, updated_at = now() WHERE user_id = person;
  UPDATE excuses SET member_name = NULL, reason = '—', updated_at = now() WHERE user_id = person;
  UPDATE reviews SET author_name = NULL, updated_at = now() WHERE user_id = person;

  -- Letters to the person: one that waits is not sent; of others stays that there was one, and what it said goes.
  DELETE FROM notifications WHERE status = 'queued' AND (user_id = person OR (channel = 'telegram' AND recipient = who.telegram_chat_id) OR lower(recipient) = lower(who.email));
  UPDATE notifications SET recipient = '—', subject = '—', text = NULL, html = NULL, attachments = NULL, buttons = NULL, picture = NULL, link = NULL, error = NULL,
    updated_at = now() WHERE user_id = person OR (channel = 'telegram' AND recipient = who.telegram_chat_id) OR lower(recipient) = lower(who.email);
  -- Letters to others that name the person.
  UPDATE notifications SET subject = without_words(subject, words), text = without_words(text, words), html = without_words(html, words), updated_at = now()
  WHERE has_words(concat_ws(' ', subject, text, html), words);

  -- What gateways told about the payer.
  UPDATE payments SET snapshots = without_words(snapshots::text, words)::jsonb WHERE buyer_id = person AND has_words(snapshots::text, words);
  UPDATE gateway_inbox SET body = without_words(body::text, words)::jsonb WHERE has_words(body::text, words);

  UPDATE audit_log SET ip = NULL, actor_name = NULL WHERE actor_id = person;
  UPDATE audit_log SET changes = changes - ARRAY['name', 'email', 'username', 'sduId', 'photo', 'faculty'] WHERE subject = person::text AND jsonb_typeof(changes) = 'object';
  UPDATE audit_log SET changes = without_words(changes::text, own_words)::jsonb WHERE has_words(changes::text, own_words) AND (subject = person::text OR actor_id = person OR has_words(changes::text, words));
  UPDATE audit_log SET subject = person::text WHERE subject = ANY (own_words);

  UPDATE media SET owner_id = NULL WHERE owner_id = person AND NOT coalesce(private, false);
  UPDATE users SET name = 'Удалённый аккаунт', email = 'erased-' || id || '@erased.invalid', username = NULL, sdu_id = NULL, faculty = NULL, year_of_study = NULL,
    photo_id = NULL, locale = 'ru', leaderboard_opt_in = false, notification_preferences = NULL, quiet_from = NULL, quiet_to = NULL, time_zone = NULL, salt = NULL, hash = NULL, reset_password_token = NULL,
    reset_password_expiration = NULL, _verified = false, _verificationtoken = NULL, archived_at = now(), updated_at = now() WHERE id = person;
  RETURN pictures;
END $$;
