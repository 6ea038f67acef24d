import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { personOf } from '#src/access/atoms.ts'
import { auditRequest } from '#src/db/audit.ts'
import { followEvent } from '#src/db/followEvent.ts'
import { seatMembers } from '#src/db/members/seatMembers.ts'
import { payloadTx } from '#src/db/payloadTx.ts'
import { capacityOf } from '#src/db/spaces/capacityOf.ts'
import { checkClubPrice } from '#src/hooks/checkClubPrice.ts'
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

/** An event on the campus has no more places than its hall. */
async function checkCapacity(req: PayloadRequest, location: string | null, places: number): Promise<void> {
  const most = location ? await capacityOf(await payloadTx(req), location) : null
  if (most !== null && places > most)
    throw new HubError('capacity_above_location', { status: 409, field: 'maxAttendees', params: { limit: most } })
}

export const checkEvent: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const merged = { ...originalDoc, ...data }
  if (!(new Date(merged.endsAt) > new Date(merged.startsAt)))
    throw new HubError('ends_before_start', { field: 'endsAt' })
  const person = personOf(req)
  checkOwner(person, idOf(merged.club))
  await checkClubPrice(req, { club: idOf(merged.club), price: merged.price, before: originalDoc?.price })
  const [place, was] = [idOf(merged.location), operation === 'update' ? originalDoc : undefined]
  if (!was || idOf(was.location) !== place || was.maxAttendees !== merged.maxAttendees)
    await checkCapacity(req, place, merged.maxAttendees)
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

/** Attendance of a club event is a duty, so there is a place for every member or the event is not published. */
async function giveMembersTheirPlaces(req: PayloadRequest, event: string, isPublishing: boolean): Promise<void> {
  const { members, capacity, isFull } = await seatMembers(await payloadTx(req), event, { isAllOrNothing: isPublishing })
  if (isFull && isPublishing)
    throw new HubError('members_outnumber_capacity', {
      status: 409,
      field: 'maxAttendees',
      params: { members, limit: capacity },
      details: { members, capacity },
    })
}

export const afterEventChange: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const db = await payloadTx(req)
  await followEvent(db, doc.id)
  const was = operation === 'create' ? undefined : previousDoc
  if (doc.status === 'published') await giveMembersTheirPlaces(req, doc.id, was?.status !== 'published')
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
