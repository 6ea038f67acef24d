'use client'

import { Check, X } from 'lucide-react'
import { useState } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { fill } from '#src/i18n/island.ts'
import type { DeskTexts, Occurrence, Times } from '#src/ui/club/types.ts'
import { useSeriesDates } from '#src/ui/club/useSeriesDates.ts'
import { Button } from '#src/ui/components/Button.tsx'
import { Checkbox } from '#src/ui/components/Choice.tsx'
import { controlClass } from '#src/ui/components/Field.tsx'
import { cx } from '#src/ui/cx.ts'

type Props = {
  club: string
  place: string
  span: Times
  locale: Locale
  texts: DeskTexts
  network: string
  /** A span with its day. */
  words: (times: Times) => string
  /** Its parts, where the other is known. */
  day: (times: Times) => string
  hours: (times: Times) => string
  isPending: boolean
  onReserve: (weeks: number) => void
  onClear: () => void
}

/** Two to sixteen weeks: a semester. */
const choices = Array.from({ length: 15 }, (_, index) => index + 2)

/** What was chosen in the grid: send it, once or every week. Stays at the thumb while the grid scrolls. */
export function ChosenHours({
  club,
  place,
  span,
  locale,
  texts,
  network,
  words,
  day,
  hours,
  isPending,
  onReserve,
  onClear,
}: Props) {
  const [isWeekly, setIsWeekly] = useState(false)
  const [count, setCount] = useState(4)
  const weeks = isWeekly ? count : 1
  const { dates, error } = useSeriesDates({ club, place, span, weeks, locale, network })
  const free = dates?.filter(({ state }) => state === 'free').length ?? 0
  const isReady = !isWeekly || free > 0
  return (
    <section
      aria-label={texts.chosen}
      className="sticky bottom-[calc(var(--spacing-dock)+env(safe-area-inset-bottom)+0.5rem)] z-10 mt-4 rounded-card border border-line bg-raised p-4 shadow-float md:bottom-4"
    >
      <p className="font-semibold first-letter:uppercase">{words(span)}</p>
      <div className="flex min-h-12 flex-wrap items-center justify-between gap-x-4">
        <Checkbox
          checked={isWeekly}
          label={texts.weekly}
          name="weekly"
          onChange={({ target }) => setIsWeekly(target.checked)}
        />
        {isWeekly && (
          <label className="flex items-center gap-2 text-sm whitespace-nowrap">
            {texts.weeks}
            <select
              className={cx(controlClass, 'h-11 w-20')}
              name="weeks"
              onChange={({ target }) => setCount(Number(target.value))}
              value={count}
            >
              {choices.map((choice) => (
                <option key={choice} value={choice}>
                  {choice}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {isWeekly &&
        (dates ? <Dates dates={dates} day={day} hours={hours} texts={texts} /> : !error && <p>{texts.looking}</p>)}
      {error && (
        <p role="alert" className="font-medium text-bad">
          {error}
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-x-2 gap-y-1">
        <Button isPending={isPending} disabled={!isReady} onClick={() => onReserve(weeks)}>
          {isWeekly ? fill(texts.reserveDates, { count: free }) : texts.reserve}
        </Button>
        <Button variant="ghost" onClick={onClear}>
          {texts.clear}
        </Button>
      </div>
    </section>
  )
}

type DatesProps = Pick<Props, 'texts' | 'day' | 'hours'> & { dates: Occurrence[] }

function Dates({ dates, texts, day, hours }: DatesProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section aria-label={texts.dates} className="mt-2 max-h-36 overflow-y-auto md:max-h-52" tabIndex={0}>
      <ul className="grid gap-1.5 text-sm" aria-live="polite">
        {dates.map((each) => {
          const isFree = each.state === 'free'
          const Mark = isFree ? Check : X
          return (
            <li key={each.start} data-state={each.state} className={cx('flex gap-2', !isFree && 'text-ink-soft')}>
              <Mark aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
              <span>
                {fill(isFree ? texts.dateFree : texts.dateLeftOut, { day: day(each) })}
                {each.reason && <span className="block">{each.reason}</span>}
                {each.alternative && (
                  <span className="block text-ink">{fill(texts.dateInstead, { hours: hours(each.alternative) })}</span>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
