import type { Db } from '#src/db/transaction.ts'

export type GpaOfPerson = {
  value: number
  /** Points that count now, and the sum that makes 4.00. */
  sum: number
  target: number
  /** Entries older than this count no more. ISO 8601. */
  since: string
  /** The earliest entry that still counts, as the next to go; `null` when there is none. */
  nextToAge: { at: string; points: number } | null
  kinds: { kind: string; points: number; entries: number }[]
  /** The value at the start of the six months and whenever it changed. */
  history: { at: string; value: number }[]
}

/** What a person's Social GPA is made of. Reversals are counted with the kind they take back. */
export async function gpaOfPerson(db: Db, user: string): Promise<GpaOfPerson | null> {
  const { rows } = await db.query<GpaOfPerson>(
    `WITH span AS (SELECT community_since(now()) AS since), live AS (
       SELECT g.points, g.occurred_at, CASE WHEN g.kind = 'reversal' THEN
           coalesce((SELECT o.kind::text FROM gpa_entries o WHERE o.user_id = g.user_id AND o.cause = g.cause AND o.kind <> 'reversal' LIMIT 1), 'reversal')
         ELSE g.kind::text END AS kind, CASE WHEN g.kind = 'reversal' THEN -1 ELSE 1 END AS entries
       FROM gpa_entries g, span WHERE g.user_id = $1 AND g.occurred_at > span.since
     )
     SELECT u.social_gpa::float8 AS value, (SELECT coalesce(sum(points), 0)::float8 FROM live) AS sum, gpa_target()::float8 AS target, json_time(span.since) AS since,
       (SELECT json_build_object('at', json_time((n.at AT TIME ZONE campus_zone() + interval '6 months') AT TIME ZONE campus_zone()), 'points', n.points) FROM (
          SELECT occurred_at AS at, sum(points)::float8 AS points FROM live GROUP BY occurred_at HAVING sum(points) <> 0 ORDER BY occurred_at LIMIT 1
        ) n) AS "nextToAge",
       (SELECT coalesce(json_agg(row_to_json(k) ORDER BY k.points DESC, k.kind), '[]') FROM (
          SELECT kind, sum(points)::float8 AS points, sum(entries)::int AS entries FROM live GROUP BY kind HAVING sum(points) <> 0
        ) k) AS kinds,
       (SELECT coalesce(json_agg(json_build_object('at', json_time(h.at), 'value', h.value::float8) ORDER BY h.at), '[]') FROM (
          SELECT at, value FROM gpa_history WHERE user_id = u.id AND at > span.since
          UNION ALL (SELECT span.since, value FROM gpa_history WHERE user_id = u.id AND at <= span.since ORDER BY at DESC LIMIT 1)
        ) h) AS history
     FROM users u, span WHERE u.id = $1`,
    [user],
  )
  return rows[0] ?? null
}
