import type { Db } from '#src/db/transaction.ts'

const touched = `SELECT user_id AS id FROM attendances WHERE event_id = $1 AND user_id IS NOT NULL
  UNION SELECT holder_id FROM tickets WHERE event_id = $1 AND status = 'absent' AND holder_id IS NOT NULL
  UNION SELECT user_id FROM reviews WHERE event_id = $1
  UNION SELECT organiser_id FROM events WHERE id = $1 AND organiser_id IS NOT NULL
  UNION SELECT user_id FROM gpa_entries WHERE event_id = $1 AND cause IS NOT NULL
  UNION SELECT user_id FROM bonus_transactions WHERE event_id = $1 AND cause IS NOT NULL`

/** Who organises an event or has points for its reviews: whom a review concerns beside its author. */
const hosts = `SELECT organiser_id AS id FROM events WHERE id = $1 AND organiser_id IS NOT NULL
  UNION SELECT user_id FROM gpa_entries WHERE event_id = $1 AND kind IN ('review_received', 'organised')
  UNION SELECT unnest($2::uuid[])`

/**
 * Locks the accounts whose ledgers an event may change and answers their bonus balances: all of them, or the given people (with the
 * hosts when `withHosts`). Always in one order. What is read after it cannot be overtaken by another delivery.
 */
export async function lockPeopleOfEvent(
  db: Db,
  event: string,
  people: readonly string[] | null,
  withHosts: boolean,
): Promise<Map<string, number>> {
  const wanted =
    people === null ? touched : withHosts ? hosts : 'SELECT unnest($2::uuid[]) AS id WHERE $1::uuid IS NOT NULL'
  const { rows } = await db.query<{ id: string; balance: number }>(
    `SELECT u.id, u.bonus_balance::float8 AS balance FROM users u WHERE u.id IN (${wanted}) ORDER BY u.id FOR NO KEY UPDATE`,
    people === null ? [event] : [event, people],
  )
  return new Map(rows.map(({ id, balance }) => [id, balance]))
}
