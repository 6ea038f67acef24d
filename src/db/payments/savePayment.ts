import type { Db } from '#src/db/transaction.ts'
import type { PaymentStatus } from '#src/domain/payments.ts'

export type PaymentChange = {
  id: string
  status: PaymentStatus
  captured: number
  failure: string | null
  review: string | null
  gatewayId: string | null
  fulfilled: boolean
  /** What to add to the timeline; `null` for nothing new. */
  snapshot: unknown
  /** Seconds until the gateway is asked again; `null` for never. */
  pollIn: number | null
}

/** How many snapshots of a payment are kept. */
const kept = 30

/** Writes a settled state. `refunded` is the sum of the refunds that succeeded, as they are in this transaction. */
export async function savePayment(tx: Db, change: PaymentChange): Promise<void> {
  await tx.query(
    `UPDATE payments SET status = $2::enum_payments_status, captured = $3::numeric, failure = $4, review_reason = $5, gateway_id = coalesce(gateway_id, $6), fulfilled = $7,
       refunded = (SELECT coalesce(sum(r.amount), 0) FROM refunds r WHERE r.payment_id = $1 AND r.status = 'succeeded'),
       snapshots = CASE WHEN $8::jsonb IS NULL THEN snapshots
         ELSE (SELECT jsonb_agg(x ORDER BY n) FROM jsonb_array_elements(coalesce(snapshots, '[]') || $8::jsonb) WITH ORDINALITY AS s(x, n)
               WHERE n > jsonb_array_length(coalesce(snapshots, '[]')) + 1 - ${kept}) END,
       settled_at = CASE WHEN $3::numeric > 0 THEN coalesce(settled_at, now()) ELSE settled_at END,
       next_poll_at = now() + make_interval(secs => $9::float8), updated_at = now()
     WHERE id = $1`,
    [
      change.id,
      change.status,
      change.captured,
      change.failure,
      change.review,
      change.gatewayId,
      change.fulfilled,
      change.snapshot === null ? null : JSON.stringify([change.snapshot]),
      change.pollIn,
    ],
  )
}
