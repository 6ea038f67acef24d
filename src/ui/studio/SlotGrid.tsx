'use client'

import { type KeyboardEvent, useRef, useState } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { formatTime } from '#src/i18n/formatDate.ts'
import { cx } from '#src/ui/cx.ts'
import type { Range, Slot } from '#src/ui/studio/range.ts'
import type { FormWords } from '#src/ui/studio/texts.ts'

type Props = {
  locale: Locale
  timeZone: string
  currency: string
  slots: readonly Slot[]
  range: Range | null
  onPick: (at: number) => void
  texts: FormWords
}

const looks: Record<Slot['state'] | 'chosen', string> = {
  free: 'border-line bg-surface hover:border-line-strong',
  chosen: 'border-accent bg-accent text-on-accent font-semibold',
  taken: 'border-transparent bg-sunken text-ink-soft line-through',
  mine: 'border-accent-ink bg-accent-soft text-accent-ink',
  closed: 'border-transparent text-ink-soft',
}

/** A step by arrow keys: across by one, down by an hour. */
const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -4, ArrowDown: 4 }

/** From the first hour that is not closed to the last. */
function shown(slots: readonly Slot[]): { from: number; to: number } {
  const open = slots.flatMap(({ state }, index) => (state === 'closed' ? [] : [index]))
  const [first, last] = [open[0] ?? 0, open.at(-1) ?? -1]
  return { from: first - (first % 4), to: last }
}

/** The steps of a day, an hour a row. One of them takes the focus; arrow keys walk, Enter and a tap pick. */
export function SlotGrid({ locale, timeZone, currency, slots, range, onPick, texts }: Props) {
  const grid = useRef<HTMLDivElement>(null)
  const { from, to } = shown(slots)
  const [focus, setFocus] = useState<number | null>(null)
  const entry = focus ?? range?.first ?? slots.findIndex(({ state }) => state === 'free')
  const walk = (event: KeyboardEvent<HTMLButtonElement>, at: number): void => {
    const step = steps[event.key]
    const wanted = at + (step ?? 0)
    if (step === undefined || wanted < from || wanted > to) return
    event.preventDefault()
    setFocus(wanted)
    grid.current?.querySelector<HTMLElement>(`[data-at="${wanted}"]`)?.focus()
  }
  return (
    <div>
      <p id="slots-help" className="sr-only">
        {texts.gridHelp}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would announce its legend at every step */}
      <div
        ref={grid}
        role="group"
        aria-label={texts.grid}
        aria-describedby="slots-help"
        className="grid grid-cols-4 gap-1.5"
      >
        {slots.slice(from, to + 1).map((slot, index) => {
          const at = from + index
          const isChosen = range !== null && range.first <= at && at <= range.last
          const time = formatTime(slot.start, { locale, timeZone })
          const price = slot.state === 'free' ? `, ${formatMoney(slot.price, currency, locale)}` : ''
          return (
            <button
              key={slot.start}
              type="button"
              data-at={at}
              tabIndex={at === entry ? 0 : -1}
              aria-disabled={slot.state !== 'free' || undefined}
              aria-pressed={slot.state === 'free' ? isChosen : undefined}
              aria-label={`${time}, ${isChosen ? texts.chosen : texts[slot.state]}${price}`}
              onKeyDown={(event) => walk(event, at)}
              onFocus={() => setFocus(at)}
              onClick={() => slot.state === 'free' && onPick(at)}
              className={cx(
                'h-11 rounded-sm border text-sm tabular-nums transition-colors duration-fast',
                looks[isChosen ? 'chosen' : slot.state],
                slot.state === 'free' ? 'cursor-pointer' : 'cursor-default',
              )}
            >
              {time}
            </button>
          )
        })}
      </div>
    </div>
  )
}
