import type { Db } from '#src/db/transaction.ts'

/** Upcoming events that a page of a club or location may name; more are reached by the pages' own age. */
const most = 400

type Of = { event: string } | { club: string } | { location: string }
export type PageSlugs = { events: string[]; clubs: string[] }

/** The addresses of the pages that show an event (its own and its club's), or the upcoming events of a club or location. */
export async function slugsForPages(db: Db, of: Of): Promise<PageSlugs> {
  const [column, id] =
    'event' in of ? ['id', of.event] : 'club' in of ? ['club_id', of.club] : ['location_id', of.location]
  const { rows } = await db.query<{ event: string; club: string | null }>(
    `SELECT e.slug AS event, c.slug AS club FROM events e LEFT JOIN clubs c ON c.id = e.club_id
     WHERE e.${column} = $1 AND (e.id = $1 OR (e.status = 'published' AND e.ends_at > now()))
     ORDER BY e.starts_at LIMIT ${most}`,
    [id],
  )
  return {
    events: rows.map(({ event }) => event),
    clubs: [...new Set(rows.flatMap(({ club }) => (club ? [club] : [])))],
  }
}
