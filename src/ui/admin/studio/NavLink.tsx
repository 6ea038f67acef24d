import type { ServerProps } from 'payload'
import { words } from '#src/ui/admin/studio/words.ts'

type User = { roles?: string[] } | null | undefined

/** The way to the studio's calendar, for those who run it. */
export function StudioNavLink({ user, i18n }: ServerProps) {
  const roles = (user as User)?.roles ?? []
  if (!roles.includes('admin') && !roles.includes('studio_manager')) return null
  return (
    <a className="nav__link" href="/admin/studio">
      <span className="nav__link-label">{i18n.language === 'en' ? words.title.en : words.title.ru}</span>
    </a>
  )
}
