import type { Metadata } from 'next'
import { loadFacets } from '#src/app/data/feed.ts'
import { feedPage } from '#src/db/catalog/feedPage.ts'
import { campusTimeZone, type Locale } from '#src/i18n/config.ts'
import { dayKey } from '#src/i18n/formatDate.ts'
import { getT } from '#src/i18n/translate.ts'
import { FeedView } from '#src/ui/feed/FeedView.tsx'
import { daysOf, type FeedQuery, readFeedQuery } from '#src/ui/feed/feedQuery.ts'
import { plainPage } from '#src/ui/static/plainPage.ts'

type Args = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const { locale } = await params
  return { title: getT(locale, 'feed')('title'), robots: { index: false, follow: true }, other: plainPage }
}

const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+05:00`)
const dayAfter = (day: string): Date => new Date(startOfDay(day).getTime() + 86_400_000)

/** First and last day of the search, from a word («weekend») or from the two dates. Days are days of the campus (UTC+5 all year). */
function range(query: FeedQuery, now: number): { from?: Date; to?: Date } {
  const named = daysOf(query.when, dayKey(now, campusTimeZone))
  const from = named?.from ?? query.from
  const to = named?.to ?? query.to
  return { ...(isDay(from) ? { from: startOfDay(from) } : {}), ...(isDay(to) ? { to: dayAfter(to) } : {}) }
}

const cursorPattern = /^[\w-]{1,200}$/

/** The feed with filters. People see it at the feed's own address: `/?genre=jazz` (next.config.ts rewrites). */
export default async function SearchPage({ params, searchParams }: Args) {
  const { locale } = await params
  const query = readFeedQuery(await searchParams)
  const now = Date.now()
  const kinds = {
    genres: query.genre,
    tags: query.tag,
    clubs: query.club,
    locations: query.location,
    categories: query.category,
  }
  const slugs = Object.fromEntries(Object.entries(kinds).flatMap(([kind, slug]) => (slug ? [[kind, [slug]]] : [])))
  const request: Parameters<typeof feedPage>[0] = {
    locale,
    limit: 24,
    withTotal: true,
    ...range(query, now),
    ...slugs,
    ...(query.q ? { q: query.q } : {}),
    ...(query.type === 'club' || query.type === 'general' ? { type: query.type } : {}),
    ...(query.price ? { free: query.price === 'free' } : {}),
    ...(query.cursor && cursorPattern.test(query.cursor) ? { cursor: query.cursor } : {}),
  }
  const [page, facets] = await Promise.all([
    feedPage(request).catch(() => feedPage({ locale, limit: 24, withTotal: true })),
    loadFacets(locale),
  ])
  return <FeedView facets={facets} locale={locale} now={now} page={page} popular={[]} query={query} />
}
