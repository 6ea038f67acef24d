import { announceTags } from '#src/db/announceTags.ts'
import { type PageSlugs, slugsForPages } from '#src/db/slugsForPages.ts'
import type { Db } from '#src/db/transaction.ts'
import type { DomainEvent } from '#src/outbox/events.ts'
import { defineSubscriber } from '#src/outbox/work.ts'

const names = [
  'event.published',
  'event.changed',
  'event.cancelled',
  'club.changed',
  'location.changed',
  'review.published',
  'review.changed',
  'review.withdrawn',
] as const
type Occurrence = { [N in (typeof names)[number]]: { name: N; data: DomainEvent<N>['data'] } }[(typeof names)[number]]

const pagesOf = ({ events, clubs }: PageSlugs): string[] => [
  ...events.map((slug) => `event:${slug}`),
  ...clubs.map((slug) => `club:${slug}`),
]

/**
 * Tags of the cached pages that show what has changed. Seats are not on cached pages, so tickets change none.
 *
 * | tag | pages |
 * |---|---|
 * | `feed` | the feed and everything made from it |
 * | `event:<slug>` | the page of an event |
 * | `clubs`, `club:<slug>` | the list of clubs, the page of a club with its events |
 * | `locations` | the list of locations |
 */
export async function tagsFor({ name, data }: Occurrence, db: Db): Promise<string[]> {
  switch (name) {
    case 'event.published':
    case 'event.changed':
    case 'event.cancelled': {
      const earlier = 'previousSlug' in data && data.previousSlug ? [`event:${data.previousSlug}`] : []
      return [
        'feed',
        'clubs',
        `event:${data.slug}`,
        ...earlier,
        ...pagesOf(await slugsForPages(db, { event: data.event })),
      ]
    }
    case 'club.changed':
      return ['feed', 'clubs', `club:${data.slug}`, ...pagesOf(await slugsForPages(db, { club: data.club }))]
    case 'location.changed':
      return ['feed', 'locations', ...pagesOf(await slugsForPages(db, { location: data.location }))]
    case 'review.published':
    case 'review.changed':
    case 'review.withdrawn':
      return ['clubs', ...pagesOf(await slugsForPages(db, { event: data.event }))]
  }
}

/** Announces which cached pages have changed; every web process expires them in its own cache (`src/server/revalidation.ts`). */
export const revalidatePages = defineSubscriber({
  name: 'revalidatePages',
  events: names,
  handle: async (event, db) => announceTags(db, await tagsFor(event as unknown as Occurrence, db)),
})
