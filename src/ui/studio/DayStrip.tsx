'use client'

import { addDays } from '#src/domain/calendarDays.ts'
import type { Locale } from '#src/i18n/config.ts'
import { dayInWords, shortMonth, shortWeekday } from '#src/i18n/dayWords.ts'
import { controlClass } from '#src/ui/components/Field.tsx'
import { cx } from '#src/ui/cx.ts'

type Props = {
  locale: Locale
  /** Of the hall's calendar, `YYYY-MM-DD`. */
  today: string
  last: string
  day: string
  onPick: (day: string) => void
  texts: { day: string; later: string }
}

const days = 14

/** The next two weeks at the thumb, any other day by the phone's own picker. */
export function DayStrip({ locale, today, last, day, onPick, texts }: Props) {
  const list = Array.from({ length: days }, (_, index) => addDays(today, index)).filter((each) => each <= last)
  return (
    <div className="flex flex-col gap-3">
      <fieldset className="min-w-0">
        <legend className="sr-only">{texts.day}</legend>
        <div className="rail !gap-2">
          {list.map((each) => (
            <label
              key={each}
              className={cx(
                'relative flex h-18 w-14 shrink-0 cursor-pointer flex-col items-center justify-center rounded-md border has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-ink',
                each === day
                  ? 'border-accent bg-accent text-on-accent'
                  : 'border-line bg-surface hover:border-line-strong',
              )}
            >
              <input
                type="radio"
                name="studio-day"
                value={each}
                checked={each === day}
                onChange={() => onPick(each)}
                className="absolute inset-0 cursor-pointer appearance-none opacity-0"
                aria-label={dayInWords(each, locale)}
              />
              <span aria-hidden="true" className="text-xs">
                {shortWeekday(each, locale)}
              </span>
              <span aria-hidden="true" className="text-lg leading-tight font-semibold">
                {Number(each.slice(8))}
              </span>
              <span aria-hidden="true" className="text-2xs">
                {shortMonth(each, locale)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <label className="flex items-center gap-3 text-sm font-semibold">
        <span className="shrink-0">{texts.later}</span>
        <input
          type="date"
          min={today}
          max={last}
          value={day}
          onChange={(event) => {
            const { value } = event.target
            if (value >= today && value <= last) onPick(value)
          }}
          className={cx(controlClass, 'h-11 min-w-0 !w-auto flex-1')}
        />
      </label>
    </div>
  )
}
