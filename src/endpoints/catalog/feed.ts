import { z } from 'zod'
import { facets } from '#src/db/catalog/facets.ts'
import { rawFeedPage } from '#src/db/catalog/feedPage.ts'
import { feedSeats } from '#src/db/catalog/feedSeats.ts'
import type { Locale } from '#src/domain/locale.ts'
import { feedQuery, localeQuery, toFeedRequest } from '#src/endpoints/catalog/schemas.ts'
import { facetList, feedPage, seatList } from '#src/endpoints/catalog/shapes.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { publicJson } from '#src/endpoints/kit/publicJson.ts'
import { memo } from '#src/lib/memo.ts'

/** Counting everything upcoming is the one costly read of the feed. */
const recentFacets = memo(10_000, async (locale: Locale) => JSON.stringify(await facets(locale)))

export const feed = defineEndpoint({
  path: '/feed',
  method: 'get',
  summary: 'Upcoming events by start, filtered and searched, a page at a time',
  tag: 'Catalogue',
  access: 'public',
  hot: true,
  query: feedQuery,
  output: feedPage,
  handler: async ({ request, query, locale }) => {
    const { cards, nextCursor, total } = await rawFeedPage(toFeedRequest(locale, query))
    const counted = total === undefined ? '' : `,"total":${total}`
    return publicJson(request, `{"items":[${cards.join(',')}],"nextCursor":${JSON.stringify(nextCursor)}${counted}}`, {
      maxAge: 5,
    })
  },
})

export const feedFacets = defineEndpoint({
  path: '/feed/facets',
  method: 'get',
  summary: 'What the feed can be filtered by, with the number of upcoming events',
  tag: 'Catalogue',
  access: 'public',
  hot: true,
  query: localeQuery,
  output: facetList,
  handler: async ({ request, locale }) => publicJson(request, await recentFacets(locale), { maxAge: 10 }),
})

const idList = z
  .string()
  .max(4000)
  .transform((list) => list.split(',').filter(Boolean))
  .pipe(z.array(z.guid()).min(1).max(100))

export const seats = defineEndpoint({
  path: '/feed/seats',
  method: 'get',
  summary: 'Seats and seats taken of up to a hundred events',
  tag: 'Catalogue',
  access: 'public',
  hot: true,
  query: z.object({ ids: idList }),
  output: seatList,
  handler: async ({ request, query }) => publicJson(request, await feedSeats(query.ids), { maxAge: 2 }),
})
