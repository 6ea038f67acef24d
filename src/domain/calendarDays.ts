/** Calendar days as `2026-11-28`: no zone, no clock. Weeks begin on Monday. */

const dayMs = 86_400_000
const pattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** Whether a text is a day that exists, of the years 2000 to 2099. */
export const isDay = (text: unknown): text is string =>
  typeof text === 'string' && pattern.test(text) && text.startsWith('20') && dayOf(at(text)) === text

export const addDays = (day: string, count: number): string => dayOf(at(day) + count * dayMs)

/** The Monday of the week that `day` belongs to. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(at(day)).getUTCDay() + 6) % 7))

export const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`

/** The first day of the month `count` months away. */
export function addMonths(day: string, count: number): string {
  const date = new Date(at(firstOfMonth(day)))
  date.setUTCMonth(date.getUTCMonth() + count)
  return dayOf(date.getTime())
}

/** The days of the week of `day`. */
export const weekDays = (day: string): string[] =>
  Array.from({ length: 7 }, (_, index) => addDays(mondayOf(day), index))

/** The weeks that show the month of `day`, each of seven days, with the ends of its neighbours. */
export function monthWeeks(day: string): string[][] {
  const end = addMonths(day, 1)
  const weeks: string[][] = []
  for (let monday = mondayOf(firstOfMonth(day)); monday < end; monday = addDays(monday, 7)) weeks.push(weekDays(monday))
  return weeks
}
