import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { iconButtonClass } from '#src/ui/components/IconButton.tsx'
import { cx } from '#src/ui/cx.ts'

type SheetProps = { id: string; title: string; closeLabel: string; children: ReactNode; className?: string }

/**
 * A panel of the browser itself (popover attribute): Esc and a tap outside close it, focus comes back, no script.
 * For choosing and reading: filters, calendar links. What has to interrupt (confirming a refund) is a Radix dialog: Dialog.tsx.
 * Opened by any button with `popoverTarget={id}`.
 */
export function Sheet({ id, title, closeLabel, children, className }: SheetProps) {
  return (
    <div id={id} popover="auto" role="dialog" aria-labelledby={`${id}-title`} className={cx('sheet', className)}>
      <div className="mb-4 flex items-center justify-between gap-4">
        <h2 id={`${id}-title`} className="display text-title">
          {title}
        </h2>
        <button
          type="button"
          popoverTarget={id}
          popoverTargetAction="hide"
          aria-label={closeLabel}
          className={iconButtonClass('soft', '-my-1 -mr-1')}
        >
          <X aria-hidden="true" className="size-5" />
        </button>
      </div>
      {children}
    </div>
  )
}
