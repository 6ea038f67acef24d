import type { ComponentProps, ReactNode } from 'react'
import { cx } from '#src/ui/cx.ts'

const looks = {
  ghost: 'hover:bg-ink/6',
  soft: 'bg-ink/6 hover:bg-ink/11',
  /** Over a picture. */
  glass: 'bg-night/60 text-white backdrop-blur-md hover:bg-night/75',
}

export const iconButtonClass = (look: keyof typeof looks = 'ghost', className?: string): string =>
  cx(
    'inline-grid size-11 shrink-0 place-items-center rounded-full transition-[background-color,scale] duration-fast ease-out active:scale-95',
    looks[look],
    className,
  )

type Props = ComponentProps<'button'> & { label: string; look?: keyof typeof looks; children: ReactNode }

/** A button of one icon. The label is its name for screen readers and the tooltip. */
export function IconButton({ label, look, className, children, type = 'button', ...rest }: Props) {
  return (
    <button type={type} aria-label={label} title={label} className={iconButtonClass(look, className)} {...rest}>
      {children}
    </button>
  )
}
