import type { CollectionBeforeChangeHook } from 'payload'
import { personOf } from '#src/access/atoms.ts'
import { auditRequest } from '#src/db/audit.ts'

/** A decision carries the name of who made it. That it reaches the ledgers is a trigger's work (`excuse_decided`). */
export const decideExcuse: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || data.status === undefined || data.status === originalDoc?.status) return data
  await auditRequest(req, {
    action: 'excuse.decide',
    subjectType: 'excuses',
    subject: originalDoc.id,
    changes: { status: [originalDoc.status, data.status] },
  })
  return { ...data, decidedAt: new Date().toISOString(), decidedBy: personOf(req)?.id ?? null }
}
