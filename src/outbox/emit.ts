import type { Db } from '#src/db/transaction.ts'
import { uuidv7 } from '#src/lib/ids.ts'
import type { DomainEventData, DomainEventName } from '#src/outbox/events.ts'

/**
 * Publishes a fact in the caller's transaction: it exists if and only if the change it tells of was committed. The worker's relay
 * looks for new ones a few times a second: a notification at each commit would make commits wait for each other.
 *
 * @param db the transaction of the change (a client in a transaction, or `payloadTx(req)`)
 * @param subject id of what it happened to, for the admin's list
 */
export async function emit<N extends DomainEventName>(
  db: Db,
  name: N,
  data: DomainEventData[N],
  { subject, actor }: { subject?: string; actor?: string | null } = {},
): Promise<void> {
  await db.query(
    `INSERT INTO domain_events (id, name, subject, data, actor, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, now(), now())`,
    [uuidv7(), name, subject ?? Object.values(data)[0] ?? null, JSON.stringify(data), actor ?? null],
  )
}
