/** What the public catalogue answers, for the OpenAPI document; bound to the types of `src/domain/catalog.ts`. */
import { z } from 'zod'
import type {
  CatalogPicture,
  CatalogTicketType,
  ClubCard,
  ClubView,
  EventCard,
  EventLive,
  EventView,
  Facets,
  FeedPage,
  LocationView,
  Ref,
  SeatedCard,
  Seats,
} from '#src/domain/catalog.ts'

const text = z.string()
const maybe = text.nullable()
const whole = z.number().int()
const moment = z.iso.datetime()

const ref = z.object({ slug: text, name: text }) satisfies z.ZodType<Ref>
const person = z.object({ id: z.uuid(), name: text })
const rating = z.object({ average: z.number(), count: whole }).nullable()

const picture = z.object({
  url: text,
  alt: text,
  width: whole,
  height: whole,
  blur: maybe.describe('Tiny data URI until the file arrives'),
  sizes: z.array(z.object({ url: text, width: whole })),
}) satisfies z.ZodType<CatalogPicture>

export const eventCard = z.object({
  id: z.uuid(),
  slug: text,
  title: text,
  summary: text,
  startsAt: moment,
  endsAt: moment.nullable(),
  timeZone: text,
  poster: picture.nullable(),
  club: ref.nullable(),
  location: ref.nullable(),
  venueText: maybe,
  category: ref.nullable(),
  genres: z.array(ref),
  tags: z.array(ref),
  type: z.enum(['club', 'general']),
  priceMin: whole.describe('Of the cheapest public ticket type, in the minor unit; 0 is free'),
  currency: text,
  capacity: whole.nullable(),
  status: z.enum(['published', 'cancelled']),
}) satisfies z.ZodType<EventCard>

export const seatedCard = eventCard.extend({ taken: whole }) satisfies z.ZodType<SeatedCard>

export const feedPage = z.object({
  items: z.array(eventCard),
  nextCursor: maybe.describe('null at the end'),
  total: whole.optional().describe('When asked for; counted up to 1000'),
}) satisfies z.ZodType<FeedPage>

const facet = z.array(ref.extend({ count: whole }))

export const facetList = z.object({
  categories: facet,
  genres: facet,
  tags: facet,
  clubs: facet,
  locations: facet,
  free: whole,
  paid: whole,
}) satisfies z.ZodType<Facets>

export const seatList = z.array(
  z.object({ id: z.uuid(), capacity: whole.nullable(), taken: whole }),
) satisfies z.ZodType<Seats[]>

const ticketType = z.object({
  id: z.uuid(),
  name: text,
  note: maybe,
  price: whole,
  currency: text,
  capacity: whole,
  salesStart: moment.nullable(),
  salesEnd: moment.nullable(),
  perPersonLimit: whole,
  perOrderLimit: whole,
  audience: z.enum(['everyone', 'members', 'club_head', 'domain']),
  audienceDomain: maybe,
  position: whole,
}) satisfies z.ZodType<CatalogTicketType>

export const eventView = eventCard.extend({
  description: z.unknown().describe('Lexical JSON'),
  ticketTypes: z.array(ticketType),
  venue: ref
    .extend({ kind: text, directions: maybe, capacityMax: whole.nullable(), photo: picture.nullable() })
    .nullable(),
  host: ref.extend({ tagline: maybe, logo: picture.nullable(), accent: maybe }).nullable(),
  organiser: person.nullable(),
  rating,
  refundPolicy: z.object({ fullUntilHours: whole, partialPercent: whole, partialUntilHours: whole }),
  oneTicketPerPerson: z.boolean(),
  doorsOpenMinutes: whole,
  bonusPoints: whole.nullable(),
  streamUrl: maybe,
  hasHolderLink: z.boolean(),
  cancelReason: maybe,
  sequence: whole,
  publishedAt: moment.nullable(),
  updatedAt: moment,
}) satisfies z.ZodType<EventView>

export const eventLiveView = z.object({
  id: z.uuid(),
  slug: text,
  status: z.enum(['published', 'cancelled']),
  now: moment.describe('The hub’s clock'),
  startsAt: moment,
  endsAt: moment,
  taken: whole,
  capacity: whole,
  soldOut: z.boolean(),
  ticketTypes: z.array(
    z.object({ id: z.uuid(), taken: whole, capacity: whole, left: whole, soldOut: z.boolean(), onSale: z.boolean() }),
  ),
  rating,
  mine: z
    .object({
      tickets: z.array(
        z.object({
          id: z.uuid(),
          status: z.enum(['pending', 'paid', 'attended', 'absent']),
          ticketType: z.uuid(),
          isHolder: z.boolean(),
        }),
      ),
      pendingOrder: z.object({ id: z.uuid(), number: text, expiresAt: moment }).nullable(),
      subscribed: z.boolean(),
      member: z.boolean(),
      canReview: z.boolean(),
      reviewed: z.boolean(),
      classes: z
        .array(z.object({ title: text, place: maybe, startsAt: moment, endsAt: moment }))
        .describe('Of the own timetable, at the time of the event'),
    })
    .nullable()
    .describe('null for a visitor'),
  streamUrl: maybe,
  onlineLink: maybe,
}) satisfies z.ZodType<EventLive>

const clubCard = z.object({
  slug: text,
  name: text,
  summary: text,
  photo: picture.nullable(),
  genres: z.array(ref),
  members: whole,
  upcoming: whole,
  rating: z.number().nullable(),
}) satisfies z.ZodType<ClubCard>

export const clubCards = z.object({ items: z.array(clubCard) })

export const clubView = clubCard.extend({
  id: z.uuid(),
  description: z.unknown().describe('Lexical JSON'),
  logo: picture.nullable(),
  accent: maybe,
  meets: maybe,
  foundedYear: whole.nullable(),
  contacts: z.object({ email: maybe, telegram: maybe, instagram: maybe, website: maybe }),
  head: person.nullable(),
  ratingCount: whole,
  upcomingEvents: z.array(seatedCard),
  pastEvents: z.array(seatedCard),
}) satisfies z.ZodType<ClubView>

export const locationCards = z.object({
  items: z.array(
    z.object({
      slug: text,
      name: text,
      kind: z.enum(['hall', 'room', 'outdoor', 'studio']),
      description: maybe,
      directions: maybe,
      equipment: maybe,
      capacityMin: whole,
      capacityMax: whole,
      timeZone: text,
      photo: picture.nullable(),
      openingHours: z.array(z.object({ weekday: text, opens: text, closes: text })),
      upcoming: whole,
    }) satisfies z.ZodType<LocationView>,
  ),
})
