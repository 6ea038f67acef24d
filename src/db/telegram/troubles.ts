import type { Db } from '#src/db/transaction.ts'

export type Trouble = {
  kind: 'deadLetter' | 'unsentMail'
  /** The subscriber whose work failed; of letters their type. */
  name: string
  count: number
  error: string | null
  /** The hour of the latest, `YYYY-MM-DDTHH` in UTC. */
  hour: string
}

/** What failed for good within the last hour: work on facts by subscriber, letters by type. */
export async function troubles(db: Db): Promise<Trouble[]> {
  const { rows } = await db.query<Trouble>(
    `SELECT kind, name, count(*)::int AS count, (array_agg(error ORDER BY at DESC))[1] AS error, to_char(max(at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24') AS hour
     FROM (
       SELECT 'deadLetter' AS kind, subscriber::text AS name, error, updated_at AS at FROM event_deliveries WHERE status = 'dead' AND updated_at > now() - interval '1 hour'
       UNION ALL
       SELECT 'unsentMail', type, error, updated_at FROM notifications WHERE channel = 'email' AND status = 'failed' AND updated_at > now() - interval '1 hour'
     ) x GROUP BY kind, name ORDER BY kind, name`,
  )
  return rows
}
