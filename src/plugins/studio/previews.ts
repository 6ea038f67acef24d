import type { Locale } from '#src/domain/locale.ts'
import { campusTimeZone } from '#src/i18n/config.ts'
import type { StudioLetterName, StudioLetterType } from '#src/plugins/studio/services/letterKinds.ts'
import { studioLetters } from '#src/plugins/studio/services/letterKinds.ts'
import { type LetterBooking, studioLetter } from '#src/plugins/studio/services/letters.ts'
import { samplePerson, soon } from '#src/services/notifications/previews/facts.ts'
import {
  type AdminLabel,
  type PreviewGroup,
  type PreviewVariant,
  single,
  type TypePreview,
} from '#src/services/notifications/previews/types.ts'

/** A made-up booking; its id is nobody's, so that its link leads nowhere. */
const booking = (locale: Locale): LetterBooking => ({
  id: '00000000-0000-7000-8000-000000000009',
  reference: 'R-4K7M2Q',
  hall: { name: 'Loft' },
  start: soon(3, 10).toISOString(),
  end: soon(3, 12).toISOString(),
  name: samplePerson(locale).name,
  locale,
  total: 2_400_000,
  dueNow: 1_200_000,
  currency: 'KZT',
  expiresAt: soon(0, 12).toISOString(),
  linkVersion: 1,
  received: 1_200_000,
  returned: 0,
})

const sample =
  (name: StudioLetterName): PreviewVariant['sample'] =>
  (locale) => ({ letter: studioLetter(studioLetters[name], { booking: booking(locale), timeZone: campusTimeZone }) })

const one = (name: StudioLetterName, label: AdminLabel): TypePreview => single(label, sample(name))

const types: Record<StudioLetterType, TypePreview> = {
  'studio.booking.created': one('created', { ru: 'Зал ждёт оплаты', en: 'Awaiting payment' }),
  'studio.booking.confirmed': one('confirmed', { ru: 'Бронь подтверждена', en: 'Booked' }),
  'studio.booking.moved': one('moved', { ru: 'Бронь перенесена', en: 'Moved' }),
  'studio.booking.cancelled': {
    label: { ru: 'Бронь отменена', en: 'Cancelled' },
    variants: [
      { name: 'cancelled', label: { ru: 'Гостем или студией', en: 'By guest or studio' }, sample: sample('cancelled') },
      { name: 'expired', label: { ru: 'Не оплачена вовремя', en: 'Not paid in time' }, sample: sample('expired') },
    ],
  },
  'studio.payment.captured': one('paid', { ru: 'Оплата получена', en: 'Payment received' }),
  'studio.payment.refunded': one('refunded', { ru: 'Возврат', en: 'Refund' }),
  'studio.payment.late': one('late', { ru: 'Оплата пришла поздно', en: 'Payment came late' }),
  'studio.reminder': {
    label: { ru: 'Напоминание', en: 'Reminder' },
    variants: [
      { name: 'day', label: { ru: 'За сутки', en: 'A day before' }, sample: sample('day') },
      { name: 'hours', label: { ru: 'За два часа', en: 'Two hours before' }, sample: sample('hours') },
    ],
  },
}

export const studioPreviews: PreviewGroup = { label: { ru: 'Студия', en: 'Studio' }, types }
