import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionBeforeChangeHook } from 'payload'
import { auditRequest } from '#src/db/audit.ts'
import { changedFields } from '#src/lib/changes.ts'
import { HubError } from '#src/lib/errors.ts'

/** An admin's decision: rejecting needs a reason, and a decided review is not hidden again by reports. */
export const moderateReview: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  const merged = { ...originalDoc, ...data }
  if (merged.status === 'rejected' && !merged.rejectReason?.trim())
    throw new HubError('invalid_input', { field: 'rejectReason', params: { field: 'rejectReason' } })
  if (operation !== 'update' || !req.user || data.status === undefined || data.status === originalDoc?.status)
    return data
  return { ...data, moderatedAt: new Date().toISOString() }
}

/** What follows from a review (ratings, facts for subscribers) is the work of triggers: every writer meets them. */
export const auditReview: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const changes = changedFields(previousDoc, doc, ['status', 'rejectReason', 'reply'])
  if (operation === 'update' && req.user && Object.keys(changes).length > 0)
    await auditRequest(req, { action: 'review.moderate', subjectType: 'reviews', subject: doc.id, changes })
  return doc
}

export const auditReviewDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await auditRequest(req, {
    action: 'review.delete',
    subjectType: 'reviews',
    subject: doc.id,
    changes: { event: doc.event?.id ?? doc.event, rating: doc.rating, comment: doc.comment },
  })
}
