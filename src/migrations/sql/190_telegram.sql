-- The Telegram bot: whose chat it is, one-time codes, what came in, and the pace of what goes out.

ALTER TABLE users ADD CONSTRAINT users_telegram_chat_is_number CHECK (telegram_chat_id ~ '^-?[0-9]{1,19}$');

-- Payload writes whole documents back: an old chat id in one must not bind a chat again that was unlinked meanwhile.
CREATE TRIGGER keep_telegram_chat BEFORE UPDATE ON users
  FOR EACH ROW WHEN (NEW.telegram_chat_id IS DISTINCT FROM OLD.telegram_chat_id)
  EXECUTE FUNCTION keep_machine_columns('telegram_chat_id');

-- One-time codes: only the hash is stored, a new one takes the place of the one before.
CREATE TABLE telegram_codes (
  code_hash text PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users(id) ON DELETE CASCADE,
  expires_at timestamptz NOT NULL,
  CONSTRAINT telegram_codes_one_a_person UNIQUE (user_id)
);

-- Spends a code and binds the chat to its person: a chat has one person, a person one chat. NULL when the code does not work.
CREATE FUNCTION bind_telegram_chat(given_hash text, given_chat text) RETURNS uuid LANGUAGE plpgsql SET hub.totals = 'on' AS $$
DECLARE v_user uuid;
BEGIN
  -- Two codes from one chat at once: neither sees the other's person yet.
  PERFORM pg_advisory_xact_lock(hashtextextended('telegram chat ' || given_chat, 0));
  DELETE FROM telegram_codes c USING users u WHERE c.code_hash = given_hash AND c.expires_at > now() AND u.id = c.user_id
    AND NOT coalesce(u.suspended, false) AND u.archived_at IS NULL RETURNING c.user_id INTO v_user;
  IF v_user IS NULL THEN RETURN NULL; END IF;
  PERFORM 1 FROM users WHERE id = v_user OR telegram_chat_id = given_chat ORDER BY id FOR NO KEY UPDATE;
  UPDATE users SET telegram_chat_id = NULL, updated_at = now() WHERE telegram_chat_id = given_chat AND id <> v_user;
  UPDATE users SET telegram_chat_id = given_chat, updated_at = now() WHERE id = v_user;
  RETURN v_user;
END $$;

-- Lets a chat go. Returns who it was, NULL when nobody is bound to it.
CREATE FUNCTION unlink_telegram_chat(given_chat text) RETURNS uuid LANGUAGE plpgsql SET hub.totals = 'on' AS $$
DECLARE v_user uuid;
BEGIN
  UPDATE users SET telegram_chat_id = NULL, updated_at = now()
  WHERE telegram_chat_id = given_chat RETURNING id INTO v_user;
  RETURN v_user;
END $$;

-- What Telegram sent, once each, kept longer than Telegram repeats it (a day).
CREATE TABLE telegram_updates (
  update_id bigint CONSTRAINT telegram_updates_once PRIMARY KEY,
  body jsonb NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  attempts integer NOT NULL DEFAULT 0,
  next_try_at timestamptz NOT NULL DEFAULT now(),
  done_at timestamptz,
  error text
);
CREATE INDEX telegram_updates_waiting ON telegram_updates (update_id) WHERE done_at IS NULL;

-- When the bot (chat '') and each chat may be written to again, for every worker together. Lost in a crash, it only starts anew.
CREATE UNLOGGED TABLE telegram_pace (chat text PRIMARY KEY, free_at timestamptz NOT NULL);

-- The right to write to a chat now: 0, or the milliseconds until it is worth asking again. The chat stays taken until its turn is
-- ended (or, should the sender die, for a minute), so that its second of rest begins after Telegram has answered.
CREATE FUNCTION take_telegram_turn(given_chat text, gap_ms integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE v_now timestamptz; v_free timestamptz;
BEGIN
  INSERT INTO telegram_pace (chat, free_at) VALUES ('', '-infinity') ON CONFLICT DO NOTHING;
  PERFORM 1 FROM telegram_pace WHERE chat = '' FOR UPDATE;
  v_now := clock_timestamp();
  SELECT max(free_at) INTO v_free FROM telegram_pace WHERE chat IN ('', given_chat);
  IF v_free > v_now THEN RETURN greatest(1, ceil(extract(epoch FROM v_free - v_now) * 1000))::integer; END IF;
  UPDATE telegram_pace SET free_at = v_now + make_interval(secs => gap_ms / 1000.0) WHERE chat = '';
  INSERT INTO telegram_pace (chat, free_at) VALUES (given_chat, v_now + interval '1 minute') ON CONFLICT (chat) DO UPDATE SET free_at = excluded.free_at;
  RETURN 0;
END $$;

-- The bot's own name, for links on the site; written by the worker that asked Telegram.
CREATE TABLE telegram_bot (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), username text NOT NULL, known_at timestamptz NOT NULL DEFAULT now());

CREATE INDEX notifications_telegram_waiting ON notifications (recipient, created_at, id) WHERE channel = 'telegram' AND status = 'queued';
