import type { Db } from '#src/db/transaction.ts'

export type ClaimedMail = {
  id: string
  recipient: string
  type: string
  subject: string
  text: string | null
  html: string | null
  locale: string | null
  attachments: { filename: string; contentType: string; contentBase64: string; cid?: string }[] | null
  /** Tries so far, this one included. */
  attempts: number
}

/** Takes letters that are due, oldest first, for `leaseSeconds`: whoever dies over one leaves it to be taken again after that. */
export async function claimMails(db: Db, limit: number, leaseSeconds: number): Promise<ClaimedMail[]> {
  const { rows } = await db.query<ClaimedMail>(
    `UPDATE notifications n SET attempts = coalesce(n.attempts, 0) + 1, next_try_at = now() + make_interval(secs => $2), updated_at = now()
     FROM (
       SELECT id FROM notifications
       WHERE status = 'queued' AND channel = 'email' AND (next_try_at IS NULL OR next_try_at <= now())
       ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED
     ) due
     WHERE n.id = due.id
     RETURNING n.id, n.recipient, n.type, n.subject, n.text, n.html, n.locale, n.attachments, n.attempts::int AS attempts`,
    [limit, leaseSeconds],
  )
  return rows
}
