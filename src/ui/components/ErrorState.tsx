import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = {
  title: string
  text: string
  action?: ReactNode /** Number of the error, to be told to support. */
  code?: string
  headingLevel?: 'h1' | 'h2'
}

/** Something failed: what it means for the visitor and the way out. Texts are props because error boundaries are client components. */
export function ErrorState({ title, text, action, code, headingLevel: Heading = 'h1' }: Props) {
  return (
    <div role="alert" className="mx-auto flex max-w-sm flex-col items-center gap-2 px-2 py-14 text-center">
      <span aria-hidden="true" className="mb-3 grid size-20 place-items-center rounded-[1.6rem] bg-bad-soft text-bad">
        <TriangleAlert className="size-9" />
      </span>
      <Heading className="display text-title">{title}</Heading>
      <p className="text-base text-ink-soft">{text}</p>
      {action && <div className="mt-4">{action}</div>}
      {code && <p className="mt-4 text-xs text-ink-soft">{code}</p>}
    </div>
  )
}
