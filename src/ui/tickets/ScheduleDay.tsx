import type { ClassTime } from '#src/domain/timetable.ts'
import type { Locale } from '#src/i18n/config.ts'
import { formatDayHeading, formatTime } from '#src/i18n/formatDate.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import type { ScheduleEntry } from '#src/services/calendar/schedule.ts'
import { Link } from '#src/ui/components/Link.tsx'
import { cx } from '#src/ui/cx.ts'
import { isOfMonth } from '#src/ui/tickets/scheduleSpan.ts'

type Props = {
  day: string
  today: string
  /** A day of the month that is shown. */
  about: string
  entries: readonly ScheduleEntry[]
  classes: readonly ClassTime[]
  locale: Locale
  now: number
  timeZone: string
}

const noon = (day: string): string => `${day}T07:00:00Z`
/** Titles in a day on a wide screen; a phone has dots, of classes hollow ones. Events go first. */
const most = 3

/** A day of the month as a cell: own events, then classes. Its number leads to the list of that day. */
export function ScheduleDay({ day, today, about, entries, classes, locale, now, timeZone }: Props) {
  const t = getT(locale, 'schedule')
  const own = entries.slice(0, most)
  const lessons = classes.slice(0, most - own.length)
  const rest = entries.length + classes.length - own.length - lessons.length
  const { word, date } = formatDayHeading(noon(day), { locale, timeZone, now })
  const counts = [
    entries.length > 0 && t('count', { count: entries.length }),
    classes.length > 0 && t('classCount', { count: classes.length }),
  ].filter(Boolean)
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
      {counts.length === 0 ? (
        <time dateTime={day}>{number}</time>
      ) : (
        <>
          <Link
            // The agenda lists days with events only.
            href={localePath(locale, `/me/schedule?view=${entries.length > 0 ? 'agenda' : 'week'}&day=${day}`)}
            aria-label={`${word ? `${word}, ` : ''}${date}: ${counts.join(', ')}`}
            className={cx(
              'block rounded-sm max-md:after:absolute max-md:after:inset-0',
              entries.length > 0 && 'font-semibold',
            )}
          >
            {number}
          </Link>
          <span aria-hidden="true" className="flex justify-center gap-1 pt-0.5 md:hidden">
            {own.map(({ ticket }) => (
              <span key={ticket} className="size-1.5 rounded-full bg-accent-ink" />
            ))}
            {lessons.map(({ startsAt, title }) => (
              <span key={`${startsAt}${title}`} className="size-1.5 rounded-full border border-ink-soft" />
            ))}
          </span>
          <ul className="mt-1 hidden flex-col gap-1 md:flex">
            {own.map(({ ticket, event }) => (
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
            {lessons.map(({ title, startsAt, isAllDay }) => (
              <li key={`${startsAt}${title}`} title={title} className="truncate px-1.5 text-xs text-ink-soft">
                {!isAllDay && <time dateTime={startsAt}>{formatTime(startsAt, { locale, timeZone })} </time>}
                {title}
              </li>
            ))}
            {rest > 0 && <li className="px-1.5 text-xs text-ink-soft">{t('more', { count: rest })}</li>}
          </ul>
        </>
      )}
    </td>
  )
}
