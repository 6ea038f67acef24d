import { pool } from '#src/db/pool.ts'

export type ClaimedTimetable = {
  person: string
  url: string
  etag: string | null
  lastModified: string | null
  attempt: number
}

/**
 * Takes addresses that are due, the longest waiting first, for `leaseSeconds`. Closed and suspended accounts wait. A copy
 * older than a week is asked for whole, as the term that is kept moves on.
 */
export async function claimTimetables(limit: number, leaseSeconds: number): Promise<ClaimedTimetable[]> {
  const { rows } = await pool.query<ClaimedTimetable>(
    `UPDATE timetables t SET attempt = t.attempt + 1, next_try_at = now() + make_interval(secs => $2)
     FROM (
       SELECT d.user_id FROM timetables d JOIN users u ON u.id = d.user_id
       WHERE d.next_try_at <= now() AND u.archived_at IS NULL AND NOT coalesce(u.suspended, false)
       ORDER BY d.next_try_at LIMIT $1 FOR UPDATE OF d SKIP LOCKED
     ) due WHERE t.user_id = due.user_id
     RETURNING t.user_id AS person, t.url, t.attempt,
       CASE WHEN t.read_at > now() - interval '7 days' THEN t.etag END AS etag,
       CASE WHEN t.read_at > now() - interval '7 days' THEN t.last_modified END AS "lastModified"`,
    [limit, leaseSeconds],
  )
  return rows
}
