-- Who signs in by the university's identity provider: a subject of an issuer is one account, and an account has one subject of an issuer.
-- Beside Payload's schema: no generated endpoint reads or changes it.
CREATE TABLE openid_identities (
  issuer text NOT NULL CONSTRAINT openid_identities_issuer_short CHECK (length(issuer) BETWEEN 1 AND 2000),
  -- At most 255 letters (OpenID Connect Core 1.0 §2).
  subject text NOT NULL CONSTRAINT openid_identities_subject_short CHECK (length(subject) BETWEEN 1 AND 255),
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  used_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT openid_identities_once UNIQUE (issuer, subject),
  CONSTRAINT openid_identities_one_a_person UNIQUE (user_id, issuer)
);

-- Erasing a person takes it away. Archiving does not: whoever is archived would come back under another e-mail.
CREATE FUNCTION drop_identities_of_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM openid_identities WHERE user_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER drop_identities_of_erased AFTER UPDATE OF archived_at ON users
  FOR EACH ROW WHEN (NEW.archived_at IS NOT NULL AND current_setting('hub.erasing', true) = 'on') EXECUTE FUNCTION drop_identities_of_erased();
