import type { CollectionAfterChangeHook } from 'payload'
import { auditRequest } from '#src/db/audit.ts'
import { payloadTx } from '#src/db/payloadTx.ts'
import { changedFields, idOf } from '#src/lib/changes.ts'
import { emit } from '#src/outbox/emit.ts'

export const changedReview: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const changes = changedFields(previousDoc, doc, ['status'])
  if (changes.status && req.user)
    await auditRequest(req, { action: 'review.moderate', subjectType: 'reviews', subject: doc.id, changes })
  if (changes.status && doc.status === 'published')
    await emit(await payloadTx(req), 'review.published', { review: doc.id, event: idOf(doc.event) ?? '' })
  return doc
}
