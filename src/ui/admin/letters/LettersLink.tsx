import Link from 'next/link'
import type { ServerProps } from 'payload'
import { lettersWords } from '#src/ui/admin/letters/words.ts'

/** The way to the previews of all messages, under the admin's list of collections. */
export function LettersLink({ i18n, user }: ServerProps) {
  const roles = (user as { roles?: unknown } | undefined)?.roles
  if (!Array.isArray(roles) || !roles.includes('admin')) return null
  return (
    <Link className="nav__link" href="/admin/letters" prefetch={false}>
      <span className="nav__link-label">{lettersWords(i18n.language === 'en' ? 'en' : 'ru').title}</span>
    </Link>
  )
}
