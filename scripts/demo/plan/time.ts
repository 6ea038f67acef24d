import type { OpeningHours, Weekday } from '../content/types.ts'

const hour = 3_600_000
export const day = 24 * hour
/** Asia/Almaty since 2024-03-01. */
const offset = 5 * hour
const weekdays: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** Number of the local day since the epoch. */
export const localDay = (at: Date): number => Math.floor((at.getTime() + offset) / day)
/** The instant of a local hour (fractions allowed) of a local day. */
export const atLocal = (dayNumber: number, hours: number): Date => new Date(dayNumber * day + hours * hour - offset)
export const weekdayOf = (dayNumber: number): Weekday => weekdays[(((dayNumber + 4) % 7) + 7) % 7] ?? 'sun'
export const monthOf = (dayNumber: number): number => new Date(dayNumber * day).getUTCMonth() + 1
export const isoDay = (dayNumber: number): string => new Date(dayNumber * day).toISOString().slice(0, 10)
export const localHours = (at: Date): number => ((at.getTime() + offset) % day) / hour
/** Midsummer, when the campus is empty: July and most of August. */
export const isHoliday = (dayNumber: number): boolean => /-(07-\d\d|08-[01]\d)$/.test(isoDay(dayNumber))

const clock = (text: string): number => Number(text.slice(0, 2)) + Number(text.slice(3)) / 60

/** Opening and closing local hours of a day, or null when closed. */
export function openOn(hours: OpeningHours, dayNumber: number): { opens: number; closes: number } | null {
  const row = hours.find(({ weekday }) => weekday === weekdayOf(dayNumber))
  return row ? { opens: clock(row.opens), closes: clock(row.closes) } : null
}
