import type { ReactNode } from 'react'
import type { Locale } from '#src/i18n/config.ts'
import { calendarLeaf, type Moment } from '#src/i18n/formatDate.ts'
import { cx } from '#src/ui/cx.ts'

/** A fact of an event page: a square with a sign, a strong line, a soft line. */
export function Fact({
  icon,
  label,
  title,
  text,
}: {
  icon: ReactNode /** Spoken name: «Где». */
  label: string
  title: ReactNode
  text?: ReactNode
}) {
  return (
    <li className="flex items-center gap-4">
      <span
        aria-hidden="true"
        className="grid size-13 shrink-0 place-items-center overflow-hidden rounded-md border border-line bg-surface text-ink-soft [&>svg]:size-6"
      >
        {icon}
      </span>
      <div className="min-w-0">
        <span className="sr-only">{label}: </span>
        <p className="text-base font-semibold">{title}</p>
        {text && <p className="text-sm text-ink-soft">{text}</p>}
      </div>
    </li>
  )
}

/** The list facts stand in. */
export const Facts = ({ children, className }: { children: ReactNode; className?: string }) => (
  <ul className={cx('grid gap-4', className)}>{children}</ul>
)

/** A leaf of a tear-off calendar, for the icon of a date. */
export function CalendarLeaf({ at, timeZone, locale }: { at: Moment; timeZone: string; locale: Locale }) {
  const leaf = calendarLeaf(at, { locale, timeZone })
  return (
    <span className="flex size-full flex-col text-center">
      <span className="bg-sunken py-0.5 text-2xs font-semibold text-ink-soft uppercase">{leaf.month}</span>
      <span className="grid flex-1 place-items-center text-lg leading-none font-semibold text-ink">{leaf.day}</span>
    </span>
  )
}

/** A number a person may be proud of, with its name under it. Stands in a `<dl>`. */
export function Stat({ value, label, className }: { value: ReactNode; label: ReactNode; className?: string }) {
  return (
    <div className={cx('flex flex-col-reverse justify-end', className)}>
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd className="display text-headline leading-none tabular-nums">{value}</dd>
    </div>
  )
}
