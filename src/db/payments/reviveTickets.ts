import { type Db, pgError } from '#src/db/transaction.ts'

/** Constraints that say: the place is gone. */
const placeGone = new Set(['ticket_types_taken_within_capacity', 'tickets_one_active_per_person'])

/**
 * Brings the tickets of an ended order back as held ones, all or none: the database's own constraints decide whether the seats are
 * still free. The limit per person counts what the buyer has taken meanwhile. The caller has locked the order.
 */
export async function reviveTickets(tx: Db, order: string): Promise<boolean> {
  await tx.query('SAVEPOINT revive')
  try {
    await tx.query(
      'SELECT 1 FROM ticket_types WHERE id IN (SELECT ticket_type_id FROM tickets WHERE order_id = $1) ORDER BY id FOR NO KEY UPDATE',
      [order],
    )
    const { rows } = await tx.query<{ beyond: boolean }>(
      `SELECT coalesce(bool_or(own.n + back.n > y.per_person_limit), false) AS beyond
       FROM (SELECT ticket_type_id, min(buyer_id::text)::uuid AS buyer, count(*) AS n FROM tickets WHERE order_id = $1 GROUP BY 1) back
       JOIN ticket_types y ON y.id = back.ticket_type_id
       CROSS JOIN LATERAL (SELECT count(*) AS n FROM tickets k WHERE k.ticket_type_id = back.ticket_type_id AND k.buyer_id = back.buyer
         AND k.status IN ('pending', 'paid', 'attended', 'absent')) own`,
      [order],
    )
    const revived = rows[0]?.beyond
      ? { rowCount: 0 }
      : await tx.query(
          "UPDATE tickets SET status = 'pending', updated_at = now() WHERE order_id = $1 AND status = 'cancelled'",
          [order],
        )
    await tx.query('RELEASE SAVEPOINT revive')
    return (revived.rowCount ?? 0) > 0
  } catch (err) {
    if (!placeGone.has(pgError(err).constraint ?? '')) throw err
    await tx.query('ROLLBACK TO SAVEPOINT revive')
    return false
  }
}
