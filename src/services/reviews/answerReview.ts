import { audit } from '#src/db/audit.ts'
import { mayRunEvent } from '#src/db/eventOwner.ts'
import { insertReport } from '#src/db/reviews/insertReport.ts'
import { lockReview } from '#src/db/reviews/lockReview.ts'
import { setReply } from '#src/db/reviews/setReply.ts'
import { transaction } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import { forbidden, notFound } from '#src/lib/errors.ts'

/**
 * Tells the moderators of a published review. Several reports hide one that nobody has looked at.
 * @throws HubError not_found 404, forbidden 403 for the own review, already_reported 409
 */
export async function reportReview(reporter: string, id: string, reason: string): Promise<void> {
  await transaction(async (tx) => {
    const review = await lockReview(tx, id)
    if (review?.status !== 'published') throw notFound()
    if (review.user === reporter) throw forbidden()
    await insertReport(tx, id, reporter, reason)
  })
}

/**
 * Answers a published review for those who run the event: once.
 * @throws HubError not_found 404, forbidden 403, already_replied 409
 */
export async function replyToReview(actor: Actor, id: string, reply: string): Promise<void> {
  await transaction(async (tx) => {
    const review = await lockReview(tx, id)
    if (review?.status !== 'published') throw notFound()
    if (!mayRunEvent(actor, review)) throw forbidden()
    await setReply(tx, id, reply)
    await audit(tx, { action: 'review.reply', actor: actor.id, subjectType: 'reviews', subject: id })
  })
}
