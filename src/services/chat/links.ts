import type { EventCard } from '#src/domain/catalog.ts'
import type { ChatLink } from '#src/domain/chat/answer.ts'
import type { Locale } from '#src/domain/locale.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'

/** Where an event is: its hall, else the words its organiser gave. */
export const placeOf = (event: Pick<EventCard, 'location' | 'venueText'>): string | null =>
  event.location?.name ?? event.venueText

export const eventLink = (event: EventCard, locale: Locale): ChatLink => {
  const place = placeOf(event)
  return {
    kind: 'event',
    key: event.slug,
    title: event.title,
    href: localePath(locale, `/events/${event.slug}`),
    startsAt: event.startsAt,
    timeZone: event.timeZone,
    ...(place ? { place } : {}),
  }
}

export const clubLink = (club: { slug: string; name: string }, locale: Locale): ChatLink => ({
  kind: 'club',
  key: club.slug,
  title: club.name,
  href: localePath(locale, `/clubs/${club.slug}`),
})

export const locationLink = (place: { slug: string; name: string }, locale: Locale): ChatLink => ({
  kind: 'location',
  key: place.slug,
  title: place.name,
  href: localePath(locale, `/locations#${place.slug}`),
})

const pages = {
  events: '/',
  clubs: '/clubs',
  tickets: '/me/tickets',
  schedule: '/me/schedule',
  login: '/login?next=%2Fchat',
} as const

/** A page of the site. */
export const pageLink = (page: keyof typeof pages, locale: Locale): ChatLink => ({
  kind: 'page',
  key: page,
  title: getT(locale, 'chat')(`pages.${page}`),
  href: localePath(locale, pages[page]),
})
