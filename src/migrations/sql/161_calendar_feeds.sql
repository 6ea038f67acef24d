-- The private calendar address of a person. The address holds a secret derived from `nonce` and the hub's key; the database knows its
-- hash, so that whoever reads the database cannot read calendars.
CREATE TABLE calendar_feeds (
  user_id uuid PRIMARY KEY REFERENCES users(id) ON DELETE CASCADE,
  nonce text NOT NULL,
  token_hash text NOT NULL CONSTRAINT calendar_feeds_token UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  read_at timestamptz
);
CREATE INDEX IF NOT EXISTS event_cards_location ON event_cards (location_id, starts_at);
