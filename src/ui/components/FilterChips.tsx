import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from '#src/ui/components/Link.tsx'
import { cx } from '#src/ui/cx.ts'

export type Chip = {
  key: string
  href: string
  label: string
  isActive: boolean
  icon?: ReactNode /** Spoken name of an active chip, which removes itself: «Убрать фильтр „Бесплатно“». */
  removeLabel?: string
}

export const chipClass = (isActive: boolean): string =>
  cx(
    'inline-flex h-11 items-center gap-1.5 rounded-full px-4 text-sm font-semibold whitespace-nowrap transition-colors duration-fast [&_svg]:size-4',
    isActive ? 'bg-ink text-on-ink' : 'bg-ink/6 text-ink hover:bg-ink/11',
  )

/** Filters as links, so that they live in the address and work without script. An active chip links to the list without it. */
export function FilterChips({
  label,
  chips,
  lead,
}: {
  label: string
  chips: Chip[] /** Goes first: the button that opens all filters. */
  lead?: ReactNode
}) {
  return (
    <nav aria-label={label} className="rail !gap-2">
      {lead}
      {chips.map((chip) => (
        <Link
          key={chip.key}
          href={chip.href}
          scroll={false}
          aria-current={chip.isActive ? 'true' : undefined}
          aria-label={chip.isActive ? chip.removeLabel : undefined}
          className={chipClass(chip.isActive)}
        >
          {chip.icon}
          {chip.label}
          {chip.isActive && <X aria-hidden="true" className="-mr-1" />}
        </Link>
      ))}
    </nav>
  )
}
