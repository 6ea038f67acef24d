import type { Locale } from '#src/domain/locale.ts'

/** The language's column of `event_cards`; a closed list, as it is written into statements. */
export const cardColumn: Record<Locale, string> = { ru: 'c.card_ru', kk: 'c.card_kk', en: 'c.card_en' }

/**
 * Upcoming, for a row `c` of `event_cards`: not over yet, and begun less than three days ago. The bound on the start is what lets
 * the feed's index skip the past; an exhibition that lasts longer leaves the feed after that.
 */
export const upcoming = `c.status = 'published' AND c.starts_at > now() - interval '3 days' AND c.ends_at > now()`

/** Seats taken of the public ticket types of a row `c`. */
export const takenOf = `(SELECT coalesce(sum(t.taken), 0)::int FROM ticket_types t WHERE t.event_id = c.event_id AND t.visibility = 'public')`

export type FeedFilter = {
  /** Slugs; several of one kind mean any of them, different kinds must all hold. */
  genres?: readonly string[]
  tags?: readonly string[]
  clubs?: readonly string[]
  locations?: readonly string[]
  categories?: readonly string[]
  type?: 'club' | 'general'
  free?: boolean
  /** Days (`YYYY-MM-DD`, in `timeZone`; `to` is the last day) or instants (ISO 8601; `to` is excluded). The past is never shown. */
  from?: string
  to?: string
  timeZone?: string
}

/** Collects a statement's values; each call answers the placeholder. */
export function placeholders(values: unknown[] = []): { values: unknown[]; add: (value: unknown) => string } {
  return { values, add: (value) => `$${values.push(value)}` }
}

const isDay = (value: string): boolean => value.length === 10

/**
 * The conditions of a filter over a row `c` of `event_cards`. Only what is asked for is written, with its values known to the
 * planner, so that each combination gets its own plan.
 */
export function feedConditions(filter: FeedFilter, add: (value: unknown) => string): string[] {
  const conditions = [upcoming]
  const all: string[] = []
  for (const [kind, slugs] of [['genre', filter.genres], ['tag', filter.tags], ['club', filter.clubs], ['location', filter.locations], ['category', filter.categories]] as const) {
    const terms = (slugs ?? []).map((slug) => `${kind}:${slug}`)
    if (terms.length === 1) all.push(...terms)
    if (terms.length > 1) conditions.push(`c.terms && ${add(terms)}::text[]`)
  }
  if (filter.type) all.push(`type:${filter.type}`)
  if (filter.free !== undefined) all.push(filter.free ? 'price:free' : 'price:paid')
  if (all.length > 0) conditions.push(`c.terms @> ${add(all)}::text[]`)
  const { from, to, timeZone = 'UTC' } = filter
  if (from) conditions.push(isDay(from) ? `c.starts_at >= ${add(from)}::timestamp AT TIME ZONE ${add(timeZone)}` : `c.starts_at >= ${add(from)}::timestamptz`)
  if (to) conditions.push(isDay(to) ? `c.starts_at < (${add(to)}::date + 1)::timestamp AT TIME ZONE ${add(timeZone)}` : `c.starts_at < ${add(to)}::timestamptz`)
  return conditions
}
