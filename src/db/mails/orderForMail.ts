import type { Db } from '#src/db/transaction.ts'

export type MailTicket = { id: string; code: string; holder: string | null; version: number }

export type MailOrder = {
  id: string
  number: string
  status: string
  buyer: string | null
  /** What was paid for is not tickets but a booking, whose letters are its plugin's. */
  isBooking: boolean
  event: string | null
  total: number
  currency: string
  /** Those that are valid now. */
  tickets: MailTicket[]
}

/** An order with its valid tickets, the buyer's own first; `null` when there is none. */
export async function orderForMail(db: Db, order: string): Promise<MailOrder | null> {
  const { rows } = await db.query<MailOrder>(
    `SELECT o.id, o.number, o.status, o.buyer_id AS buyer, o.event_id AS event, o.booking_id IS NOT NULL AS "isBooking", o.total::float8 AS total, o.currency,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'code', t.code, 'holder', t.holder_id, 'version', coalesce(t.version, 1))
                                  ORDER BY (t.holder_id = o.buyer_id) DESC NULLS LAST, t.id)
                 FROM tickets t WHERE t.order_id = o.id AND t.status IN ('paid', 'attended')), '[]') AS tickets
     FROM orders o WHERE o.id = $1`,
    [order],
  )
  return rows[0] ?? null
}
