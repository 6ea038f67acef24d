/**
 * What the public catalogue shows, as the database builds it and as pages and the JSON endpoints hand it on. Dates are ISO
 * strings in UTC, money is in minor units. `src/ui/types.ts` names the same shapes for components.
 */
import type { ClassTime } from '#src/domain/timetable.ts'

export type Ref = { slug: string; name: string }

export type CatalogPicture = {
  url: string
  alt: string
  width: number
  height: number
  /** Tiny data URI shown until the file arrives. */
  blur: string | null
  /** Ready-made files by width, the smallest first. */
  sizes: { url: string; width: number }[]
}

/** A prebuilt card of `event_cards`. Seats taken are not in it: they change too often (see {@link Seats}). */
export type EventCard = {
  id: string
  slug: string
  title: string
  summary: string
  startsAt: string
  endsAt: string | null
  timeZone: string
  poster: CatalogPicture | null
  club: Ref | null
  location: Ref | null
  venueText: string | null
  category: Ref | null
  genres: Ref[]
  tags: Ref[]
  type: 'club' | 'general'
  /** Price of the cheapest public ticket type; 0 is free. */
  priceMin: number
  currency: string
  /** Seats of the public ticket types together. */
  capacity: number | null
  status: 'published' | 'cancelled'
}

/** A card with the seats taken when it was read. */
export type SeatedCard = EventCard & { taken: number }

export type FeedPage<Card extends EventCard = EventCard> = {
  items: Card[]
  /** Give it back as `cursor` for the next page; `null` at the end. */
  nextCursor: string | null
  /** How many there are in all, when asked for; counted up to {@link largestTotal}. */
  total?: number
}

/** Counting stops here: "1000+" tells a person as much as the exact figure. */
export const largestTotal = 1000

export type CatalogTicketType = {
  id: string
  name: string
  note: string | null
  price: number
  currency: string
  capacity: number
  salesStart: string | null
  salesEnd: string | null
  perPersonLimit: number
  perOrderLimit: number
  audience: 'everyone' | 'members' | 'club_head' | 'domain'
  audienceDomain: string | null
}

/** Everything the event page and its JSON show, but seats (see {@link EventLive}). */
export type EventView = EventCard & {
  /** Lexical JSON in the language asked for, else Russian. */
  description: unknown
  ticketTypes: CatalogTicketType[]
  venue: {
    name: string
    slug: string
    kind: string
    directions: string | null
    capacityMax: number | null
    photo: CatalogPicture | null
  } | null
  host: {
    slug: string
    name: string
    tagline: string | null
    logo: CatalogPicture | null
    accent: string | null
  } | null
  organiser: { id: string; name: string } | null
  rating: { average: number; count: number } | null
  refundPolicy: { fullUntilHours: number; partialPercent: number; partialUntilHours: number }
  oneTicketPerPerson: boolean
  doorsOpenMinutes: number
  bonusPoints: number | null
  /** Only when everybody may see it; holders get theirs from the live endpoint. */
  streamUrl: string | null
  /** There is a stream or a meeting link that holders see. */
  hasHolderLink: boolean
  cancelReason: string | null
  sequence: number
  publishedAt: string | null
  updatedAt: string
}

export type Seats = { id: string; capacity: number | null; taken: number }

/** A class of the caller's timetable at the time of an event. */
export type CoincidingClass = Pick<ClassTime, 'title' | 'place' | 'startsAt' | 'endsAt'>

/** The moving part of an event page, at most five seconds old. */
export type EventLive = {
  id: string
  slug: string
  status: 'published' | 'cancelled'
  /** The database's clock. */
  now: string
  startsAt: string
  endsAt: string
  taken: number
  capacity: number
  soldOut: boolean
  ticketTypes: { id: string; taken: number; capacity: number; left: number; soldOut: boolean; onSale: boolean }[]
  rating: { average: number; count: number } | null
  /** Of the caller; `null` for an anonymous one. */
  mine: {
    tickets: { id: string; status: 'pending' | 'paid' | 'attended' | 'absent'; ticketType: string; isHolder: boolean }[]
    /** An order that still waits to be paid. */
    pendingOrder: { id: string; number: string; expiresAt: string } | null
    subscribed: boolean
    member: boolean
    canReview: boolean
    reviewed: boolean
    /** Own classes that the event coincides with, at most five (the rule of `classesDuring`). */
    classes: CoincidingClass[]
  } | null
  /** Stream and meeting link: the stream for everybody when it is public, both for holders. */
  streamUrl: string | null
  onlineLink: string | null
}

export type ClubCard = {
  slug: string
  name: string
  summary: string
  photo: CatalogPicture | null
  /** What its events are about, the most frequent first, at most three. */
  genres: Ref[]
  members: number
  upcoming: number
  rating: number | null
}

export type ClubView = ClubCard & {
  id: string
  description: unknown
  logo: CatalogPicture | null
  accent: string | null
  meets: string | null
  foundedYear: number | null
  contacts: { email: string | null; telegram: string | null; instagram: string | null; website: string | null }
  head: { id: string; name: string } | null
  ratingCount: number
  upcomingEvents: SeatedCard[]
  /** The latest first, at most twelve. */
  pastEvents: SeatedCard[]
}

export type LocationView = {
  slug: string
  name: string
  kind: 'hall' | 'room' | 'outdoor' | 'studio'
  description: string | null
  directions: string | null
  equipment: string | null
  capacityMin: number
  capacityMax: number
  timeZone: string
  photo: CatalogPicture | null
  openingHours: { weekday: string; opens: string; closes: string }[]
  /** Upcoming events there. */
  upcoming: number
}

export type Facet = Ref & { count: number }

/** Values to filter the feed by, each with its number of upcoming events; values without any are left out. */
export type Facets = {
  categories: Facet[]
  genres: Facet[]
  tags: Facet[]
  clubs: Facet[]
  locations: Facet[]
  free: number
  paid: number
}

/** An address for the sitemap; `updatedAt` in ISO 8601, `null` where it would say nothing. */
export type SitemapEntry = { kind: 'event' | 'club' | 'location'; slug: string; updatedAt: string | null }
