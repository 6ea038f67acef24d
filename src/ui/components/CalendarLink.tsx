import { CalendarSync } from 'lucide-react'
import { buttonClass } from '#src/ui/components/Button.tsx'

/** A calendar to subscribe to (webcal://…): the phone's calendar opens and keeps itself up to date. */
export function CalendarLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className={buttonClass('soft')} rel="nofollow">
      <CalendarSync aria-hidden="true" className="size-4.5" />
      {children}
    </a>
  )
}
