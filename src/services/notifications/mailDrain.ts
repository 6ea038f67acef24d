import { type ClaimedNotification, claimNotifications } from '#src/db/notifications/claimNotifications.ts'
import { holdNotifications } from '#src/db/notifications/holdNotifications.ts'
import { settleNotification } from '#src/db/notifications/settleNotification.ts'
import { pool } from '#src/db/pool.ts'
import { createMailer, isRefusedForGood, type Mailer } from '#src/integrations/mail/send.ts'
import { env } from '#src/lib/env.ts'
import { logger } from '#src/lib/logger.ts'
import type { Drain } from '#src/outbox/work.ts'
import { unsubscribeUrl } from '#src/services/notifications/unsubscribe.ts'
import { withWayOut } from '#src/services/notifications/wayOut.ts'

/** Tries over about six hours: a mail server may be down for a night's maintenance. */
const tries = 12
const batch = 12
const atOnce = 3
/** Longer than a batch can take with the mailer's time limits. */
const leaseSeconds = 300

/** Pause (seconds) after the n-th failed try: half a minute, doubling up to an hour. */
export const mailRetrySeconds = (attempts: number): number => Math.min(30 * 2 ** (attempts - 1), 3_600)

/** Letters whose links open an account: `account.verify`, `account.reset`, and Payload's own, `account`. */
const isAboutAccount = (type: string): boolean => type.split('.', 1)[0] === 'account'

type Options = {
  /** `null`: there is no mail server; letters are kept in the outbox. */
  mailer: Mailer | null
  /** Drops the content of account letters once sent: their links open accounts. */
  isAccountMailEmptied: boolean
}

async function sendOne(mailer: Mailer, mail: ClaimedNotification, isAccountMailEmptied: boolean): Promise<void> {
  const { id, user, recipient, type, subject, locale, attachments, attempts } = mail
  const unsubscribe = unsubscribeUrl(user, type)
  try {
    await mailer.send({
      id,
      to: recipient,
      subject,
      ...withWayOut(mail, unsubscribe),
      locale,
      unsubscribeUrl: unsubscribe,
      attachments: attachments ?? [],
    })
  } catch (err) {
    const error = err instanceof Error ? err.message : String(err)
    const isLast = attempts >= tries || isRefusedForGood(err)
    await settleNotification(
      pool,
      id,
      isLast ? { status: 'failed', error } : { status: 'queued', error, retrySeconds: mailRetrySeconds(attempts) },
    )
    logger.warn({
      notification: id,
      attempts,
      error,
      msg: isLast ? 'a letter could not be sent' : 'a letter will be tried again',
    })
    return
  }
  await settleNotification(pool, id, { status: 'sent', isEmptied: isAccountMailEmptied && isAboutAccount(type) })
}

/** Sends the letters of the outbox; without a mail server it keeps them there, readable in the admin. */
export const createMailDrain = ({ mailer, isAccountMailEmptied }: Options): Drain => ({
  name: 'mail',
  idleMs: 500,
  run: async () => {
    if (!mailer) return holdNotifications(pool, 'email')
    const mails = await claimNotifications(pool, 'email', batch, leaseSeconds)
    const waiting = [...mails]
    const lane = async (): Promise<void> => {
      for (let mail = waiting.shift(); mail; mail = waiting.shift()) await sendOne(mailer, mail, isAccountMailEmptied)
    }
    await Promise.all(Array.from({ length: atOnce }, lane))
    return mails.length
  },
})

export const mailDrain: Drain = createMailDrain({
  mailer: env.SMTP_URL ? createMailer(env.SMTP_URL, env.MAIL_FROM) : null,
  isAccountMailEmptied: env.isProduction,
})
