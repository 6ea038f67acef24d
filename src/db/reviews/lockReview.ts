import type { Db } from '#src/db/transaction.ts'
import type { ReviewStatus } from '#src/domain/review.ts'

export type LockedReview = {
  id: string
  user: string
  status: ReviewStatus
  rating: number
  comment: string | null
  club: string | null
  /** Of the event. */
  organiser: string | null
}

/** A review locked until the transaction ends; `null` when there is none. */
export async function lockReview(db: Db, id: string): Promise<LockedReview | null> {
  const { rows } = await db.query<LockedReview>(
    `SELECT id, user_id AS "user", status, rating::int AS rating, comment, club_id AS club, organiser_id AS organiser
     FROM reviews WHERE id = $1 FOR NO KEY UPDATE`,
    [id],
  )
  return rows[0] ?? null
}
