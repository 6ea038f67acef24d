import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = {
  title: string
  /** What it holds, at a glance. */
  line?: string
  children: ReactNode
}

/** A part of a page that opens at a tap: the browser's own, so that keyboard, screen reader and find-in-page know it. In a {@link Folds}. */
export function Fold({ title, line, children }: Props) {
  return (
    <details className="group">
      <summary className="flex min-h-14 cursor-pointer items-center justify-between gap-4 px-4 py-2.5 md:px-5">
        <span className="min-w-0">
          <span className="block font-semibold">{title}</span>
          {line && <span className="block text-sm text-ink-soft first-letter:uppercase">{line}</span>}
        </span>
        <ChevronDown
          aria-hidden="true"
          className="size-5 shrink-0 text-ink-soft transition-transform duration-fast group-open:rotate-180"
        />
      </summary>
      <div className="px-4 pb-3 md:px-5">{children}</div>
    </details>
  )
}

/** Folds under each other on one surface. */
export function Folds({ children }: { children: ReactNode }) {
  return <div className="divide-y divide-line rounded-card border border-line bg-surface">{children}</div>
}
