import type { Db } from '#src/db/transaction.ts'

export type NotificationOutcome =
  /** `isEmptied` drops the content, where it carries links that open an account. */
  | { status: 'sent'; isEmptied?: boolean }
  /** `isUncounted`: it was not the message's fault, the try does not count. */
  | { status: 'queued'; error: string; retrySeconds: number; isUncounted?: boolean }
  | { status: 'failed'; error: string }

/** Writes down how a try to send a message ended. */
export async function settleNotification(db: Db, id: string, outcome: NotificationOutcome): Promise<void> {
  const error = outcome.status === 'sent' ? null : outcome.error
  const retrySeconds = outcome.status === 'queued' ? outcome.retrySeconds : null
  const isUncounted = outcome.status === 'queued' && outcome.isUncounted === true
  const isEmptied = outcome.status === 'sent' && outcome.isEmptied === true
  await db.query(
    `UPDATE notifications SET status = $2::enum_notifications_status, error = left($3, 500), updated_at = now(),
       sent_at = CASE WHEN $2::text = 'sent' THEN now() ELSE sent_at END,
       next_try_at = now() + make_interval(secs => $4::float8),
       attempts = attempts - CASE WHEN $6 THEN 1 ELSE 0 END,
       html = CASE WHEN $5 THEN NULL ELSE html END, text = CASE WHEN $5 THEN NULL ELSE text END
     WHERE id = $1`,
    [id, outcome.status, error, retrySeconds, isEmptied, isUncounted],
  )
}
