import type { CollectionBeforeChangeHook } from 'payload'
import { personOf } from '#src/access/atoms.ts'
import { auditRequest } from '#src/db/audit.ts'
import { idOf } from '#src/lib/changes.ts'
import { HubError } from '#src/lib/errors.ts'

/** An entry made by hand is a correction with its maker's name on it. */
export const ledgerEntryByAdmin: CollectionBeforeChangeHook = async ({ data, collection, operation, req }) => {
  const person = personOf(req)
  if (operation !== 'create' || !person) return data
  if (data.occurredAt && new Date(data.occurredAt).getTime() > Date.now())
    throw new HubError('invalid_input', { field: 'occurredAt', params: { field: 'occurredAt' } })
  const kind = collection.slug === 'bonus-transactions' && data.kind === 'redemption' ? 'redemption' : 'correction'
  await auditRequest(req, {
    action: `${collection.slug}.${kind}`,
    subjectType: collection.slug,
    subject: idOf(data.user) ?? '',
    changes: { points: data.points, reason: data.reason },
  })
  return {
    ...data,
    kind,
    by: person.id,
    key: `manual:${crypto.randomUUID()}`,
    occurredAt: data.occurredAt ?? new Date().toISOString(),
  }
}
