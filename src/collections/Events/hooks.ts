import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'
import { personOf } from '#src/access/atoms.ts'
import { auditRequest } from '#src/db/audit.ts'
import { followEvent } from '#src/db/followEvent.ts'
import { payloadTx } from '#src/db/payloadTx.ts'
import { changedFields, idOf } from '#src/lib/changes.ts'
import { HubError } from '#src/lib/errors.ts'
import { emit } from '#src/outbox/emit.ts'

/** What a calendar or a ticket holder would notice. */
const noticed = ['startsAt', 'endsAt', 'location', 'venueText', 'status', 'title'] as const

/** A person who is not an admin keeps the event inside the own clubs and under the own name. */
function checkOwner(person: ReturnType<typeof personOf>, club: string | null): void {
  if (!person || person.roles.includes('admin')) return
  if (club ? !person.headOf.includes(club) : !person.roles.includes('organiser'))
    throw new HubError('forbidden', { status: 403, field: 'club' })
}

export const checkEvent: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  const merged = { ...originalDoc, ...data }
  if (!(new Date(merged.endsAt) > new Date(merged.startsAt)))
    throw new HubError('ends_before_start', { field: 'endsAt' })
  const person = personOf(req)
  checkOwner(person, idOf(merged.club))
  const publishing = merged.status === 'published' && originalDoc?.status !== 'published'
  const changed = operation === 'update' && Object.keys(changedFields(originalDoc, merged, noticed)).length > 0
  const organiser =
    person && !person.roles.includes('admin') && operation === 'create'
      ? person.id
      : (data.organiser ?? originalDoc?.organiser ?? person?.id)
  return {
    ...data,
    organiser:
      person && !person.roles.includes('admin') && operation === 'update' ? idOf(originalDoc.organiser) : organiser,
    ...(publishing ? { publishedAt: originalDoc?.publishedAt ?? new Date().toISOString() } : {}),
    ...(changed ? { sequence: (originalDoc?.sequence ?? 0) + 1 } : {}),
  }
}

export const afterEventChange: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const db = await payloadTx(req)
  await followEvent(db, doc.id)
  const was = operation === 'create' ? undefined : previousDoc
  const by = { subject: doc.id, actor: personOf(req)?.id ?? null }
  if (doc.status === 'cancelled' && was?.status !== 'cancelled') {
    await emit(db, 'event.cancelled', { event: doc.id, slug: doc.slug, reason: doc.cancelReason ?? null }, by)
    if (req.user) await auditRequest(req, { action: 'event.cancel', subjectType: 'events', subject: doc.id })
  } else if (doc.status === 'published' && was?.status !== 'published') {
    await emit(db, 'event.published', { event: doc.id, slug: doc.slug }, by)
  } else if (doc.status !== 'draft' || was?.status === 'published') {
    const moved = Object.keys(changedFields(was, doc, ['startsAt', 'endsAt', 'location', 'venueText'])).length > 0
    const previousSlug = was?.slug && was.slug !== doc.slug ? { previousSlug: was.slug } : {}
    await emit(db, 'event.changed', { event: doc.id, slug: doc.slug, moved, ...previousSlug }, by)
  }
  return doc
}

export const guardEventDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const db = await payloadTx(req)
  const { rows } = await db.query(
    'SELECT 1 FROM tickets WHERE event_id = $1 UNION ALL SELECT 1 FROM orders WHERE event_id = $1 LIMIT 1',
    [id],
  )
  if (rows.length > 0) throw new HubError('has_history', { status: 409 })
  await db.query('DELETE FROM ticket_types WHERE event_id = $1', [id])
  await db.query('DELETE FROM event_grants WHERE event_id = $1', [id])
  await auditRequest(req, { action: 'event.delete', subjectType: 'events', subject: String(id) })
}
