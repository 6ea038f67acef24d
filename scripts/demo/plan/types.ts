import type { ClubSlug } from '../content/clubs.ts'
import type { EventTemplate } from '../content/events.ts'
import type { LocationSlug } from '../content/locations.ts'
import type { DemoPerson } from '../content/people.ts'
import type { Stars } from '../content/reviews.ts'
import type { Locale, Text } from '../content/types.ts'

export type DemoMembership = { readonly person: string; readonly club: ClubSlug; readonly joinedAt: Date }
export type DemoSubscription = { readonly person: string; readonly club: ClubSlug; readonly subscribedAt: Date }

export type DemoTicket = {
  /** Key of the person. */
  readonly person: string
  /** Index into the template's `ticketTypes`; 0 when it has none. */
  readonly ticketType: number
  readonly purchasedAt: Date
  /** `held`: the event is still to come. */
  readonly outcome: 'held' | 'attended' | 'absent' | 'excused'
  readonly checkedInAt: Date | null
}

export type DemoReview = {
  readonly person: string
  readonly rating: Stars
  /** The language the author writes in, and the words; null: stars only. */
  readonly locale: Locale
  readonly comment: string | null
  readonly at: Date
}

export type DemoEvent = {
  readonly slug: string
  readonly template: EventTemplate
  readonly startsAt: Date
  readonly endsAt: Date
  readonly past: boolean
  readonly status: 'published' | 'cancelled' | 'draft'
  readonly cancelReason: Text | null
  /** Key of the club's head or of an organiser. */
  readonly organiser: string
  /** The reservation: the event's time in whole steps; null outside the campus locations. */
  readonly booking: { readonly location: LocationSlug; readonly startsAt: Date; readonly endsAt: Date } | null
  readonly publishedAt: Date
  readonly tickets: readonly DemoTicket[]
  readonly reviews: readonly DemoReview[]
}

export type DemoPlan = {
  readonly now: Date
  readonly seed: number
  readonly people: readonly DemoPerson[]
  readonly memberships: readonly DemoMembership[]
  readonly subscriptions: readonly DemoSubscription[]
  /** Keys of people who go out together; hidden, never loaded. */
  readonly friendGroups: readonly (readonly string[])[]
  /** Past and upcoming, by start. */
  readonly events: readonly DemoEvent[]
}
