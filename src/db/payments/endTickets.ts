import type { Db } from '#src/db/transaction.ts'

export type EndedTicket = {
  id: string
  event: string
  holder: string | null
  buyer: string | null
  price: number
  wasValid: boolean
}

/**
 * Ends the tickets of an order that are held or valid (all, or one of them) and gives their places back. The caller has locked the
 * order; the ticket types are locked here, by id. Answers what was ended.
 */
export async function endTickets(tx: Db, order: string, ticket: string | null = null): Promise<EndedTicket[]> {
  await tx.query(
    'SELECT 1 FROM ticket_types WHERE id IN (SELECT ticket_type_id FROM tickets WHERE order_id = $1) ORDER BY id FOR NO KEY UPDATE',
    [order],
  )
  const { rows } = await tx.query<EndedTicket>(
    `WITH before AS (
       SELECT id, status FROM tickets WHERE order_id = $1 AND ($2::uuid IS NULL OR id = $2) AND status IN ('pending', 'paid') FOR UPDATE
     )
     UPDATE tickets t SET status = 'cancelled', ended_at = now(), claim_token = NULL, updated_at = now() FROM before b WHERE t.id = b.id
     RETURNING t.id, t.event_id AS event, t.holder_id AS holder, t.buyer_id AS buyer, t.price::float8 AS price, b.status = 'paid' AS "wasValid"`,
    [order, ticket],
  )
  return rows
}
