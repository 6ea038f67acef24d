import { Horn } from '#src/ui/components/Ornament.tsx'
import { cx } from '#src/ui/cx.ts'

/** The sign and the word. `isSmall` leaves the sign alone, the name stays for screen readers. */
export function Logo({ name, isSmall, className }: { name: string; isSmall?: boolean; className?: string }) {
  return (
    <span className={cx('inline-flex items-center gap-2.5', className)}>
      <span className="grid size-9 place-items-center rounded-[0.7rem] bg-accent text-on-accent">
        <Horn className="size-6" />
      </span>
      <span className={isSmall ? 'sr-only' : 'display text-lg leading-none whitespace-nowrap lowercase'}>{name}</span>
    </span>
  )
}
