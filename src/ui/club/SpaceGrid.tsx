'use client'

import { Check, CircleDot, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { dayInWords, shortWeekday } from '#src/i18n/dayWords.ts'
import { formatTime } from '#src/i18n/formatDate.ts'
import { fill } from '#src/i18n/island.ts'
import {
  type Cell,
  type CellState,
  cellAfter,
  choose,
  isChosen,
  openRows,
  type Range,
  rangeTo,
  type States,
} from '#src/ui/club/gridSelection.ts'
import type { DeskTexts, GridDay, Place } from '#src/ui/club/types.ts'
import { cx } from '#src/ui/cx.ts'

type Props = {
  place: Place
  days: GridDay[]
  states: States
  chosen: Range | null
  onChoose: (chosen: Range | null) => void
  locale: Locale
  texts: DeskTexts
}

/** Each state has a mark beside its colour. */
const looks: Record<CellState | 'chosen', { className: string; Mark?: typeof X }> = {
  free: { className: 'border-line-strong bg-surface hover:border-accent-ink cursor-pointer' },
  taken: { className: 'border-transparent bg-sunken text-ink-soft', Mark: X },
  mine: { className: 'border-transparent bg-accent-soft text-accent-ink', Mark: CircleDot },
  closed: { className: 'border-transparent' },
  chosen: { className: 'border-transparent bg-accent text-on-accent cursor-pointer', Mark: Check },
}

/** A week of a place as a grid of hours. One cell is in the order of the Tab key; arrows move, Shift extends, Enter selects. */
export function SpaceGrid({ place, days, states, chosen, onChoose, locale, texts }: Props) {
  const rows = openRows(states)
  const [focused, setFocused] = useState<Cell>({ day: 0, step: 0 })
  const body = useRef<HTMLTableSectionElement>(null)
  const dragged = useRef<Cell | null>(null)
  useEffect(() => {
    const drop = (): void => {
      dragged.current = null
    }
    window.addEventListener('pointerup', drop)
    return () => window.removeEventListener('pointerup', drop)
  }, [])
  if (!rows) return <p className="py-10 text-center text-ink-soft">{texts.allClosed}</p>
  const first = rows.first
  const steps = Array.from({ length: rows.last - first + 1 }, (_, index) => first + index)
  const clamp = (step: number): number => Math.min(rows.last, Math.max(first, step))
  const current = { day: focused.day, step: clamp(focused.step) }
  const focus = (cell: Cell): void => {
    setFocused(cell)
    body.current?.querySelector<HTMLElement>(`[data-cell="${cell.day}-${cell.step}"]`)?.focus()
  }
  const onKey = (event: KeyboardEvent, cell: Cell): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onChoose(choose(states, chosen, cell))
      return
    }
    if (event.key === 'Escape') {
      onChoose(null)
      return
    }
    const size = { days: days.length, steps: steps.length }
    const next = cellAfter(event.key, { day: cell.day, step: cell.step - first }, size)
    if (!next) return
    event.preventDefault()
    const to = { day: next.day, step: next.step + first }
    if (event.shiftKey && to.day === cell.day) {
      const anchor = chosen?.day === cell.day ? chosen.anchor : cell.step
      onChoose(rangeTo(states, { day: cell.day, step: anchor }, to.step))
    }
    focus(to)
  }
  return (
    <>
      <Legend texts={texts} />
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is operated, which ARIA calls a grid
        role="grid"
        aria-label={fill(texts.grid, { place: place.name })}
        className="w-full table-fixed select-none"
      >
        <thead>
          <tr>
            <td className="w-9 md:w-14" />
            {days.map(({ date }) => (
              <th
                key={date}
                scope="col"
                className="pb-2 text-center text-xs font-semibold"
                aria-label={dayInWords(date, locale)}
              >
                <span className="block text-ink-soft">{shortWeekday(date, locale)}</span>
                {Number(date.slice(8))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {steps.map((step) => {
            const hour = days.find((each) => each.steps[step])?.steps[step]?.start
            return (
              <tr key={step}>
                <th scope="row" className="pr-1 text-right align-top text-xs font-normal text-ink-soft tabular-nums">
                  {hour && formatTime(hour, { locale, timeZone: place.timeZone })}
                </th>
                {days.map(({ date, steps: ofDay }, day) => {
                  const at = ofDay[step]
                  if (!at) return <td key={date} />
                  const cell = { day, step }
                  const isOn = isChosen(chosen, cell)
                  const state = states[day]?.[step] ?? 'closed'
                  const { className, Mark } = looks[isOn ? 'chosen' : state]
                  return (
                    <td
                      key={date}
                      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid
                      role="gridcell"
                      data-cell={`${day}-${step}`}
                      data-state={state}
                      tabIndex={current.day === day && current.step === step ? 0 : -1}
                      aria-selected={state === 'free' ? isOn : undefined}
                      aria-disabled={state !== 'free' || undefined}
                      aria-label={fill(texts.cell, {
                        place: place.name,
                        day: dayInWords(date, locale),
                        time: formatTime(at.start, { locale, timeZone: place.timeZone }),
                        state: texts[isOn ? 'chosen' : state],
                      })}
                      className="h-11 scroll-mt-24 scroll-mb-72 p-0.5"
                      onClick={() => {
                        setFocused(cell)
                        onChoose(choose(states, chosen, cell))
                      }}
                      onKeyDown={(event) => onKey(event, cell)}
                      onPointerDown={(event) => {
                        dragged.current = event.pointerType === 'mouse' ? cell : null
                      }}
                      onPointerEnter={() => {
                        const from = dragged.current
                        if (from?.day === day && from.step !== step) onChoose(rangeTo(states, from, step))
                      }}
                    >
                      <span className={cx('grid h-full place-items-center rounded-sm border', className)}>
                        {Mark && <Mark aria-hidden="true" className="size-4" />}
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

/** What the marks mean; the cells say it themselves to those who do not see them. */
const Legend = ({ texts }: Pick<Props, 'texts'>) => (
  <ul aria-hidden="true" className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
    {(['free', 'taken', 'mine'] as const).map((state) => {
      const { className, Mark } = looks[state]
      return (
        <li className="flex items-center gap-2" key={state}>
          <span className={cx('grid size-5 place-items-center rounded-xs border', className)}>
            {Mark && <Mark className="size-3" />}
          </span>
          {texts[state]}
        </li>
      )
    })}
  </ul>
)
