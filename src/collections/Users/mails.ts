import type { PayloadRequest } from 'payload'
import { isLocale, type Locale } from '#src/domain/locale.ts'
import { accountMails } from '#src/i18n/mails.ts'
import { env } from '#src/lib/env.ts'
import { letter } from '#src/lib/letter.ts'

type Args = { req?: PayloadRequest; token?: string; user?: { name?: string; locale?: string } }

const localeOf = (user: Args['user']): Locale => (isLocale(user?.locale) ? user.locale : 'ru')
const prefix = (locale: Locale): string => (locale === 'ru' ? '' : `/${locale}`)

const accountMail = (kind: keyof typeof accountMails, path: string) => ({
  subject: ({ user }: Args = {}): string => accountMails[kind][localeOf(user)].subject,
  html: ({ token, user }: Args = {}): string => {
    const locale = localeOf(user)
    const words = accountMails[kind][locale]
    return letter({
      locale,
      title: words.subject,
      paragraphs: [words.greeting.replace('{name}', user?.name ?? ''), words.text],
      action: { label: words.action, url: `${env.PUBLIC_URL}${prefix(locale)}${path}?token=${token ?? ''}` },
    }).html
  },
})

/** Confirms the address of a new account. */
export const verifyMail = accountMail('verify', '/verify')
/** Lets the owner of the address choose a new password; valid for an hour. */
export const resetMail = accountMail('reset', '/reset')
