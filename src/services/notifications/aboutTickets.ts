import { eventForMail, type MailEvent } from '#src/db/mails/eventForMail.ts'
import { type MailOrder, type MailTicket, orderForMail } from '#src/db/mails/orderForMail.ts'
import { type Recipient, recipient } from '#src/db/mails/recipient.ts'
import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'
import { writeAction } from '#src/domain/telegram.ts'
import { fill, mailWords, ticketMails } from '#src/i18n/mails.ts'
import { botTexts } from '#src/i18n/telegram.ts'
import { env } from '#src/lib/env.ts'
import { qrPng } from '#src/lib/qr.ts'
import { signTicket, ticketUrl } from '#src/lib/ticketToken.ts'
import { defineSubscriber } from '#src/outbox/work.ts'
import { eventFacts, pageUrl, titleOf } from '#src/services/notifications/eventFacts.ts'
import { type MailAttachment, type Message, notify } from '#src/services/notifications/notify.ts'

const qrWidth = 240
const cid = 'ticket-qr'

export type TicketParts = {
  person: Recipient
  event: MailEvent
  order: MailOrder
  /** The person's own ticket, shown with its code; absent for a buyer who takes tickets for others only. */
  own: MailTicket | undefined
  /** Tickets that nobody has claimed yet. */
  unclaimed: number
}

/** The words, and the code as a picture where there is an own ticket. */
export async function ticketMessage({ person, event, order, own, unclaimed }: TicketParts): Promise<{
  say: (locale: Locale) => Message
  attachments: MailAttachment[]
}> {
  const picture = own
    ? await qrPng(
        ticketUrl(signTicket({ ticket: own.id, event: event.id, holder: own.holder, version: own.version })),
        qrWidth * 2,
      )
    : null
  const words = own && unclaimed === 0 ? ticketMails.subject : ticketMails.subjectMany
  const say = (locale: Locale): Message => ({
    title: fill(words[locale], { event: titleOf(event, locale) }),
    greeting: fill(mailWords.greeting[locale], { name: person.name }),
    paragraphs: [
      ...(own ? [ticketMails.show[locale]] : []),
      ...(unclaimed > 0 ? [fill(ticketMails.passOn[locale], { count: unclaimed })] : []),
    ],
    facts: [
      ...eventFacts(event, locale),
      ...(own ? [{ label: mailWords.code[locale], value: own.code }] : []),
      { label: mailWords.order[locale], value: order.number },
    ],
    ...(own
      ? {
          image: { cid, alt: ticketMails.qr[locale], width: qrWidth },
          chatButtons: [[{ label: botTexts.cancel[locale], action: writeAction({ do: 'askCancel', ticket: own.id }) }]],
        }
      : {}),
    action: own
      ? { label: mailWords.openTicket[locale], url: pageUrl(locale, `/me/tickets/${own.id}`) }
      : { label: mailWords.openTickets[locale], url: pageUrl(locale, '/me/tickets') },
    links: [
      { label: mailWords.addToCalendar[locale], url: `${env.PUBLIC_URL}/api/events/${event.id}/calendar.ics` },
      { label: mailWords.openEvent[locale], url: pageUrl(locale, `/events/${event.slug}`) },
    ],
  })
  const attachments = picture
    ? [{ filename: 'ticket.png', contentType: 'image/png', contentBase64: picture.toString('base64'), cid }]
    : []
  return { say, attachments }
}

async function tellTickets(db: Db, key: string, parts: TicketParts): Promise<void> {
  const { say, attachments } = await ticketMessage(parts)
  const { person, event } = parts
  await notify(db, {
    to: person,
    say,
    type: 'ticket.issued',
    key,
    event: event.id,
    usefulUntil: event.endsAt,
    ...(attachments.length > 0 ? { attachments } : {}),
  })
}

/** One letter to the buyer for all tickets of the order. */
async function tellBuyer(db: Db, order: MailOrder, event: MailEvent): Promise<void> {
  const person = await recipient(db, order.buyer)
  if (!person || order.tickets.length === 0) return
  const own = order.tickets.find(({ holder }) => holder === person.id)
  const unclaimed = order.tickets.filter(({ holder }) => holder === null).length
  await tellTickets(db, `order:${order.id}`, { person, event, order, own, unclaimed })
}

/** A letter to somebody who claimed a ticket that another person had bought; a new one when it passes on again. */
async function tellHolder(db: Db, order: MailOrder, event: MailEvent, ticket: string, holder: string): Promise<void> {
  const own = order.tickets.find(({ id }) => id === ticket)
  const person = await recipient(db, holder)
  if (!person || !own || own.holder !== holder) return
  await tellTickets(db, `${ticket}:${own.version}`, { person, event, order, own, unclaimed: 0 })
}

/** Tickets by mail: one letter an order to its buyer, one to every other holder; none once the event is over or off. */
export const mailTickets = defineSubscriber({
  name: 'mailTickets',
  events: ['ticket.issued'],
  handle: async ({ data }, db) => {
    const event = await eventForMail(db, data.event)
    const order = await orderForMail(db, data.order)
    if (!event || !order || event.isOver || event.status === 'cancelled') return
    if (data.holder && data.holder !== order.buyer) await tellHolder(db, order, event, data.ticket, data.holder)
    else await tellBuyer(db, order, event)
  },
})
