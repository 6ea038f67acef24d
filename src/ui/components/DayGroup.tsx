import { Children, type ReactNode } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { formatDayHeading, type Moment } from '#src/i18n/formatDate.ts'
import { cx } from '#src/ui/cx.ts'

type Props = {
  /** Any moment of the day. */
  at: Moment
  timeZone: string
  locale: Locale
  now?: Moment
  headingLevel?: 'h2' | 'h3'
  /** EventRows. */
  children: ReactNode
}

/** The heading of a day in a list of events: «сегодня» strong, the date beside it. Sticks under the header while its events pass. */
export function DayHeading({
  word,
  date,
  headingLevel: Heading = 'h2',
}: {
  word: string | null
  date: string
  headingLevel?: 'h2' | 'h3'
}) {
  return (
    <Heading className="sticky top-header z-5 -mx-2 self-start bg-canvas/95 px-2 py-2.5 text-lg md:top-[calc(var(--spacing-header)+1rem)] md:bg-transparent md:py-0">
      {word && <span className="mr-2 inline-block font-semibold first-letter:uppercase md:block">{word}</span>}
      <span
        className={cx(
          'inline-block',
          word ? 'text-ink-soft md:first-letter:uppercase' : 'font-semibold first-letter:uppercase',
        )}
      >
        {date}
      </span>
    </Heading>
  )
}

/** The events of one day: the day sticks under the header while they pass; on a wide screen it stands at the left. */
export function DayGroup({ at, timeZone, locale, now = Date.now(), headingLevel = 'h3', children }: Props) {
  const { word, date } = formatDayHeading(at, { locale, timeZone, now })
  return (
    <section className="md:grid md:grid-cols-[11rem_minmax(0,1fr)] md:gap-8 md:border-t md:border-line md:pt-7">
      <DayHeading word={word} date={date} headingLevel={headingLevel} />
      <ul className="mt-3 grid grid-cols-1 gap-6 md:mt-0 lg:grid-cols-2 lg:gap-8">
        {/* Without what is left out (`condition && …`), which would stand as an empty item. */}
        {Children.map(Children.toArray(children), (child) => (
          <li>{child}</li>
        ))}
      </ul>
    </section>
  )
}
