import type { Db } from '#src/db/transaction.ts'

export type BankRefund = { id: string; amount: number }

/** Gives money of a session back, once a reference; `null` when more would go back than came. The caller has locked the session. */
export async function giveBack(
  db: Db,
  { id, session, reference, amount }: { id: string; session: string; reference: string; amount: number },
): Promise<BankRefund | null> {
  const { rows: known } = await db.query<BankRefund>('SELECT id, amount FROM sandbox_refunds WHERE reference = $1', [
    reference,
  ])
  if (known[0]) return known[0]
  const { rows } = await db.query<BankRefund>(
    `INSERT INTO sandbox_refunds (id, session_id, reference, amount)
     SELECT $1, s.id, $3, $4::bigint FROM sandbox_sessions s
     WHERE s.id = $2 AND s.state = 'succeeded' AND $4::bigint + (SELECT coalesce(sum(r.amount), 0) FROM sandbox_refunds r WHERE r.session_id = s.id) <= s.amount
     RETURNING id, amount`,
    [id, session, reference, amount],
  )
  return rows[0] ?? null
}

export async function refundsOf(db: Db, session: string): Promise<{ id: string; reference: string }[]> {
  const { rows } = await db.query<{ id: string; reference: string }>(
    'SELECT id, reference FROM sandbox_refunds WHERE session_id = $1 ORDER BY id',
    [session],
  )
  return rows
}
