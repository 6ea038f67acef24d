import { eventKey } from '#src/db/catalog/eventKey.ts'
import type { Db } from '#src/db/transaction.ts'
import type { ReviewStatus } from '#src/domain/review.ts'
import { uuidv7 } from '#src/lib/ids.ts'

/**
 * Writes a review of a published event; `null` when there is none. That its author attended is checked by a trigger
 * (`reviews_attended`), that it is the only one by `reviews_one_per_person`.
 */
export async function insertReview(
  db: Db,
  event: string,
  review: { user: string; rating: number; comment: string | null; status: ReviewStatus },
): Promise<string | null> {
  const { condition } = eventKey(event)
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO reviews (id, event_id, user_id, rating, comment, status)
     SELECT $2, e.id, $3, $4, $5, $6::enum_reviews_status FROM event_cards c JOIN events e ON e.id = c.event_id
     WHERE ${condition} AND e.status = 'published' RETURNING id`,
    [event, uuidv7(), review.user, review.rating, review.comment, review.status],
  )
  return rows[0]?.id ?? null
}
