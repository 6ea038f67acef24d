import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from '#src/ui/components/Link.tsx'
import { cx } from '#src/ui/cx.ts'

type Props = {
  title: ReactNode
  /** A sentence under the title. */
  about?: ReactNode
  /** "All" link at the right; `href` in the page's language. */
  more?: { href: string; label: string }
  /** Id of the heading, for links to the section. */
  id?: string
  headingLevel?: 'h2' | 'h3'
  children: ReactNode
  className?: string
}

/** A titled part of a page with the standard rhythm above and under it. */
export function Section({ title, about, more, id, headingLevel: Heading = 'h2', children, className }: Props) {
  return (
    <section className={cx('mt-12 md:mt-16', className)}>
      <div className="mb-5 flex items-end justify-between gap-4">
        <div>
          <Heading id={id} className="display text-title">
            {title}
          </Heading>
          {about && <p className="mt-1 text-sm text-ink-soft">{about}</p>}
        </div>
        {more && (
          <Link
            href={more.href}
            className="-my-2 inline-flex h-11 shrink-0 items-center gap-0.5 text-sm font-semibold text-accent-ink hover:underline"
          >
            {more.label}
            <ChevronRight aria-hidden="true" className="size-4" />
          </Link>
        )}
      </div>
      {children}
    </section>
  )
}
