import type { ReactNode } from 'react'
import { cx } from '#src/ui/cx.ts'

/**
 * Size of a headline for its words. Unbounded is wide and campus words are long («Благотворительная», «университетінің»): a size
 * that suits "SDU Dance Day" would break them in the middle on a phone.
 */
export function titleSize(title: string): string {
  const longest = Math.max(...title.split(/[\s-]+/).map((word) => word.length))
  if (longest <= 11 && title.length <= 22) return 'text-hero'
  return longest <= 18 && title.length <= 64 ? 'text-headline' : 'text-title'
}

/** The h1 of a page about one thing: an event, a club, a person. */
export const PageTitle = ({ children, className }: { children: string; className?: string }) => (
  <h1 className={cx('display', titleSize(children), className)}>{children}</h1>
)

/** The head of a list page: what it is, a line about it, and a search or an action beside it on wide screens. */
export function PageHead({ title, about, children }: { title: string; about?: ReactNode; children?: ReactNode }) {
  return (
    <div className="flex flex-col gap-4 pt-2 md:flex-row md:items-end md:justify-between md:gap-8 md:pt-8">
      <div>
        <h1 className="display text-hero">{title}</h1>
        {about && <p className="mt-2 max-w-text text-ink-soft">{about}</p>}
      </div>
      {children && <div className="md:w-full md:max-w-sm md:shrink-0">{children}</div>}
    </div>
  )
}
