import { pool } from '#src/db/pool.ts'

export type PublicReview = {
  id: string
  author: string
  rating: number
  comment: string
  createdAt: string
  reply: string | null
}

/** Published reviews of an event, the latest first, at most thirty. The author is shown by first name and initial. */
export async function eventReviews(event: string): Promise<PublicReview[]> {
  const { rows } = await pool.query<PublicReview & { name: string | null }>(
    `SELECT id, author_name AS name, rating::int AS rating, coalesce(comment, '') AS comment,
       to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "createdAt", reply
     FROM reviews WHERE event_id = $1 AND status = 'published' ORDER BY created_at DESC LIMIT 30`,
    [event],
  )
  return rows.map(({ name, ...review }) => {
    const [first = '', last = ''] = (name ?? '').split(' ')
    return { ...review, author: last ? `${first} ${last[0]}.` : first }
  })
}
