import { eventReviews, type PublicReview } from '#src/db/catalog/eventReviews.ts'
import { mayRunEvent } from '#src/db/eventOwner.ts'
import { pool } from '#src/db/pool.ts'
import { type EventRating, eventRating } from '#src/db/reviews/eventRating.ts'
import { type MyReview, myReview } from '#src/db/reviews/myReview.ts'
import type { Actor } from '#src/domain/actor.ts'
import { notFound } from '#src/lib/errors.ts'

export type ReviewPage = { rating: Pick<EventRating, 'average' | 'count'>; items: PublicReview[]; page: number }

/** Published reviews of a public event, a page of `limit` at a time, and its rating of six months. Errors: not_found 404. */
export async function readReviews(
  event: string,
  { page, limit }: { page: number; limit: number },
): Promise<ReviewPage> {
  const rating = await eventRating(pool, event)
  if (!rating) throw notFound()
  const items = await eventReviews(rating.event, { limit, offset: (page - 1) * limit })
  return { rating: { average: rating.average, count: rating.count }, items, page }
}

export type OwnReview = { canReview: boolean; canReply: boolean; review: MyReview['review'] }

/** What the signed-in person may do with the reviews of an event. Errors: not_found 404. */
export async function readOwnReview(actor: Actor, event: string): Promise<OwnReview> {
  const mine = await myReview(pool, event, actor.id)
  if (!mine) throw notFound()
  return { canReview: mine.attended && !mine.review, canReply: mayRunEvent(actor, mine), review: mine.review }
}
