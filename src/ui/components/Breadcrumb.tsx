import { ChevronRight } from 'lucide-react'
import { Link } from '#src/ui/components/Link.tsx'

type Props = {
  label: string /** From the home page down; the last is the page itself and has no address. */
  items: { name: string; href?: string }[]
}

/** Where the page stands. On a phone the header's back arrow does this work, so it appears from 768 px up. */
export function Breadcrumb({ label, items }: Props) {
  return (
    <nav aria-label={label} className="hidden md:block">
      <ol className="flex flex-wrap items-center gap-1.5 text-sm text-ink-soft">
        {items.map((item, index) => (
          <li key={item.name} className="flex items-center gap-1.5">
            {index > 0 && <ChevronRight aria-hidden="true" className="size-4" />}
            {item.href ? (
              <Link href={item.href} className="hover:text-ink hover:underline">
                {item.name}
              </Link>
            ) : (
              <span aria-current="page" className="line-clamp-1 max-w-[40ch]">
                {item.name}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
