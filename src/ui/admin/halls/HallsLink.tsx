import Link from 'next/link'
import type { ServerProps } from 'payload'
import { hallsWords } from '#src/ui/admin/halls/words.ts'

/** The way to the calendar of all halls, under the admin's list of collections. */
export function HallsLink({ i18n, user }: ServerProps) {
  const roles = (user as { roles?: unknown } | undefined)?.roles
  if (!Array.isArray(roles) || !roles.includes('admin')) return null
  return (
    <Link className="nav__link" href="/admin/halls" prefetch={false}>
      <span className="nav__link-label">{hallsWords(i18n.language === 'en' ? 'en' : 'ru').title}</span>
    </Link>
  )
}
