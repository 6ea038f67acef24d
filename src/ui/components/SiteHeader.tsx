import { ArrowLeft } from 'lucide-react'
import type { Locale } from '#src/i18n/config.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { iconButtonClass } from '#src/ui/components/IconButton.tsx'
import { Link } from '#src/ui/components/Link.tsx'
import { LocaleSwitcher } from '#src/ui/components/LocaleSwitcher.tsx'
import { Logo } from '#src/ui/components/Logo.tsx'
import { ThemeToggle } from '#src/ui/components/ThemeToggle.tsx'
import { UserMenu } from '#src/ui/components/UserMenu.tsx'
import { cx } from '#src/ui/cx.ts'
import { isCurrent, navItems } from '#src/ui/navItems.ts'

export type HeaderProps = {
  locale: Locale
  /** Bare path of the page (no language): the same string its `alternates` are made of. */
  path: string
  /** On a phone a page inside something shows the way up instead of the name. `href` is bare. */
  back?: { href: string; label: string }
}

/** Top of every page: name, sections (wide screens), theme, language, account. */
export function SiteHeader({ locale, path, back }: HeaderProps) {
  const t = getT(locale, 'site')
  return (
    <header className="site-header sticky top-0 z-20">
      <div className="page flex h-header items-center gap-1">
        {back && (
          <Link
            href={localePath(locale, back.href)}
            aria-label={back.label}
            className={iconButtonClass('ghost', '-ml-2.5 md:hidden')}
          >
            <ArrowLeft aria-hidden="true" className="size-6" />
          </Link>
        )}
        <Link href={localePath(locale, '/')} className={cx('rounded-sm', back && 'max-md:hidden')}>
          <Logo name={t('name')} />
        </Link>
        <nav aria-label={t('nav.label')} className="ml-3 hidden md:block lg:ml-8">
          <ul className="flex lg:gap-1">
            {navItems
              .filter((item) => !item.isPhoneOnly)
              .map((item) => (
                <li key={item.href}>
                  <Link
                    href={localePath(locale, item.href)}
                    aria-current={isCurrent(item, path) ? 'page' : undefined}
                    className="inline-flex h-11 items-center rounded-full px-3 text-sm font-semibold text-ink-soft hover:text-ink aria-[current=page]:bg-ink/6 aria-[current=page]:text-ink lg:px-4"
                  >
                    {t(`nav.${item.label}`)}
                  </Link>
                </li>
              ))}
          </ul>
        </nav>
        <div className="ml-auto flex items-center gap-0.5">
          <ThemeToggle label={t('theme.label')} className="max-md:hidden" />
          <LocaleSwitcher locale={locale} path={path} />
          <UserMenu locale={locale} path={path} />
        </div>
      </div>
    </header>
  )
}
