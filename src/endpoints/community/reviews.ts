import { z } from 'zod'
import { reviewStatuses } from '#src/domain/review.ts'
import { eventKeySchema } from '#src/endpoints/catalog/schemas.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { created } from '#src/endpoints/kit/run.ts'
import { longPlainText, paging, plainText, uuid } from '#src/endpoints/kit/schemas.ts'
import { replyToReview, reportReview } from '#src/services/reviews/answerReview.ts'
import { readOwnReview, readReviews } from '#src/services/reviews/readReviews.ts'
import { editReview, withdrawReview, writeReview } from '#src/services/reviews/writeReview.ts'

const tag = 'Reviews'
const ofEvent = z.object({ id: eventKeySchema })
const ofReview = z.object({ id: uuid })
const rating = z.number().int().min(1).max(5)
const comment = longPlainText(2000)
const written = z.object({ id: z.uuid(), status: z.enum(reviewStatuses) })
const rateLimit = { limit: 30, windowSeconds: 60 }

export const eventReviewsEndpoint = defineEndpoint({
  path: '/events/:id/reviews',
  method: 'get',
  summary: 'Published reviews of an event, the latest first, and its rating over six months; by id or slug',
  tag,
  access: 'public',
  hot: true,
  params: ofEvent,
  query: z.object({ ...paging, locale: z.string().max(5).optional() }),
  handler: ({ params, query }) => readReviews(params.id, query),
})

export const ownReviewEndpoint = defineEndpoint({
  path: '/events/:id/reviews/mine',
  method: 'get',
  summary: 'The own review of an event, and whether one may review or reply',
  tag,
  access: 'signedIn',
  hot: true,
  params: ofEvent,
  handler: ({ actor, params }) => readOwnReview(actor, params.id),
})

export const writeReviewEndpoint = defineEndpoint({
  path: '/events/:id/reviews',
  method: 'post',
  summary: 'Review an event one attended, once',
  tag,
  access: 'signedIn',
  hot: true,
  rateLimit,
  params: ofEvent,
  body: z.strictObject({ rating, comment: comment.nullish() }),
  output: written,
  handler: async ({ actor, params, body }) =>
    created(await writeReview(actor.id, params.id, { rating: body.rating, comment: body.comment || null })),
})

export const editReviewEndpoint = defineEndpoint({
  path: '/reviews/:id/mine',
  method: 'patch',
  summary: 'Change the own review, for seven days',
  tag,
  access: 'signedIn',
  hot: true,
  rateLimit,
  params: ofReview,
  body: z.strictObject({ rating: rating.optional(), comment: comment.optional() }),
  output: written,
  handler: ({ actor, params, body }) =>
    editReview(actor.id, params.id, {
      ...(body.rating === undefined ? {} : { rating: body.rating }),
      ...(body.comment === undefined ? {} : { comment: body.comment }),
    }),
})

export const withdrawReviewEndpoint = defineEndpoint({
  path: '/reviews/:id/mine',
  method: 'delete',
  summary: 'Take the own review back',
  tag,
  access: 'signedIn',
  hot: true,
  rateLimit,
  params: ofReview,
  output: z.object({ deleted: z.literal(true) }),
  handler: async ({ actor, params }) => {
    await withdrawReview(actor.id, params.id)
    return { deleted: true }
  },
})

export const reportReviewEndpoint = defineEndpoint({
  path: '/reviews/:id/report',
  method: 'post',
  summary: 'Tell the moderators of a review, once',
  tag,
  access: 'signedIn',
  hot: true,
  rateLimit,
  params: ofReview,
  body: z.strictObject({ reason: plainText(300) }),
  output: z.object({ reported: z.literal(true) }),
  handler: async ({ actor, params, body }) => {
    await reportReview(actor.id, params.id, body.reason)
    return { reported: true }
  },
})

export const replyReviewEndpoint = defineEndpoint({
  path: '/reviews/:id/reply',
  method: 'post',
  summary: 'Answer a review, once: head of the club, organiser of the event, admin',
  tag,
  access: 'signedIn',
  hot: true,
  rateLimit,
  params: ofReview,
  body: z.strictObject({ text: longPlainText(1000).pipe(z.string().min(1)) }),
  output: z.object({ replied: z.literal(true) }),
  handler: async ({ actor, params, body }) => {
    await replyToReview(actor, params.id, body.text)
    return { replied: true }
  },
})
