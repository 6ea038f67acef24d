import type { PayloadRequest } from 'payload'
import type { Db } from '#src/db/transaction.ts'
import { isLocale, type Locale } from '#src/domain/locale.ts'
import { accountMails } from '#src/i18n/mails.ts'
import { queueMail } from '#src/integrations/mail/outbox.ts'
import { sha256Hex } from '#src/lib/crypto.ts'
import { env } from '#src/lib/env.ts'
import { letter } from '#src/lib/letter.ts'

type Args = { req?: PayloadRequest; token?: string; user?: { name?: string; locale?: string | null } }

const localeOf = (user: Args['user']): Locale => (isLocale(user?.locale) ? user.locale : 'ru')
const prefix = (locale: Locale): string => (locale === 'ru' ? '' : `/${locale}`)

const accountMail = (kind: keyof typeof accountMails, path: string) => {
  const parts = ({ token, user }: Args = {}) => {
    const locale = localeOf(user)
    const words = accountMails[kind][locale]
    const { html, text } = letter({
      locale,
      title: words.subject,
      // A function, as `$&` in a name would mean something to replace().
      paragraphs: [words.greeting.replace('{name}', () => user?.name ?? ''), words.text],
      action: { label: words.action, url: `${env.PUBLIC_URL}${prefix(locale)}${path}?token=${token ?? ''}` },
    })
    return { locale, subject: words.subject, html, text }
  }
  return {
    parts,
    subject: (args?: Args): string => parts(args).subject,
    html: (args?: Args): string => parts(args).html,
  }
}

/** Confirms the address of a new account. */
export const verifyMail = accountMail('verify', '/verify')
/** Lets the owner of the address choose a new password; valid for an hour. */
export const resetMail = accountMail('reset', '/reset')

/** The first password of somebody an admin made an account for; valid for two weeks. */
export const inviteMail = accountMail('invite', '/reset')

/** Every letter about an account. */
export const accountLetters = { verify: verifyMail, reset: resetMail, invite: inviteMail }

type Addressee = { id: string; email: string; name: string; locale: string | null; token: string }

/** Puts a letter with a token into the outbox in the transaction that made the token. */
export async function queueAccountMail(
  db: Db,
  kind: keyof typeof accountMails,
  { token, ...user }: Addressee,
): Promise<void> {
  await queueMail(db, {
    to: user.email,
    user: user.id,
    type: `account.${kind}`,
    ...accountLetters[kind].parts({ token, user }),
    dedupeKey: `account.${kind}:${sha256Hex(token)}`,
  })
}
