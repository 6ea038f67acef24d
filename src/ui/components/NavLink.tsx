'use client'

import { Link } from '#src/ui/components/Link.tsx'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { isWithin, splitLocale } from '#src/i18n/navigation.ts'

type Props = { href: string; /** Other items that would also match: `/me` is not current on `/me/tickets`. */ except?: string[]; className?: string; children: ReactNode }

/** A link that knows when its page is open. Client, because a static layout does not know the address. */
export function NavLink({ href, except = [], className, children }: Props) {
  const pathname = usePathname()
  const bare = splitLocale(href).path
  const isCurrent = isWithin(pathname, bare) && !except.some((other) => isWithin(pathname, other))
  return (
    <Link href={href} aria-current={isCurrent ? 'page' : undefined} className={className}>
      {children}
    </Link>
  )
}
