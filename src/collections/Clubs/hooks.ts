import type { CollectionAfterChangeHook, CollectionBeforeDeleteHook } from 'payload'
import { auditRequest } from '#src/db/audit.ts'
import { payloadTx } from '#src/db/payloadTx.ts'
import { changedFields } from '#src/lib/changes.ts'
import { HubError } from '#src/lib/errors.ts'
import { emit } from '#src/outbox/emit.ts'

/** The role itself follows from `clubs.head_id` by a trigger (`sync_club_head`), so no writer can forget it. */
export const auditClubHead: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const changes = changedFields(previousDoc, doc, ['head', 'archived'])
  if (Object.keys(changes).length > 0 && req.user)
    await auditRequest(req, { action: 'club.head', subjectType: 'clubs', subject: doc.id, changes })
  return doc
}

export const changedClub: CollectionAfterChangeHook = async ({ doc, req }) => {
  await emit(await payloadTx(req), 'club.changed', { club: doc.id, slug: doc.slug })
  return doc
}

export const guardClubDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { rows } = await (await payloadTx(req)).query(
    `SELECT 1 FROM events WHERE club_id = $1 UNION ALL SELECT 1 FROM bookings WHERE club_id = $1
     UNION ALL SELECT 1 FROM club_memberships WHERE club_id = $1 LIMIT 1`,
    [id],
  )
  if (rows.length > 0) throw new HubError('has_history', { status: 409 })
  await auditRequest(req, { action: 'club.delete', subjectType: 'clubs', subject: String(id) })
}
