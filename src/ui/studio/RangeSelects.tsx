'use client'

import type { Locale } from '#src/i18n/config.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { formatTime } from '#src/i18n/formatDate.ts'
import { SelectField } from '#src/ui/components/Choice.tsx'
import { ends, priceOf, type Range, type Slot, starts } from '#src/ui/studio/range.ts'
import type { PickerHall } from '#src/ui/studio/TimePicker.tsx'
import type { FormWords } from '#src/ui/studio/texts.ts'

type Props = {
  locale: Locale
  hall: PickerHall
  slots: readonly Slot[]
  range: Range | null
  /** Steps a booking takes at least. */
  least: number
  /** Its length is a package's: the end follows. */
  isFixed: boolean
  onChoose: (range: Range | null) => void
  texts: FormWords
}

/** Start and end as two lists: the way without a grid, and the phone's own wheels. Each end says what it costs. */
export function RangeSelects({ locale, hall, slots, range, least, isFixed, onChoose, texts }: Props) {
  const time = (instant = ''): string => formatTime(instant, { locale, timeZone: hall.timeZone })
  const most = hall.maxMinutes === null ? null : Math.floor(hall.maxMinutes / hall.stepMinutes)
  const price = (wanted: Range): string => formatMoney(priceOf(slots, wanted), hall.currency, locale)
  const finishes =
    range === null
      ? [{ value: '', label: '—' }]
      : isFixed
        ? [{ value: String(range.last), label: time(slots[range.last]?.end) }]
        : ends(slots, range.first, least, most).map((last) => ({
            value: String(last),
            label: `${time(slots[last]?.end)} · ${price({ first: range.first, last })}`,
          }))
  return (
    <div className="grid grid-cols-2 gap-3">
      <SelectField
        name="range-start"
        label={texts.start}
        value={range ? String(range.first) : ''}
        onChange={({ target: { value } }) =>
          onChoose(value === '' ? null : { first: Number(value), last: Number(value) + least - 1 })
        }
        options={[
          { value: '', label: '—' },
          ...starts(slots, least).map((at) => ({ value: String(at), label: time(slots[at]?.start) })),
        ]}
      />
      <SelectField
        name="range-end"
        label={texts.end}
        disabled={!range || isFixed}
        value={range ? String(range.last) : ''}
        onChange={({ target: { value } }) => range && onChoose({ first: range.first, last: Number(value) })}
        options={finishes}
      />
    </div>
  )
}
