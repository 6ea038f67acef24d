import type { Db } from '#src/db/transaction.ts'
import type { NotificationType } from '#src/domain/notificationTypes.ts'

export type ReminderRound = { event: string; startsAt: Date; isMeeting: boolean }

/**
 * Published events whose start is between `lastMinutes` and `leadMinutes` away and whose holders have not been reminded of it for
 * the start they have now.
 *
 * @param at the moment to look from; the database's clock unless told
 */
export async function dueReminders(
  db: Db,
  types: readonly NotificationType[],
  { leadMinutes, lastMinutes, at = null }: { leadMinutes: number; lastMinutes: number; at?: Date | null },
): Promise<ReminderRound[]> {
  const { rows } = await db.query<ReminderRound>(
    `SELECT e.id AS event, e.starts_at AS "startsAt", e.type = 'club' AS "isMeeting"
     FROM events e
     WHERE e.status = 'published'
       AND e.starts_at > coalesce($4::timestamptz, now()) + make_interval(mins => $3)
       AND e.starts_at <= coalesce($4::timestamptz, now()) + make_interval(mins => $2)
       AND NOT EXISTS (SELECT 1 FROM reminder_rounds r WHERE r.event_id = e.id AND r.starts_at = e.starts_at AND r.type = ANY ($1::text[]))
     ORDER BY e.starts_at`,
    [types, leadMinutes, lastMinutes, at],
  )
  return rows
}
