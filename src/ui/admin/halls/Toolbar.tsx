'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { Hall } from '#src/db/spaces/hallsCalendar.ts'
import { isDay } from '#src/domain/calendarDays.ts'
import { type HallsView, hallsPeriod, hallsStep, hallsViews } from '#src/domain/hallsPeriod.ts'
import { longDay, monthOf, shortDay } from '#src/ui/admin/halls/dates.ts'
import type { HallsWords } from '#src/ui/admin/halls/words.ts'

type Props = {
  view: HallsView
  day: string
  today: string
  /** Slug of the one hall in sight, or empty. */
  hall: string
  halls: Hall[]
  language: 'ru' | 'en'
  words: HallsWords
  onClose: () => void
}

const titleOf = (view: HallsView, day: string, language: 'ru' | 'en'): string => {
  if (view === 'day') return longDay(day, language)
  if (view === 'month') return monthOf(day, language)
  const { from, to } = hallsPeriod(view, day)
  return `${shortDay(from, language)} – ${shortDay(to, language)}`
}

/** What the calendar shows: view, time and hall, all of them in the address. */
export function Toolbar({ view, day, today, hall, halls, language, words, onClose }: Props) {
  const router = useRouter()
  const hrefOf = (more: { view?: HallsView; day?: string; hall?: string }): string => {
    const wanted = { view, day, hall, ...more }
    return `?${new URLSearchParams(Object.entries(wanted).filter(([, value]) => value))}`
  }
  return (
    <>
      <header className="hub-dashboard__head">
        <h1>{words.title}</h1>
        <button className="hub-button" disabled={halls.length === 0} onClick={onClose} type="button">
          {words.close}
        </button>
      </header>
      <div className="hub-toolbar">
        <nav aria-label={words.view} className="hub-toolbar__views">
          {hallsViews.map((each) => (
            <Link
              aria-current={each === view ? 'page' : undefined}
              className="hub-tab"
              href={hrefOf({ view: each })}
              key={each}
              prefetch={false}
            >
              {words[each]}
            </Link>
          ))}
        </nav>
        <nav aria-label={words.date} className="hub-toolbar__views">
          <Link
            aria-label={words.previous}
            className="hub-tab"
            href={hrefOf({ day: hallsStep(view, day, -1) })}
            prefetch={false}
          >
            ←
          </Link>
          <Link className="hub-tab" href={hrefOf({ day: today })} prefetch={false}>
            {words.today}
          </Link>
          <Link
            aria-label={words.next}
            className="hub-tab"
            href={hrefOf({ day: hallsStep(view, day, 1) })}
            prefetch={false}
          >
            →
          </Link>
        </nav>
        <label>
          <span className="hub-hidden">{words.date}</span>
          <input
            name="day"
            onChange={({ target: { value } }) => isDay(value) && router.push(hrefOf({ day: value }))}
            type="date"
            value={day}
          />
        </label>
        <label>
          <span className="hub-hidden">{words.hall}</span>
          <select name="hall" onChange={({ target }) => router.push(hrefOf({ hall: target.value }))} value={hall}>
            <option value="">{words.allHalls}</option>
            {halls.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <h2 aria-live="polite" className="hub-halls__title">
        {titleOf(view, day, language)}
      </h2>
    </>
  )
}
