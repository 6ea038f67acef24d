import { cached } from '#src/app/data/cached.ts'
import { eventBySlug } from '#src/db/catalog/eventBySlug.ts'
import { eventReviews, type PublicReview } from '#src/db/catalog/eventReviews.ts'
import { similarEvents } from '#src/db/catalog/similarEvents.ts'
import { sitemapEntries } from '#src/db/catalog/sitemapEntries.ts'
import type { EventView, SeatedCard, SitemapEntry } from '#src/domain/catalog.ts'
import type { Locale } from '#src/domain/locale.ts'

/** Everything an event page shows, but seats; `null` when there is no such published event. */
export const loadEvent = (locale: Locale, slug: string): Promise<EventView | null> =>
  cached([`event:${slug}`], ['event', locale, slug], () => eventBySlug(locale, slug))

/** Upcoming events of the same genre or club, at most four. */
export const loadSimilarEvents = (locale: Locale, slug: string): Promise<SeatedCard[]> =>
  cached([`event:${slug}`, 'feed'], ['similar', locale, slug], () => similarEvents({ locale, slug, limit: 4 }))

/** Addresses for the sitemap: the latest published events, clubs and locations. */
export const loadSitemap = (): Promise<SitemapEntry[]> =>
  cached(['feed', 'clubs', 'locations'], ['sitemap'], () => sitemapEntries())

/** Published reviews of an event; renewed with its page. */
export const loadReviews = (event: string, slug: string): Promise<PublicReview[]> =>
  cached([`event:${slug}`], ['reviews', event], () => eventReviews(event))
