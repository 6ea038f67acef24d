import type { Locale } from '#src/i18n/config.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { userMenuItems } from '#src/ui/navItems.ts'

const row = 'flex min-h-12 w-full items-center rounded-md px-4 text-left text-base font-medium hover:bg-sunken'

/**
 * Sign-in link or own menu. Both are in the static page; `data-session` on <html> says which one is seen (CSS), and hub.js and the
 * boot script set it. Menu items for staff and club heads are hidden by the same attribute: that is tidiness, not access control.
 * Links in a popover, not an ARIA menu: they are plain links.
 */
export function UserMenu({
  locale,
  path,
}: {
  locale: Locale /** Bare path of the page, to come back to. */
  path: string
}) {
  const t = getT(locale, 'site')
  const back = path === '/' ? '' : `?next=${encodeURIComponent(localePath(locale, path))}`
  return (
    <div className="ml-1.5 flex min-w-11 justify-end">
      <a
        href={localePath(locale, `/login${back}`)}
        className="when-signed-out inline-flex h-10 items-center rounded-full bg-ink px-4 text-sm font-semibold text-on-ink"
      >
        {t('account.signIn')}
      </a>
      <button
        type="button"
        popoverTarget="user-menu"
        aria-label={t('account.menu')}
        title={t('account.menu')}
        className="when-signed-in relative size-11 place-items-center rounded-full"
      >
        <span
          aria-hidden="true"
          className="me-avatar size-9 place-items-center rounded-full bg-accent-soft text-sm font-semibold text-accent-ink"
        />
        <span aria-hidden="true" className="me-unread-badge" />
      </button>
      <div id="user-menu" popover="auto" className="sheet sheet-header">
        <p className="me-name truncate px-4 pt-2 pb-3 text-base font-semibold" />
        <ul>
          {userMenuItems.map((item) => (
            <li key={item.href} data-for={item.audience}>
              <a href={item.isOutside ? item.href : localePath(locale, item.href)} className={row}>
                {t(`nav.${item.label}`)}
                {item.label === 'inbox' && <span className="me-unread ml-auto text-sm font-semibold text-accent-ink" />}
              </a>
            </li>
          ))}
          <li className="mt-1 border-t border-line pt-1">
            <button type="button" data-do="sign-out" className={row}>
              {t('account.signOut')}
            </button>
          </li>
        </ul>
      </div>
    </div>
  )
}
