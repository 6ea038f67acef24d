import type { Db } from '#src/db/transaction.ts'

export type IssuedTicket = { id: string; event: string; holder: string | null }

/** Makes an order paid and its held tickets valid. The caller has locked the order. Answers the tickets. */
export async function payTickets(tx: Db, order: string): Promise<IssuedTicket[]> {
  await tx.query(
    "UPDATE orders SET status = 'paid', paid_at = now(), ended_at = NULL, updated_at = now() WHERE id = $1",
    [order],
  )
  const { rows } = await tx.query<IssuedTicket>(
    `UPDATE tickets SET status = 'paid', purchased_at = now(), ended_at = NULL, updated_at = now()
     WHERE order_id = $1 AND status = 'pending' RETURNING id, event_id AS event, holder_id AS holder`,
    [order],
  )
  return rows
}
