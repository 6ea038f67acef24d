import { cx } from '#src/ui/cx.ts'

/**
 * The mark of the campus edition: қошқар мүйіз, the ram's horn of Kazakh felt carpets, as one stroke and its mirror.
 * Decorative, hidden from screen readers. The same path is the mask of `ornament-band` in globals.css.
 */
const horn =
  'M24 45V25C24 13 17.5 6.5 10.8 6.5C5 6.5 2.5 11 2.5 15C2.5 19.4 5.6 22.6 9.6 22.6C13 22.6 15.2 20.2 15.2 17.4C15.2 15 13.5 13.4 11.4 13.4'

export function Horn({ className, strokeWidth = 4.2 }: { className?: string; strokeWidth?: number }) {
  return (
    <svg
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      strokeWidth={strokeWidth}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={className}
    >
      <path d={horn} />
      <path d={horn} transform="matrix(-1 0 0 1 48 0)" />
    </svg>
  )
}

/** A border of horns, standing and hanging in turn, as along the edge of a carpet: one CSS mask however long. Takes the text colour. */
export const OrnamentBand = ({ className }: { className?: string }) => (
  <span aria-hidden="true" className={cx('ornament-band block', className)} />
)
