export type CalendarEvent = {
  title: string
  /** ISO 8601 in UTC, as `endsAt`. */
  startsAt: string
  /** Without an end two hours are assumed: Google demands one. */
  endsAt: string | null
  place: string | null
  /** Address of the event's page. */
  url: string
}

const assumedMs = 2 * 3_600_000
const stamp = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '')

/** Google Calendar's page "create an event", filled in. Times are UTC, so no zone is needed. */
export function googleCalendarLink({ title, startsAt, endsAt, place, url }: CalendarEvent): string {
  const start = new Date(startsAt)
  const end = endsAt ? new Date(endsAt) : new Date(start.getTime() + assumedMs)
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: `${stamp(start)}/${stamp(end)}`,
    details: url,
  })
  if (place) query.set('location', place)
  return `https://calendar.google.com/calendar/render?${query}`
}
