import type { ClassTime } from '#src/domain/timetable.ts'
import type { Locale } from '#src/i18n/config.ts'
import { formatTime } from '#src/i18n/formatDate.ts'
import { getT } from '#src/i18n/translate.ts'
import type { ScheduleEntry } from '#src/services/calendar/schedule.ts'
import { Badge } from '#src/ui/components/Badge.tsx'
import { DayGroup } from '#src/ui/components/DayGroup.tsx'
import { EventRow } from '#src/ui/components/EventRow.tsx'
import { StatusBadge } from '#src/ui/components/StatusBadge.tsx'

type Props = {
  days: readonly string[]
  entries: ReadonlyMap<string, ScheduleEntry[]>
  /** Own classes by day. */
  classes: ReadonlyMap<string, ClassTime[]>
  locale: Locale
  now: number
  timeZone: string
}

/** Noon of a day: the same day in every zone of the country. */
const noon = (day: string): string => `${day}T07:00:00Z`

/** Own events under the headings of their days; a day without any says that it is free. */
export function ScheduleList({ days, entries, classes, locale, now, timeZone }: Props) {
  const t = getT(locale, 'schedule')
  const timeOf = (moment: string): string => formatTime(moment, { locale, timeZone })
  const titles = new Map([...entries.values()].flat().map(({ event }) => [event.id, event.title]))
  return (
    <div className="mt-5 flex flex-col gap-6">
      {days.map((day) => (
        <DayGroup key={day} at={noon(day)} timeZone={timeZone} locale={locale} now={now} headingLevel="h3">
          {entries.get(day)?.map((entry) => (
            <EventRow
              key={entry.ticket}
              event={{ ...entry.event, capacity: null, taken: 0 }}
              locale={locale}
              now={now}
              isUnderDay
              href={`/me/tickets/${entry.ticket}`}
              aside={
                <>
                  <StatusBadge kind="ticket" status={entry.status} locale={locale} />
                  {entry.clashes.map((id) => (
                    <Badge key={id} tone="warn" className="!whitespace-normal">
                      {t('clash', { title: titles.get(id) ?? '' })}
                    </Badge>
                  ))}
                  {entry.coincides.map(({ title, startsAt, endsAt }) => (
                    <Badge key={`${startsAt}${title}`} tone="warn" className="!whitespace-normal">
                      {t('coincides', { title, time: `${timeOf(startsAt)}–${timeOf(endsAt)}` })}
                    </Badge>
                  ))}
                </>
              }
            />
          )) ?? (classes.has(day) ? null : <p className="text-sm text-ink-soft">{t('free')}</p>)}
          {classes.has(day) && (
            <ul
              aria-label={t('classes')}
              className="flex flex-col gap-1.5 border-l-2 border-line pl-4 text-sm text-ink-soft"
            >
              {classes.get(day)?.map(({ title, place, startsAt, endsAt, isAllDay }) => (
                <li key={`${startsAt}${title}`}>
                  {!isAllDay && (
                    <span className="tabular-nums">
                      {timeOf(startsAt)}–{timeOf(endsAt)}{' '}
                    </span>
                  )}
                  <span className="text-ink">{title}</span>
                  {place && `, ${place}`}
                </li>
              ))}
            </ul>
          )}
        </DayGroup>
      ))}
    </div>
  )
}
