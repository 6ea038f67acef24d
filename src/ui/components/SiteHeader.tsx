import { ArrowLeft } from 'lucide-react'
import { Link } from '#src/ui/components/Link.tsx'
import type { Locale } from '#src/i18n/config.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { iconButtonClass } from '#src/ui/components/IconButton.tsx'
import { LocaleSwitcher } from '#src/ui/components/LocaleSwitcher.tsx'
import { Logo } from '#src/ui/components/Logo.tsx'
import { NavLink } from '#src/ui/components/NavLink.tsx'
import { ThemeToggle } from '#src/ui/components/ThemeToggle.tsx'
import { UserMenu } from '#src/ui/components/UserMenu.tsx'
import { navItems } from '#src/ui/navItems.ts'

type Props = {
  locale: Locale
  /** On a phone a page inside something shows the way up instead of the name: `{ href, label }` in the page's language. */
  back?: { href: string; label: string }
}

/** Top of every page: name, sections (wide screens), language, theme, account. */
export function SiteHeader({ locale, back }: Props) {
  const t = getT(locale, 'site')
  const items = [
    { href: localePath(locale, '/me'), label: t('nav.profile') },
    { href: localePath(locale, '/me/tickets'), label: t('nav.tickets') },
    { href: localePath(locale, '/me/inbox'), label: t('nav.inbox') },
    { href: localePath(locale, '/me/settings'), label: t('nav.settings') },
    { href: localePath(locale, '/club'), label: t('nav.myClub'), isForHeads: true },
    { href: '/admin', label: t('nav.admin'), roles: ['admin', 'club_head', 'organiser', 'studio_manager'] },
  ]
  return (
    <header className="site-header sticky top-0 z-20">
      <div className="page flex h-header items-center gap-1">
        {back && (
          <Link href={back.href} aria-label={back.label} className={iconButtonClass('ghost', '-ml-2.5 md:hidden')}>
            <ArrowLeft aria-hidden="true" className="size-6" />
          </Link>
        )}
        <Link href={localePath(locale, '/')} className="rounded-sm">
          <Logo name={t('name')} className={back && 'max-md:hidden'} />
        </Link>
        <nav aria-label={t('nav.label')} className="ml-3 hidden md:block lg:ml-8">
          <ul className="flex lg:gap-1">
            {navItems.filter((item) => !item.isPhoneOnly).map((item) => (
              <li key={item.href}>
                <NavLink href={localePath(locale, item.href)} className="inline-flex h-11 items-center rounded-full px-3 text-sm font-semibold text-ink-soft hover:text-ink aria-[current=page]:bg-ink/6 lg:px-4 aria-[current=page]:text-ink">
                  {t(`nav.${item.label}`)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex items-center gap-0.5">
          <ThemeToggle label={t('theme.label')} className="max-md:hidden" />
          <LocaleSwitcher locale={locale} label={t('language.change')} />
          <div className="ml-1.5 flex min-w-11 justify-end">
            <UserMenu
              signInHref={localePath(locale, '/login')}
              items={items}
              labels={{ menu: t('account.menu'), signIn: t('account.signIn'), signOut: t('account.signOut') }}
            />
          </div>
        </div>
      </div>
    </header>
  )
}
