import type { CoreNotificationType } from '#src/domain/notificationTypes.ts'
import type { BookingFact } from '#src/outbox/events.ts'
import { type MembershipType, membershipMessage } from '#src/services/notifications/aboutMemberships.ts'
import { type ReservationNews, reservationMessage, toldBy } from '#src/services/notifications/aboutReservations.ts'
import {
  sampleBooking,
  sampleBookingFact,
  sampleClub,
  samplePerson,
  samplePlace,
} from '#src/services/notifications/previews/facts.ts'
import { type PreviewVariant, single, type TypePreview } from '#src/services/notifications/previews/types.ts'

const membership =
  (type: MembershipType): PreviewVariant['sample'] =>
  (locale) => {
    const student = samplePerson(locale)
    const person = type === 'membership.requested' ? samplePerson(locale, 'head') : student
    return { message: membershipMessage(type, { person, club: sampleClub(), student: student.name })(locale) }
  }

/** A fact that says nothing to the head would be a mistake of the sample. */
const reservation =
  (name: ReservationNews, more: Partial<BookingFact> = {}): PreviewVariant['sample'] =>
  (locale) => {
    const fact = { ...sampleBookingFact(), ...more }
    const booking = sampleBooking(locale)
    const told = toldBy(name, fact, booking)
    if (!told) throw new Error(`The sample of ${name} says nothing`)
    const person = samplePerson(locale, 'head')
    return { message: reservationMessage(told, { fact, booking, place: samplePlace(), person })(locale) }
  }

export const clubTypes = {
  'membership.requested': single(
    { ru: 'Заявка в клуб (главе)', en: 'Request to join (to the head)' },
    membership('membership.requested'),
  ),
  'membership.accepted': single({ ru: 'Принят в клуб', en: 'Accepted as a member' }, membership('membership.accepted')),
  'membership.declined': single({ ru: 'Заявка отклонена', en: 'Request declined' }, membership('membership.declined')),
} as const satisfies Partial<Record<CoreNotificationType, TypePreview>>

export const reservationTypes = {
  'booking.created': single(
    { ru: 'Зал забронирован для клуба', en: 'Reserved for the club' },
    reservation('booking.created'),
  ),
  'booking.warned': single({ ru: 'Бронь скоро отменится', en: 'About to lapse' }, reservation('booking.warned')),
  'booking.confirmed': single({ ru: 'Бронь подтверждена', en: 'Confirmed' }, reservation('booking.confirmed')),
  'booking.moved': single({ ru: 'Бронь перенесена', en: 'Moved' }, reservation('booking.moved')),
  'booking.cancelled': {
    label: { ru: 'Бронь отменена', en: 'Cancelled' },
    variants: [
      {
        name: 'admin',
        label: { ru: 'Администратором', en: 'By an administrator' },
        sample: reservation('booking.cancelled', { reasonCode: 'by_person' }),
      },
      {
        name: 'lapsed',
        label: { ru: 'Через сутки без события', en: 'After a day without an event' },
        sample: reservation('booking.cancelled', { reasonCode: 'not_attached' }),
      },
    ],
  },
} as const satisfies Partial<Record<CoreNotificationType, TypePreview>>
