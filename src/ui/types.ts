/** Shapes that pages hand to components. Dates are ISO strings in UTC, money is in minor units. */

/** One ready-made file of a picture. Files of a modern format carry their type, the others are the fallback. */
export type ImageSize = { url: string; width: number; type?: 'image/avif' | 'image/webp' }

export type Picture = {
  url: string
  alt: string
  width: number
  height: number
  /** Tiny data URI shown until the file arrives. */
  blur: string | null
  sizes: ImageSize[]
}

export type Ref = { slug: string; name: string }

export type EventStatus = 'draft' | 'published' | 'cancelled'

export type EventCardData = {
  id: string
  slug: string
  title: string
  summary: string
  startsAt: string
  endsAt: string | null
  timeZone: string
  poster: Picture | null
  club: Ref | null
  location: Ref | null
  venueText: string | null
  category: Ref | null
  genres: Ref[]
  type: 'club' | 'general'
  /** Price of the cheapest ticket type in minor units; 0 is free. */
  priceMin: number
  currency: string
  capacity: number | null
  taken: number
  status: EventStatus
}

export type ClubCardData = {
  slug: string
  name: string
  summary: string
  photo: Picture | null
  /** Words under the name: genres or topic. */
  genres: Ref[]
  members: number
  upcoming: number
  rating: number | null
}

export type TicketCardData = {
  id: string
  code: string
  /** Address the QR holds. */
  url: string
  holder: string
  type: string
  status: TicketStatus
  event: Pick<
    EventCardData,
    'slug' | 'title' | 'startsAt' | 'endsAt' | 'timeZone' | 'poster' | 'location' | 'venueText' | 'club'
  >
}

export type TicketStatus = 'pending' | 'paid' | 'attended' | 'absent' | 'cancelled' | 'refunded' | 'transferred'
export type OrderStatus = 'draft' | 'pending' | 'paid' | 'cancelled' | 'expired' | 'refunded' | 'partly_refunded'
export type PaymentStatus =
  | 'created'
  | 'pending'
  | 'processing'
  | 'succeeded'
  | 'failed'
  | 'cancelled'
  | 'expired'
  | 'refunded'
  | 'partly_refunded'

export type VerdictKind =
  | 'admitted'
  | 'used'
  | 'wrong_event'
  | 'cancelled'
  | 'refunded'
  | 'transferred'
  | 'invalid'
  | 'not_open'
  | 'unpaid'
  | 'checking'
