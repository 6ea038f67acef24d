import type { Locale } from '#src/i18n/config.ts'
import { formatFull, formatRange, formatWhen, type Moment } from '#src/i18n/formatDate.ts'

type Props = {
  at: Moment
  /** Shows the range; the start alone when absent. */
  until?: Moment | null
  timeZone: string
  locale: Locale
  /** The present of the render. A cached page has to be renewed at midnight. */
  now?: Moment
  className?: string
}

/** A date as people say it; the machine-readable value, and everything in words for screen readers and on hover. */
export function When({ at, until, timeZone, locale, now = Date.now(), className }: Props) {
  const context = { locale, timeZone, now }
  const full = formatFull(at, context)
  return (
    <time dateTime={new Date(at).toISOString()} title={full} className={className}>
      <span aria-hidden="true" className="inline-block first-letter:uppercase">
        {until ? formatRange(at, until, context) : formatWhen(at, context)}
      </span>
      <span className="sr-only">{full}</span>
    </time>
  )
}
