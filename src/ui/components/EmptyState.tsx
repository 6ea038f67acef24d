import type { ReactNode } from 'react'
import { Horn } from '#src/ui/components/Ornament.tsx'

type Props = {
  title: string
  text?: string /** What to do next: a LinkButton or Button. */
  action?: ReactNode
  icon?: ReactNode
  headingLevel?: 'h1' | 'h2' | 'h3'
}

/** Nothing here yet, why, and what to do next. */
export function EmptyState({ title, text, action, icon, headingLevel: Heading = 'h2' }: Props) {
  return (
    <div className="mx-auto flex max-w-sm flex-col items-center gap-2 px-2 py-14 text-center">
      <span
        aria-hidden="true"
        className="mb-3 grid size-20 place-items-center rounded-[1.6rem] bg-accent-soft text-accent-ink [&_svg]:size-9"
      >
        {icon ?? <Horn />}
      </span>
      <Heading className="display text-title">{title}</Heading>
      {text && <p className="text-base text-ink-soft">{text}</p>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  )
}
