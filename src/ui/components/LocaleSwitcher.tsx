'use client'

import { usePathname } from 'next/navigation'
import { type Locale, localeNames, locales, localeShortNames } from '#src/i18n/config.ts'
import { switchLocalePath } from '#src/i18n/navigation.ts'
import { cx } from '#src/ui/cx.ts'

/** The same page in another language, with its filters. Full page loads: every string changes, and so does `lang`. */
export function LocaleSwitcher({ locale, label, id = 'locale-menu' }: { locale: Locale; /** «Сменить язык, сейчас русский» */ label: string; id?: string }) {
  const pathname = usePathname()
  return (
    <>
      <button type="button" popoverTarget={id} aria-label={label} title={label} className="h-11 rounded-full px-3 text-sm font-semibold hover:bg-sunken">
        {localeShortNames[locale]}
      </button>
      <div id={id} popover="auto" className="sheet sheet-header">
        <ul>
          {locales.map((each) => (
            <li key={each}>
              <a
                href={switchLocalePath(each, pathname)}
                hrefLang={each}
                lang={each}
                aria-current={each === locale ? 'true' : undefined}
                onClick={(event) => {
                  /* The query is read now, not while rendering: a static page does not have it. */
                  event.currentTarget.search = location.search
                }}
                className={cx('flex min-h-12 items-center justify-between gap-6 rounded-md px-4 text-base font-medium hover:bg-sunken', each === locale && 'font-semibold text-accent-ink')}
              >
                {localeNames[each]}
                <span aria-hidden="true" className="text-sm text-ink-soft">
                  {localeShortNames[each]}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
