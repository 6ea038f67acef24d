import ics from 'ics'
import { calendarEvent } from '#src/db/tickets/calendarEvent.ts'
import { calendarText, foldCalendar } from '#src/domain/icalendar.ts'
import { defaultLocale, type Locale } from '#src/domain/locale.ts'
import { env } from '#src/lib/env.ts'
import { notFound } from '#src/lib/errors.ts'
import { placeInWords } from '#src/services/tickets/ticketForHolder.ts'

/** The sender of our mail: an organiser has to be an address (RFC 5545 §3.8.4.3). */
const organiserAddress = (): string => /<([^<>]+)>/.exec(env.MAIL_FROM)?.[1] ?? env.MAIL_FROM

/** The event's page in a language. */
const pageUrl = (slug: string, locale: Locale): string =>
  `${env.PUBLIC_URL}${locale === defaultLocale ? '' : `/${locale}`}/events/${slug}`

/** Stable for the life of the event, whatever its address or the site's becomes. */
const calendarUid = (event: string): string => `${event}@event-hub`

/**
 * An event (id or slug) as an iCalendar file: times in UTC, SEQUENCE rising with each noticeable change, `METHOD:CANCEL` once it is
 * cancelled. DTSTAMP is the event's last change, so the same event gives the same file. `not_found` (404) for drafts.
 */
export async function eventCalendar(event: string, locale: Locale): Promise<{ file: string; name: string }> {
  const found = await calendarEvent(event, locale)
  if (!found) throw notFound()
  const { card, sequence, changedAt, cancelReason } = found
  const cancelled = card.status === 'cancelled'
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
  const { error, value } = ics.createEvent({
    ...times,
    productId: '-//Event Hub//Event Hub//EN',
    method: cancelled ? 'CANCEL' : 'PUBLISH',
    uid: calendarUid(card.id),
    sequence,
    lastModified: changedAt,
    start: Date.parse(card.startsAt),
    end: Date.parse(card.endsAt ?? card.startsAt),
    title: calendarText(card.title),
    description: calendarText([cancelReason, card.summary, url].filter(Boolean).join('\n\n')),
    ...(place ? { location: calendarText(place) } : {}),
    url,
    status: cancelled ? 'CANCELLED' : 'CONFIRMED',
    busyStatus: cancelled ? 'FREE' : 'BUSY',
    // A quotation mark cannot be written inside a parameter (RFC 5545 §3.2).
    organizer: { name: calendarText(card.club?.name ?? 'Event Hub').replaceAll('"', "'"), email: organiserAddress() },
  })
  if (error || !value) throw new Error(`The calendar file of event ${card.id} could not be made`, { cause: error })
  return { file: foldCalendar(value), name: `${card.slug}.ics` }
}
