import { cardColumn, takenOf, upcoming } from '#src/db/catalog/feedFilter.ts'
import { pool } from '#src/db/pool.ts'
import type { SeatedCard } from '#src/domain/catalog.ts'
import type { Locale } from '#src/domain/locale.ts'

/** Among how many of the next events the popular ones are sought. */
const horizon = 300

/** Events for everybody that begin soon, are not sold out, and have the most places taken. */
export async function popularSoon({ locale, limit }: { locale: Locale; limit: number }): Promise<SeatedCard[]> {
  const { rows } = await pool.query<{ card: SeatedCard; taken: number }>(
    `SELECT ${cardColumn[locale]} AS card, p.taken FROM (
       SELECT n.*, (SELECT sum(t.capacity) FROM ticket_types t WHERE t.event_id = n.event_id AND t.visibility = 'public') AS capacity, ${takenOf('n.event_id')} AS taken
       FROM (SELECT c.event_id, c.starts_at FROM event_cards c WHERE ${upcoming} AND c.starts_at > now() AND c.type = 'general' ORDER BY c.starts_at, c.event_id LIMIT ${horizon}) n
     ) p JOIN event_cards c ON c.event_id = p.event_id
     WHERE p.capacity IS NULL OR p.taken < p.capacity ORDER BY p.taken DESC, p.starts_at, p.event_id LIMIT $1`,
    [limit],
  )
  return rows.map(({ card, taken }) => ({ ...card, taken }))
}
