import { calendarEvent } from '#src/db/calendar/calendarEvent.ts'
import type { Locale } from '#src/domain/locale.ts'
import { notFound } from '#src/lib/errors.ts'
import { eventFile } from '#src/services/calendar/calendarFile.ts'

/** An event (id or slug) as an iCalendar file. `not_found` (404) for drafts. */
export async function eventCalendar(event: string, locale: Locale): Promise<{ file: string; name: string }> {
  const found = await calendarEvent(event, locale)
  if (!found) throw notFound()
  return { file: eventFile(found, locale), name: `${found.card.slug}.ics` }
}
