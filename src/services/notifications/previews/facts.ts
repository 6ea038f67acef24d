/** Made-up facts for previews: an event, a club, a hall, an order and two people, in three languages. */
import type { MailBooking, MailPlace } from '#src/db/mails/bookingForMail.ts'
import type { MailClub } from '#src/db/mails/clubForMail.ts'
import type { MailEvent } from '#src/db/mails/eventForMail.ts'
import type { MailOrder, MailTicket } from '#src/db/mails/orderForMail.ts'
import type { Recipient } from '#src/db/mails/recipient.ts'
import { addDays } from '#src/domain/calendarDays.ts'
import type { Locale, Localised } from '#src/domain/locale.ts'
import { instantOf } from '#src/domain/spaceTime.ts'
import { campusTimeZone } from '#src/i18n/config.ts'
import { dayKey } from '#src/i18n/formatDate.ts'
import type { BookingFact } from '#src/outbox/events.ts'

/** An id that no row has. */
const noRow = (digit: number): string => `00000000-0000-7000-8000-00000000000${digit}`

/** So many days from today, at an hour of the campus. */
export const soon = (days: number, hour: number): Date =>
  new Date(instantOf({ day: addDays(dayKey(Date.now(), campusTimeZone), days), minutes: hour * 60 }, campusTimeZone))

const names: Record<'student' | 'head', Localised> = {
  student: { ru: 'Аружан Сапарова', kk: 'Аружан Сапарова', en: 'Aruzhan Saparova' },
  head: { ru: 'Данияр Ахметов', kk: 'Данияр Ахметов', en: 'Daniyar Akhmetov' },
}

export const samplePerson = (locale: Locale, who: keyof typeof names = 'student'): Recipient => ({
  id: noRow(who === 'student' ? 1 : 2),
  email: 'student@stu.sdu.edu.kz',
  name: names[who][locale],
  locale,
})

export const sampleEvent = (): MailEvent => ({
  id: noRow(3),
  slug: 'board-game-night',
  status: 'published',
  startsAt: soon(3, 18),
  endsAt: soon(3, 21),
  timeZone: campusTimeZone,
  sequence: 1,
  isOver: false,
  titles: { ru: 'Вечер настольных игр', kk: 'Үстел ойындары кеші', en: 'Board game night' },
  places: { ru: 'Red Hall', kk: 'Red Hall', en: 'Red Hall' },
  directions: { ru: 'главный корпус, 1 этаж', kk: 'бас ғимарат, 1-қабат', en: 'main building, ground floor' },
  venues: {},
  isOnline: false,
})

export const sampleClub = (): MailClub => ({
  id: noRow(4),
  slug: 'board-games',
  head: noRow(2),
  names: { ru: 'Клуб настольных игр', kk: 'Үстел ойындары клубы', en: 'Board Games Club' },
})

export const sampleTicket = (): MailTicket => ({ id: noRow(5), code: 'k7m2q9xw4p', holder: noRow(1), version: 1 })

export const sampleOrder = (): MailOrder => ({
  id: noRow(6),
  number: 'K7M2Q9XW4',
  status: 'paid',
  buyer: noRow(1),
  isBooking: false,
  event: noRow(3),
  total: 100_000,
  currency: 'KZT',
  tickets: [sampleTicket()],
})

export const samplePlace = (): MailPlace => ({
  slug: 'red-hall',
  timeZone: campusTimeZone,
  names: { ru: 'Red Hall', kk: 'Red Hall', en: 'Red Hall' },
})

const reasons: Localised = {
  ru: 'В зале ремонт сцены.',
  kk: 'Залда сахна жөнделіп жатыр.',
  en: 'The stage of the hall is under repair.',
}

/** Why somebody cancelled: what people write is not translated, so it is given in the reader's language here. */
export const sampleReason = (locale: Locale): string => reasons[locale]

export const sampleBooking = (locale: Locale): MailBooking => ({
  id: noRow(7),
  reference: 'R-7K2M9Q',
  status: 'pending',
  reason: sampleReason(locale),
  attachDeadline: soon(1, 12),
  head: noRow(2),
})

export const sampleBookingFact = (): BookingFact => ({
  booking: noRow(7),
  location: noRow(8),
  club: noRow(4),
  kind: 'reservation',
  status: 'pending',
  reasonCode: null,
  startsAt: soon(3, 18).toISOString(),
  endsAt: soon(3, 21).toISOString(),
})
