import type { Db } from '#src/db/transaction.ts'

type Outcome =
  | { status: 'processed' | 'ignored'; payment: string | null }
  /** To be tried again after so many seconds. */
  | { status: 'received'; error: string; againIn: number }
  | { status: 'failed'; error: string }

/** Writes what became of a notification. */
export async function finishInbox(db: Db, id: string, outcome: Outcome): Promise<void> {
  await db.query(
    `UPDATE gateway_inbox SET status = $2::enum_gateway_inbox_status, payment_id = coalesce($3, payment_id), error = left($4, 500),
       next_try_at = CASE WHEN $2 = 'received' THEN now() + make_interval(secs => $5::float8) END,
       processed_at = CASE WHEN $2 = 'received' THEN NULL ELSE now() END, updated_at = now()
     WHERE id = $1 AND status = 'received'`,
    [
      id,
      outcome.status,
      'payment' in outcome ? outcome.payment : null,
      'error' in outcome ? outcome.error : null,
      'againIn' in outcome ? outcome.againIn : null,
    ],
  )
}
