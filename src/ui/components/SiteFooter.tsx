import type { Locale } from '#src/i18n/config.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { Link } from '#src/ui/components/Link.tsx'
import { Logo } from '#src/ui/components/Logo.tsx'
import { OrnamentBand } from '#src/ui/components/Ornament.tsx'
import { ThemeToggle } from '#src/ui/components/ThemeToggle.tsx'
import { footerItems } from '#src/ui/navItems.ts'

/** Foot of every page: the rest of the site and who made it. */
export function SiteFooter({ locale }: { locale: Locale }) {
  const t = getT(locale, 'site')
  const link = 'inline-flex min-h-11 items-center hover:text-ink hover:underline'
  return (
    <footer className="mt-20 text-sm text-ink-soft">
      <OrnamentBand className="h-6 text-line" />
      <div className="page flex flex-col gap-6 py-8 md:flex-row md:items-center md:justify-between">
        <div className="flex flex-col gap-2 text-ink">
          <div className="flex items-center justify-between">
            <Logo name={t('name')} />
            <ThemeToggle label={t('theme.label')} className="-mr-3 md:hidden" />
          </div>
          <p className="text-ink-soft">{t('footer.madeAt')}</p>
        </div>
        <nav aria-label={t('footer.label')}>
          <ul className="flex flex-wrap gap-x-6">
            {footerItems.map((item) => (
              <li key={item.href}>
                <Link href={localePath(locale, item.href)} className={link}>
                  {t(`nav.${item.label}`)}
                </Link>
              </li>
            ))}
            <li>
              <a href="/api/docs" className={link}>
                {t('footer.api')}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}
