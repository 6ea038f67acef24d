import type { Db } from '#src/db/transaction.ts'

export type ClubTotals = {
  /** Published events that are over. */
  events: number
  /** Tickets that were scanned, and different people behind them. */
  visits: number
  visitors: number
  absent: number
  members: number
  rating: { average: number | null; count: number }
}

/** Parameter: the club. */
export const clubTotalsSql = `WITH held AS MATERIALIZED (
    SELECT id FROM events WHERE club_id = $1 AND status = 'published' AND ends_at <= now() AND starts_at >= now() - interval '12 months'
  ), seen AS MATERIALIZED (
    SELECT t.status, t.holder_id FROM tickets t WHERE t.event_id IN (SELECT id FROM held) AND t.status IN ('attended', 'absent')
  )
  SELECT (SELECT count(*)::int FROM held) AS events,
    (SELECT count(*)::int FROM seen WHERE status = 'attended') AS visits,
    (SELECT count(DISTINCT holder_id)::int FROM seen WHERE status = 'attended') AS visitors,
    (SELECT count(*)::int FROM seen WHERE status = 'absent') AS absent,
    (SELECT count(*)::int FROM club_memberships WHERE club_id = $1 AND status = 'active') AS members,
    (SELECT json_build_object('average', CASE WHEN rating_count > 0 THEN rating_average::float8 END, 'count', coalesce(rating_count, 0)) FROM clubs WHERE id = $1) AS rating`

/** What a club's events of the last twelve months brought; the rating is that of six months, as everywhere. */
export async function clubTotals(db: Db, club: string): Promise<ClubTotals> {
  const { rows } = await db.query<ClubTotals>(clubTotalsSql, [club])
  return rows[0] as ClubTotals
}
