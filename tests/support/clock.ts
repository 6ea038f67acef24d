import { addDays } from '#src/domain/calendarDays.ts'
import { instantOf } from '#src/domain/spaceTime.ts'
import { campusTimeZone } from '#src/i18n/config.ts'
import { dayKey } from '#src/i18n/formatDate.ts'

/** Milliseconds until the next midnight of a zone. */
export const untilMidnight = (now: number, zone: string): number =>
  instantOf({ day: addDays(dayKey(now, zone), 1), minutes: 0 }, zone) - now

/**
 * Sees to it that the day, on the campus and in UTC, goes on for so many seconds: waits for the next one when less is left of this
 * one. For tests that count days from today or expect something "today", which mean one and the same day from beginning to end.
 */
export async function dayLasts(seconds: number): Promise<void> {
  for (const zone of [campusTimeZone, 'UTC']) {
    const left = untilMidnight(Date.now(), zone)
    if (left < seconds * 1_000) await new Promise((resolve) => setTimeout(resolve, left + 100))
  }
}
