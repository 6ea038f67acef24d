import type { Db } from '#src/db/transaction.ts'

export type DuePoll = {
  payment: string
  gateway: string
  gatewayId: string | null
  amount: number
  currency: string
  mode: string
  /** The order still waits for this attempt: it is held, and no newer attempt was made. */
  wanted: boolean
}

/** Takes open payments that are due to be asked about, with a lease of a minute. */
export async function claimPolls(db: Db, limit: number): Promise<DuePoll[]> {
  const { rows } = await db.query<DuePoll>(
    `WITH due AS (
       SELECT id FROM payments WHERE next_poll_at <= now() ORDER BY next_poll_at LIMIT $1 FOR UPDATE SKIP LOCKED
     )
     UPDATE payments p SET next_poll_at = now() + interval '1 minute', poll_count = coalesce(p.poll_count, 0) + 1, updated_at = now()
     FROM due, orders o WHERE p.id = due.id AND o.id = p.order_id
     RETURNING p.id AS payment, p.gateway, p.gateway_id AS "gatewayId", p.amount::float8 AS amount, p.currency, p.mode,
       o.status = 'pending' AND o.expires_at > now() AND NOT EXISTS (SELECT 1 FROM payments n WHERE n.order_id = p.order_id AND n.id > p.id) AS wanted`,
    [limit],
  )
  return rows
}
