import type { Db } from '#src/db/transaction.ts'
import type { DomainEvent } from '#src/outbox/events.ts'

export type LockedDelivery = { subscriber: string; status: 'pending' | 'done' | 'dead'; event: DomainEvent }

type Row = {
  subscriber: string
  status: LockedDelivery['status']
  id: string
  name: DomainEvent['name']
  data: DomainEvent['data']
  actor: string | null
  occurred: Date
}

/**
 * Takes a delivery for this transaction and returns it with its event. `null` when there is none with this id, `'busy'` while another
 * transaction has it.
 */
export async function lockDelivery(db: Db, delivery: string): Promise<LockedDelivery | 'busy' | null> {
  const { rows } = await db.query<Row>(
    `SELECT d.subscriber, d.status, e.id, e.name, e.data, e.actor, e.created_at AS occurred
     FROM event_deliveries d JOIN domain_events e ON e.id = d.domain_event_id
     WHERE d.id = $1 FOR UPDATE OF d SKIP LOCKED`,
    [delivery],
  )
  const row = rows[0]
  if (row) {
    const { subscriber, status, id, name, data, actor, occurred } = row
    return { subscriber, status, event: { id, name, data, actor, occurredAt: occurred } }
  }
  const { rowCount } = await db.query('SELECT 1 FROM event_deliveries WHERE id = $1', [delivery])
  return rowCount ? 'busy' : null
}
