import type { Db } from '#src/db/transaction.ts'

export type ClubMonth = {
  /** `YYYY-MM` on the campus's clock. */
  month: string
  events: number
  visits: number
  absent: number
  /** Plain average of the published reviews of the month's events; `null` without any. */
  rating: number | null
}

/** A club's events that are over by the month they began in: the last twelve months, the present one last, none left out. */
export async function clubMonths(db: Db, club: string, timeZone: string): Promise<ClubMonth[]> {
  const { rows } = await db.query<ClubMonth>(
    `WITH months AS (
       SELECT m, (m AT TIME ZONE $2) AS since
       FROM generate_series(date_trunc('month', now() AT TIME ZONE $2) - interval '11 months', date_trunc('month', now() AT TIME ZONE $2), interval '1 month') m
     ), held AS MATERIALIZED (
       SELECT id, date_trunc('month', starts_at AT TIME ZONE $2) AS m FROM events
       WHERE club_id = $1 AND status = 'published' AND ends_at <= now() AND starts_at >= (SELECT min(since) FROM months)
     ), counted AS (
       SELECT h.m, count(*) FILTER (WHERE t.status = 'attended')::int AS visits, count(*) FILTER (WHERE t.status = 'absent')::int AS absent
       FROM held h JOIN tickets t ON t.event_id = h.id AND t.status IN ('attended', 'absent') GROUP BY h.m
     ), rated AS (
       SELECT h.m, round(avg(r.rating), 2)::float8 AS rating FROM held h JOIN reviews r ON r.event_id = h.id AND r.status = 'published' GROUP BY h.m
     )
     SELECT to_char(months.m, 'YYYY-MM') AS month, (SELECT count(*)::int FROM held WHERE held.m = months.m) AS events,
       coalesce(c.visits, 0) AS visits, coalesce(c.absent, 0) AS absent, r.rating
     FROM months LEFT JOIN counted c ON c.m = months.m LEFT JOIN rated r ON r.m = months.m ORDER BY months.m`,
    [club, timeZone],
  )
  return rows
}
