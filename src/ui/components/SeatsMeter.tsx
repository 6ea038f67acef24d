import type { Locale } from '#src/i18n/config.ts'
import { getT } from '#src/i18n/translate.ts'
import { Badge } from '#src/ui/components/Badge.tsx'
import { cx } from '#src/ui/cx.ts'

type Seats = { capacity: number | null; taken: number }

/** Words that press are said only when they are true: the last tenth, at most twenty places. */
export function seatsState({ capacity, taken }: Seats): 'open' | 'few' | 'full' {
  if (capacity === null) return 'open'
  const left = capacity - taken
  if (left <= 0) return 'full'
  return left <= Math.min(20, Math.max(3, capacity * 0.1)) ? 'few' : 'open'
}

/** A badge for a card: «Последние 3 места», «Мест нет», or nothing. */
export function SeatsHint({ capacity, taken, locale, isOnPicture }: Seats & { locale: Locale; isOnPicture?: boolean }) {
  const t = getT(locale, 'event')
  const state = seatsState({ capacity, taken })
  if (state === 'open') return null
  return (
    <Badge tone={isOnPicture ? 'glass' : state === 'full' ? 'neutral' : 'warn'}>
      {state === 'full' ? t('soldOut') : t('fewLeft', { count: (capacity ?? 0) - taken })}
    </Badge>
  )
}

/** How full an event is, in words and as a bar. */
export function SeatsMeter({ capacity, taken, locale, className }: Seats & { locale: Locale; className?: string }) {
  const t = getT(locale, 'event')
  if (capacity === null) return null
  const state = seatsState({ capacity, taken })
  const share = capacity > 0 ? Math.min(100, Math.round((taken / capacity) * 100)) : 100
  return (
    <div className={className}>
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <span className="font-semibold">
          {state === 'full' ? t('soldOut') : t('seatsLeft', { count: capacity - taken })}
        </span>
        <span className="text-xs text-ink-soft">{t('seatsOf', { taken, capacity })}</span>
      </div>
      <div aria-hidden="true" className="mt-2 h-1.5 overflow-hidden rounded-full bg-sunken">
        <div
          className={cx(
            'h-full rounded-full',
            state === 'open' ? 'bg-accent' : state === 'few' ? 'bg-star' : 'bg-line-strong',
          )}
          style={{ width: `${share}%` }}
        />
      </div>
    </div>
  )
}
