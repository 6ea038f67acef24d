import { feedPage } from '#src/db/catalog/feedPage.ts'
import { mySchedule } from '#src/db/tickets/mySchedule.ts'
import type { Actor } from '#src/domain/actor.ts'
import { googleCalendarLink } from '#src/domain/calendarLinks.ts'
import type { EventCard } from '#src/domain/catalog.ts'
import type { Locale } from '#src/domain/locale.ts'
import { type TelegramButton, writeAction } from '#src/domain/telegram.ts'
import { startOfDay } from '#src/domain/zonedDay.ts'
import { campusTimeZone } from '#src/i18n/config.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { dayKey, formatTime } from '#src/i18n/formatDate.ts'
import { fill } from '#src/i18n/mails.ts'
import { botTexts } from '#src/i18n/telegram.ts'
import { pageUrl } from '#src/services/notifications/eventFacts.ts'
import type { Reply } from '#src/services/telegram/reply.ts'
import { placeInWords } from '#src/services/tickets/ticketForHolder.ts'

const most = 6

/** The button that opens a calendar's "create an event". */
export function calendarButton(event: EventCard, locale: Locale): TelegramButton {
  const { title, startsAt, endsAt, slug } = event
  const url = pageUrl(locale, `/events/${slug}`)
  return {
    label: botTexts.calendar[locale],
    url: googleCalendarLink({ title, startsAt, endsAt, place: placeInWords(event), url }),
  }
}

function offer(event: EventCard, ticket: string | undefined, locale: Locale): TelegramButton {
  if (ticket) return { label: botTexts.show[locale], action: writeAction({ do: 'ticket', ticket }) }
  if (event.priceMin === 0)
    return { label: botTexts.take[locale], action: writeAction({ do: 'claim', event: event.id }) }
  const price = formatMoney(event.priceMin, event.currency, locale)
  return { label: fill(botTexts.buy[locale], { price }), url: pageUrl(locale, `/events/${event.slug}`) }
}

/** The events of the campus's day that are not over, with what one can do about each. */
export async function today(actor: Actor, now: Date): Promise<Reply> {
  const { locale } = actor
  const day = dayKey(now, campusTimeZone)
  const from = startOfDay(day, campusTimeZone)
  const to = startOfDay(day, campusTimeZone, 1)
  const [{ items }, own] = await Promise.all([
    feedPage({ locale, from, to, limit: most }),
    mySchedule(actor.id, from.toISOString(), to.toISOString(), locale),
  ])
  const tickets = new Map(own.map(({ event, ticket }) => [event.id, ticket]))
  const more: TelegramButton[] = [{ label: botTexts.allEvents[locale], url: pageUrl(locale, '/') }]
  if (items.length === 0)
    return { subject: botTexts.today[locale], text: botTexts.nothingToday[locale], buttons: [more] }
  const lines = items.map((event, index) => {
    const price = event.priceMin === 0 ? botTexts.free[locale] : formatMoney(event.priceMin, event.currency, locale)
    const facts = [placeInWords(event), tickets.has(event.id) ? botTexts.have[locale] : price].filter(Boolean)
    return `${index + 1}. ${formatTime(event.startsAt, { locale, timeZone: event.timeZone })} ${event.title}\n${facts.join(' · ')}`
  })
  const numbered = (button: TelegramButton, index: number): TelegramButton => ({
    ...button,
    label: `${index + 1}. ${button.label}`,
  })
  return {
    subject: botTexts.today[locale],
    text: lines.join('\n\n'),
    buttons: [
      ...items.map((event, index) => [
        numbered(offer(event, tickets.get(event.id), locale), index),
        calendarButton(event, locale),
      ]),
      more,
    ],
  }
}
