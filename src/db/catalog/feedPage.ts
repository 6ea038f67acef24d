import { readCursor, writeCursor } from '#src/db/catalog/cursor.ts'
import { cardColumn, type FeedFilter, filterJson, takenOf, upcoming } from '#src/db/catalog/feedFilter.ts'
import { pool } from '#src/db/pool.ts'
import { type FeedPage, largestTotal, type SeatedCard } from '#src/domain/catalog.ts'
import type { Locale } from '#src/domain/locale.ts'

export type FeedRequest = FeedFilter & { locale: Locale; cursor?: string; limit: number; withTotal?: boolean }

type Row = { card: string | null; micros: number; id: string; taken: number; total: number }
/** Cards as the database stored them, not parsed: most callers only hand them on. */
export type RawFeedPage = { cards: string[]; taken: number[]; nextCursor: string | null; total?: number }
type Options = { withSeats?: boolean }

/** The instant a cursor stands for, exact to the microsecond. */
const instant = (micros: string): string => `'epoch'::timestamptz + ${micros}::float8 * interval '1 microsecond'`

/** The one statement of a page; apart for the test that looks at its plan. */
export function feedStatement(
  { locale, cursor, limit, withTotal, ...filter }: FeedRequest,
  { withSeats }: Options = {},
): { name: string; text: string; values: unknown[] } {
  const { micros = null, id = null } = cursor === undefined ? {} : readCursor(cursor)
  const given = filterJson(filter)
  const values: unknown[] =
    given === null ? [micros, id, limit + 1, filter.from ?? null, filter.to ?? null] : [micros, id, limit + 1, given]
  const range = `${upcoming} AND c.starts_at >= coalesce($4::timestamptz, '-infinity') AND c.starts_at < coalesce($5::timestamptz, 'infinity')`
  // Ids first: where the rows have to be sorted, the cards would be read for all of them.
  const ids =
    given === null
      ? `SELECT c.event_id, c.starts_at FROM event_cards c
         WHERE ${range} AND (c.starts_at, c.event_id) > (coalesce(${instant('$1')}, '-infinity'), coalesce($2::uuid, '00000000-0000-0000-0000-000000000000'))
         ORDER BY c.starts_at, c.event_id LIMIT $3`
      : `SELECT event_id, starts_at FROM search_feed($4::jsonb, ${instant('$1')}, $2::uuid, $3)`
  const page = `SELECT ${cardColumn[locale]}::text AS card, (extract(epoch FROM p.starts_at) * 1000000)::bigint AS micros, p.event_id AS id${withSeats ? `, ${takenOf('p.event_id')} AS taken` : ''}
    FROM (${ids}) p JOIN event_cards c ON c.event_id = p.event_id ORDER BY p.starts_at, p.event_id`
  const name = `feed_${locale}${given === null ? '' : '_filtered'}${withSeats ? '_seats' : ''}`
  if (!withTotal) return { name, text: page, values }
  const count =
    given === null
      ? `(SELECT count(*)::int FROM (SELECT FROM event_cards c WHERE ${range} LIMIT ${largestTotal}) counted)`
      : `count_feed($4::jsonb, ${largestTotal})`
  // The total is there also when the page is empty.
  return {
    name: `${name}_total`,
    text: `SELECT n.total, page.* FROM (SELECT ${count} AS total) n LEFT JOIN (${page}) page ON true ORDER BY page.micros, page.id`,
    values,
  }
}

/** {@link feedPage} without parsing the cards. */
export async function rawFeedPage(request: FeedRequest, options: Options = {}): Promise<RawFeedPage> {
  const { rows } = await pool.query<Row>(feedStatement(request, options))
  const found = rows.filter((row) => row.card !== null)
  const shown = found.slice(0, request.limit)
  const last = shown.at(-1)
  return {
    cards: shown.map(({ card }) => card as string),
    taken: shown.map(({ taken }) => taken),
    nextCursor: found.length > request.limit && last ? writeCursor(last) : null,
    ...(request.withTotal ? { total: rows[0]?.total ?? 0 } : {}),
  }
}

/** A page of the feed: upcoming events by start, filtered. `limit` cards at most; a wrong cursor is `invalid_input`. */
export async function feedPage(request: FeedRequest): Promise<FeedPage<SeatedCard>> {
  const { cards, taken, ...page } = await rawFeedPage(request, { withSeats: true })
  return {
    items: cards.map((card, index) => ({ ...(JSON.parse(card) as SeatedCard), taken: taken[index] as number })),
    ...page,
  }
}
