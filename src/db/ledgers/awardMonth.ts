import type { Db } from '#src/db/transaction.ts'

/**
 * Gives the badges of the most active of last month (on the campus's clock) to whoever attended most events, if nobody has them yet;
 * to all of several equals.
 */
export async function awardMonth(db: Db): Promise<void> {
  await db.query(
    `WITH month AS (SELECT date_trunc('month', now() AT TIME ZONE campus_zone()) - interval '1 month' AS since),
     visits AS (
       SELECT a.user_id, count(DISTINCT a.event_id) AS times FROM month m, attendances a JOIN events e ON e.id = a.event_id AND e.status <> 'cancelled'
       WHERE a.user_id IS NOT NULL AND a.checked_in_at >= m.since AT TIME ZONE campus_zone()
         AND a.checked_in_at < (m.since + interval '1 month') AT TIME ZONE campus_zone() GROUP BY a.user_id
     )
     INSERT INTO badge_awards (user_id, badge_id, scope)
     SELECT v.user_id, b.id, to_char(m.since, 'YYYY-MM') FROM month m, badges b, visits v
     WHERE b.rule = 'month_visits' AND b.active AND v.times >= b.threshold AND v.times = (SELECT max(times) FROM visits)
       AND NOT EXISTS (SELECT FROM badge_awards a WHERE a.badge_id = b.id AND a.scope = to_char(m.since, 'YYYY-MM'))
     ON CONFLICT ON CONSTRAINT badge_awards_once DO NOTHING`,
  )
}
