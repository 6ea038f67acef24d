import { localised } from '#src/db/catalog/feedFilter.ts'
import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'

export type ClubReview = {
  id: string
  event: { slug: string; title: string }
  author: string
  rating: number
  comment: string
  createdAt: string
  reply: string | null
  /** A reply was given, even if it was removed since: there is no second one. */
  hasReply: boolean
}

export type ClubReviewsPage = {
  reviews: ClubReview[]
  total: number
  unanswered: number
  rating: { average: number | null; count: number }
}

/** A page of the published reviews of a club's events, the latest first, with the club's rating of six months. */
export async function clubReviews(
  db: Db,
  query: { club: string; onlyUnanswered: boolean; locale: Locale; limit: number; offset: number },
): Promise<ClubReviewsPage> {
  const { club, onlyUnanswered, locale, limit, offset } = query
  const { rows } = await db.query<ClubReviewsPage>(
    `WITH own AS (
       SELECT r.*, r.replied_at IS NOT NULL AS answered FROM reviews r WHERE r.club_id = $1 AND r.status = 'published'
     )
     SELECT (SELECT count(*)::int FROM own WHERE NOT ($2 AND answered)) AS total, (SELECT count(*)::int FROM own WHERE NOT answered) AS unanswered,
       (SELECT json_build_object('average', CASE WHEN c.rating_count > 0 THEN c.rating_average::float8 END, 'count', coalesce(c.rating_count, 0)) FROM clubs c WHERE c.id = $1) AS rating,
       coalesce((SELECT json_agg(x.review ORDER BY x.created_at DESC, x.id) FROM (
         SELECT r.created_at, r.id, json_build_object('id', r.id, 'event', json_build_object('slug', e.slug, 'title', coalesce(${localised('events_locales', 'title', 'e.id', '$3')}, e.slug)),
           'author', coalesce(r.author_name, ''), 'rating', r.rating::int, 'comment', coalesce(r.comment, ''), 'createdAt', json_time(r.created_at),
           'reply', r.reply, 'hasReply', r.answered) AS review
         FROM own r JOIN events e ON e.id = r.event_id WHERE NOT ($2 AND r.answered) ORDER BY r.created_at DESC, r.id LIMIT $4 OFFSET $5
       ) x), '[]') AS reviews`,
    [club, onlyUnanswered, locale, limit, offset],
  )
  return rows[0] as ClubReviewsPage
}
