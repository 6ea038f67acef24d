import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { personOf } from '#src/access/atoms.ts'
import { payloadTx } from '#src/db/payloadTx.ts'
import { bookingView } from '#src/db/spaces/bookingView.ts'
import { actAs } from '#src/db/spaces/changeBooking.ts'
import { freeNear } from '#src/db/spaces/freeNear.ts'
import { newReference } from '#src/db/spaces/insertBooking.ts'
import { lockBooking } from '#src/db/spaces/lockBooking.ts'
import { type Space, spaceRules } from '#src/db/spaces/spaceRules.ts'
import type { Db } from '#src/db/transaction.ts'
import { type BookingState, mayBecome } from '#src/domain/spaceBooking.ts'
import type { Span } from '#src/domain/spaceHours.ts'
import { spanProblem, type Writer } from '#src/domain/spaceRules.ts'
import { idOf } from '#src/lib/changes.ts'
import { forbidden, HubError } from '#src/lib/errors.ts'

type Merged = { id?: string; status: BookingState; kind: string; startsAt: string; endsAt: string; location: unknown }

function writerOf(req: PayloadRequest): Writer {
  const person = personOf(req)
  if (!person) return 'record'
  return person.roles.includes('admin') ? 'admin' : 'person'
}

/** A blackout closes a place at any hour; everything else keeps to the place's rules. */
function checkRules(span: Span, { rules, now }: Space, kind: string, writer: Writer): void {
  const problem = spanProblem(span, rules, now, writer)
  if (!problem || (kind === 'blackout' && problem.code !== 'ends_before_start')) return
  throw new HubError(problem.code, {
    field: problem.field === 'start' ? 'startsAt' : 'endsAt',
    ...('params' in problem ? { params: problem.params } : {}),
  })
}

/** What the database holds now decides, not what the form was filled with: a stale one does not bring a cancelled booking back. */
async function checkStatus(db: Db, id: string, read: BookingState, wanted: BookingState): Promise<void> {
  const status = await lockBooking(db, id)
  if (status !== null && (status !== read || !mayBecome(status, wanted)))
    throw new HubError('booking_state', { status: 409, field: 'status' })
}

const isSameTime = (before: Merged | undefined, after: Merged): boolean =>
  before !== undefined &&
  idOf(before.location) === idOf(after.location) &&
  Date.parse(before.startsAt) === Date.parse(after.startsAt) &&
  Date.parse(before.endsAt) === Date.parse(after.endsAt)

async function checkPlace(db: Db, wanted: Merged, self: string | undefined, writer: Writer): Promise<void> {
  const space = await spaceRules(db, idOf(wanted.location) ?? '', { withArchived: true })
  if (!space) return
  const span = { start: Date.parse(wanted.startsAt), end: Date.parse(wanted.endsAt) }
  checkRules(span, space, wanted.kind, writer)
  const { isFree, alternatives } = await freeNear(db, space, span, self)
  if (!isFree) throw new HubError('slot_taken', { status: 409, field: 'startsAt', details: { alternatives } })
}

/**
 * The same rules as at the endpoints, for the admin's form, REST, GraphQL and imports. Buffers, deadlines, facts and the guarantee against
 * overlap are the database's (migrations/sql/120_spaces.sql).
 */
export const checkBooking: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const db = await payloadTx(req)
  const person = personOf(req)
  const merged = { ...originalDoc, ...data } as Merged
  const before = operation === 'update' ? (originalDoc as Merged) : undefined
  if (before) await checkStatus(db, before.id as string, before.status, merged.status)
  const writer = writerOf(req)
  if (writer === 'person' && (merged.kind !== 'reservation' || (!before && merged.status !== 'pending')))
    throw forbidden()
  const isFreed = merged.status === 'cancelled'
  if (!isFreed && (!isSameTime(before, merged) || before?.status === 'cancelled'))
    await checkPlace(db, merged, before?.id, writer)
  await actAs(db, person?.id ?? null)
  return {
    ...data,
    ...(before ? {} : { reference: newReference(), createdBy: person?.id ?? data.createdBy ?? null }),
    ...(isFreed && before?.status !== 'cancelled' ? { reasonCode: person ? 'by_person' : data.reasonCode } : {}),
  }
}

/** Deleting cancels (the database keeps the row), so it meets the rules of cancelling. */
export const checkDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const db = await payloadTx(req)
  const person = personOf(req)
  const booking = await bookingView(db, String(id), { lock: true })
  if (booking?.status === 'completed') throw new HubError('booking_state', { status: 409 })
  const isStood = booking?.status === 'confirmed' && booking.event !== null
  if (isStood && person && !person.roles.includes('admin'))
    throw new HubError('booking_already_attached', { status: 409 })
  await actAs(db, person?.id ?? null)
}
