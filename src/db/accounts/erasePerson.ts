import type { Db } from '#src/db/transaction.ts'

/** What stands in the way of an erasure: duties that have to be handed over, an order that waits for money. */
export type ErasureObstacle = 'has_duties' | 'order_under_way'

/** What a person has to settle before the account goes; `null` when nothing. */
export async function erasureObstacle(db: Db, person: string): Promise<ErasureObstacle | null> {
  const { rows } = await db.query<{ duties: boolean; orders: boolean }>(
    `SELECT EXISTS (SELECT FROM clubs WHERE head_id = $1 AND NOT coalesce(archived, false))
        OR EXISTS (SELECT FROM users_roles WHERE parent_id = $1 AND value = 'admin')
        OR EXISTS (SELECT FROM events WHERE organiser_id = $1 AND club_id IS NULL AND status = 'published' AND ends_at > now()) AS duties,
      EXISTS (SELECT FROM orders WHERE buyer_id = $1 AND status = 'pending') AS orders`,
    [person],
  )
  return rows[0]?.duties ? 'has_duties' : rows[0]?.orders ? 'order_under_way' : null
}

/** Valid tickets of events to come that the person holds, or bought and gave to nobody. */
export async function ticketsToGiveBack(db: Db, person: string): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT t.id FROM tickets t JOIN events e ON e.id = t.event_id
     WHERE t.status = 'paid' AND e.starts_at > now() AND (t.holder_id = $1 OR (t.buyer_id = $1 AND t.holder_id IS NULL)) ORDER BY t.id`,
    [person],
  )
  return rows.map(({ id }) => id)
}

/** Clubs the person is in or asked to join. */
export async function clubsToLeave(db: Db, person: string): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT club_id AS id FROM club_memberships WHERE user_id = $1 AND status IN ('active', 'requested') ORDER BY club_id`,
    [person],
  )
  return rows.map(({ id }) => id)
}

/** Published reviews of the person, whose pages change with the name. */
export async function reviewsOfPerson(db: Db, person: string): Promise<{ review: string; event: string }[]> {
  const { rows } = await db.query<{ review: string; event: string }>(
    `SELECT id AS review, event_id AS event FROM reviews WHERE user_id = $1 AND status = 'published' ORDER BY id`,
    [person],
  )
  return rows
}

/** Takes everything that tells who it was out of the core's tables; answers the private pictures to delete. */
export async function erasePerson(db: Db, person: string): Promise<string[]> {
  const { rows } = await db.query<{ pictures: string[] | null }>(
    'WITH timetable AS (DELETE FROM timetables WHERE user_id = $1) SELECT erase_person($1) AS pictures',
    [person],
  )
  return rows[0]?.pictures ?? []
}
