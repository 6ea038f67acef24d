import ICAL from 'ical.js'
import type { ClassTime } from '#src/domain/timetable.ts'
import { offsetAt, startOfDay } from '#src/domain/zonedDay.ts'

/** Between which moments (ms) classes are wanted, and the zone of times that name none. */
export type Wanted = { from: number; to: number; timeZone: string }

/** Five years of five classes a day are a tenth of this: beyond it somebody tries the hub's patience. */
const mostSteps = 100_000
export const mostClasses = 3_000

/** More in it than a timetable has. */
export class TooMuch extends Error {}

const isZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** An instant (ms). A time without a zone the calendar defines is read in the zone it names, else on the campus. */
function instantOf(time: ICAL.Time, named: string | null, { timeZone }: Wanted): number {
  if (!time.isDate && time.zone && time.zone !== ICAL.Timezone.localTimezone) return time.toUnixTime() * 1000
  const zone = named && isZone(named) ? named : timeZone
  const wall = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second)
  if (time.isDate) return startOfDay(new Date(wall).toISOString().slice(0, 10), zone).getTime()
  return wall - offsetAt(wall - offsetAt(wall, zone), zone)
}

const zoneNamed = (event: ICAL.Event): string | null => {
  const named = event.component.getFirstProperty('dtstart')?.getParameter('tzid')
  return typeof named === 'string' ? named : null
}

/** Words a person reads: one line, without control characters. */
const words = (text: unknown, most: number): string =>
  typeof text === 'string'
    ? text
        .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
        .trim()
        .slice(0, most)
    : ''

function classOf(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time, wanted: Wanted): ClassTime | null {
  const status = event.component.getFirstPropertyValue('status')
  if (String(status).toUpperCase() === 'CANCELLED') return null
  const zone = zoneNamed(event)
  const [startsAt, endsAt] = [instantOf(start, zone, wanted), instantOf(end, zone, wanted)]
  if (!(endsAt > startsAt) || endsAt <= wanted.from || startsAt >= wanted.to) return null
  const isFree = String(event.component.getFirstPropertyValue('transp')).toUpperCase() === 'TRANSPARENT'
  return {
    title: words(event.summary, 200) || '—',
    place: words(event.location, 200) || null,
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
    isAllDay: start.isDate,
    isBusy: !start.isDate && !isFree,
  }
}

/** The zones of an exception and of its series may differ by a day of width. */
const marginMs = 2 * 86_400_000

/**
 * The classes of an iCalendar text that touch the wanted time, by start: recurrence rules, EXDATE, moved and cancelled instances, zones
 * of the calendar's own. Throws {@link TooMuch} beyond the limits, another error when it is not a calendar.
 */
export function readTimetable(text: string, wanted: Wanted): ClassTime[] {
  const calendar = new ICAL.Component(ICAL.parse(text.replace(/^\uFEFF/, '').trim()))
  if (calendar.name !== 'vcalendar') throw new Error('not a calendar')
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
  const series = new Set(events.filter((event) => !event.isRecurrenceException()).map(({ uid }) => uid))
  const classes: ClassTime[] = []
  let steps = 0
  const take = (event: ICAL.Event, start: ICAL.Time, end: ICAL.Time): void => {
    const found = classOf(event, start, end, wanted)
    if (found && classes.push(found) > mostClasses) throw new TooMuch()
  }
  for (const event of events) {
    if (!event.startDate) continue
    const isMoved = event.isRecurrenceException()
    // The series it belongs to says it.
    if (isMoved && series.has(event.uid)) continue
    if (isMoved || !event.isRecurring()) {
      take(event, event.startDate, event.endDate)
      continue
    }
    const iterator = event.iterator()
    for (let next = iterator.next(); next; next = iterator.next()) {
      if (++steps > mostSteps) throw new TooMuch()
      if (instantOf(next, zoneNamed(event), wanted) > wanted.to + marginMs) break
      const { item, startDate, endDate } = event.getOccurrenceDetails(next)
      take(item, startDate, endDate)
    }
  }
  return classes.sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.title.localeCompare(b.title))
}
