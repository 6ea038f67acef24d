import { eventForMail, type MailEvent } from '#src/db/mails/eventForMail.ts'
import { type MailOrder, orderForMail } from '#src/db/mails/orderForMail.ts'
import { type Recipient, recipient } from '#src/db/mails/recipient.ts'
import { refundedAmount } from '#src/db/mails/refundedAmount.ts'
import type { Db } from '#src/db/transaction.ts'
import type { Locale, Localised } from '#src/domain/locale.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { fill, mailWords, paymentMails as words } from '#src/i18n/mails.ts'
import { defineSubscriber } from '#src/outbox/work.ts'
import { pageUrl, titleOf } from '#src/services/notifications/eventFacts.ts'
import { type Message, notify } from '#src/services/notifications/notify.ts'

export type PaymentNoticeType =
  | 'payment.received'
  | 'payment.failed'
  | 'payment.late'
  | 'payment.refunded'
  | 'order.expired'

const wordsOf: Record<PaymentNoticeType, { subject: Localised; paragraphs: readonly Localised[] }> = {
  'payment.received': { subject: words.receivedSubject, paragraphs: [words.received] },
  'payment.failed': { subject: words.failedSubject, paragraphs: [words.failed] },
  'payment.late': { subject: words.lateSubject, paragraphs: [words.late] },
  'payment.refunded': { subject: words.refundedSubject, paragraphs: [words.refunded] },
  'order.expired': { subject: words.expiredSubject, paragraphs: [words.expired, words.expiredPaid] },
}

type Parts = {
  person: Pick<Recipient, 'name'>
  order: Pick<MailOrder, 'number' | 'currency'>
  event: MailEvent | null
  /** In the minor unit of the order's currency. */
  amount: number
}

export const paymentMessage =
  (type: PaymentNoticeType, { person, order, event, amount }: Parts) =>
  (locale: Locale): Message => {
    const { subject, paragraphs } = wordsOf[type]
    const money = formatMoney(amount, order.currency, locale)
    return {
      title: fill(subject[locale], { event: event ? titleOf(event, locale) : order.number }),
      greeting: fill(mailWords.greeting[locale], { name: person.name }),
      paragraphs: paragraphs.map((each) => fill(each[locale], { amount: money })),
      facts: [
        { label: mailWords.order[locale], value: order.number },
        { label: mailWords.amount[locale], value: money },
      ],
      action: event
        ? { label: mailWords.openEvent[locale], url: pageUrl(locale, `/events/${event.slug}`) }
        : { label: mailWords.otherEvents[locale], url: pageUrl(locale, '/') },
    }
  }

type Wanted = {
  order: MailOrder
  type: PaymentNoticeType
  /** One message a type and key. */
  key: string
  /** In the minor unit of the order's currency. */
  amount: number
}

/** A message about an order to its buyer; none about a booking's, whose letters are its plugin's. */
async function tellBuyer(db: Db, { order, type, key, amount }: Wanted): Promise<void> {
  const person = order.isBooking ? null : await recipient(db, order.buyer)
  if (!person) return
  const event = order.event ? await eventForMail(db, order.event) : null
  const say = paymentMessage(type, { person, order, event, amount })
  await notify(db, { to: person, say, type, key, event: order.event })
}

/** The hold is over and nothing was paid. Orders that are free never wait for money. */
export const mailExpiredOrder = defineSubscriber({
  name: 'mailExpiredOrder',
  events: ['order.expired'],
  handle: async ({ data }, db) => {
    const order = await orderForMail(db, data.order)
    if (!order || order.total === 0) return
    await tellBuyer(db, { order, type: 'order.expired', key: order.id, amount: order.total })
  },
})

/** Money came after the order's end and its places were gone. */
export const mailLatePayment = defineSubscriber({
  name: 'mailLatePayment',
  events: ['payment.late'],
  handle: async ({ data }, db) => {
    const order = await orderForMail(db, data.order)
    if (!order) return
    await tellBuyer(db, { order, type: 'payment.late', key: data.payment, amount: order.total })
  },
})

export const mailRefund = defineSubscriber({
  name: 'mailRefund',
  events: ['payment.refunded'],
  handle: async ({ data }, db) => {
    const order = await orderForMail(db, data.order)
    const amount = await refundedAmount(db, data.refund)
    if (!order || amount === null) return
    await tellBuyer(db, { order, type: 'payment.refunded', key: data.refund, amount })
  },
})

/** Money arrived; the tickets come in a letter of their own. Orders that are free have none. */
export const tellPaid = defineSubscriber({
  name: 'tellPaid',
  events: ['order.paid'],
  handle: async ({ data }, db) => {
    const order = await orderForMail(db, data.order)
    if (!order || order.total === 0) return
    await tellBuyer(db, { order, type: 'payment.received', key: order.id, amount: order.total })
  },
})

/** A payment did not go through while the places are still held; when they no longer are, the letter of the expired order says so. */
export const tellFailedPayment = defineSubscriber({
  name: 'tellFailedPayment',
  events: ['payment.failed'],
  handle: async ({ data }, db) => {
    const order = await orderForMail(db, data.order)
    if (order?.status !== 'pending' || !order.event) return
    await tellBuyer(db, { order, type: 'payment.failed', key: data.payment, amount: order.total })
  },
})
