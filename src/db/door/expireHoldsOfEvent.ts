import type { Db } from '#src/db/transaction.ts'

/** Frees the places that unpaid orders of an event (id or slug) held beyond their deadline; answers how many orders. */
export async function expireHoldsOfEvent(db: Db, event: { id: string | null; slug: string | null }): Promise<number> {
  const { rows } = await db.query<{ freed: number }>(
    `SELECT expire_dead_holds(ARRAY(SELECT y.id FROM ticket_types y WHERE y.event_id = coalesce($1::uuid, (SELECT id FROM events WHERE slug = $2::varchar)))) AS freed`,
    [event.id, event.slug],
  )
  return rows[0]?.freed ?? 0
}
