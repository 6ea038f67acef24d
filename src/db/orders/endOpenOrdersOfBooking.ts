import type { Db } from '#src/db/transaction.ts'

/** Ends the orders of a booking that wait for money; the poller ends their attempts at the gateways. The caller has locked its money. */
export async function endOpenOrdersOfBooking(tx: Db, booking: string, except: string | null = null): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `UPDATE orders SET status = 'cancelled', ended_at = now(), updated_at = now()
     WHERE booking_id = $1 AND status = 'pending' AND ($2::uuid IS NULL OR id <> $2) RETURNING id`,
    [booking, except],
  )
  await tx.query(
    "UPDATE payments SET next_poll_at = now() WHERE order_id = ANY ($1) AND status IN ('created', 'pending', 'authorized')",
    [rows.map(({ id }) => id)],
  )
  return rows.map(({ id }) => id)
}
