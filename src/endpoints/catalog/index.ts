import { catalogEvent, live } from '#src/endpoints/catalog/events.ts'
import { feed, feedFacets, seats } from '#src/endpoints/catalog/feed.ts'
import { catalogClub, catalogClubs, catalogLocations } from '#src/endpoints/catalog/places.ts'

/** The public catalogue: what anybody may read, as JSON. */
export const catalogEndpoints = [
  feed,
  feedFacets,
  seats,
  catalogEvent,
  live,
  catalogClubs,
  catalogClub,
  catalogLocations,
]
