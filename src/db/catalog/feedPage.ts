import { pool } from '#src/db/pool.ts'
import { readCursor, writeCursor } from '#src/db/catalog/cursor.ts'
import { cardColumn, feedConditions, type FeedFilter, placeholders, takenOf } from '#src/db/catalog/feedFilter.ts'
import { searchQuery } from '#src/db/catalog/searchQuery.ts'
import { type FeedPage, largestTotal, type SeatedCard } from '#src/domain/catalog.ts'
import type { Locale } from '#src/domain/locale.ts'

export type FeedRequest = FeedFilter & {
  locale: Locale
  /** What a person typed: every word must be in the event's texts, in any language and form, with small mistakes. */
  q?: string
  cursor?: string
  limit: number
  withTotal?: boolean
}

type Row = { card: string; micros: number; id: string; taken?: number; total?: number }
/** Cards as the database stored them, not parsed: most callers only hand them on. */
export type RawFeedPage = { rows: Row[]; nextCursor: string | null; total?: number }

/** The statement of a page and its values; apart for the test that looks at its plan. */
export function feedStatement(request: FeedRequest, { query, withSeats = false }: { query?: string; withSeats?: boolean }): { text: string; values: unknown[] } {
  const { values, add } = placeholders()
  const matches = feedConditions(request, add)
  if (query !== undefined) matches.push(`c.words @@ ${add(query)}::tsquery`)
  const place = request.cursor === undefined ? undefined : readCursor(request.cursor)
  const after = place ? [`(c.starts_at, c.event_id) > ('epoch'::timestamptz + ${add(place.micros)}::float8 * interval '1 microsecond', ${add(place.id)}::uuid)`] : []
  const columns = [
    `${cardColumn[request.locale]}::text AS card`,
    '(extract(epoch FROM c.starts_at) * 1000000)::bigint AS micros',
    'c.event_id AS id',
    ...(withSeats ? [`${takenOf} AS taken`] : []),
  ]
  const page = `SELECT ${columns.join(', ')} FROM event_cards c WHERE ${[...matches, ...after].join(' AND ')} ORDER BY c.starts_at, c.event_id LIMIT ${add(request.limit + 1)}`
  if (!request.withTotal) return { text: page, values }
  // The count stands beside the page even when a cursor is past its end.
  const count = `SELECT count(*)::int AS total FROM (SELECT FROM event_cards c WHERE ${matches.join(' AND ')} LIMIT ${largestTotal}) counted`
  return { text: `WITH page AS (${page}) SELECT n.total, page.* FROM (${count}) n LEFT JOIN page ON true ORDER BY page.micros, page.id`, values }
}

/** {@link feedPage} without parsing the cards. */
export async function rawFeedPage(request: FeedRequest, options: { withSeats?: boolean } = {}): Promise<RawFeedPage> {
  const query = request.q === undefined ? undefined : ((await searchQuery(request.q)) ?? undefined)
  const { rows } = await pool.query<Row>(feedStatement(request, { ...options, ...(query === undefined ? {} : { query }) }))
  const total = request.withTotal ? { total: rows[0]?.total ?? 0 } : {}
  const found = rows.filter((row) => row.card !== null)
  const shown = found.slice(0, request.limit)
  const last = shown.at(-1)
  return { rows: shown, nextCursor: found.length > request.limit && last ? writeCursor(last) : null, ...total }
}

/** A page of the feed: upcoming events by start, filtered. `limit` cards at most; a wrong cursor is `invalid_input`. */
export async function feedPage(request: FeedRequest): Promise<FeedPage<SeatedCard>> {
  const { rows, ...page } = await rawFeedPage(request, { withSeats: true })
  return { items: rows.map(({ card, taken = 0 }) => ({ ...(JSON.parse(card) as SeatedCard), taken })), ...page }
}
