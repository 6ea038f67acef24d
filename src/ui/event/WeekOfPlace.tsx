import { X } from 'lucide-react'
import type { Locale } from '#src/i18n/config.ts'
import { dayInWords, shortWeekday } from '#src/i18n/dayWords.ts'
import { formatTime } from '#src/i18n/formatDate.ts'
import type { Availability } from '#src/services/spaces/availability.ts'
import { type CellState, openRows } from '#src/ui/club/gridSelection.ts'
import { cx } from '#src/ui/cx.ts'

type Props = {
  days: Availability['days']
  now: number
  timeZone: string
  locale: Locale
  words: { caption: string; free: string; taken: string; closed: string; allClosed: string }
}

const looks: Record<'free' | 'taken' | 'closed', string> = {
  free: 'border-good bg-good-soft',
  taken: 'border-transparent bg-sunken text-ink-soft',
  closed: 'border-transparent',
}

/** A week of a place to look at: which hours are free. What is over counts as closed. */
export function WeekOfPlace({ days, now, timeZone, locale, words }: Props) {
  const states: CellState[][] = days.map(({ steps }) =>
    steps.map(({ end, state }) => (Date.parse(end) <= now && state === 'free' ? 'closed' : state)),
  )
  const rows = openRows(days.map(({ steps }) => steps.map(({ state }) => state)))
  if (!rows) return <p className="py-10 text-center text-ink-soft">{words.allClosed}</p>
  const steps = Array.from({ length: rows.last - rows.first + 1 }, (_, index) => rows.first + index)
  return (
    <>
      <ul aria-hidden="true" className="mb-3 flex gap-4 text-sm text-ink-soft">
        {(['free', 'taken'] as const).map((state) => (
          <li className="flex items-center gap-2" key={state}>
            <span className={cx('grid size-5 place-items-center rounded-xs border', looks[state])}>
              {state === 'taken' && <X className="size-3" />}
            </span>
            {words[state]}
          </li>
        ))}
      </ul>
      <table className="w-full table-fixed">
        <caption className="sr-only">{words.caption}</caption>
        <thead>
          <tr>
            <td className="w-9 md:w-14" />
            {days.map(({ date }) => (
              <th
                aria-label={dayInWords(date, locale)}
                className="pb-2 text-center text-xs font-semibold"
                key={date}
                scope="col"
              >
                <span className="block text-ink-soft">{shortWeekday(date, locale)}</span>
                {Number(date.slice(8))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => {
            const hour = days.find((each) => each.steps[step])?.steps[step]?.start
            return (
              <tr key={step}>
                <th className="pr-1 text-right align-top text-xs font-normal text-ink-soft tabular-nums" scope="row">
                  {hour && formatTime(hour, { locale, timeZone })}
                </th>
                {days.map(({ date }, day) => {
                  const state = states[day]?.[step] ?? 'closed'
                  const look = state === 'mine' ? 'taken' : state
                  return (
                    <td className="h-9 p-0.5" data-state={look} key={date}>
                      <span className={cx('grid h-full place-items-center rounded-sm border', looks[look])}>
                        <span className="sr-only">{words[look]}</span>
                        {look === 'taken' && <X aria-hidden="true" className="size-4" />}
                      </span>
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
