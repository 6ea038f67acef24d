import { calendarEvent } from '#src/db/calendar/calendarEvent.ts'
import { pool } from '#src/db/pool.ts'
import { freeTicketType } from '#src/db/telegram/freeTicketType.ts'
import { mySchedule } from '#src/db/tickets/mySchedule.ts'
import { ticketPass } from '#src/db/tickets/ticketPass.ts'
import type { Actor } from '#src/domain/actor.ts'
import { type TelegramAction, writeAction } from '#src/domain/telegram.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { fill } from '#src/i18n/mails.ts'
import { botTexts } from '#src/i18n/telegram.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import { pageUrl } from '#src/services/notifications/eventFacts.ts'
import { cancelTicket } from '#src/services/orders/cancelTicket.ts'
import { placeOrder } from '#src/services/orders/placeOrder.ts'
import { writeReview } from '#src/services/reviews/writeReview.ts'
import type { Reply } from '#src/services/telegram/reply.ts'
import { oneTicket } from '#src/services/telegram/tickets.ts'

/** `key` names the press: pressed twice by the network, one order is made. */
async function claim(actor: Actor, event: string, key: string): Promise<Reply> {
  const ticketType = await freeTicketType(pool, event)
  if (!ticketType) throw new HubError('event_not_on_sale', { status: 409 })
  await placeOrder(actor, { lines: [{ ticketType, quantity: 1 }], idempotencyKey: key }, actor.locale)
  return pass(actor, event)
}

/** The own ticket of an event. */
async function pass(actor: Actor, event: string): Promise<Reply> {
  const found = await calendarEvent(event, actor.locale)
  if (!found) throw notFound()
  const { startsAt, endsAt } = found.card
  const own = await mySchedule(actor.id, startsAt, endsAt ?? startsAt, actor.locale)
  const ticket = own.find(({ event: { id } }) => id === event)?.ticket
  if (!ticket) throw notFound()
  return oneTicket(actor, ticket)
}

async function askCancel(actor: Actor, ticket: string): Promise<Reply> {
  const { locale } = actor
  const row = await ticketPass({ ...actor, roles: [] }, ticket, locale)
  if (!row) throw notFound()
  if (row.status !== 'paid') throw new HubError('ticket_not_cancellable', { status: 409 })
  return {
    subject: botTexts.askCancel[locale],
    text: `${row.event.title}\n${botTexts.askCancelText[locale]}`,
    buttons: [
      [{ label: botTexts.yesCancel[locale], action: writeAction({ do: 'cancel', ticket }) }],
      [{ label: botTexts.keep[locale], action: writeAction({ do: 'keep' }) }],
    ],
  }
}

async function cancel(actor: Actor, ticket: string): Promise<Reply> {
  const { locale } = actor
  // In a chat nobody acts for others, an admin neither.
  const person = { ...actor, roles: [] }
  const row = await ticketPass(person, ticket, locale)
  if (!row) throw notFound()
  const { refund } = await cancelTicket(person, ticket)
  const amount = formatMoney(refund, row.currency, locale)
  return {
    subject: botTexts.cancelled[locale],
    text: [row.event.title, ...(refund > 0 ? [fill(botTexts.refund[locale], { amount })] : [])].join('\n'),
  }
}

async function review(actor: Actor, event: string, rating: number): Promise<Reply> {
  const { locale } = actor
  await writeReview(actor.id, event, { rating, comment: null })
  const found = await calendarEvent(event, locale)
  const stars = '★'.repeat(rating) + '☆'.repeat(5 - rating)
  return {
    subject: botTexts.thanks[locale],
    text: fill(botTexts.thanksText[locale], { stars }),
    buttons: found ? [[{ label: botTexts.openEvent[locale], url: pageUrl(locale, `/events/${found.card.slug}`) }]] : [],
  }
}

/**
 * Does what a button says, with the rights of the person of the chat, through the services that the site uses.
 * @throws HubError as those services do
 */
export async function act(actor: Actor, action: TelegramAction, key: string): Promise<Reply> {
  if (action.do === 'claim') return claim(actor, action.event, key)
  if (action.do === 'pass') return pass(actor, action.event)
  if (action.do === 'ticket') return oneTicket(actor, action.ticket)
  if (action.do === 'askCancel') return askCancel(actor, action.ticket)
  if (action.do === 'cancel') return cancel(actor, action.ticket)
  if (action.do === 'review') return review(actor, action.event, action.rating)
  return { subject: botTexts.kept[actor.locale], text: '' }
}
