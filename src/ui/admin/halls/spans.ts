/** What the calendar of all halls reckons with: wall time of each hall, as its clocks show it. */
import type { Hall, HallBooking } from '#src/db/spaces/hallsCalendar.ts'
import { dayStart, instantOf, isoOfInstant, minuteMs, wallAt } from '#src/domain/spaceTime.ts'

/** Where and when, as the form of moving has it. Times are `HH:MM`; an end not after the start is of the next day. */
export type Wish = { hall: string; day: string; from: string; to: string }

const dayMinutes = 1440

export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** The instants of a wish in the hall's zone. */
export function instantsOf({ day, from, to }: Wish, timeZone: string): { start: string; end: string } {
  const [start, end] = [minutesOf(from), minutesOf(to)]
  const length = end > start ? end - start : end - start + dayMinutes
  const begins = instantOf({ day, minutes: start }, timeZone)
  return { start: isoOfInstant(begins), end: isoOfInstant(begins + length * minuteMs) }
}

/** A span as a wish for a hall. */
export function wishOf({ start, end }: { start: string; end: string }, { slug, timeZone }: Hall): Wish {
  const wall = wallAt(Date.parse(start), timeZone)
  return {
    hall: slug,
    day: wall.day,
    from: clockOf(wall.minutes),
    to: clockOf(wallAt(Date.parse(end), timeZone).minutes),
  }
}

/** The wish of a booking that was dragged: to another hall or day, and by `minutes` to a step of the hall, within the day. */
export function draggedWish(
  booking: HallBooking,
  from: Hall,
  { hall, day, minutes = 0 }: { hall: Hall; day: string; minutes?: number },
): Wish {
  const length = Math.round((Date.parse(booking.end) - Date.parse(booking.start)) / minuteMs)
  const wall = wallAt(Date.parse(booking.start), from.timeZone).minutes
  const moved = wall + Math.round(minutes / hall.stepMinutes) * hall.stepMinutes
  const start = Math.min(dayMinutes - hall.stepMinutes, Math.max(0, moved))
  return { hall: hall.slug, day, from: clockOf(start), to: clockOf(start + length) }
}

/** The part of a booking that lies in a day of the hall, in minutes since its midnight; `null` where none does. */
export function onDay(
  { start, end }: { start: string; end: string },
  day: string,
  timeZone: string,
): { from: number; to: number } | null {
  const midnight = dayStart(day, timeZone)
  const minutes = (instant: string): number => {
    const at = Date.parse(instant)
    if (at <= midnight) return 0
    const wall = wallAt(at, timeZone)
    return wall.day === day ? wall.minutes : dayMinutes
  }
  const [from, to] = [minutes(start), minutes(end)]
  return from < to ? { from, to } : null
}
