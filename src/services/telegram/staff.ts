/** What the staff chat is told, in Russian as the staff speaks it; nothing without TELEGRAM_STAFF_CHAT_ID. */
import { refundedAmount } from '#src/db/mails/refundedAmount.ts'
import { amountOfPayment } from '#src/db/telegram/amountOfPayment.ts'
import { bookingForStaff } from '#src/db/telegram/bookingForStaff.ts'
import { troubles } from '#src/db/telegram/troubles.ts'
import { type Db, transaction } from '#src/db/transaction.ts'
import { slugs } from '#src/domain/slugs.ts'
import type { TelegramButton } from '#src/domain/telegram.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { formatRangeInWords } from '#src/i18n/formatDate.ts'
import { staffTexts } from '#src/i18n/telegram.ts'
import { queueTelegram } from '#src/integrations/telegram/outbox.ts'
import { env } from '#src/lib/env.ts'
import type { BookingFact } from '#src/outbox/events.ts'
import { defineSubscriber, type RecurringJob } from '#src/outbox/work.ts'

type StaffMessage = {
  /** One message a key. */
  key: string
  type: keyof typeof staffTexts
  lines: readonly (string | null)[]
  /** A page of the admin. */
  page?: string
}

async function tellStaff(db: Db, { key, type, lines, page }: StaffMessage): Promise<void> {
  const chat = env.TELEGRAM_STAFF_CHAT_ID
  if (!chat) return
  const buttons: TelegramButton[][] = page ? [[{ label: staffTexts.open, url: `${env.PUBLIC_URL}/admin${page}` }]] : []
  await queueTelegram(db, {
    chat,
    type: `staff.${type}`,
    subject: staffTexts[type],
    text: lines.filter(Boolean).join('\n'),
    buttons,
    locale: 'ru',
    dedupeKey: `staff:${key}`,
  })
}

/** Payments and what is wrong with them. */
export const tellStaffOfPayments = defineSubscriber({
  name: 'tellStaffOfPayments',
  events: ['payment.captured', 'payment.failed', 'payment.needsReview', 'payment.late', 'payment.refunded'],
  handle: async ({ id, name, data }, db) => {
    const payment = env.TELEGRAM_STAFF_CHAT_ID ? await amountOfPayment(db, data.payment) : null
    if (!payment) return
    const returned = 'refund' in data ? await refundedAmount(db, data.refund) : null
    await tellStaff(db, {
      key: id,
      type: name,
      lines: [
        payment.event,
        formatMoney(returned ?? payment.amount, payment.currency, 'ru'),
        `Заказ ${payment.order}`,
        'reason' in data ? data.reason : null,
      ],
      page: `/collections/${slugs.payments}/${data.payment}`,
    })
  },
})

/** Whether the staff has to know: not of halls it closes itself, and not of holds that nobody paid. */
const isOfInterest = (name: string, { kind, status, reasonCode }: BookingFact): boolean =>
  kind !== 'blackout' &&
  !(name === 'booking.created' && status === 'pending_payment') &&
  !(name === 'booking.confirmed' && kind === 'reservation') &&
  reasonCode !== 'hold_expired'

/** Halls that are taken, moved and given back, by clubs and by guests. */
export const tellStaffOfBookings = defineSubscriber({
  name: 'tellStaffOfBookings',
  events: ['booking.created', 'booking.confirmed', 'booking.moved', 'booking.cancelled'],
  handle: async ({ id, name, data }, db) => {
    if (!env.TELEGRAM_STAFF_CHAT_ID || !isOfInterest(name, data)) return
    const booking = await bookingForStaff(db, data.booking)
    if (!booking) return
    const { place, start, end, timeZone, club, reference, reason } = booking
    await tellStaff(db, {
      key: id,
      type: name,
      lines: [
        place,
        formatRangeInWords(start, end, { locale: 'ru', timeZone }),
        club,
        reference && `Бронь ${reference}`,
        reason,
      ],
      page: `/collections/${slugs.bookings}/${data.booking}`,
    })
  },
})

/** What failed for good, once an hour for each kind of work. */
export const alarmStaff: RecurringJob = {
  name: 'alarmStaff',
  cron: '*/5 * * * *',
  run: () =>
    transaction(async (tx) => {
      for (const { kind, name, count, error, hour } of env.TELEGRAM_STAFF_CHAT_ID ? await troubles(tx) : [])
        await tellStaff(tx, {
          key: `${kind}:${name}:${hour}`,
          type: kind,
          lines: [`${name}: ${count}`, error],
          page: `/collections/${kind === 'deadLetter' ? slugs.eventDeliveries : slugs.notifications}`,
        })
    }),
}
