import type { Localised } from '#src/domain/locale.ts'
import { studioMails as words } from '#src/plugins/studio/mails.ts'

export type StudioLetterType =
  | 'studio.booking.created'
  | 'studio.booking.confirmed'
  | 'studio.booking.moved'
  | 'studio.booking.cancelled'
  | 'studio.payment.captured'
  | 'studio.payment.refunded'
  | 'studio.payment.late'
  | 'studio.reminder'

export type StudioLetterKind = {
  /** As in the outbox; part of the key that makes a letter happen once. */
  type: StudioLetterType
  subject: Localised
  paragraphs: readonly Localised[]
  /** Says what is still to be paid, if anything is. */
  withBalance?: boolean
  withCalendar?: boolean
}

/** Every letter to a guest of the studio: what happened and the words for it. */
export const studioLetters = {
  created: { type: 'studio.booking.created', subject: words.createdSubject, paragraphs: [words.created] },
  confirmed: {
    type: 'studio.booking.confirmed',
    subject: words.confirmedSubject,
    paragraphs: [words.confirmed],
    withBalance: true,
    withCalendar: true,
  },
  moved: {
    type: 'studio.booking.moved',
    subject: words.movedSubject,
    paragraphs: [words.moved],
    withBalance: true,
    withCalendar: true,
  },
  cancelled: { type: 'studio.booking.cancelled', subject: words.cancelledSubject, paragraphs: [words.cancelled] },
  expired: { type: 'studio.booking.cancelled', subject: words.cancelledSubject, paragraphs: [words.expired] },
  paid: { type: 'studio.payment.captured', subject: words.paidSubject, paragraphs: [words.paid], withBalance: true },
  refunded: { type: 'studio.payment.refunded', subject: words.refundedSubject, paragraphs: [words.refunded] },
  late: { type: 'studio.payment.late', subject: words.lateSubject, paragraphs: [words.late] },
  day: {
    type: 'studio.reminder',
    subject: words.daySubject,
    paragraphs: [words.day],
    withBalance: true,
    withCalendar: true,
  },
  hours: {
    type: 'studio.reminder',
    subject: words.hoursSubject,
    paragraphs: [words.day],
    withBalance: true,
    withCalendar: true,
  },
} as const satisfies Record<string, StudioLetterKind>

export type StudioLetterName = keyof typeof studioLetters
