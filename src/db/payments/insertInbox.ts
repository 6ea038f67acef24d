import type { Db } from '#src/db/transaction.ts'
import { uuidv7 } from '#src/lib/ids.ts'

export type InboxEntry = {
  gateway: string
  /** Unique per event at this gateway. */
  eventKey: string
  kind: string
  trust: 'authentic' | 'unverified'
  gatewayPaymentId: string | null
  /** Our payment's id as the notification tells it. */
  reference: string | null
  body: unknown
}

/** Keeps a notification, once however often it comes. Answers whether it is new. */
export async function insertInbox(db: Db, entry: InboxEntry): Promise<boolean> {
  const { rowCount } = await db.query(
    `INSERT INTO gateway_inbox (id, gateway, event_key, kind, trust, status, gateway_payment_id, payment_id, body, attempts, next_try_at)
     VALUES ($1, $2::varchar, $3, $4, $5::enum_gateway_inbox_trust, 'received', $6::varchar,
       coalesce((SELECT p.id FROM payments p WHERE p.gateway = $2::varchar AND p.gateway_id = $6::varchar), (SELECT p.id FROM payments p WHERE p.id = $7::uuid AND p.gateway = $2::varchar)),
       $8, 0, now())
     ON CONFLICT (gateway, event_key) DO NOTHING`,
    [
      uuidv7(),
      entry.gateway,
      entry.eventKey,
      entry.kind.slice(0, 100),
      entry.trust,
      entry.gatewayPaymentId,
      entry.reference,
      JSON.stringify(entry.body),
    ],
  )
  return (rowCount ?? 0) > 0
}
