import type { Db } from '#src/db/transaction.ts'
import type { RefundStatus } from '#src/domain/payments.ts'

/** Writes what became of a refund. The caller has locked its payment. Answers whether its status changed. */
export async function settleRefundRow(
  tx: Db,
  {
    id,
    status,
    gatewayId,
    failure,
  }: { id: string; status: RefundStatus; gatewayId: string | null; failure: string | null },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE refunds SET status = $2::enum_refunds_status, gateway_id = coalesce($3, gateway_id), failure = $4, updated_at = now(),
       settled_at = CASE WHEN $2 = 'pending' THEN NULL ELSE now() END
     WHERE id = $1 AND status <> $2::enum_refunds_status AND status <> 'failed'`,
    [id, status, gatewayId, failure],
  )
  return (rowCount ?? 0) > 0
}
