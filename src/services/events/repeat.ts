import type { PayloadRequest } from 'payload'
import { asUser } from '#src/access/local.ts'
import { payloadTransaction } from '#src/db/payloadTransaction.ts'
import { clubReservations } from '#src/db/spaces/bookingView.ts'
import { type Actor, isAdmin } from '#src/domain/actor.ts'
import { idOf } from '#src/lib/changes.ts'
import { toHubError } from '#src/lib/errorBody.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import { isUuid } from '#src/lib/ids.ts'

export type RepeatedEvent = {
  id: string
  slug: string
  booking: string
  startsAt: string
  endsAt: string
  status: 'draft' | 'published'
}

/** A refusal of one copy ends all of them: it says which date it is about. */
function refuseDate(err: unknown, date: { booking: string; start: string; end: string }): never {
  const known = toHubError(err)
  if (!known || known.status >= 500) throw err
  const { code, status, field, params, details } = known
  throw new HubError(code, {
    status,
    ...(field ? { field } : {}),
    params,
    details: { ...(details as object | undefined), ...date },
    cause: err,
  })
}

/**
 * Copies an event of the own club onto every reservation of a series on which none stands: all of them or none. Hour and length stay as
 * they are where they lie inside the reservation.
 * @throws HubError not_found 404, series_has_no_reservation 409, and those of making and publishing an event with `booking`, `start` and
 * `end` of the date in `details`
 */
export async function repeatEvent(
  req: PayloadRequest,
  actor: Actor,
  event: string,
  { series, publish }: { series: string; publish: boolean },
): Promise<RepeatedEvent[]> {
  return payloadTransaction(req, async (db) => {
    const { docs } = isUuid(event)
      ? await asUser(req).find({ collection: 'events', where: { id: { equals: event } }, limit: 1, depth: 0 })
      : { docs: [] }
    const club = idOf(docs[0]?.club)
    if (!club || !(isAdmin(actor) || actor.headOf.includes(club))) throw notFound()
    const reservations = await clubReservations(db, club, { unattached: true, series })
    if (reservations.length === 0) throw new HubError('series_has_no_reservation', { status: 409, field: 'series' })
    const made: RepeatedEvent[] = []
    for (const { id: booking, start, end } of reservations) {
      const copy = asUser(req).create({
        collection: 'events',
        duplicateFromID: event,
        data: { club, booking, status: publish ? 'published' : 'draft' } as never,
        depth: 0,
      })
      const doc = await copy.catch((err) => refuseDate(err, { booking, start, end }))
      const { id, slug, startsAt, endsAt, status } = doc
      made.push({ id, slug: String(slug), booking, startsAt, endsAt, status: status as RepeatedEvent['status'] })
    }
    return made
  })
}
