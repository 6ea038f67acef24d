import type { GlobalAfterChangeHook } from 'payload'
import { auditRequest } from '#src/db/audit.ts'
import { changedFields } from '#src/lib/changes.ts'

export const auditSettings: GlobalAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const changes = changedFields(
    previousDoc,
    doc,
    Object.keys(doc).filter((name) => name !== 'updatedAt'),
  )
  if (req.user && Object.keys(changes).length > 0)
    await auditRequest(req, { action: 'settings.update', subjectType: 'settings', changes })
  return doc
}
