import type { ComponentProps, ReactNode } from 'react'
import { cx } from '#src/ui/cx.ts'

type Props = ComponentProps<'div'> & { isFlush?: boolean; children: ReactNode }

/** A surface that holds one thing. `isFlush` leaves the padding to the content. */
export function Card({ isFlush, className, children, ...rest }: Props) {
  return (
    <div className={cx('rounded-card border border-line bg-surface', !isFlush && 'p-5 md:p-6', className)} {...rest}>
      {children}
    </div>
  )
}
