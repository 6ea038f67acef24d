'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useRef, useState } from 'react'
import { addDays, isDay, mondayOf } from '#src/domain/calendarDays.ts'
import type { Locale } from '#src/i18n/config.ts'
import { dayKey } from '#src/i18n/formatDate.ts'
import { ChosenHours } from '#src/ui/club/ChosenHours.tsx'
import { dayOfSpan, hoursInWords, rangeInWords } from '#src/ui/club/dates.ts'
import type { CellState, Range } from '#src/ui/club/gridSelection.ts'
import { OwnReservations } from '#src/ui/club/OwnReservations.tsx'
import { SpaceGrid } from '#src/ui/club/SpaceGrid.tsx'
import type { DeskTexts, GridStep, Place, Times } from '#src/ui/club/types.ts'
import { useReserving } from '#src/ui/club/useReserving.ts'
import { useWeek } from '#src/ui/club/useWeek.ts'
import { Button } from '#src/ui/components/Button.tsx'
import { SelectField } from '#src/ui/components/Choice.tsx'
import { controlClass, Field } from '#src/ui/components/Field.tsx'
import { IconButton } from '#src/ui/components/IconButton.tsx'
import { Section } from '#src/ui/components/Section.tsx'

type Props = {
  club: string
  places: [Place, ...Place[]]
  today: string
  serverNow: number
  locale: Locale
  texts: DeskTexts
  network: string
  /** An admin says why a reservation is cancelled. */
  asksReason: boolean
}

/** Where a club reserves halls: a place, its week, the chosen hours, and what the club has already. */
export function ReservationDesk({ club, places, today, serverNow, locale, texts, network, asksReason }: Props) {
  const [slug, setSlug] = useState(places[0].slug)
  const [monday, setMonday] = useState(mondayOf(today))
  const [chosen, setChosen] = useState<Range | null>(null)
  const outcome = useRef<HTMLDivElement>(null)
  const place = places.find((each) => each.slug === slug) ?? places[0]
  const { days, own, error, refresh } = useWeek({ club, place: place.slug, monday, locale, network })
  const words = (times: Times): string =>
    rangeInWords(times, { pattern: texts.range, locale, timeZone: place.timeZone })
  const onSettled = (reserved: Times | null): void => {
    if (reserved) setMonday(mondayOf(dayKey(reserved.start, place.timeZone)))
    setChosen(null)
    refresh()
    outcome.current?.focus()
  }
  const wish = { club, place: place.slug, locale, texts, network, words, onSettled }
  const { sent, told, alternatives, reserve, forget } = useReserving(wish)
  const stateOf = ({ start, end, state }: GridStep): CellState => {
    if (state !== 'free') return state
    if (Date.parse(start) <= serverNow) return 'closed'
    return sent && sent.start <= start && end <= sent.end ? 'mine' : 'free'
  }
  const states = days?.map(({ steps }) => steps.map(stateOf)) ?? []
  const [from, to] = chosen
    ? [days?.[chosen.day]?.steps[chosen.from], days?.[chosen.day]?.steps[chosen.to]]
    : [undefined, undefined]
  const span = from && to ? { start: from.start, end: to.end } : null
  const choose = (next: Range | null): void => {
    forget()
    setChosen(next)
  }
  const show = (day: string): void => {
    choose(null)
    setMonday(mondayOf(day))
  }
  return (
    <>
      <div className="mt-6 grid grid-cols-1 gap-4 md:grid-cols-2">
        <SelectField
          label={texts.place}
          name="place"
          onChange={({ target }) => {
            choose(null)
            setSlug(target.value)
          }}
          options={places.map(({ slug: value, name: label }) => ({ value, label }))}
          value={place.slug}
        />
        <Field label={texts.date} name="date">
          <input
            id="date"
            type="date"
            className={`${controlClass} h-13`}
            value={monday}
            onChange={({ target: { value } }) => isDay(value) && show(value)}
          />
        </Field>
      </div>
      <div className="mt-4 mb-3 flex items-center justify-between gap-2">
        <IconButton label={texts.previous} onClick={() => show(addDays(monday, -7))}>
          <ChevronLeft aria-hidden="true" className="size-5" />
        </IconButton>
        <Button variant="soft" onClick={() => show(today)}>
          {texts.today}
        </Button>
        <IconButton label={texts.next} onClick={() => show(addDays(monday, 7))}>
          <ChevronRight aria-hidden="true" className="size-5" />
        </IconButton>
      </div>
      {error && (
        <p role="alert" className="mb-3 font-medium text-bad">
          {error}
        </p>
      )}
      {days ? (
        <SpaceGrid
          chosen={chosen}
          days={days}
          key={`${place.slug}${monday}`}
          locale={locale}
          onChoose={choose}
          place={place}
          states={states}
          texts={texts}
        />
      ) : (
        !error && <div className="skeleton h-[40rem] rounded-card" />
      )}
      <p className="mt-3 text-xs text-ink-soft">{texts.hint}</p>
      {span && (
        <ChosenHours
          club={club}
          day={(times) => dayOfSpan(times, { locale, timeZone: place.timeZone })}
          hours={(times) => hoursInWords(times, { locale, timeZone: place.timeZone })}
          isPending={sent !== null}
          locale={locale}
          network={network}
          onClear={() => choose(null)}
          onReserve={(weeks) => void reserve(span, weeks)}
          place={place.slug}
          span={span}
          texts={texts}
          words={words}
        />
      )}
      <div className="mt-4 grid scroll-mt-24 gap-3 outline-none" ref={outcome} tabIndex={-1}>
        <p role="status" className="font-semibold">
          {span || told.isBad ? '' : told.text || texts.nothing}
        </p>
        <div role="alert">{told.isBad && <p className="font-medium text-bad">{told.text}</p>}</div>
        {alternatives.length > 0 && (
          <section aria-label={texts.alternatives}>
            <p className="mb-2 text-sm font-semibold">{texts.alternatives}</p>
            <div className="flex flex-wrap gap-2">
              {alternatives.map((each) => (
                <Button
                  key={each.start}
                  variant="outline"
                  className="max-w-full whitespace-normal"
                  onClick={() => void reserve(each)}
                >
                  {words(each)}
                </Button>
              ))}
            </div>
          </section>
        )}
      </div>
      <Section title={texts.own}>
        {own && (
          <OwnReservations
            locale={locale}
            network={network}
            onCancelled={refresh}
            places={places}
            asksReason={asksReason}
            reservations={own}
            serverNow={serverNow}
            texts={texts}
          />
        )}
      </Section>
    </>
  )
}
