import { pool } from '#src/db/pool.ts'
import type { PaymentSnapshot } from '#src/domain/payments.ts'
import { applySnapshot, type Settled, type SnapshotSource } from '#src/services/payments/applySnapshot.ts'
import { GatewayUnknown, type PaymentGateway } from '#src/services/payments/gateway.ts'
import { findGateway } from '#src/services/payments/registry.ts'

/** How long a gateway may take to answer (ms). */
export const gatewayTimeoutMs = 12_000

/** Calls a gateway with a time limit; running out of it is an unknown outcome. */
export function callGateway<T>(call: (options: { signal: AbortSignal }) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(gatewayTimeoutMs)
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new GatewayUnknown('the gateway did not answer in time')))
    call({ signal }).then(resolve, reject)
  })
}

export type PaymentRef = { payment: string; gateway: string; gatewayId: string | null }

/** The gateway of a payment, or an error that says which one is missing in this deployment. */
export function gatewayOf({ gateway }: Pick<PaymentRef, 'gateway'>): PaymentGateway {
  const found = findGateway(gateway)
  if (!found) throw new Error(`No gateway is called ${gateway} in this deployment`)
  return found
}

/** What the gateway says about a payment now; `null` when it knows of none. */
export const snapshotOf = (ref: PaymentRef): Promise<PaymentSnapshot | null> =>
  callGateway((options) => gatewayOf(ref).getPayment({ paymentId: ref.payment, gatewayId: ref.gatewayId }, options))

/** Asks the gateway about a payment and settles by its answer; `null` when there is nothing to settle. */
export async function askAndSettle(payment: string, source: SnapshotSource): Promise<Settled | null> {
  const { rows } = await pool.query<PaymentRef>(
    'SELECT id AS payment, gateway, gateway_id AS "gatewayId" FROM payments WHERE id = $1',
    [payment],
  )
  const ref = rows[0]
  const snapshot = ref ? await snapshotOf(ref) : null
  return snapshot ? applySnapshot(payment, snapshot, source) : null
}
