/** The feed's filters as they stand in the address. */
export const filterKeys = [
  'q',
  'when',
  'from',
  'to',
  'price',
  'category',
  'genre',
  'tag',
  'club',
  'location',
  'type',
  'cursor',
] as const
export type FilterKey = (typeof filterKeys)[number]
export type FeedQuery = Partial<Record<FilterKey, string>>

/** The known filters of an address; everything else is dropped, so that links made from it stay clean. */
export function readFeedQuery(search: Record<string, string | string[] | undefined>): FeedQuery {
  const query: FeedQuery = {}
  for (const key of filterKeys) {
    const value = search[key]
    const text = Array.isArray(value) ? value[0] : value
    if (text && text.trim() !== '') query[key] = text.trim().slice(0, 200)
  }
  return query
}

/** Address of the feed with these filters; `undefined` removes one. A change of filters starts at the first page. */
export function feedHref(query: FeedQuery, change: { [K in FilterKey]?: string | undefined } = {}): string {
  const next = { ...query, cursor: undefined, ...change }
  const params = new URLSearchParams()
  for (const key of filterKeys) {
    const value = next[key]
    if (value) params.set(key, value)
  }
  const text = params.toString()
  return text ? `/?${text}` : '/'
}

/** The day after `day` (both YYYY-MM-DD) by `days`. */
const plusDays = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/**
 * First and last day (inclusive, YYYY-MM-DD in the campus zone) of a word such as «weekend». On a weekend day the weekend is the
 * present one.
 */
export function daysOf(when: string | undefined, today: string): { from: string; to: string } | null {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
  switch (when) {
    case 'today':
      return { from: today, to: today }
    case 'tomorrow':
      return { from: plusDays(today, 1), to: plusDays(today, 1) }
    case 'weekend':
      return weekday >= 5
        ? { from: today, to: plusDays(today, 6 - weekday) }
        : { from: plusDays(today, 5 - weekday), to: plusDays(today, 6 - weekday) }
    case 'week':
      return { from: today, to: plusDays(today, 6) }
    case 'month':
      return { from: today, to: plusDays(today, 30) }
    default:
      return null
  }
}
