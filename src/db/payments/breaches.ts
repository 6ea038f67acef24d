import type { Db } from '#src/db/transaction.ts'

/** $1 minutes. Money that stands for nothing: captured, and neither a ticket nor a refund of all of it. */
export const breachesSql = `SELECT p.id FROM payments p
  WHERE p.captured > 0 AND p.fulfilled IS NOT TRUE AND p.settled_at < now() - make_interval(mins => $1) AND p.refund_reserved < p.captured
    AND p.status IN ('captured', 'partially_refunded')
  ORDER BY p.settled_at LIMIT 100`

/** Payments that have had money for so many minutes without a ticket or a refund. */
export async function breaches(db: Db, minutes: number): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(breachesSql, [minutes])
  return rows.map(({ id }) => id)
}
