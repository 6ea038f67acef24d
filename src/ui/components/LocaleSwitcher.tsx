import { type Locale, localeNames, localeShortNames, locales } from '#src/i18n/config.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { cx } from '#src/ui/cx.ts'

/** The same page in another language; hub.js adds the filters of the address. Full page loads: every string changes, and so does `lang`. */
export function LocaleSwitcher({ locale, path }: { locale: Locale /** Bare path of the page. */; path: string }) {
  const label = getT(locale, 'site.language')('change')
  return (
    <>
      <button
        type="button"
        popoverTarget="locale-menu"
        title={label}
        className="h-11 rounded-full px-3 text-sm font-semibold hover:bg-ink/6"
      >
        {localeShortNames[locale]}
        <span className="sr-only">, {label}</span>
      </button>
      <div id="locale-menu" popover="auto" className="sheet sheet-header">
        <ul>
          {locales.map((each) => (
            <li key={each}>
              <a
                href={localePath(each, path)}
                hrefLang={each}
                lang={each}
                data-do="keep-query"
                aria-current={each === locale ? 'true' : undefined}
                className={cx(
                  'flex min-h-12 items-center justify-between gap-6 rounded-md px-4 text-base hover:bg-sunken',
                  each === locale ? 'font-semibold text-accent-ink' : 'font-medium',
                )}
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
