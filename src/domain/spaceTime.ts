/** Wall time of a place: what its clocks show, and the instants behind it. All instants are milliseconds since 1970 (UTC). */
import { addDays } from '#src/domain/calendarDays.ts'
import { offsetAt, startOfDay } from '#src/domain/zonedDay.ts'

export const minuteMs = 60_000
export const dayMs = 86_400_000

/** What the clocks of a place show: the day `YYYY-MM-DD` and the minutes since its midnight, 0 to 1439. */
export type Wall = { day: string; minutes: number }

export function wallAt(instant: number, timeZone: string): Wall {
  const shown = new Date(instant + offsetAt(instant, timeZone))
  return { day: shown.toISOString().slice(0, 10), minutes: shown.getUTCHours() * 60 + shown.getUTCMinutes() }
}

/**
 * The instant at which the clocks of a place show a time. A time they show twice is the first of the two; one they skip is as much
 * later as they skip (02:30 → 03:30). The same choice as `compatible` in ECMAScript's Temporal.
 * @param minutes since midnight; 1440 is the end of the day
 */
export function instantOf({ day, minutes }: Wall, timeZone: string): number {
  const shown = Date.parse(`${day}T00:00:00Z`) + minutes * minuteMs
  const before = offsetAt(shown - dayMs, timeZone)
  const candidates = [before, offsetAt(shown + dayMs, timeZone)]
    .filter((offset) => offsetAt(shown - offset, timeZone) === offset)
    .map((offset) => shown - offset)
  return candidates.length > 0 ? Math.min(...candidates) : shown - before
}

/** First instant of a day in a zone, in milliseconds. */
export const dayStart = (day: string, timeZone: string): number => startOfDay(day, timeZone).getTime()

/** The instant at which the clocks of a place are changed between two instants, to the minute; `null` when they are not. */
function changeBetween(from: number, to: number, timeZone: string): number | null {
  const before = offsetAt(from, timeZone)
  if (offsetAt(to, timeZone) === before) return null
  let [low, high] = [Math.floor(from / minuteMs), Math.ceil(to / minuteMs)]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle * minuteMs, timeZone) === before) low = middle
    else high = middle
  }
  return high * minuteMs
}

/** Marks of the step between two instants whose clocks are not changed in between. */
function marks(from: number, to: number, stepMinutes: number, timeZone: string): number[] {
  const { minutes } = wallAt(from, timeZone)
  const found: number[] = []
  const first = from + ((stepMinutes - (minutes % stepMinutes)) % stepMinutes) * minuteMs
  for (let at = first; at < to; at += stepMinutes * minuteMs) found.push(at)
  return found
}

/**
 * The steps of a day as its clocks show them: they begin where the minutes since midnight are a multiple of the step. A day of 23 or 25
 * hours has an hour's steps fewer or more. The last step ends with the day.
 */
export function stepsOfDay(day: string, stepMinutes: number, timeZone: string): { start: number; end: number }[] {
  const [from, to] = [dayStart(day, timeZone), dayStart(addDays(day, 1), timeZone)]
  const change = changeBetween(from, to - 1, timeZone)
  const starts =
    change === null
      ? marks(from, to, stepMinutes, timeZone)
      : [...marks(from, change, stepMinutes, timeZone), ...marks(change, to, stepMinutes, timeZone)]
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? to }))
}

/** Whether a step of the place's grid begins at an instant. */
export function isOnStep(instant: number, stepMinutes: number, timeZone: string): boolean {
  return instant % minuteMs === 0 && wallAt(instant, timeZone).minutes % stepMinutes === 0
}

const twoDigits = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'))
let prefixDay = Number.NaN
let prefix = ''

/** As `Date.prototype.toISOString`, for thousands of instants of a few days: the date is written once a day. */
export function isoOfInstant(instant: number): string {
  if (instant % minuteMs !== 0) return new Date(instant).toISOString()
  const day = Math.floor(instant / dayMs)
  if (day !== prefixDay) {
    prefix = new Date(day * dayMs).toISOString().slice(0, 11)
    prefixDay = day
  }
  const minutes = (instant - day * dayMs) / minuteMs
  return `${prefix}${twoDigits[Math.floor(minutes / 60)]}:${twoDigits[minutes % 60]}:00.000Z`
}
