import { CircleUserRound, Compass, MessageCircle, Ticket, UsersRound } from 'lucide-react'
import type { Locale } from '#src/i18n/config.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { Link } from '#src/ui/components/Link.tsx'
import { isCurrent, type NavIcon, navItems } from '#src/ui/navItems.ts'

const icons: Record<NavIcon, typeof Compass> = {
  events: Compass,
  clubs: UsersRound,
  tickets: Ticket,
  chat: MessageCircle,
  profile: CircleUserRound,
}

/** The dock of a phone. The page leaves room for it (SiteShell). */
export function BottomNav({ locale, path }: { locale: Locale; path: string }) {
  const t = getT(locale, 'site.nav')
  return (
    <nav
      aria-label={t('label')}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-canvas/95 pb-[env(safe-area-inset-bottom)] backdrop-blur-xl md:hidden"
    >
      <ul className="mx-auto grid h-dock max-w-lg grid-cols-5 px-1">
        {navItems.map((item) => {
          const Icon = icons[item.label]
          return (
            <li key={item.href} className="grid">
              <Link
                href={localePath(locale, item.href)}
                aria-current={isCurrent(item, path) ? 'page' : undefined}
                className="group flex flex-col items-center justify-center gap-1 rounded-md text-2xs font-medium text-ink-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent-ink"
              >
                <span className="grid h-7 w-13 place-items-center rounded-full transition-colors duration-fast group-aria-[current=page]:bg-accent-soft">
                  <Icon aria-hidden="true" className="size-5.5" />
                </span>
                <span className="max-w-full truncate">{t(item.label)}</span>
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
