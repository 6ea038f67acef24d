import type { Db } from '#src/db/transaction.ts'
import type { Channel } from '#src/domain/notificationTypes.ts'

/** What stands under a message: opens an address, or comes back to the bot as `action`. */
export type NotificationButton = { label: string; url: string } | { label: string; action: string }

export type ClaimedNotification = {
  id: string
  /** The person; absent for addresses without an account. */
  user: string | null
  /** E-mail: the address. Telegram: the chat's id. Push: the subscription's id. */
  recipient: string
  type: string
  subject: string
  text: string | null
  html: string | null
  locale: string | null
  attachments: { filename: string; contentType: string; contentBase64: string; cid?: string }[] | null
  /** In rows. */
  buttons: NotificationButton[][] | null
  /** Absolute address of a picture. */
  picture: string | null
  /** Absolute address of the page it is about. */
  link: string | null
  /** After this nobody needs it any more. */
  usefulUntil: Date | null
  /** Tries so far, this one included. */
  attempts: number
}

/**
 * Takes messages of a channel that are due and still useful, oldest first, for `leaseSeconds`: whoever dies over one leaves it to
 * be taken again after that. Answer each with `settleNotification`.
 */
export async function claimNotifications(
  db: Db,
  channel: Exclude<Channel, 'inbox'>,
  limit: number,
  leaseSeconds: number,
): Promise<ClaimedNotification[]> {
  const { rows } = await db.query<ClaimedNotification>(
    `UPDATE notifications n SET attempts = coalesce(n.attempts, 0) + 1, next_try_at = now() + make_interval(secs => $2), updated_at = now()
     FROM (
       SELECT id FROM notifications
       WHERE status = 'queued' AND channel = $3::enum_notifications_channel
         AND (next_try_at IS NULL OR next_try_at <= now()) AND (useful_until IS NULL OR useful_until > now())
       ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED
     ) due
     WHERE n.id = due.id
     RETURNING n.id, n.user_id AS "user", n.recipient, n.type, n.subject, n.text, n.html, n.locale, n.attachments, n.buttons, n.picture, n.link,
       n.useful_until AS "usefulUntil",
       n.attempts::int AS attempts`,
    [limit, leaseSeconds, channel],
  )
  return rows
}
