import { bookingForMail, type MailBooking, type MailPlace, placeForMail } from '#src/db/mails/bookingForMail.ts'
import { type Recipient, recipient } from '#src/db/mails/recipient.ts'
import type { Locale, Localised } from '#src/domain/locale.ts'
import { formatFull, formatRangeInWords } from '#src/i18n/formatDate.ts'
import { fill, mailWords, reservationMails as words } from '#src/i18n/mails.ts'
import { env } from '#src/lib/env.ts'
import type { BookingFact } from '#src/outbox/events.ts'
import { defineSubscriber } from '#src/outbox/work.ts'
import { inLocale } from '#src/services/notifications/eventFacts.ts'
import { type Message, notify } from '#src/services/notifications/notify.ts'

const newsOfReservations = [
  'booking.created',
  'booking.warned',
  'booking.confirmed',
  'booking.moved',
  'booking.cancelled',
] as const
export type ReservationNews = (typeof newsOfReservations)[number]

type Told = { subject: Localised; paragraphs: readonly Localised[]; showsDeadline?: boolean }

/** What a fact says to the club's head; `null` where it says nothing new. */
export function toldBy(name: ReservationNews, { status, reasonCode }: BookingFact, booking: MailBooking): Told | null {
  const isStillPending = booking.status === 'pending'
  switch (name) {
    // One that was made confirmed has its own letter.
    case 'booking.created':
      return status === 'pending' && isStillPending
        ? { subject: words.createdSubject, paragraphs: [words.created], showsDeadline: true }
        : null
    // A warning that comes when nothing can be done any more, or need be, is none.
    case 'booking.warned':
      return isStillPending ? { subject: words.warnedSubject, paragraphs: [words.warned], showsDeadline: true } : null
    case 'booking.confirmed':
      return { subject: words.confirmedSubject, paragraphs: [words.confirmed] }
    case 'booking.moved':
      return { subject: words.movedSubject, paragraphs: [words.moved] }
    case 'booking.cancelled':
      // Who cancels or moves an event knows that its hall is free.
      if (reasonCode === 'event_cancelled' || reasonCode === 'event_moved') return null
      if (reasonCode === 'not_attached')
        return { subject: words.cancelledSubject, paragraphs: [words.cancelledUnattached] }
      return {
        subject: words.cancelledSubject,
        paragraphs: booking.reason ? [words.cancelled, words.cancelledReason] : [words.cancelled],
      }
  }
}

const pageOf = (booking: string): string => `${env.PUBLIC_URL}/admin/collections/bookings/${booking}`

function factsOf(fact: BookingFact, booking: MailBooking, place: string, timeZone: string, locale: Locale) {
  const when = formatRangeInWords(new Date(fact.startsAt), new Date(fact.endsAt), { locale, timeZone })
  return [
    { label: mailWords.where[locale], value: place },
    { label: mailWords.when[locale], value: when },
    ...(booking.reference ? [{ label: words.reference[locale], value: booking.reference }] : []),
  ]
}

type ReservationParts = { fact: BookingFact; booking: MailBooking; place: MailPlace; person: Pick<Recipient, 'name'> }

export const reservationMessage =
  (told: Told, { fact, booking, place, person }: ReservationParts) =>
  (locale: Locale): Message => {
    const name = inLocale(place.names, locale) ?? place.slug
    const deadline = told.showsDeadline ? booking.attachDeadline : null
    return {
      title: fill(told.subject[locale], { place: name }),
      greeting: fill(mailWords.greeting[locale], { name: person.name }),
      paragraphs: told.paragraphs.map((each) => fill(each[locale], { reason: booking.reason ?? '' })),
      facts: [
        ...factsOf(fact, booking, name, place.timeZone, locale),
        ...(deadline
          ? [{ label: words.until[locale], value: formatFull(deadline, { locale, timeZone: place.timeZone }) }]
          : []),
      ],
      action: { label: words.open[locale], url: pageOf(booking.id) },
    }
  }

/** A club's head hears what others, or time, did to the club's reservations. */
export const mailReservations = defineSubscriber({
  name: 'mailReservations',
  events: newsOfReservations,
  handle: async ({ id, name: type, data, actor }, db) => {
    const booking = data.kind === 'reservation' ? await bookingForMail(db, data.booking) : null
    // Nobody needs a letter about what they did themselves.
    if (!booking?.head || booking.head === actor) return
    const told = toldBy(type, data, booking)
    const [person, place] = told ? [await recipient(db, booking.head), await placeForMail(db, data.location)] : []
    if (!told || !person || !place) return
    const say = reservationMessage(told, { fact: data, booking, place, person })
    // A deadline is warned of once, whoever publishes the fact again; and after it no more.
    await notify(db, {
      to: person,
      say,
      type,
      key: type === 'booking.warned' ? `${booking.id}:${booking.attachDeadline?.getTime()}` : id,
      usefulUntil: type === 'booking.warned' ? booking.attachDeadline : null,
    })
  },
})
