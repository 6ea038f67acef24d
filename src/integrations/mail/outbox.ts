import type { EmailAdapter } from 'payload'
import { pool } from '#src/db/pool.ts'
import type { Db } from '#src/db/transaction.ts'
import { env } from '#src/lib/env.ts'
import { uuidv7 } from '#src/lib/ids.ts'

export type OutgoingMail = {
  to: string
  user?: string | null
  type: string
  subject: string
  html: string
  text: string
  locale: string
  /** One mail per key, whatever is replayed. */
  dedupeKey: string
  event?: string | null
  attachments?: { filename: string; contentType: string; contentBase64: string; cid?: string }[]
}

/** Puts a letter into the outbox in the caller's transaction; a second one with the same key is dropped. Returns whether it is new. */
export async function queueMail(db: Db, mail: OutgoingMail): Promise<boolean> {
  const { rowCount } = await db.query(
    `INSERT INTO notifications (id, user_id, recipient, channel, type, subject, text, html, locale, status, dedupe_key, event_id, attachments, attempts, created_at, updated_at)
     VALUES ($1, $2, $3, 'email', $4, $5, $6, $7, $8, 'queued', $9, $10, $11, 0, now(), now())
     ON CONFLICT (dedupe_key) DO NOTHING`,
    [
      uuidv7(),
      mail.user ?? null,
      mail.to,
      mail.type,
      mail.subject,
      mail.text,
      mail.html,
      mail.locale,
      mail.dedupeKey,
      mail.event ?? null,
      mail.attachments ? JSON.stringify(mail.attachments) : null,
    ],
  )
  return rowCount === 1
}

const fromPattern = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/

/** Payload's own letters (verification, password) take the same way as all others. */
export const outboxEmailAdapter: EmailAdapter = () => {
  const [, name = 'Event Hub', address = env.MAIL_FROM] = fromPattern.exec(env.MAIL_FROM) ?? []
  return {
    name: 'outbox',
    defaultFromName: name,
    defaultFromAddress: address,
    sendEmail: async (message) => {
      const to = Array.isArray(message.to) ? message.to[0] : message.to
      const recipient = typeof to === 'string' ? to : (to?.address ?? '')
      const html = String(message.html ?? '')
      await queueMail(pool, {
        to: recipient,
        type: 'account',
        subject: String(message.subject ?? ''),
        html,
        text: String(
          message.text ??
            html
              .replace(/<head>.*?<\/head>/s, '')
              .replace(/<a [^>]*href="([^"]+)"[^>]*>(.*?)<\/a>/gs, '$2: $1')
              .replace(/<[^>]+>/g, ' ')
              .replace(/\s+/g, ' ')
              .trim(),
        ),
        locale: 'ru',
        dedupeKey: `account:${uuidv7()}`,
      })
    },
  }
}
