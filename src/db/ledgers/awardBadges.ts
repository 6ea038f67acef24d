import type { Db } from '#src/db/transaction.ts'

/** How often each person did what a badge counts; `scope` tells clubs apart. $1: the people. */
const counted = `visited AS (
    SELECT DISTINCT a.user_id, a.event_id, e.club_id FROM attendances a JOIN events e ON e.id = a.event_id AND e.status <> 'cancelled'
    WHERE a.user_id = ANY ($1::uuid[])
  ), counted(rule, user_id, scope, times) AS (
    SELECT 'visits', user_id, '', count(*) FROM visited GROUP BY user_id
    UNION ALL SELECT 'club_visits', user_id, club_id::text, count(*) FROM visited WHERE club_id IS NOT NULL GROUP BY user_id, club_id
    UNION ALL SELECT 'first_at_event', v.user_id, '', count(*) FROM visited v WHERE v.user_id =
      (SELECT f.user_id FROM attendances f WHERE f.event_id = v.event_id AND f.user_id IS NOT NULL ORDER BY f.checked_in_at, f.id LIMIT 1) GROUP BY v.user_id
    UNION ALL SELECT 'reviews', user_id, '', count(*) FROM reviews WHERE user_id = ANY ($1::uuid[]) AND status = 'published' GROUP BY user_id
    UNION ALL SELECT 'organised', organiser_id, '', count(*) FROM events
      WHERE organiser_id = ANY ($1::uuid[]) AND club_id IS NOT NULL AND status = 'published' AND ends_at <= now() GROUP BY organiser_id
  ), due AS (
    SELECT c.user_id, b.id AS badge_id, c.scope, b.active FROM counted c
    JOIN badges b ON b.rule::text = c.rule AND c.times >= b.threshold AND (b.club_id IS NULL OR b.club_id::text = c.scope)
  )`

/**
 * Gives some people the badges whose rule they meet; each once. With `takesBack` (a fact was taken back) those go whose rule is met
 * no more. The first visitor of `event` is looked at besides: he may have become it only now.
 */
export async function awardBadges(
  db: Db,
  people: readonly string[],
  { event, takesBack }: { event: string; takesBack: boolean },
): Promise<void> {
  const { rows } = await db.query<{ id: string }>(
    'SELECT user_id AS id FROM attendances WHERE event_id = $1 AND user_id IS NOT NULL ORDER BY checked_in_at, id LIMIT 1',
    [event],
  )
  const everyone = [...new Set([...people, ...rows.map(({ id }) => id)])]
  if (takesBack)
    await db.query(
      `WITH ${counted}
       DELETE FROM badge_awards a USING badges b WHERE b.id = a.badge_id AND a.user_id = ANY ($1::uuid[]) AND b.rule <> 'month_visits'
         AND NOT EXISTS (SELECT FROM due d WHERE d.user_id = a.user_id AND d.badge_id = a.badge_id AND d.scope = a.scope)`,
      [everyone],
    )
  await db.query(
    `WITH ${counted}
     INSERT INTO badge_awards (user_id, badge_id, scope) SELECT user_id, badge_id, scope FROM due WHERE active ORDER BY 1, 2, 3
     ON CONFLICT ON CONSTRAINT badge_awards_once DO NOTHING`,
    [everyone],
  )
}
