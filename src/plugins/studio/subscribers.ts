import { refundedAmount } from '#src/db/mails/refundedAmount.ts'
import { lockMoneyOfBooking } from '#src/db/payments/lockMoneyOfBooking.ts'
import { moneyOfBooking } from '#src/db/payments/moneyOfBooking.ts'
import { defineSubscriber } from '#src/outbox/work.ts'
import { paymentForMail } from '#src/plugins/studio/db/paymentForMail.ts'
import { studioMails as words } from '#src/plugins/studio/mails.ts'
import { giveBackFor } from '#src/plugins/studio/services/giveBack.ts'
import { tellGuest } from '#src/plugins/studio/services/letters.ts'

/** What happens to a booking is told to its guest. */
export const studioBookingLetters = defineSubscriber({
  name: 'studioBookingLetters',
  events: ['booking.created', 'booking.confirmed', 'booking.moved', 'booking.cancelled'],
  handle: async ({ id, name: type, data }, db) => {
    if (data.kind !== 'studio') return
    const about = { booking: data.booking, type: `studio.${type}`, dedupeKey: `studio.${type}:${id}` }
    if (type === 'booking.created' && data.status === 'pending_payment')
      await tellGuest(db, { ...about, subject: words.createdSubject, paragraphs: [words.created] })
    if (type === 'booking.confirmed')
      await tellGuest(db, {
        ...about,
        subject: words.confirmedSubject,
        paragraphs: [words.confirmed],
        withBalance: true,
        withCalendar: true,
      })
    if (type === 'booking.moved')
      await tellGuest(db, {
        ...about,
        subject: words.movedSubject,
        paragraphs: [words.moved],
        withBalance: true,
        withCalendar: true,
      })
    if (type === 'booking.cancelled') {
      const why = data.reasonCode === 'hold_expired' ? words.expired : words.cancelled
      await tellGuest(db, { ...about, subject: words.cancelledSubject, paragraphs: [why] })
    }
  },
})

/** What happens to a guest's money is told too. */
export const studioMoneyLetters = defineSubscriber({
  name: 'studioMoneyLetters',
  events: ['payment.captured', 'payment.refunded', 'payment.late'],
  handle: async ({ name: type, data }, db) => {
    const payment = await paymentForMail(db, data.payment)
    if (!payment) return
    const about = { booking: payment.booking, type: `studio.${type}` }
    if ('refund' in data) {
      const amount = await refundedAmount(db, data.refund)
      if (amount === null) return
      const dedupeKey = `studio.${type}:${data.refund}`
      await tellGuest(db, { ...about, dedupeKey, subject: words.refundedSubject, paragraphs: [words.refunded], amount })
      return
    }
    const dedupeKey = `studio.${type}:${data.payment}`
    const amount = payment.captured
    if (type === 'payment.late')
      await tellGuest(db, { ...about, dedupeKey, subject: words.lateSubject, paragraphs: [words.late], amount })
    else if (payment.fulfilled)
      await tellGuest(db, {
        ...about,
        dedupeKey,
        subject: words.paidSubject,
        paragraphs: [words.paid],
        amount,
        withBalance: true,
      })
  },
})

const decidedAtTheDesk = new Set(['by_guest', 'by_studio', 'hold_expired', 'refunded'])

/**
 * A booking that was cancelled past the desk (edited or deleted in the admin, by GraphQL, by another program): the guest gets everything
 * back. At the desk the scale decides.
 */
export const refundCancelledBooking = defineSubscriber({
  name: 'refundCancelledStudioBooking',
  events: ['booking.cancelled'],
  handle: async ({ data, actor }, db) => {
    if (data.kind !== 'studio' || decidedAtTheDesk.has(data.reasonCode ?? '')) return
    await lockMoneyOfBooking(db, data.booking)
    const { paid } = await moneyOfBooking(db, data.booking)
    const { rowCount } = await db.query("SELECT 1 FROM bookings WHERE id = $1 AND status = 'cancelled'", [data.booking])
    if (paid > 0 && rowCount)
      await giveBackFor(db, {
        booking: data.booking,
        amount: paid,
        cause: 'booking',
        reason: 'booking cancelled',
        actor,
      })
  },
})
