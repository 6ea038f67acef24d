import type { ReactNode } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { formatNumber } from '#src/i18n/format.ts'
import { formatDay, type Moment } from '#src/i18n/formatDate.ts'
import { cx } from '#src/ui/cx.ts'

export type LedgerEntry = {
  id: string
  title: string
  text?: ReactNode
  points: number
  at: string
  /** A button under the entry. */
  action?: ReactNode
}

/** The entries a number is made of (Social GPA, bonuses): every figure can be opened to what is behind it. */
export function LedgerList({
  entries,
  timeZone,
  locale,
  now = Date.now(),
}: {
  entries: LedgerEntry[]
  timeZone: string
  locale: Locale
  now?: Moment
}) {
  return (
    <ul className="divide-y divide-line">
      {entries.map((entry) => (
        <li key={entry.id} className="flex items-center gap-4 py-3.5">
          <div className="min-w-0 flex-1">
            <p className="text-base font-semibold">{entry.title}</p>
            <p className="text-sm text-ink-soft">
              {entry.text && <>{entry.text} · </>}
              <time dateTime={entry.at}>{formatDay(entry.at, { locale, timeZone, now })}</time>
            </p>
            {entry.action && <div className="mt-2">{entry.action}</div>}
          </div>
          <p className={cx('text-lg font-semibold tabular-nums', entry.points < 0 ? 'text-bad' : 'text-good')}>
            {entry.points < 0 ? '−' : '+'}
            {formatNumber(Math.abs(entry.points), locale)}
          </p>
        </li>
      ))}
    </ul>
  )
}
