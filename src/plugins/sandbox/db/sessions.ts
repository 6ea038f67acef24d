import type { Db } from '#src/db/transaction.ts'

export type SessionState = 'open' | 'challenge' | 'processing' | 'succeeded' | 'declined' | 'canceled' | 'expired'

export type Session = {
  id: string
  /** Our payment's id: the merchant's reference and idempotency key. */
  reference: string
  amount: number
  currency: string
  description: string
  returnUrl: string
  expiresAt: Date
  state: SessionState
  scenario: string | null
  tries: number
  failure: string | null
  /** The bank's clock. */
  now: Date
  refunded: number
}

const columns = `s.id, s.reference, s.amount, s.currency, s.description, s.return_url AS "returnUrl", s.expires_at AS "expiresAt", s.scenario, s.tries, s.failure, now() AS now,
  CASE WHEN s.state IN ('open', 'challenge') AND s.expires_at <= now() THEN 'expired' ELSE s.state END AS state,
  (SELECT coalesce(sum(r.amount), 0)::bigint FROM sandbox_refunds r WHERE r.session_id = s.id) AS refunded`

export type NewSession = Pick<
  Session,
  'id' | 'reference' | 'amount' | 'currency' | 'description' | 'returnUrl' | 'expiresAt'
>

/** Opens a session, once a reference: a repetition answers the first one's id. */
export async function openSession(db: Db, given: NewSession): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO sandbox_sessions AS s (id, reference, amount, currency, description, return_url, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (reference) DO UPDATE SET reference = s.reference RETURNING id`,
    [given.id, given.reference, given.amount, given.currency, given.description, given.returnUrl, given.expiresAt],
  )
  return (rows[0] as { id: string }).id
}

/** A session by the merchant's reference. */
export async function findSession(db: Db, reference: string, { lock = false } = {}): Promise<Session | null> {
  const { rows } = await db.query<Session>(
    `SELECT ${columns} FROM sandbox_sessions s WHERE s.reference = $1${lock ? ' FOR UPDATE OF s' : ''}`,
    [reference],
  )
  return rows[0] ?? null
}

export type SessionChange = {
  state: SessionState
  scenario?: string
  failure?: string | null
  last4?: string
  /** One more wrong code. */
  wrong?: boolean
  /** Milliseconds until the bank is done, from now or from the end of the hold; `null` for never. */
  settleIn?: number | null
  afterHold?: boolean
}

export async function changeSession(db: Db, id: string, change: SessionChange): Promise<void> {
  await db.query(
    `UPDATE sandbox_sessions SET state = $2, scenario = coalesce($3, scenario), failure = coalesce($4, failure), last4 = coalesce($5, last4), tries = tries + $6,
       settle_at = CASE WHEN $8 THEN greatest(expires_at, now()) ELSE now() END + make_interval(secs => $7::float8 / 1000) WHERE id = $1`,
    [
      id,
      change.state,
      change.scenario ?? null,
      change.failure ?? null,
      change.last4 ?? null,
      change.wrong ? 1 : 0,
      change.settleIn ?? null,
      change.afterHold ?? false,
    ],
  )
}

/**
 * The bank finishes what is due: money or a refusal, and the notifications that tell of it (two for `twice`, none for `lost`). One session
 * or all.
 */
export async function settleDue(db: Db, reference: string | null = null): Promise<void> {
  await db.query(
    `WITH done AS (
       UPDATE sandbox_sessions SET state = CASE WHEN scenario = 'declined' THEN 'declined' ELSE 'succeeded' END,
         failure = CASE WHEN scenario = 'declined' THEN 'card_declined' END
       WHERE id IN (SELECT id FROM sandbox_sessions WHERE state = 'processing' AND settle_at <= now() AND ($1::uuid IS NULL OR reference = $1) FOR UPDATE SKIP LOCKED)
       RETURNING id, state, scenario
     )
     INSERT INTO sandbox_notices (id, session_id, kind, copies)
     SELECT 'sbn_' || replace(hub_uuid()::text, '-', ''), id, 'payment.' || state, CASE scenario WHEN 'twice' THEN 2 ELSE 1 END FROM done WHERE scenario IS DISTINCT FROM 'lost'`,
    [reference],
  )
}

/** Notes something to tell the merchant. */
export async function addNotice(db: Db, session: string, kind: string): Promise<void> {
  await db.query(
    "INSERT INTO sandbox_notices (id, session_id, kind, copies) VALUES ('sbn_' || replace(hub_uuid()::text, '-', ''), $1, $2, 1)",
    [session, kind],
  )
}
