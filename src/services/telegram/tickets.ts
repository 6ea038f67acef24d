import { myTickets } from '#src/db/tickets/myTickets.ts'
import { type TicketRow, ticketPass } from '#src/db/tickets/ticketPass.ts'
import type { Actor } from '#src/domain/actor.ts'
import type { Locale } from '#src/domain/locale.ts'
import { type TelegramButton, writeAction } from '#src/domain/telegram.ts'
import { formatRangeInWords } from '#src/i18n/formatDate.ts'
import { fill } from '#src/i18n/mails.ts'
import { botTexts } from '#src/i18n/telegram.ts'
import { notFound } from '#src/lib/errors.ts'
import { qrPng } from '#src/lib/qr.ts'
import { pageUrl } from '#src/services/notifications/eventFacts.ts'
import type { Reply } from '#src/services/telegram/reply.ts'
import { calendarButton } from '#src/services/telegram/today.ts'
import { placeInWords } from '#src/services/tickets/ticketForHolder.ts'
import { ticketCode } from '#src/services/tickets/ticketQr.ts'

/** A chat takes a message a second: more than these would be a long wait. */
const most = 5
const qrWidth = 480

async function ticketReply(row: TicketRow, locale: Locale): Promise<Reply> {
  const { event, code, id, status, type } = row
  const { url } = ticketCode(row)
  const when = formatRangeInWords(event.startsAt, event.endsAt ?? event.startsAt, { locale, timeZone: event.timeZone })
  const facts = [when, placeInWords(event), type, fill(botTexts.code[locale], { code })]
  if (!url) {
    const pay: TelegramButton = { label: botTexts.pay[locale], url: pageUrl(locale, `/orders/${row.order.id}`) }
    const isUnpaid = status === 'pending'
    return {
      subject: event.title,
      text: [...facts.slice(0, 3), ...(isUnpaid ? [botTexts.unpaid[locale]] : [])].filter(Boolean).join('\n'),
      buttons: isUnpaid ? [[pay]] : [],
    }
  }
  const cancel: TelegramButton = {
    label: botTexts.cancel[locale],
    action: writeAction({ do: 'askCancel', ticket: id }),
  }
  return {
    subject: event.title,
    text: facts.filter(Boolean).join('\n'),
    picture: await qrPng(url, qrWidth),
    buttons: [[calendarButton(event, locale)], ...(status === 'paid' ? [[cancel]] : [])],
  }
}

/** The own upcoming tickets, a message with the QR code each. */
export async function ownTickets(actor: Actor): Promise<Reply[]> {
  const { locale } = actor
  const rows = await myTickets(actor.id, 'upcoming', { limit: most + 1, after: null }, locale)
  const more: TelegramButton[][] = [[{ label: botTexts.tickets[locale], url: pageUrl(locale, '/me/tickets') }]]
  if (rows.length === 0) return [{ subject: botTexts.tickets[locale], text: botTexts.noTickets[locale] }]
  const replies = await Promise.all(rows.slice(0, most).map((row) => ticketReply(row, locale)))
  if (rows.length > most)
    replies.push({ subject: botTexts.tickets[locale], text: botTexts.moreTickets[locale], buttons: more })
  return replies
}

/** One ticket with its QR code. `not_found` (404) for anybody but its holder or its buyer. */
export async function oneTicket(actor: Actor, ticket: string): Promise<Reply> {
  const row = await ticketPass({ ...actor, roles: [] }, ticket, actor.locale)
  if (!row) throw notFound()
  return ticketReply(row, actor.locale)
}
