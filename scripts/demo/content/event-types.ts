import type { ClubSlug } from './clubs.ts'
import type { LocationSlug } from './locations.ts'
import type { CategorySlug, GenreSlug, TagSlug } from './taxonomy.ts'
import type { Affinity, Block, Text, Weekday } from './types.ts'

export type TicketTypeContent = {
  readonly name: Text
  readonly note?: Text
  /** Tiyn. */
  readonly price: number
  readonly capacity: number
  /** Sales end this many days before the start; absent: at the start. */
  readonly salesEndDaysBefore?: number
}

/** An event that may happen several times; the planner gives it dates. */
export type EventTemplate = {
  readonly slug: string
  readonly title: Text
  readonly summary: Text
  readonly description: readonly Block[]
  readonly category: CategorySlug
  readonly genres: readonly GenreSlug[]
  readonly tags: readonly TagSlug[]
  readonly club: ClubSlug | null
  readonly type: 'general' | 'club'
  /** Either a location of the campus or a place in words. */
  readonly location: LocationSlug | null
  readonly venueText?: Text
  readonly onlineLink?: string
  readonly stream?: { readonly url: string; readonly audience: 'public' | 'holders' }
  readonly minutes: number
  /** Tiyn; with several ticket types the price of the cheapest. */
  readonly price: number
  readonly capacity: number
  /** Several priced pools; absent: one type made from `price` and `capacity`. Capacities sum to `capacity`. */
  readonly ticketTypes?: readonly TicketTypeContent[]
  readonly bonusPoints?: number
  /** Usual local weekdays and hour of the start. */
  readonly days: readonly Weekday[]
  readonly hour: number
  /** Months (1-12) in which alone it happens; absent: any time of the year. */
  readonly months?: readonly number[]
  /** About how many times in eight months. */
  readonly repeats: number
  /** Hidden: whom it draws (mind, stage, movement, ambition) and how well it usually goes (mean stars). */
  readonly taste: Affinity
  readonly quality: number
}
