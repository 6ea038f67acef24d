'use client'

import { useEffect, useState } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { formatTime } from '#src/i18n/formatDate.ts'
import { fill } from '#src/i18n/island.ts'
import { Button } from '#src/ui/components/Button.tsx'
import { DayStrip } from '#src/ui/studio/DayStrip.tsx'
import { RangeSelects } from '#src/ui/studio/RangeSelects.tsx'
import { leastSteps, pick, priceOf, type Range, type Slot, starts } from '#src/ui/studio/range.ts'
import { SlotGrid } from '#src/ui/studio/SlotGrid.tsx'
import type { FormWords } from '#src/ui/studio/texts.ts'
import { useHallDay } from '#src/ui/studio/useHallDay.ts'

export type PickerHall = {
  id: string
  timeZone: string
  currency: string
  stepMinutes: number
  minMinutes: number
  maxMinutes: number | null
  today: string
  /** The last day that can be booked. */
  last: string
}

export type Picked = { start: string; end: string; price: number }

type Props = {
  locale: Locale
  hall: PickerHall
  /** Of a package. */
  minutes: number | null
  /** A booking that is moved: its own time counts as free. */
  moved?: { booking: string; token: string }
  /** Rises when the time was taken by somebody else: the day is asked for again. */
  version: number
  firstDay?: string
  onPick: (picked: Picked | null) => void
  texts: FormWords
}

/** «2 ч 15 мин» */
export function lengthInWords(minutes: number, texts: FormWords): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (rest === 0) return fill(texts.hours, { hours })
  return hours === 0 ? fill(texts.minutes, { minutes: rest }) : fill(texts.length, { hours, minutes: rest })
}

type Chosen = {
  locale: Locale
  hall: PickerHall
  slots: readonly Slot[]
  range: Range
  texts: FormWords
  withPrice: boolean
}

/** «10:00–12:15 · 2 ч 15 мин · 18 000 ₸» */
function rangeInWords({ locale, hall, slots, range, texts, withPrice }: Chosen): string {
  const time = (instant = ''): string => formatTime(instant, { locale, timeZone: hall.timeZone })
  const [from, to] = [slots[range.first]?.start, slots[range.last]?.end]
  const length = lengthInWords((range.last - range.first + 1) * hall.stepMinutes, texts)
  const words = fill(texts.range, { from: time(from), to: time(to), length })
  return withPrice ? `${words} · ${formatMoney(priceOf(slots, range), hall.currency, locale)}` : words
}

/** A day, then a start and an end on its 15-minute calendar, with the price growing as the range does. */
export function TimePicker({ locale, hall, minutes, moved, version, firstDay, onPick, texts }: Props) {
  const [day, setDay] = useState(firstDay ?? hall.today)
  const [range, setRange] = useState<Range | null>(null)
  const [isBroken, setIsBroken] = useState(false)
  const { slots, isFailed, reload } = useHallDay({
    hall: hall.id,
    day,
    locale,
    ...(moved ? { except: moved.booking, token: moved.token } : {}),
  })
  const { stepMinutes, timeZone, currency } = hall
  const length = minutes === null ? null : minutes / stepMinutes
  const least = length ?? leastSteps(hall.minMinutes, stepMinutes)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day, length or state of the hall begins anew
  useEffect(() => choose(null), [day, minutes, version])
  useEffect(() => {
    if (version > 0) reload()
  }, [version, reload])

  function choose(wanted: Range | null): void {
    setRange(wanted)
    const [first, last] = wanted && slots ? [slots[wanted.first], slots[wanted.last]] : []
    onPick(
      wanted && slots && first && last ? { start: first.start, end: last.end, price: priceOf(slots, wanted) } : null,
    )
  }
  const take = (all: Slot[], at: number): void => {
    const wanted = pick(all, range, at, { least, length })
    setIsBroken(wanted === null)
    choose(wanted)
  }
  const summary =
    range && slots
      ? rangeInWords({ locale, hall, slots, range, texts, withPrice: length === null })
      : isBroken
        ? texts.broken
        : texts.pickStart
  return (
    <div className="flex flex-col gap-5">
      <DayStrip locale={locale} today={hall.today} last={hall.last} day={day} onPick={setDay} texts={texts} />
      {slots === null ? (
        <p role="status" className="py-8 text-center text-sm text-ink-soft">
          {texts.loading}
        </p>
      ) : isFailed ? (
        <div
          role="alert"
          className="flex flex-wrap items-center justify-between gap-3 rounded-md bg-sunken p-4 text-sm"
        >
          <span>{texts.unread}</span>
          <Button type="button" variant="outline" onClick={reload}>
            {texts.readAgain}
          </Button>
        </div>
      ) : starts(slots, least).length === 0 ? (
        <p role="status" className="rounded-md bg-sunken p-4 text-sm">
          {texts.noDay}
        </p>
      ) : (
        <>
          <RangeSelects
            locale={locale}
            hall={hall}
            slots={slots}
            range={range}
            least={least}
            isFixed={length !== null}
            onChoose={(wanted) => {
              setIsBroken(false)
              choose(wanted)
            }}
            texts={texts}
          />
          <SlotGrid
            locale={locale}
            timeZone={timeZone}
            currency={currency}
            slots={slots}
            range={range}
            onPick={(at) => take(slots, at)}
            texts={texts}
          />
        </>
      )}
      <p role="status" className="min-h-6 text-sm font-semibold" data-picked={range ? '' : undefined}>
        {summary}
      </p>
    </div>
  )
}
