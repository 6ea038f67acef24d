'use client'
import { Chip, DropCell } from '#src/ui/admin/halls/Chip.tsx'
import { clockOf, onDay } from '#src/ui/admin/halls/spans.ts'
import type { CalendarProps } from '#src/ui/admin/halls/types.ts'

/** Pixels of an hour. */
export const hourHeight = 48

const usual = { first: 8, last: 22 }

/** The hours in sight: the usual ones of a day, and further where bookings lie. */
function hoursOf(spans: { from: number; to: number }[]): { first: number; last: number } {
  return {
    first: Math.min(usual.first, ...spans.map(({ from }) => Math.floor(from / 60))),
    last: Math.max(usual.last, ...spans.map(({ to }) => Math.ceil(to / 60))),
  }
}

/** A day: a column for each hall, bookings at their height. */
export function DayColumns({ halls, bookings, day, words, onOpen }: CalendarProps) {
  const placed = halls.map((hall) => ({
    hall,
    chips: bookings.flatMap((booking) => {
      const span = booking.location === hall.slug ? onDay(booking, day, hall.timeZone) : null
      return span ? [{ booking, ...span }] : []
    }),
  }))
  const { first, last } = hoursOf(placed.flatMap(({ chips }) => chips))
  const hours = Array.from({ length: last - first }, (_, index) => first + index)
  const height = hours.length * hourHeight
  return (
    <div className="hub-day">
      <div aria-hidden="true" className="hub-day__hours">
        {hours.map((hour) => (
          <span key={hour} style={{ height: hourHeight }}>
            {clockOf(hour * 60)}
          </span>
        ))}
      </div>
      {placed.map(({ hall, chips }) => (
        <section aria-label={hall.name} className="hub-day__hall" key={hall.slug}>
          <h2>{hall.name}</h2>
          <DropCell
            as="div"
            className="hub-day__column"
            data-hall={hall.slug}
            style={{ height, backgroundSize: `100% ${hourHeight}px` }}
            target={{ hall: hall.slug, day, isByTime: true }}
          >
            {chips.length === 0 && <p className="hub-hidden">{words.nothing}</p>}
            {chips.map(({ booking, from, to }) => (
              <Chip
                booking={booking}
                day={day}
                hall={hall}
                key={booking.id}
                onOpen={onOpen}
                style={{
                  top: ((from - first * 60) / 60) * hourHeight,
                  height: Math.max(24, ((to - from) / 60) * hourHeight - 2),
                }}
                words={words}
              />
            ))}
          </DropCell>
        </section>
      ))}
    </div>
  )
}
