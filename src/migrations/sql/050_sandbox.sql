-- The sandbox's own books: what a bank would keep on its side. Nothing in the hub reads them but the plugin `sandbox`.
CREATE TABLE sandbox_sessions (
  id text PRIMARY KEY,
  -- The merchant's reference: our payment's id, also the idempotency key.
  reference uuid NOT NULL UNIQUE,
  amount bigint NOT NULL CHECK (amount > 0),
  currency text NOT NULL,
  description text NOT NULL,
  return_url text NOT NULL,
  expires_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'challenge', 'processing', 'succeeded', 'declined', 'canceled', 'expired')),
  scenario text,
  tries integer NOT NULL DEFAULT 0,
  last4 text,
  failure text,
  -- When the bank is done; NULL while nothing is under way or it never will be.
  settle_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX sandbox_sessions_due ON sandbox_sessions (settle_at) WHERE state = 'processing' AND settle_at IS NOT NULL;

CREATE TABLE sandbox_refunds (
  id text PRIMARY KEY,
  session_id text NOT NULL REFERENCES sandbox_sessions (id) ON DELETE CASCADE,
  reference uuid NOT NULL UNIQUE,
  amount bigint NOT NULL CHECK (amount > 0),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX sandbox_refunds_session ON sandbox_refunds (session_id);

-- Notifications that still have to reach the merchant.
CREATE TABLE sandbox_notices (
  id text PRIMARY KEY,
  session_id text NOT NULL REFERENCES sandbox_sessions (id) ON DELETE CASCADE,
  kind text NOT NULL,
  copies integer NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  next_try_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz
);
CREATE INDEX sandbox_notices_open ON sandbox_notices (next_try_at) WHERE sent_at IS NULL;
