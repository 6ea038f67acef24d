import { refundedAmount } from '#src/db/mails/refundedAmount.ts'
import { lockMoneyOfBooking } from '#src/db/payments/lockMoneyOfBooking.ts'
import { moneyOfBooking } from '#src/db/payments/moneyOfBooking.ts'
import { defineSubscriber } from '#src/outbox/work.ts'
import { paymentForMail } from '#src/plugins/studio/db/paymentForMail.ts'
import { giveBackFor } from '#src/plugins/studio/services/giveBack.ts'
import { tellGuest } from '#src/plugins/studio/services/letters.ts'

/** What happens to a booking is told to its guest. */
export const studioBookingLetters = defineSubscriber({
  name: 'studioBookingLetters',
  events: ['booking.created', 'booking.confirmed', 'booking.moved', 'booking.cancelled'],
  handle: async ({ id, name: type, data }, db) => {
    if (data.kind !== 'studio') return
    const about = { booking: data.booking, key: id }
    if (type === 'booking.created' && data.status === 'pending_payment')
      await tellGuest(db, { ...about, letter: 'created' })
    if (type === 'booking.confirmed') await tellGuest(db, { ...about, letter: 'confirmed' })
    if (type === 'booking.moved') await tellGuest(db, { ...about, letter: 'moved' })
    if (type === 'booking.cancelled')
      await tellGuest(db, { ...about, letter: data.reasonCode === 'hold_expired' ? 'expired' : 'cancelled' })
  },
})

/** What happens to a guest's money is told too. */
export const studioMoneyLetters = defineSubscriber({
  name: 'studioMoneyLetters',
  events: ['payment.captured', 'payment.refunded', 'payment.late'],
  handle: async ({ name: type, data }, db) => {
    const payment = await paymentForMail(db, data.payment)
    if (!payment) return
    const { booking } = payment
    if ('refund' in data) {
      const amount = await refundedAmount(db, data.refund)
      if (amount !== null) await tellGuest(db, { booking, letter: 'refunded', key: data.refund, amount })
      return
    }
    const about = { booking, key: data.payment, amount: payment.captured }
    if (type === 'payment.late') await tellGuest(db, { ...about, letter: 'late' })
    else if (payment.fulfilled) await tellGuest(db, { ...about, letter: 'paid' })
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
