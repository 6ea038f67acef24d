'use client'
import { monthWeeks, weekDays } from '#src/domain/calendarDays.ts'
import { Chip, DropCell } from '#src/ui/admin/halls/Chip.tsx'
import { longDay, shortDay, weekdayOf } from '#src/ui/admin/halls/dates.ts'
import { onDay } from '#src/ui/admin/halls/spans.ts'
import type { CalendarProps } from '#src/ui/admin/halls/types.ts'

/** A week: a row for each hall, a column for each day. */
export function WeekTable({ halls, bookings, day, today, language, words, onOpen }: CalendarProps) {
  const days = weekDays(day)
  return (
    <table className="hub-halls hub-halls--week">
      <caption className="hub-hidden">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.hall}</th>
          {days.map((each) => (
            <th aria-label={longDay(each, language)} data-today={each === today || undefined} key={each} scope="col">
              {shortDay(each, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {halls.map((hall) => (
          <tr key={hall.slug}>
            <th scope="row">{hall.name}</th>
            {days.map((each) => (
              <DropCell
                data-day={each}
                data-hall={hall.slug}
                key={each}
                target={{ hall: hall.slug, day: each, isByTime: false }}
              >
                {bookings
                  .filter((booking) => booking.location === hall.slug && onDay(booking, each, hall.timeZone))
                  .map((booking) => (
                    <Chip booking={booking} day={each} hall={hall} key={booking.id} onOpen={onOpen} words={words} />
                  ))}
              </DropCell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A month: a row for each week. */
export function MonthTable({ halls, bookings, day, today, language, words, onOpen }: CalendarProps) {
  const weeks = monthWeeks(day)
  const month = day.slice(0, 7)
  const hallOf = new Map(halls.map((hall) => [hall.slug, hall]))
  return (
    <table className="hub-halls hub-halls--month">
      <caption className="hub-hidden">{words.title}</caption>
      <thead>
        <tr>
          {weekDays(day).map((each) => (
            <th key={each} scope="col">
              {weekdayOf(each, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((days) => (
          <tr key={days[0]}>
            {days.map((each) => (
              <DropCell
                className={each.startsWith(month) ? undefined : 'hub-halls__other'}
                data-day={each}
                key={each}
                target={{ hall: null, day: each, isByTime: false }}
              >
                <a
                  aria-label={longDay(each, language)}
                  className="hub-halls__day"
                  data-today={each === today || undefined}
                  href={`?view=day&day=${each}${halls.length === 1 ? `&hall=${halls[0]?.slug}` : ''}`}
                >
                  {Number(each.slice(8))}
                </a>
                {bookings.map((booking) => {
                  const hall = hallOf.get(booking.location)
                  return (
                    hall &&
                    onDay(booking, each, hall.timeZone) && (
                      <Chip
                        booking={booking}
                        day={each}
                        hall={hall}
                        key={booking.id}
                        onOpen={onOpen}
                        withHall={halls.length > 1}
                        words={words}
                      />
                    )
                  )
                })}
              </DropCell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
