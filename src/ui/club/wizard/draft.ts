/** What the wizard holds while an event is made: pure, so that rules and mapping can be tested. */
import { type Locale, locales } from '#src/domain/locale.ts'
import type { Times } from '#src/ui/club/types.ts'

export type Texts = { title: string; summary: string; description: string }
export type Poster = { id: string; url: string }

export type Draft = {
  texts: Record<Locale, Texts>
  category: string
  genres: string[]
  tags: string[]
  poster: Poster | null
  booking: string
  startsAt: string
  endsAt: string
  /** In minor units; `null` while nothing sensible is typed. */
  price: number | null
  isCustomPrice: boolean
  type: 'general' | 'club'
  /** As it is typed. */
  capacity: string
}

/** An event as `GET /api/clubs/:id/events/:event` says it. */
export type StoredEvent = {
  id: string
  slug: string
  status: 'draft' | 'published' | 'cancelled'
  isOver: boolean
  texts: Partial<Record<Locale, Texts>>
  category: string | null
  genres: string[]
  tags: string[]
  poster: { id: string; picture: { url: string } | null } | null
  booking: string | null
  startsAt: string
  endsAt: string
  timeZone: string
  price: number
  type: 'general' | 'club'
  maxAttendees: number
  taken: number
}

/** A reservation to choose, with its hall. */
export type Choosable = Times & {
  id: string
  place: string
  seats: number | null
  timeZone: string
  /** Day and times, and until when it is held, in the page's words: a browser may not know the language. */
  range: string
  until: string | null
  /** Times an event can begin and end at, with their words. */
  moments: { value: string; label: string }[]
}

export const steps = ['basics', 'place', 'tickets', 'preview'] as const
export type Step = (typeof steps)[number]

export type FieldErrors = Partial<Record<string, string>>

const noTexts: Texts = { title: '', summary: '', description: '' }

export const emptyDraft: Draft = {
  texts: { ru: noTexts, kk: noTexts, en: noTexts },
  category: '',
  genres: [],
  tags: [],
  poster: null,
  booking: '',
  startsAt: '',
  endsAt: '',
  price: 0,
  isCustomPrice: false,
  type: 'general',
  capacity: '',
}

/** Tickets of a club cost nothing or 500 tenge, in minor units. */
export const usualPrices = [0, 50_000] as const

export const draftOf = (stored: StoredEvent): Draft => ({
  texts: {
    ru: stored.texts.ru ?? noTexts,
    kk: stored.texts.kk ?? noTexts,
    en: stored.texts.en ?? noTexts,
  },
  category: stored.category ?? '',
  genres: stored.genres,
  tags: stored.tags,
  poster: stored.poster ? { id: stored.poster.id, url: stored.poster.picture?.url ?? '' } : null,
  booking: stored.booking ?? '',
  startsAt: stored.startsAt,
  endsAt: stored.endsAt,
  price: stored.price,
  isCustomPrice: !usualPrices.some((price) => price === stored.price),
  type: stored.type,
  capacity: String(stored.maxAttendees),
})

/** The body for the API. */
export const bodyOf = (draft: Draft, publish: boolean): Record<string, unknown> => ({
  texts: Object.fromEntries(
    locales.filter((locale) => draft.texts[locale].title.trim()).map((locale) => [locale, draft.texts[locale]]),
  ),
  category: draft.category || null,
  genres: draft.genres,
  tags: draft.tags,
  poster: draft.poster?.id ?? null,
  booking: draft.booking || null,
  startsAt: draft.startsAt,
  endsAt: draft.endsAt,
  price: draft.price ?? -1,
  type: draft.type,
  maxAttendees: Number(draft.capacity),
  publish,
})

export type Problem = 'titleMissing' | 'chooseReservation' | 'endsBeforeStart' | 'customWrong' | 'capacityWrong'

/** The most places an event can have: those of the hall. */
export const largestCapacity = (reservation: Choosable | undefined): number => reservation?.seats ?? 100_000

/** What stands in the way of going on from a step, by the name of the field. */
export function problemsOf(step: Step, draft: Draft, reservation: Choosable | undefined): [string, Problem][] {
  if (step === 'basics')
    return locales.some((locale) => draft.texts[locale].title.trim()) ? [] : [['title', 'titleMissing']]
  if (step === 'place') {
    if (!reservation) return [['booking', 'chooseReservation']]
    return Date.parse(draft.endsAt) > Date.parse(draft.startsAt) ? [] : [['endsAt', 'endsBeforeStart']]
  }
  if (step === 'preview') return []
  const places = Number(draft.capacity)
  const isCapacity = Number.isInteger(places) && places >= 1 && places <= largestCapacity(reservation)
  return [
    ...(draft.price === null ? ([['price', 'customWrong']] as [string, Problem][]) : []),
    ...(isCapacity ? [] : ([['maxAttendees', 'capacityWrong']] as [string, Problem][])),
  ]
}

const fieldsOfPlace = ['booking', 'startsAt', 'endsAt']
const fieldsOfTickets = ['price', 'maxAttendees', 'type', 'genres', 'tags']

/** The field of the form that a field of the API is, and the step it stands on. */
export function fieldOf(field: string | undefined): { name: string; step: Step } | null {
  const [first = ''] = (field ?? '').split('.')
  if (first === 'texts' || first === 'title' || first === 'summary' || first === 'description') {
    const last = (field ?? '').split('.').at(-1) ?? ''
    return { name: ['summary', 'description'].includes(last) ? last : 'title', step: 'basics' }
  }
  if (first === 'poster' || first === 'category') return { name: first, step: 'basics' }
  if (fieldsOfPlace.includes(first)) return { name: first, step: 'place' }
  return fieldsOfTickets.includes(first) ? { name: first, step: 'tickets' } : null
}

const quarter = 15 * 60_000
const day = 24 * 60 * 60_000

/** Instants to choose from inside a reservation: every quarter of an hour, every hour in one longer than a day; always with `kept`. */
export function momentsOf({ start, end }: Times, kept: readonly string[]): string[] {
  const [from, to] = [Date.parse(start), Date.parse(end)]
  const step = to - from > day ? 4 * quarter : quarter
  const found = new Set<number>([to])
  for (let at = from; at <= to; at += step) found.add(at)
  for (const instant of kept) {
    const at = Date.parse(instant)
    if (at >= from && at <= to) found.add(at)
  }
  return [...found].sort((a, b) => a - b).map((at) => new Date(at).toISOString())
}
