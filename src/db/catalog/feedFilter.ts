import type { Locale } from '#src/domain/locale.ts'

/** The language's column of `event_cards`; a closed list, as it is written into statements. */
export const cardColumn: Record<Locale, string> = { ru: 'c.card_ru', kk: 'c.card_kk', en: 'c.card_en' }

/**
 * Upcoming, for a row `c` of `event_cards`: not over yet, and begun less than three days ago. The bound on the start is what lets
 * the feed's index skip the past; an exhibition that lasts longer leaves the feed after that.
 */
export const upcoming = `c.status = 'published' AND c.starts_at > now() - interval '3 days' AND c.ends_at > now()`

/** Seats taken of the public ticket types of an event. */
export const takenOf = (event: string): string =>
  `(SELECT coalesce(sum(t.taken), 0)::int FROM ticket_types t WHERE t.event_id = ${event} AND t.visibility = 'public')`

export type FeedFilter = {
  /** What a person typed: every word must be in the event's texts, in any language and form, with small mistakes. */
  q?: string
  /** Slugs; several of one kind mean any of them, different kinds must all hold. */
  genres?: readonly string[]
  tags?: readonly string[]
  clubs?: readonly string[]
  locations?: readonly string[]
  categories?: readonly string[]
  type?: 'club' | 'general'
  free?: boolean
  /** Begins at or after this instant (the past is never shown) and before that one. */
  from?: Date
  to?: Date
}

/** A filter as the SQL functions `search_feed` and `count_feed` take it; `null` when the feed's order alone finds the page. */
export function filterJson({
  q,
  genres,
  tags,
  clubs,
  locations,
  categories,
  type,
  free,
  from,
  to,
}: FeedFilter): string | null {
  const kinds = {
    genre: genres,
    tag: tags,
    club: clubs,
    location: locations,
    category: categories,
    type: type && [type],
    price: free === undefined ? undefined : [free ? 'free' : 'paid'],
  }
  const terms = Object.entries(kinds).flatMap(([kind, slugs]) =>
    slugs?.length ? [slugs.map((slug) => `${kind}:${slug}`)] : [],
  )
  if (!q && terms.length === 0) return null
  return JSON.stringify({ q, terms, from, to })
}

/** A localised field of the row behind `id`: in the language asked for, else in Russian; `locale` is a placeholder. */
export const localised = (table: string, field: string, id: string, locale: string): string =>
  `(SELECT l.${field} FROM ${table} l WHERE l._parent_id = ${id} AND l._locale::text IN (${locale}, 'ru') AND l.${field} IS NOT NULL ORDER BY l._locale::text <> ${locale} LIMIT 1)`

/** A picture as pages need it, or NULL. */
export const picture = (id: string, locale: string): string =>
  `(SELECT picture_json(f.files, f.alts, ${locale}) FROM picture_files(${id}) f)`
