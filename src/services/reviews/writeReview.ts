import { communityRules } from '#src/db/community/communityRules.ts'
import { pool } from '#src/db/pool.ts'
import { changeReview } from '#src/db/reviews/changeReview.ts'
import { deleteReview } from '#src/db/reviews/deleteReview.ts'
import { insertReview } from '#src/db/reviews/insertReview.ts'
import { lockReview } from '#src/db/reviews/lockReview.ts'
import { transaction } from '#src/db/transaction.ts'
import type { ReviewStatus } from '#src/domain/review.ts'
import { needsModeration } from '#src/domain/reviewWords.ts'
import { notFound } from '#src/lib/errors.ts'

export type ReviewWords = { rating: number; comment: string | null }
export type Written = { id: string; status: ReviewStatus }

/**
 * Reviews an event one attended. With a word of the moderators' list it waits for them, else it is published at once.
 * @throws HubError not_found 404, not_attended 403, already_reviewed 409
 */
export async function writeReview(user: string, event: string, { rating, comment }: ReviewWords): Promise<Written> {
  return transaction(async (tx) => {
    const { review } = await communityRules(tx)
    const status = needsModeration(comment ?? '', review.words) ? 'pending' : 'published'
    const id = await insertReview(tx, event, { user, rating, comment, status })
    if (!id) throw notFound()
    return { id, status }
  })
}

/**
 * Changes the own review, for seven days. One that was hidden stays hidden until a moderator has seen the new words.
 * @throws HubError not_found 404 (also for somebody else's), review_window_closed 409
 */
export async function editReview(user: string, id: string, words: Partial<ReviewWords>): Promise<Written> {
  return transaction(async (tx) => {
    const current = await lockReview(tx, id)
    if (current?.user !== user) throw notFound()
    const { review } = await communityRules(tx)
    const next = { rating: words.rating ?? current.rating, comment: words.comment ?? current.comment }
    const isDoubtful = next.comment !== current.comment && needsModeration(next.comment ?? '', review.words)
    const status = isDoubtful ? 'pending' : current.status
    return { id, status: await changeReview(tx, id, { ...next, status }) }
  })
}

/** Takes the own review back. Errors: not_found 404. */
export async function withdrawReview(user: string, id: string): Promise<void> {
  if (!(await deleteReview(pool, id, user))) throw notFound()
}
