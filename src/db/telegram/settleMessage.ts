import type { Db } from '#src/db/transaction.ts'

export type MessageOutcome =
  | { status: 'sent' }
  /** `isUncounted`: it was not the message's fault, the try does not count. */
  | { status: 'queued'; error: string; retrySeconds: number; isUncounted?: boolean }
  | { status: 'failed'; error: string }

/** Writes down how a try to send a Telegram message ended. */
export async function settleMessage(db: Db, id: string, outcome: MessageOutcome): Promise<void> {
  const isAgain = outcome.status === 'queued'
  await db.query(
    `UPDATE notifications SET status = $2::enum_notifications_status, error = left($3, 500), updated_at = now(),
       sent_at = CASE WHEN $2::text = 'sent' THEN now() ELSE sent_at END,
       next_try_at = now() + make_interval(secs => $4::float8),
       attempts = attempts - CASE WHEN $5 THEN 1 ELSE 0 END
     WHERE id = $1 AND channel = 'telegram'`,
    [
      id,
      outcome.status,
      outcome.status === 'sent' ? null : outcome.error,
      isAgain ? outcome.retrySeconds : null,
      isAgain && (outcome.isUncounted ?? false),
    ],
  )
}
