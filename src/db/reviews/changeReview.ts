import type { Db } from '#src/db/transaction.ts'
import type { ReviewStatus } from '#src/domain/review.ts'

/** Changes stars and words; after seven days `reviews_edit_window` refuses. Answers the status, which a trigger may have lowered. */
export async function changeReview(
  db: Db,
  id: string,
  { rating, comment, status }: { rating: number; comment: string | null; status: ReviewStatus },
): Promise<ReviewStatus> {
  const { rows } = await db.query<{ status: ReviewStatus }>(
    `UPDATE reviews SET rating = $2, comment = $3::varchar, status = $4::enum_reviews_status, moderated_at = CASE WHEN comment IS DISTINCT FROM $3::varchar THEN NULL ELSE moderated_at END,
       updated_at = now() WHERE id = $1 RETURNING status`,
    [id, rating, comment, status],
  )
  return rows[0]?.status ?? status
}
