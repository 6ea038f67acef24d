import type { Db } from '#src/db/transaction.ts'
import { isUuid } from '#src/lib/ids.ts'

/** Our payment behind what a gateway calls it, by its id there or by our reference; `null` when it is not ours. */
export async function findPayment(
  db: Db,
  gateway: string,
  { gatewayPaymentId, reference }: { gatewayPaymentId: string | null; reference: string | null },
): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT id FROM payments WHERE gateway = $1 AND gateway_id = $2
     UNION ALL SELECT id FROM payments WHERE id = $3 AND gateway = $1 LIMIT 1`,
    [gateway, gatewayPaymentId, isUuid(reference) ? reference : null],
  )
  return rows[0]?.id ?? null
}
