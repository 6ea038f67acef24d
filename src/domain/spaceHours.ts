/** When a place is open: by weekday, with exceptions by date. */
import { addDays } from '#src/domain/calendarDays.ts'
import { dayStart, instantOf, wallAt } from '#src/domain/spaceTime.ts'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** `HH:MM` from 00:00 to 24:00. */
export const clockPattern = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/

export type SpaceHours = {
  timeZone: string
  /** No row for a weekday: closed. Several rows: open in each. */
  openingHours: readonly { weekday: Weekday; opens: string; closes: string }[]
  /** In place of the opening hours of a day. A row without times closes the day. `note` says why. */
  exceptions: readonly { date: string; opens: string | null; closes: string | null; note?: string | null }[]
}

/** Half-open, in milliseconds since 1970. */
export type Span = { start: number; end: number }

export const weekdayOf = (day: string): Weekday =>
  weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] as Weekday

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** The opening times of one day as `HH:MM`, earliest first; empty when closed. */
function clocksOf(day: string, { openingHours, exceptions }: SpaceHours): { opens: string; closes: string }[] {
  const special = exceptions.filter(({ date }) => date === day)
  const rows = special.length > 0 ? special : openingHours.filter(({ weekday }) => weekday === weekdayOf(day))
  if (rows.some(({ opens, closes }) => !opens || !closes)) return []
  return rows as { opens: string; closes: string }[]
}

/** When a place is open on a day of its own calendar. Rows that touch or overlap are one. */
export function openOnDay(day: string, hours: SpaceHours): Span[] {
  const end = dayStart(addDays(day, 1), hours.timeZone)
  const at = (clock: string): number =>
    clock === '24:00' ? end : instantOf({ day, minutes: minutesOf(clock) }, hours.timeZone)
  return merged(
    clocksOf(day, hours)
      .filter(({ opens, closes }) => closes > opens)
      .map(({ opens, closes }) => ({
        start: opens === '00:00' ? dayStart(day, hours.timeZone) : at(opens),
        end: at(closes),
      })),
  )
}

/** Spans in order, those that touch or overlap as one. */
export function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else result.push({ ...span })
  }
  return result
}

/** The days of a place's calendar that a span touches. */
export function daysOf({ start, end }: Span, timeZone: string): string[] {
  const days: string[] = []
  const last = wallAt(Math.max(start, end - 1), timeZone).day
  for (let day = wallAt(start, timeZone).day; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** Whether a place is open for the whole of a span; through midnight where one day's hours continue in the next. */
export function isOpenFor(span: Span, hours: SpaceHours): boolean {
  const open = merged(daysOf(span, hours.timeZone).flatMap((day) => openOnDay(day, hours)))
  return open.some(({ start, end }) => start <= span.start && span.end <= end)
}
