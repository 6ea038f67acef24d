import { monthWeeks } from '#src/domain/calendarDays.ts'
import type { Locale } from '#src/i18n/config.ts'
import { calendarLeaf, formatDayHeading, formatTime } from '#src/i18n/formatDate.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import type { ScheduleEntry } from '#src/services/calendar/schedule.ts'
import { Link } from '#src/ui/components/Link.tsx'
import { cx } from '#src/ui/cx.ts'
import { isOfMonth } from '#src/ui/tickets/scheduleSpan.ts'

type Props = {
  day: string
  today: string
  entries: ReadonlyMap<string, ScheduleEntry[]>
  locale: Locale
  now: number
  timeZone: string
}

const noon = (day: string): string => `${day}T07:00:00Z`
/** Titles in a day on a wide screen; a phone has dots. */
const shown = 3

function Day({
  day,
  today,
  about,
  entries,
  locale,
  now,
  timeZone,
}: { day: string; about: string } & Omit<Props, 'day'>) {
  const t = getT(locale, 'schedule')
  const own = entries.get(day) ?? []
  const { word, date } = formatDayHeading(noon(day), { locale, timeZone, now })
  const number = (
    <span
      className={cx(
        'grid size-8 place-items-center rounded-full text-sm',
        day === today && 'bg-accent font-semibold text-on-accent',
        !isOfMonth(day, about) && day !== today && 'text-ink-soft',
      )}
    >
      {Number(day.slice(8))}
    </span>
  )
  return (
    <td
      className={cx(
        'relative h-15 border border-line p-1 align-top md:h-28',
        isOfMonth(day, about) ? 'bg-surface' : 'bg-transparent',
      )}
    >
      {own.length === 0 ? (
        <time dateTime={day}>{number}</time>
      ) : (
        <>
          <Link
            href={localePath(locale, `/me/schedule?view=agenda&day=${day}`)}
            aria-label={`${word ? `${word}, ` : ''}${date}: ${t('count', { count: own.length })}`}
            className="block rounded-sm font-semibold max-md:after:absolute max-md:after:inset-0"
          >
            {number}
          </Link>
          <span aria-hidden="true" className="flex justify-center gap-1 pt-0.5 md:hidden">
            {own.slice(0, shown).map(({ ticket }) => (
              <span key={ticket} className="size-1.5 rounded-full bg-accent-ink" />
            ))}
          </span>
          <ul className="mt-1 hidden flex-col gap-1 md:flex">
            {own.slice(0, shown).map(({ ticket, event }) => (
              <li key={ticket}>
                <Link
                  href={localePath(locale, `/me/tickets/${ticket}`)}
                  className="block truncate rounded-xs bg-accent-soft px-1.5 py-1 text-xs font-medium text-accent-ink hover:underline"
                >
                  <time dateTime={event.startsAt}>
                    {formatTime(event.startsAt, { locale, timeZone: event.timeZone })}
                  </time>{' '}
                  {event.title}
                </Link>
              </li>
            ))}
            {own.length > shown && (
              <li className="px-1.5 text-xs text-ink-soft">{t('more', { count: own.length - shown })}</li>
            )}
          </ul>
        </>
      )}
    </td>
  )
}

/** A month as a table of weeks. Days with own events are links to their list. */
export function ScheduleMonth({ day, ...rest }: Props) {
  const weeks = monthWeeks(day)
  const { locale, timeZone } = rest
  return (
    <table className="mt-5 w-full table-fixed border-collapse">
      <thead>
        <tr>
          {weeks[0]?.map((each) => (
            <th key={each} scope="col" className="pb-2 text-xs font-semibold text-ink-soft">
              {calendarLeaf(noon(each), { locale, timeZone }).weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((each) => (
              <Day key={each} day={each} about={day} {...rest} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
