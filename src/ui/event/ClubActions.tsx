import type { Locale } from '#src/i18n/config.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { buttonClass } from '#src/ui/components/Button.tsx'

type Props = {
  club: { id?: string; slug: string; name: string }
  locale: Locale
  withJoin?: boolean
  size?: 'sm' | 'md'
}

/**
 * Subscribe and join. The page is the same for everybody; hub.js asks for the visitor's own state and sets `aria-pressed` and the
 * words, and a visitor who is not signed in is led to the sign-in page.
 */
export function ClubActions({ club, locale, withJoin, size = 'md' }: Props) {
  const t = getT(locale, 'clubs')
  const site = getT(locale, 'site.actions')
  const signIn = `${localePath(locale, '/login')}?next=${encodeURIComponent(localePath(locale, `/clubs/${club.slug}`))}`
  return (
    <span
      className="contents"
      data-club={club.slug}
      data-sign-in={signIn}
      data-failed={getT(locale, 'states')('error.title')}
    >
      <button
        aria-pressed="false"
        className={buttonClass('primary', size, false, 'aria-pressed:bg-ink/6 aria-pressed:text-ink')}
        data-do="subscribe"
        data-off={t('subscribe')}
        data-on={t('subscribed')}
        data-told-off={t('unsubscribed', { club: club.name })}
        data-told-on={t('subscribedTo', { club: club.name })}
        data-undo={site('undo')}
        type="button"
      >
        {t('subscribe')}
      </button>
      {withJoin && (
        <button
          className={buttonClass('soft', size)}
          data-active={t('member')}
          data-do="join"
          data-off={t('join')}
          data-requested={t('joinPending')}
          data-told-on={t('joinRequested')}
          title={t('joinText')}
          type="button"
        >
          {t('join')}
        </button>
      )}
    </span>
  )
}
