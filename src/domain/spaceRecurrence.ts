/** "Every Friday at 18:00": recurrences live in wall time, so that 18:00 stays 18:00 when the clocks or the zone change. */
import { addDays, mondayOf } from '#src/domain/calendarDays.ts'
import { type Span, type Weekday, weekdays } from '#src/domain/spaceHours.ts'
import { instantOf, wallAt } from '#src/domain/spaceTime.ts'

export type Recurrence = {
  /** The first occurrence; its wall times are those of all others. */
  first: Span
  timeZone: string
  /** Every so many weeks. */
  everyWeeks: number
  /** Absent or empty: the weekday of the first. */
  on: readonly Weekday[]
  /** Last day of the place's calendar on which an occurrence may begin. */
  until: string | null
  /** How many at most, the first included. */
  count: number
}

/** The wall minutes between the midnight of the day on which a span begins and its end (beyond 1440: on a later day). */
function endMinutes(first: Span, startDay: string, timeZone: string): number {
  const end = wallAt(first.end, timeZone)
  return (Date.parse(end.day) - Date.parse(startDay)) / 60_000 + end.minutes
}

/** The spans of a recurrence in order. Days before the first occurrence are left out. */
export function occurrencesOf({ first, timeZone, everyWeeks, on, until, count }: Recurrence): Span[] {
  const start = wallAt(first.start, timeZone)
  const ends = endMinutes(first, start.day, timeZone)
  const monday = mondayOf(start.day)
  const offset = (Date.parse(start.day) - Date.parse(monday)) / 86_400_000
  const days = on.length > 0 ? weekdays.flatMap((name, index) => (on.includes(name) ? [index] : [])) : [offset]
  const spans: Span[] = []
  for (let week = monday; spans.length < count; week = addDays(week, everyWeeks * 7))
    for (const index of days) {
      const day = addDays(week, index)
      if (until !== null && day > until) return spans
      if (day < start.day || spans.length >= count) continue
      const endDay = addDays(day, Math.floor(ends / 1440))
      spans.push({
        start: instantOf({ day, minutes: start.minutes }, timeZone),
        end: instantOf({ day: endDay, minutes: ends % 1440 }, timeZone),
      })
    }
  return spans
}
