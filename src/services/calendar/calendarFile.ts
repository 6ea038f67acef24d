import ics, { type EventAttributes } from 'ics'
import type { CalendarEventRow } from '#src/db/calendar/calendarEvent.ts'
import { calendarText, foldCalendar } from '#src/domain/icalendar.ts'
import { defaultLocale, type Locale } from '#src/domain/locale.ts'
import { env } from '#src/lib/env.ts'
import { placeInWords } from '#src/services/tickets/ticketForHolder.ts'

const productId = '-//Event Hub//Event Hub//EN'

/** The sender of our mail: an organiser has to be an address (RFC 5545 §3.8.4.3). */
const organiserAddress = (): string => /<([^<>]+)>/.exec(env.MAIL_FROM)?.[1] ?? env.MAIL_FROM

/** The event's page in a language. */
const pageUrl = (slug: string, locale: Locale): string =>
  `${env.PUBLIC_URL}${locale === defaultLocale ? '' : `/${locale}`}/events/${slug}`

/** Stable for the life of the event, whatever its address or the site's becomes. */
const calendarUid = (event: string): string => `${event}@event-hub`

/** An event as an entry: times in UTC, SEQUENCE rising with each noticeable change, DTSTAMP its last change. */
function entryOf(
  { card, sequence, changedAt, cancelReason }: CalendarEventRow,
  locale: Locale,
  isOff: boolean,
): EventAttributes {
  const url = pageUrl(card.slug, locale)
  const place = placeInWords(card)
  // The library's types do not know `timestamp` (DTSTAMP), the library does.
  const times = {
    startInputType: 'utc',
    startOutputType: 'utc',
    endInputType: 'utc',
    endOutputType: 'utc',
    timestamp: changedAt,
  } as const
  return {
    ...times,
    uid: calendarUid(card.id),
    sequence,
    lastModified: changedAt,
    start: Date.parse(card.startsAt),
    end: Date.parse(card.endsAt ?? card.startsAt),
    title: calendarText(card.title),
    description: calendarText([cancelReason, card.summary, url].filter(Boolean).join('\n\n')),
    ...(place ? { location: calendarText(place) } : {}),
    url,
    status: isOff ? 'CANCELLED' : 'CONFIRMED',
    busyStatus: isOff ? 'FREE' : 'BUSY',
    // A quotation mark cannot be written inside a parameter (RFC 5545 §3.2).
    organizer: { name: calendarText(card.club?.name ?? 'Event Hub').replaceAll('"', "'"), email: organiserAddress() },
  }
}

/** One event as a file; `METHOD:CANCEL` once it is cancelled. The same event gives the same file. */
export function eventFile(row: CalendarEventRow, locale: Locale): string {
  const isOff = row.card.status === 'cancelled'
  const entry = { ...entryOf(row, locale, isOff), productId, method: isOff ? 'CANCEL' : 'PUBLISH' }
  const { error, value } = ics.createEvent(entry)
  if (error || !value)
    throw new Error(`The calendar file of event ${row.card.id} could not be made`, { cause: error ?? undefined })
  return foldCalendar(value)
}

/** How often calendars should ask again (RFC 7986 §5.7, and the older name that Outlook reads). */
const refresh = 'REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n'

/**
 * Events as a calendar to subscribe to. What was called off stays in it as `STATUS:CANCELLED`, so that a calendar that had it takes it
 * out. `isGivenUp` says so of an entry for its reader alone.
 */
export function feedFile(
  name: string,
  rows: readonly (CalendarEventRow & { isGivenUp?: boolean })[],
  locale: Locale,
): string {
  const entries = rows.map((row) => entryOf(row, locale, row.card.status === 'cancelled' || row.isGivenUp === true))
  const { error, value } = ics.createEvents(entries, { productId, method: 'PUBLISH', calName: calendarText(name) })
  if (error || !value) throw new Error('A calendar feed could not be made', { cause: error ?? undefined })
  return foldCalendar(value.replace('METHOD:PUBLISH\r\n', `METHOD:PUBLISH\r\n${refresh}`))
}
