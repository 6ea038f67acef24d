import { pool } from '#src/db/pool.ts'
import { shortName } from '#src/domain/shortName.ts'

export type PublicReview = {
  id: string
  author: string
  rating: number
  comment: string
  createdAt: string
  reply: string | null
}

/** On the page of an event, and each time more are asked for. */
export const reviewsAPage = 30

/** Published reviews of an event, the latest first. The author is shown by first name and initial. */
export async function eventReviews(event: string, { limit = reviewsAPage, offset = 0 } = {}): Promise<PublicReview[]> {
  const { rows } = await pool.query<PublicReview & { name: string | null }>(
    `SELECT id, author_name AS name, rating::int AS rating, coalesce(comment, '') AS comment, json_time(created_at) AS "createdAt", reply
     FROM reviews WHERE event_id = $1 AND status = 'published' ORDER BY created_at DESC, id DESC LIMIT $2 OFFSET $3`,
    [event, limit, offset],
  )
  return rows.map(({ name, ...review }) => ({ ...review, author: shortName(name) ?? '' }))
}
