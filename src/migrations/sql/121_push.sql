-- Browsers that people let the hub push to. A browser belongs to whoever signed in there last.
CREATE TABLE push_subscriptions (
  id uuid PRIMARY KEY DEFAULT hub_uuid(),
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  endpoint text NOT NULL CONSTRAINT push_subscriptions_endpoint_short CHECK (length(endpoint) <= 1000),
  -- The browser's public key (P-256, uncompressed) and secret, base64url (RFC 8291).
  p256dh text NOT NULL,
  auth text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT push_subscriptions_once UNIQUE (endpoint)
);
CREATE INDEX push_subscriptions_of_person ON push_subscriptions (user_id);

-- Whoever is erased or archived is not pushed to any more.
CREATE FUNCTION drop_push_of_archived() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM push_subscriptions WHERE user_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER drop_push_of_archived AFTER UPDATE ON users
  FOR EACH ROW WHEN (NEW.archived_at IS NOT NULL AND OLD.archived_at IS NULL) EXECUTE FUNCTION drop_push_of_archived();
