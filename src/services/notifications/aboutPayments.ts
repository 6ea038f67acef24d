import { eventForMail } from '#src/db/mails/eventForMail.ts'
import { type MailOrder, orderForMail } from '#src/db/mails/orderForMail.ts'
import { recipient } from '#src/db/mails/recipient.ts'
import { refundedAmount } from '#src/db/mails/refundedAmount.ts'
import type { Db } from '#src/db/transaction.ts'
import type { Locale, Localised } from '#src/domain/locale.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { fill, mailWords, paymentMails } from '#src/i18n/mails.ts'
import { queueMail } from '#src/integrations/mail/outbox.ts'
import { letter } from '#src/lib/letter.ts'
import { defineSubscriber } from '#src/outbox/work.ts'
import { pageUrl, titleOf } from '#src/services/notifications/eventFacts.ts'

type Wanted = {
  order: MailOrder
  type: string
  dedupeKey: string
  subject: Localised
  paragraphs: readonly Localised[]
  /** In the minor unit of the order's currency. */
  amount: number
}

/** A letter about an order to its buyer. */
async function tellBuyer(db: Db, { order, type, dedupeKey, subject, paragraphs, amount }: Wanted): Promise<void> {
  const person = await recipient(db, order.buyer)
  if (!person) return
  const { locale } = person
  const event = order.event ? await eventForMail(db, order.event) : null
  const money = formatMoney(amount, order.currency, locale)
  const title = fill(subject[locale], { event: event ? titleOf(event, locale) : order.number })
  const { html, text } = letter({
    locale,
    title,
    paragraphs: [
      fill(mailWords.greeting[locale], { name: person.name }),
      ...paragraphs.map((words) => fill(words[locale], { amount: money })),
    ],
    facts: [
      { label: mailWords.order[locale], value: order.number },
      { label: mailWords.amount[locale], value: money },
    ],
    action: event
      ? { label: mailWords.openEvent[locale], url: pageUrl(locale, `/events/${event.slug}`) }
      : otherEvents(locale),
  })
  await queueMail(db, {
    to: person.email,
    user: person.id,
    type,
    subject: title,
    html,
    text,
    locale,
    dedupeKey,
    event: order.event,
  })
}

const otherEvents = (locale: Locale): { label: string; url: string } => ({
  label: mailWords.otherEvents[locale],
  url: pageUrl(locale, '/'),
})

/** The hold is over and nothing was paid. Orders that are free never wait for money. */
export const mailExpiredOrder = defineSubscriber({
  name: 'mailExpiredOrder',
  events: ['order.expired'],
  handle: async ({ data }, db) => {
    const order = await orderForMail(db, data.order)
    if (!order || order.total === 0 || order.isBooking) return
    await tellBuyer(db, {
      order,
      type: 'order.expired',
      dedupeKey: `order.expired:${order.id}`,
      subject: paymentMails.expiredSubject,
      paragraphs: [paymentMails.expired, paymentMails.expiredPaid],
      amount: order.total,
    })
  },
})

/** Money came after the order's end and its places were gone. */
export const mailLatePayment = defineSubscriber({
  name: 'mailLatePayment',
  events: ['payment.late'],
  handle: async ({ data }, db) => {
    const order = await orderForMail(db, data.order)
    if (!order || order.isBooking) return
    await tellBuyer(db, {
      order,
      type: 'payment.late',
      dedupeKey: `payment.late:${data.payment}`,
      subject: paymentMails.lateSubject,
      paragraphs: [paymentMails.late],
      amount: order.total,
    })
  },
})

export const mailRefund = defineSubscriber({
  name: 'mailRefund',
  events: ['payment.refunded'],
  handle: async ({ data }, db) => {
    const order = await orderForMail(db, data.order)
    const amount = await refundedAmount(db, data.refund)
    if (!order || order.isBooking || amount === null) return
    await tellBuyer(db, {
      order,
      type: 'payment.refunded',
      dedupeKey: `payment.refunded:${data.refund}`,
      subject: paymentMails.refundedSubject,
      paragraphs: [paymentMails.refunded],
      amount,
    })
  },
})
