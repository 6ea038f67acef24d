import type { Ref, SeatedCard } from './catalog.ts'

/**
 * Why an event is recommended: it is like one attended; the club is followed, or the person is a member; people who attend the same
 * go; many go; it begins soon. The last two are for those of whom little is known.
 */
export type RecommendationReason =
  | { code: 'attended'; event: { slug: string; title: string } }
  | { code: 'subscribed'; club: Ref }
  | { code: 'member'; club: Ref }
  | { code: 'similar_people' }
  | { code: 'popular' }
  | { code: 'soon' }

export type Recommendation = { event: SeatedCard; reason: RecommendationReason }
