'use client'

import { GraduationCap } from 'lucide-react'
import type { MouseEvent, ReactNode } from 'react'
import { forgetPerson } from '#src/ui/account/session.ts'
import { buttonClass } from '#src/ui/components/Button.tsx'

/** To the university's sign-in. A plain link of the browser's: the address leads away from the site. */
export function OpenIdLink({ href, children }: { href: string; children: ReactNode }) {
  const leave = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const go = (): void => location.assign(href)
    forgetPerson().then(go, go)
  }
  return (
    <a
      href={href}
      onClick={leave}
      rel="nofollow"
      className={buttonClass('strong', 'lg', true, 'h-auto! min-h-13 py-3 text-center whitespace-normal!')}
    >
      <GraduationCap aria-hidden="true" className="size-5 shrink-0" />
      {children}
    </a>
  )
}
