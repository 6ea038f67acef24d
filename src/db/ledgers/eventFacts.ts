import type { Db } from '#src/db/transaction.ts'
import type { EventFacts } from '#src/domain/ledgerMoves.ts'

type Row = Omit<EventFacts, 'endsAt' | 'visits' | 'reviews'> & {
  endsAt: Date
  title: string
  visits: { user: string; at: string }[]
  reviews: { id: string; user: string; rating: number; at: string }[]
}

/**
 * What is true about an event and the given people now, for the ledgers; every published review, as the place among them counts.
 * `null`: there is no such event. `title` is the event's, in Russian.
 */
export async function eventFacts(
  db: Db,
  event: string,
  people: readonly string[],
): Promise<(EventFacts & { title: string }) | null> {
  const { rows } = await db.query<Row>(
    `SELECT e.id, e.type, e.status = 'published' AND e.ends_at <= now() AS "isHeld", e.status = 'cancelled' AS "isCancelled", e.price > 0 AS "isPaid",
       e.ends_at AS "endsAt", e.club_id IS NOT NULL AS "hasClub", e.organiser_id AS organiser, e.bonus_points::float8 AS "bonusPoints",
       coalesce((SELECT l.title FROM events_locales l WHERE l._parent_id = e.id ORDER BY l._locale = 'ru' DESC LIMIT 1), e.slug) AS title,
       (SELECT coalesce(json_agg(row_to_json(v)), '[]') FROM (
         SELECT a.user_id AS "user", json_time(min(a.checked_in_at)) AS at FROM attendances a
         WHERE a.event_id = e.id AND a.user_id = ANY ($2::uuid[]) GROUP BY a.user_id
       ) v) AS visits,
       (SELECT coalesce(json_agg(row_to_json(m)), '[]') FROM (
         SELECT DISTINCT t.holder_id AS "user", was_member(t.holder_id, e.id) AS "isMember" FROM tickets t
         WHERE t.event_id = e.id AND t.status = 'absent' AND t.holder_id = ANY ($2::uuid[])
           AND NOT EXISTS (SELECT FROM attendances a WHERE a.event_id = e.id AND a.user_id = t.holder_id)
           AND NOT EXISTS (SELECT FROM excuses x WHERE x.event_id = e.id AND x.user_id = t.holder_id AND x.status = 'granted')
       ) m) AS absences,
       (SELECT coalesce(json_agg(row_to_json(r)), '[]') FROM (
         SELECT r.id, r.user_id AS "user", r.rating::int AS rating, json_time(r.created_at) AS at FROM reviews r
         WHERE r.event_id = e.id AND r.status = 'published'
       ) r) AS reviews
     FROM events e WHERE e.id = $1`,
    [event, people],
  )
  const row = rows[0]
  if (!row) return null
  return {
    ...row,
    visits: row.visits.map(({ user, at }) => ({ user, at: new Date(at) })),
    reviews: row.reviews.map((review) => ({ ...review, at: new Date(review.at) })),
  }
}
