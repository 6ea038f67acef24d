/** The days that the calendar of all halls shows, and how one walks through it. */
import { addDays, addMonths, firstOfMonth, mondayOf, monthWeeks } from '#src/domain/calendarDays.ts'

export const hallsViews = ['day', 'week', 'month'] as const
export type HallsView = (typeof hallsViews)[number]

export const isHallsView = (value: unknown): value is HallsView => hallsViews.includes(value as HallsView)

/** First and last day in sight, both included. A month comes with the ends of its neighbours. */
export function hallsPeriod(view: HallsView, day: string): { from: string; to: string } {
  if (view === 'day') return { from: day, to: day }
  if (view === 'week') return { from: mondayOf(day), to: addDays(mondayOf(day), 6) }
  const weeks = monthWeeks(day)
  const from = weeks[0]?.[0] ?? day
  return { from, to: addDays(from, weeks.length * 7 - 1) }
}

/** A day of the period `count` periods away. */
export function hallsStep(view: HallsView, day: string, count: number): string {
  if (view === 'day') return addDays(day, count)
  return view === 'week' ? addDays(day, 7 * count) : addMonths(firstOfMonth(day), count)
}
