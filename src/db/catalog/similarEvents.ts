import { cardColumn, takenOf } from '#src/db/catalog/feedFilter.ts'
import { pool } from '#src/db/pool.ts'
import type { SeatedCard } from '#src/domain/catalog.ts'
import type { Locale } from '#src/domain/locale.ts'

/** Among how many of the next events with a common genre or the same club the most similar are sought. */
const horizon = 60

/** Upcoming events of the same genres or club as the event with this slug: the more in common the earlier in the list, then by start. */
export async function similarEvents({
  locale,
  slug,
  limit,
}: {
  locale: Locale
  slug: string
  limit: number
}): Promise<SeatedCard[]> {
  const { rows } = await pool.query<{ card: SeatedCard; taken: number }>(
    `WITH this AS (
       SELECT event_id, ARRAY(SELECT t FROM unnest(terms) t WHERE t LIKE 'genre:%' OR t LIKE 'club:%') AS terms FROM event_cards WHERE slug = $1 LIMIT 1
     )
     SELECT ${cardColumn[locale]} AS card, ${takenOf('c.event_id')} AS taken
     FROM this, search_feed(jsonb_build_object('terms', jsonb_build_array(to_jsonb(this.terms))), NULL, NULL, ${horizon}) f
     JOIN event_cards c ON c.event_id = f.event_id
     WHERE this.terms <> '{}' AND f.event_id <> this.event_id
     ORDER BY (SELECT count(*) FROM unnest(c.terms) t WHERE t = ANY (this.terms)) DESC, f.starts_at, f.event_id LIMIT $2`,
    [slug, limit],
  )
  return rows.map(({ card, taken }) => ({ ...card, taken }))
}
