import type { Db } from '#src/db/transaction.ts'
import type { TelegramButton } from '#src/domain/telegram.ts'
import { uuidv7 } from '#src/lib/ids.ts'

export type OutgoingTelegram = {
  /** Chat id. */
  chat: string
  /** Whose message it is; absent for the staff chat and chats that are nobody's. */
  user?: string | null
  type: string
  /** First line, in bold. */
  subject: string
  text: string
  locale: string
  /** One message per key, whatever is replayed. */
  dedupeKey: string
  event?: string | null
  /** Rows of buttons. */
  buttons?: TelegramButton[][]
  /** PNG shown above the text. */
  picture?: Buffer | null
}

/** Puts a Telegram message into the outbox in the caller's transaction; a second one with the same key is dropped. Returns whether it is new. */
export async function queueTelegram(db: Db, message: OutgoingTelegram): Promise<boolean> {
  const { rowCount } = await db.query(
    `INSERT INTO notifications (id, user_id, recipient, channel, type, subject, text, locale, status, dedupe_key, event_id, attachments, buttons, attempts, created_at, updated_at)
     VALUES ($1, $2, $3, 'telegram', $4, left($5, 300), $6, $7, 'queued', $8, $9, $10, $11, 0, clock_timestamp(), now())
     ON CONFLICT (dedupe_key) DO NOTHING`,
    [
      uuidv7(),
      message.user ?? null,
      message.chat,
      message.type,
      message.subject,
      message.text,
      message.locale,
      message.dedupeKey,
      message.event ?? null,
      message.picture
        ? JSON.stringify([
            { filename: 'ticket.png', contentType: 'image/png', contentBase64: message.picture.toString('base64') },
          ])
        : null,
      message.buttons && message.buttons.length > 0 ? JSON.stringify(message.buttons) : null,
    ],
  )
  return rowCount === 1
}
