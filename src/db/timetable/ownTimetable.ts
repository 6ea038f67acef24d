import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import type { TimetableState } from '#src/domain/timetable.ts'

export type OwnTimetable = { url: string; state: TimetableState; classes: number; checkedAt: string | null }

/** The address a person gave, how the last look ended, and how many classes it has; `null` without one. */
export async function readTimetableOf(person: string): Promise<OwnTimetable | null> {
  const { rows } = await pool.query<OwnTimetable>(
    `SELECT t.url, t.state, json_time(t.checked_at) AS "checkedAt",
       (SELECT count(*)::int FROM timetable_classes c WHERE c.user_id = t.user_id) AS classes FROM timetables t WHERE t.user_id = $1`,
    [person],
  )
  return rows[0] ?? null
}

/** Takes an address to be looked at at once. The classes of another address go; a look under way at it counts no more. */
export const writeTimetable = (person: string, url: string): Promise<void> =>
  transaction(async (tx) => {
    await tx.query(
      `INSERT INTO timetables AS t (user_id, url) VALUES ($1, $2)
       ON CONFLICT (user_id) DO UPDATE SET url = excluded.url, state = 'waiting', etag = NULL, last_modified = NULL, read_at = NULL, attempt = t.attempt + 1,
         next_try_at = now(), checked_at = NULL`,
      [person, url],
    )
    // After the lock of the statement above: what a look that just ended wrote is seen.
    await tx.query('DELETE FROM timetable_classes WHERE user_id = $1', [person])
  })

/** Removes the address with its classes. */
export async function deleteTimetable(person: string): Promise<void> {
  await pool.query('DELETE FROM timetables WHERE user_id = $1', [person])
}
