import { cached } from '#src/app/data/cached.ts'
import { facets } from '#src/db/catalog/facets.ts'
import { feedPage } from '#src/db/catalog/feedPage.ts'
import { popularSoon } from '#src/db/catalog/popularSoon.ts'
import type { Facets, FeedPage, SeatedCard } from '#src/domain/catalog.ts'
import type { Locale } from '#src/domain/locale.ts'

/** Cards on the first page of the feed. */
const firstPage = 24

/** The first page of the feed: upcoming events by start. Further pages and filters come from `GET /api/feed`. */
export const loadFeed = (locale: Locale): Promise<FeedPage<SeatedCard>> =>
  cached(['feed'], ['feed', locale], () => feedPage({ locale, limit: firstPage, withTotal: true }))

/** What the feed can be filtered by. */
export const loadFacets = (locale: Locale): Promise<Facets> =>
  cached(['feed'], ['facets', locale], () => facets(locale))

/** Popular and soon: what a visitor sees as recommended before anything is known about him. */
export const loadPopular = (locale: Locale, limit = 6): Promise<SeatedCard[]> =>
  cached(['feed'], ['popular', locale, String(limit)], () => popularSoon({ locale, limit }))
