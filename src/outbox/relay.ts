import { type Db, transaction } from '#src/db/transaction.ts'
import type { Subscriber } from '#src/outbox/work.ts'

/** Puts one job for each delivery into the queue, in the transaction `db`. */
export type EnqueueDeliveries = (db: Db, deliveries: string[]) => Promise<void>

export type RelayResult = { events: number; deliveries: number }

/**
 * Claims up to `limit` undispatched domain events, makes a delivery of each for every subscriber that names it, and puts jobs for
 * the deliveries into the queue, all in one transaction: an event is dispatched if and only if its jobs exist. Events that another
 * relay holds are left to it. Deliveries of a claimed event that wait already (it was marked for a replay) get a job as well.
 */
export function relayEvents(
  subscribers: readonly Subscriber[],
  enqueue: EnqueueDeliveries,
  limit = 100,
): Promise<RelayResult> {
  const pairs = subscribers.flatMap(({ name, events }) => events.map((event) => ({ event, name })))
  return transaction(async (tx) => {
    const { rows } = await tx.query<{ events: number; deliveries: string[] }>(
      `WITH claimed AS (
         SELECT id, name FROM domain_events WHERE dispatched_at IS NULL ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED
       ), marked AS (
         UPDATE domain_events e SET dispatched_at = now(), updated_at = now() FROM claimed c WHERE e.id = c.id
       ), made AS (
         INSERT INTO event_deliveries (id, domain_event_id, subscriber, status, attempts)
         SELECT hub_uuid(), c.id, s.name, 'pending', 0 FROM claimed c JOIN unnest($2::text[], $3::text[]) s(event, name) ON s.event = c.name
         ON CONFLICT (domain_event_id, subscriber) DO NOTHING
         RETURNING id
       )
       SELECT (SELECT count(*)::int FROM claimed) AS events,
         array(SELECT id FROM made) || array(SELECT d.id FROM event_deliveries d JOIN claimed c ON c.id = d.domain_event_id WHERE d.status = 'pending') AS deliveries`,
      [limit, pairs.map(({ event }) => event), pairs.map(({ name }) => name)],
    )
    const { events = 0, deliveries = [] } = rows[0] ?? {}
    if (deliveries.length > 0) await enqueue(tx, deliveries)
    return { events, deliveries: deliveries.length }
  })
}
