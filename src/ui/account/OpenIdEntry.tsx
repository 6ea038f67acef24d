import { openIdRefusal } from '#src/domain/openid.ts'
import type { Locale } from '#src/i18n/config.ts'
import { errorMessage } from '#src/i18n/errors.ts'
import { getT } from '#src/i18n/translate.ts'
import { env } from '#src/lib/env.ts'
import { OpenIdLink } from '#src/ui/account/OpenIdLink.tsx'
import { FormError } from '#src/ui/components/FormError.tsx'

type Props = {
  locale: Locale
  /** Already checked to be a page of this site. */
  next: string
  /** Code of the refusal that the person came back with. */
  refusal?: string | undefined
}

/** The longest that a refused caller has to wait (the endpoints' rate limit). */
const longestWaitSeconds = 60

/** Over a form for accounts: the way in by the university, and how the last try ended. Nothing where no provider is configured. */
export function OpenIdEntry({ locale, next, refusal }: Props) {
  if (!env.OPENID_ISSUER) return null
  const t = getT(locale, 'auth.signIn')
  const words = { domains: env.OPENID_EMAIL_DOMAINS.join(', '), seconds: longestWaitSeconds }
  const query = new URLSearchParams({ next, locale })
  return (
    <div className="mb-6 flex flex-col gap-5">
      {refusal && <FormError title={errorMessage(openIdRefusal(refusal), locale, words)} />}
      <OpenIdLink href={`/api/auth/openid?${query}`}>
        {env.OPENID_LABEL ? t('openidNamed', { name: env.OPENID_LABEL }) : t('openid')}
      </OpenIdLink>
      <p className="flex items-center gap-4 text-sm text-ink-soft before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t('or')}
      </p>
    </div>
  )
}
