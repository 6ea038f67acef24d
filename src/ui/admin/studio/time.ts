/** Times of the calendar's day grid. Pure. */
import { instantOf, wallAt } from '#src/domain/spaceTime.ts'

/** The grid's first and last hour, and its pixels an hour. */
export const firstHour = 8
export const lastHour = 23
export const hourHeight = 48

/** Pixels from the grid's top of a moment on a day of the hall's clock. */
export function topOf(instant: string, day: string, timeZone: string): number {
  const wall = wallAt(Date.parse(instant), timeZone)
  const minutes = wall.day < day ? 0 : wall.day > day ? 1440 : wall.minutes
  return ((Math.min(Math.max(minutes, firstHour * 60), lastHour * 60) - firstHour * 60) / 60) * hourHeight
}

/** The instants of a booking dragged by some pixels, on the hall's step. */
export function draggedTo(
  span: { start: string; end: string },
  pixels: number,
  stepMinutes: number,
): { start: string; end: string } {
  const steps = Math.round(((pixels / hourHeight) * 60) / stepMinutes)
  const by = steps * stepMinutes * 60_000
  return {
    start: new Date(Date.parse(span.start) + by).toISOString(),
    end: new Date(Date.parse(span.end) + by).toISOString(),
  }
}

/** «10:15» of a hall's clock. */
export function clockOf(instant: string, timeZone: string): string {
  const { minutes } = wallAt(Date.parse(instant), timeZone)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** The instant of a clock time on a day of the hall. */
export const instantAt = (day: string, clock: string, timeZone: string): string =>
  new Date(
    instantOf({ day, minutes: Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5)) }, timeZone),
  ).toISOString()
