const stamp = (moment: string): string => new Date(moment).toISOString().replace(/[-:]|\.\d{3}/g, '')

/** Google's "create event" address, filled in. An event without an end is given two hours, as Google demands one. */
export function googleCalendarUrl({
  title,
  startsAt,
  endsAt,
  place,
  url,
}: {
  title: string
  startsAt: string
  endsAt: string | null
  place: string | null
  url: string
}): string {
  const end = endsAt ?? new Date(new Date(startsAt).getTime() + 2 * 3_600_000).toISOString()
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: `${stamp(startsAt)}/${stamp(end)}`,
    details: url,
  })
  if (place) query.set('location', place)
  return `https://calendar.google.com/calendar/render?${query}`
}
