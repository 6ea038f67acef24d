import type { Db } from '#src/db/transaction.ts'
import type { Booked } from '#src/domain/ledgerMoves.ts'

const statement = (table: string, at: string): string => `
  SELECT user_id AS "user", cause, sum(points)::float8 AS net, (array_agg(points ORDER BY length(key), key))[1]::float8 AS worth, count(*)::int AS entries,
    (array_agg(${at} ORDER BY length(key) DESC, key DESC) FILTER (WHERE kind <> 'reversal'))[1] AS at
  FROM ${table} WHERE event_id = $1 AND user_id = ANY ($2::uuid[]) AND cause IS NOT NULL GROUP BY user_id, cause`

/** What is booked for an event and some people, by cause. Keys of a cause differ in their number at the end only. */
export async function bookedForEvent(
  db: Db,
  event: string,
  people: readonly string[],
): Promise<{ gpa: Booked[]; bonus: Booked[] }> {
  const gpa = await db.query<Booked>(statement('gpa_entries', 'occurred_at'), [event, people])
  const bonus = await db.query<Booked>(statement('bonus_transactions', 'created_at'), [event, people])
  return { gpa: gpa.rows, bonus: bonus.rows }
}
