import type { ComponentProps, ReactNode } from 'react'
import { Link } from '#src/ui/components/Link.tsx'
import { cx } from '#src/ui/cx.ts'

export type ButtonVariant = 'primary' | 'strong' | 'soft' | 'outline' | 'ghost' | 'danger'
export type ButtonSize = 'sm' | 'md' | 'lg'

const base =
  'relative inline-flex items-center justify-center gap-2 rounded-full font-semibold whitespace-nowrap select-none transition-[background-color,color,scale,opacity] duration-fast ease-out active:scale-[0.97] disabled:cursor-not-allowed disabled:opacity-55 disabled:active:scale-100 aria-disabled:cursor-not-allowed aria-disabled:opacity-55'

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  strong: 'bg-ink text-on-ink hover:opacity-88',
  soft: 'bg-ink/6 text-ink hover:bg-ink/11',
  outline: 'border border-line-strong text-ink hover:bg-ink/6',
  ghost: 'text-ink hover:bg-ink/6',
  danger: 'bg-bad-soft text-bad hover:opacity-85',
}

/** Small ones keep a 44 px touch area through the pseudo-element. */
const sizes: Record<ButtonSize, string> = {
  sm: 'h-9 px-4 text-sm after:absolute after:-inset-1',
  md: 'h-11 px-5 text-sm',
  lg: 'h-13 px-7 text-base',
}

/** The look of a button for an element that is not one (a summary, a label over a file input). */
export const buttonClass = (
  variant: ButtonVariant = 'primary',
  size: ButtonSize = 'md',
  isWide = false,
  className?: string,
): string => cx(base, variants[variant], sizes[size], isWide && 'w-full', className)

type Look = { variant?: ButtonVariant; size?: ButtonSize; isWide?: boolean; children: ReactNode }

type ButtonProps = Look &
  ComponentProps<'button'> & {
    /** The action is under way: the button stays focusable, says so, and `pendingLabel` replaces its words. */
    isPending?: boolean
    pendingLabel?: string
  }

/** A button that does something. For going somewhere use LinkButton. */
export function Button({
  variant,
  size,
  isWide,
  isPending,
  pendingLabel,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={buttonClass(variant, size, isWide, className)}
      aria-busy={isPending || undefined}
      aria-disabled={isPending || undefined}
      {...rest}
    >
      {isPending && pendingLabel ? pendingLabel : children}
    </button>
  )
}

type LinkButtonProps = Look & Omit<ComponentProps<typeof Link>, 'children'>

/** A link that looks like a button. `href` is already in the page's language (localePath). */
export function LinkButton({ variant, size, isWide, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link className={buttonClass(variant, size, isWide, className)} {...rest}>
      {children}
    </Link>
  )
}
