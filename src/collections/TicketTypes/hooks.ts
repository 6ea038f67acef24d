import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'
import { personOf } from '#src/access/atoms.ts'
import { eventOwner, mayRunEvent } from '#src/db/eventOwner.ts'
import { payloadTx } from '#src/db/payloadTx.ts'
import { checkClubPrice } from '#src/hooks/checkClubPrice.ts'
import { idOf } from '#src/lib/changes.ts'
import { HubError, notFound } from '#src/lib/errors.ts'

/** Keeps the type inside an event of the person's own, and its copies of the event's owner and state. */
export const checkTicketType: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const event = idOf(data.event ?? originalDoc?.event)
  const owner = await eventOwner(await payloadTx(req), event)
  if (!owner) throw notFound()
  if (operation === 'update' && event !== idOf(originalDoc?.event))
    throw new HubError('forbidden', { status: 403, field: 'event' })
  const person = personOf(req)
  if (person && !mayRunEvent(person, owner)) throw new HubError('forbidden', { status: 403, field: 'event' })
  await checkClubPrice(req, {
    club: owner.club,
    price: data.price ?? originalDoc?.price ?? 0,
    before: originalDoc?.price,
  })
  const taken = Number(originalDoc?.taken ?? 0)
  if (data.capacity !== undefined && data.capacity !== null && data.capacity < taken)
    throw new HubError('capacity_below_taken', { field: 'capacity', params: { taken } })
  return { ...data, club: owner.club, organiser: owner.organiser, live: owner.status !== 'draft' }
}

export const guardTicketTypeDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { rows } = await (await payloadTx(req)).query(
    'SELECT 1 FROM tickets WHERE ticket_type_id = $1 UNION ALL SELECT 1 FROM order_lines WHERE ticket_type_id = $1 LIMIT 1',
    [id],
  )
  if (rows.length > 0) throw new HubError('has_history', { status: 409 })
}
