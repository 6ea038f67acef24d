import type { Db } from '#src/db/transaction.ts'

/**
 * Counts a failed try of a delivery and keeps what went wrong. After the last try the delivery is a dead letter. Returns whether it
 * is; a delivery that is done or dead already stays as it is (`false`).
 *
 * @param tries tries a delivery has; with 0 it is dead at once
 */
export async function failDelivery(db: Db, delivery: string, error: string, tries: number): Promise<boolean> {
  const { rows } = await db.query<{ dead: boolean }>(
    `UPDATE event_deliveries SET attempts = attempts + 1, error = left($2, 500), updated_at = now(),
       status = CASE WHEN attempts + 1 >= $3 THEN 'dead' ELSE 'pending' END::enum_event_deliveries_status
     WHERE id = $1 AND status = 'pending'
     RETURNING status = 'dead' AS dead`,
    [delivery, error, tries],
  )
  return rows[0]?.dead ?? false
}
