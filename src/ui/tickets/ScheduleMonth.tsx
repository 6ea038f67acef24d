import { monthWeeks } from '#src/domain/calendarDays.ts'
import type { ClassTime } from '#src/domain/timetable.ts'
import type { Locale } from '#src/i18n/config.ts'
import { calendarLeaf } from '#src/i18n/formatDate.ts'
import type { ScheduleEntry } from '#src/services/calendar/schedule.ts'
import { ScheduleDay } from '#src/ui/tickets/ScheduleDay.tsx'

type Props = {
  day: string
  today: string
  entries: ReadonlyMap<string, ScheduleEntry[]>
  /** Own classes by day. */
  classes: ReadonlyMap<string, ClassTime[]>
  locale: Locale
  now: number
  timeZone: string
}

/** A month as a table of weeks. Days with own events or classes are links to their list. */
export function ScheduleMonth({ day, entries, classes, ...rest }: Props) {
  const weeks = monthWeeks(day)
  const { locale, timeZone } = rest
  return (
    <table className="mt-5 w-full table-fixed border-collapse">
      <thead>
        <tr>
          {weeks[0]?.map((each) => (
            <th key={each} scope="col" className="pb-2 text-xs font-semibold text-ink-soft">
              {calendarLeaf(`${each}T07:00:00Z`, { locale, timeZone }).weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((each) => (
              <ScheduleDay
                key={each}
                day={each}
                about={day}
                entries={entries.get(each) ?? []}
                classes={classes.get(each) ?? []}
                {...rest}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
