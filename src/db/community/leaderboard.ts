import { localised } from '#src/db/catalog/feedFilter.ts'
import { pool } from '#src/db/pool.ts'
import type { Locale } from '#src/domain/locale.ts'
import { ratingPrior } from '#src/domain/ratings.ts'
import { shortName } from '#src/domain/shortName.ts'

export type Rated = { slug: string; title: string; average: number; count: number }
export type Active = { place: number; name: string; events: number; gpa: number }
export type Leaderboard = { events: Rated[]; clubs: Rated[]; people: Active[] }

const shown = 10

/** The Bayesian order of src/domain/ratings.ts; the average shown beside it is the plain one. */
const ranked = (table: string, title: string, condition: string): string => `
  WITH rated AS (SELECT k.id, k.slug, k.rating_average AS average, k.rating_count AS count FROM ${table} k WHERE k.rating_count > 0 AND ${condition}),
    mean AS (SELECT sum(average * count) / nullif(sum(count), 0) AS value FROM rated)
  SELECT k.slug, ${title} AS title, k.average::float8 AS average, k.count::int AS count
  FROM rated k, mean ORDER BY (${ratingPrior} * mean.value + k.average * k.count) / (${ratingPrior} + k.count) DESC, k.count DESC, k.slug LIMIT ${shown}`

/** Best events and clubs of six months, and the most active of those who want to be seen: first name and initial. */
export async function leaderboard(locale: Locale): Promise<Leaderboard> {
  const [events, clubs, people] = await Promise.all([
    pool.query<Rated>(ranked('events', localised('events_locales', 'title', 'k.id', '$1'), "k.status = 'published'"), [
      locale,
    ]),
    pool.query<Rated>(ranked('clubs', localised('clubs_locales', 'name', 'k.id', '$1'), 'k.archived IS NOT TRUE'), [
      locale,
    ]),
    pool.query<{ name: string; events: number; gpa: number }>(
      `SELECT u.name, count(DISTINCT a.event_id)::int AS events, u.social_gpa::float8 AS gpa
       FROM users u JOIN attendances a ON a.user_id = u.id AND a.checked_in_at > community_since(now())
       JOIN events e ON e.id = a.event_id AND e.status = 'published'
       WHERE u.leaderboard_opt_in AND u.archived_at IS NULL AND u.suspended IS NOT TRUE
       GROUP BY u.id ORDER BY events DESC, gpa DESC, u.name, u.id LIMIT ${shown}`,
    ),
  ])
  return {
    events: events.rows,
    clubs: clubs.rows,
    people: people.rows.map(({ name, ...rest }, index) => ({ place: index + 1, ...rest, name: shortName(name) ?? '' })),
  }
}
