import type { Locale } from '#src/i18n/config.ts'
import { getT } from '#src/i18n/translate.ts'
import { env } from '#src/lib/env.ts'
import type { CheckMailTexts } from '#src/ui/account/CheckMail.tsx'

/** Without a mail server letters wait in the admin: where. `null` when they are really sent. */
export const outboxHref = (): string | null => (env.isDemo && !env.SMTP_URL ? '/admin/collections/notifications' : null)

/** What is said after a letter was asked for. `{email}` is filled in by the island. */
export function checkMailTexts(locale: Locale, kind: 'verify' | 'reset'): CheckMailTexts {
  const t = getT(locale, 'auth')
  const email = '{email}'
  return {
    sentTitle: t(`${kind}.sentTitle`),
    sentText: t(`${kind}.sentText`, { email }),
    resend: t('verify.resend'),
    resent: t('verify.resent'),
    openMail: t('verify.openMail'),
    outbox: t('verify.outbox'),
    outboxOpen: t('verify.outboxOpen'),
    network: getT(locale, 'states')('network'),
  }
}
