import type { Db } from '#src/db/transaction.ts'
import type { TelegramButton } from '#src/domain/telegram.ts'

export type ClaimedMessage = {
  id: string
  chat: string
  user: string | null
  subject: string
  text: string | null
  attachments: { filename: string; contentType: string; contentBase64: string }[] | null
  buttons: TelegramButton[][] | null
  /** Tries so far, this one included. */
  attempts: number
}

/**
 * Takes messages that are due, oldest first, one a chat and only to chats that have rested, for `leaseSeconds`: whoever dies over one
 * leaves it to be taken again after that. One that was put back, however soon, still stands before the later ones of its chat.
 */
export async function claimMessages(db: Db, limit: number, leaseSeconds: number): Promise<ClaimedMessage[]> {
  const { rows } = await db.query<ClaimedMessage>(
    `UPDATE notifications n SET attempts = coalesce(n.attempts, 0) + 1, next_try_at = now() + make_interval(secs => $2), updated_at = now()
     FROM (
       SELECT id FROM notifications q
       WHERE status = 'queued' AND channel = 'telegram' AND (next_try_at IS NULL OR next_try_at <= now()) AND (useful_until IS NULL OR useful_until > now())
         AND NOT EXISTS (SELECT FROM notifications o WHERE o.channel = 'telegram' AND o.status = 'queued' AND o.recipient = q.recipient
           AND (o.next_try_at IS NULL OR o.next_try_at <= now() OR o.attempts > 0 OR o.error IS NOT NULL) AND (o.useful_until IS NULL OR o.useful_until > now()) AND (o.created_at, o.id) < (q.created_at, q.id))
         AND NOT EXISTS (SELECT FROM telegram_pace p WHERE p.chat IN ('', q.recipient) AND p.free_at > clock_timestamp() + CASE WHEN p.chat = '' THEN interval '1 second' ELSE interval '0' END)
       ORDER BY created_at, id LIMIT $1 FOR UPDATE SKIP LOCKED
     ) due
     WHERE n.id = due.id
     RETURNING n.id, n.recipient AS chat, n.user_id AS "user", n.subject, n.text, n.attachments, n.buttons, n.attempts::int AS attempts`,
    [limit, leaseSeconds],
  )
  return rows
}
