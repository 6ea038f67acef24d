import { addDays, addMonths, firstOfMonth, isDay, mondayOf, monthWeeks, weekDays } from '#src/domain/calendarDays.ts'
import { dayKey } from '#src/i18n/formatDate.ts'
import type { ScheduleEntry } from '#src/services/calendar/schedule.ts'

export const scheduleViews = ['agenda', 'week', 'month'] as const
export type ScheduleView = (typeof scheduleViews)[number]

const agendaDays = 28

export type Span = {
  view: ScheduleView
  /** The day the view is about. */
  day: string
  /** Shown days, both included. */
  first: string
  last: string
  previous: string
  next: string
}

/** What a view shows. `day` and `view` come from the address: anything else means today's agenda. */
export function spanOf(view: unknown, day: unknown, today: string): Span {
  const about = isDay(day) ? day : today
  if (view === 'week')
    return {
      view,
      day: about,
      first: mondayOf(about),
      last: addDays(mondayOf(about), 6),
      previous: addDays(about, -7),
      next: addDays(about, 7),
    }
  if (view === 'month') {
    const days = monthWeeks(about).flat()
    return {
      view,
      day: about,
      first: days[0] ?? about,
      last: days.at(-1) ?? about,
      previous: addMonths(about, -1),
      next: addMonths(about, 1),
    }
  }
  return {
    view: 'agenda',
    day: about,
    first: about,
    last: addDays(about, agendaDays - 1),
    previous: addDays(about, -agendaDays),
    next: addDays(about, agendaDays),
  }
}

/** The moments between which entries of the span may lie, in whichever zone its days are. */
export const momentsOf = ({ first, last }: Span): { from: string; to: string } => ({
  from: `${addDays(first, -1)}T00:00:00.000Z`,
  to: `${addDays(last, 2)}T00:00:00.000Z`,
})

/** Entries by day. What began before the span and still goes on stands on its first day. */
export function byDay(
  entries: readonly ScheduleEntry[],
  { first, last }: Span,
  timeZone: string,
): Map<string, ScheduleEntry[]> {
  const days = new Map<string, ScheduleEntry[]>()
  for (const entry of entries) {
    const start = dayKey(entry.event.startsAt, timeZone)
    if (start > last || dayKey(entry.event.endsAt, timeZone) < first) continue
    const day = start < first ? first : start
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return days
}

/** Days a view lists one by one: those with entries, or the whole week. */
export const listedDays = (span: Span, days: ReadonlyMap<string, unknown>): string[] =>
  span.view === 'week' ? weekDays(span.day) : [...days.keys()].sort()

export const isOfMonth = (day: string, about: string): boolean => firstOfMonth(day) === firstOfMonth(about)
