import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { personOf } from '#src/access/atoms.ts'
import { auditRequest } from '#src/db/audit.ts'
import { eventOwner, mayRunEvent } from '#src/db/eventOwner.ts'
import { payloadTx } from '#src/db/payloadTx.ts'
import { idOf } from '#src/lib/changes.ts'
import { HubError, notFound } from '#src/lib/errors.ts'

export const checkGrant: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const owner = await eventOwner(await payloadTx(req), idOf(data.event ?? originalDoc?.event))
  if (!owner) throw notFound()
  const person = personOf(req)
  if (person && !mayRunEvent(person, owner)) throw new HubError('forbidden', { status: 403, field: 'event' })
  return {
    ...data,
    club: owner.club,
    organiser: owner.organiser,
    grantedBy: originalDoc?.grantedBy ?? person?.id ?? data.grantedBy,
  }
}

export const auditGrant: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation === 'create' || previousDoc?.revokedAt !== doc.revokedAt || previousDoc?.role !== doc.role)
    await auditRequest(req, {
      action: doc.revokedAt ? 'grant.revoke' : 'grant.give',
      subjectType: 'events',
      subject: idOf(doc.event) ?? '',
      changes: { user: idOf(doc.user), role: doc.role },
    })
  return doc
}
