import { type BookingView, bookingView } from '#src/db/spaces/bookingView.ts'
import { actAs, cancelBooking, confirmBooking, moveBooking } from '#src/db/spaces/changeBooking.ts'
import { followingOfSeries } from '#src/db/spaces/followingOfSeries.ts'
import { type Space, spaceRules } from '#src/db/spaces/spaceRules.ts'
import { type Db, transaction } from '#src/db/transaction.ts'
import { type Actor, isAdmin } from '#src/domain/actor.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import {
  checkSpan,
  type IsoSpan,
  orAlternatives,
  ownBooking,
  spaceToReserve,
  spanOf,
  writerOf,
  wrongState,
} from '#src/services/spaces/common.ts'

const isOver = ({ end }: BookingView, now: number): boolean => Date.parse(end) <= now

async function spaceOf(db: Parameters<typeof spaceRules>[0], { location }: BookingView): Promise<Space> {
  const space = await spaceRules(db, location.id, { withArchived: true })
  if (!space) throw notFound()
  return space
}

/** A head does not take the hall from a published event: the event is cancelled, which frees the hall. */
const isKeptByEvent = (actor: Actor, { event, status }: BookingView): boolean =>
  !isAdmin(actor) && event !== null && status === 'confirmed'

/** @param booking the caller's own, locked */
async function cancelIn(tx: Db, actor: Actor, booking: BookingView, reason: string | null): Promise<BookingView> {
  const { id } = booking
  if (isAdmin(actor) && !reason) throw new HubError('invalid_input', { field: 'reason', params: { field: 'reason' } })
  const { now } = await spaceOf(tx, booking)
  if (isOver(booking, now)) throw wrongState()
  if (isKeptByEvent(actor, booking)) throw new HubError('booking_already_attached', { status: 409 })
  await actAs(tx, actor.id)
  const from = ['pending', 'pending_payment', 'confirmed'] as const
  if (!(await cancelBooking(tx, id, { from, code: 'by_person', reason }))) throw wrongState()
  return (await bookingView(tx, id)) as BookingView
}

/**
 * Cancels a booking that is not over. An admin says why; a head cancels none on which a published event stands.
 * @throws HubError not_found 404, booking_state 409, booking_already_attached 409, invalid_input 400 without an admin's reason
 */
export const cancelReservation = (actor: Actor, id: string, reason: string | null): Promise<BookingView> =>
  transaction(async (tx) => cancelIn(tx, actor, await ownBooking(tx, actor, id), reason))

/**
 * Cancels a reservation and all later ones of its series, at once. Those on which a published event stands are kept for a head.
 * @throws HubError as {@link cancelReservation}; booking_already_attached only when every one of them is kept
 */
export async function cancelFollowing(
  actor: Actor,
  id: string,
  reason: string | null,
): Promise<{ cancelled: BookingView[]; kept: BookingView[] }> {
  return transaction(async (tx) => {
    await ownBooking(tx, actor, id)
    const [cancelled, kept]: [BookingView[], BookingView[]] = [[], []]
    for (const each of await followingOfSeries(tx, id)) {
      const booking = await ownBooking(tx, actor, each)
      if (booking.status === 'cancelled' || booking.isDead) continue
      if (isKeptByEvent(actor, booking)) kept.push(booking)
      else cancelled.push(await cancelIn(tx, actor, booking, reason))
    }
    if (cancelled.length === 0)
      throw kept.length > 0 ? new HubError('booking_already_attached', { status: 409 }) : wrongState()
    return { cancelled, kept }
  })
}

/**
 * Gives a reservation that has not begun other times, and another place where one is named. Its deadline stays.
 * @throws HubError slot_taken 409 with alternatives, booking_state 409, event_outside_booking 409, not_found 404, and those of `checkSpan`
 */
export async function moveReservation(
  actor: Actor,
  id: string,
  { location, ...wish }: IsoSpan & { location?: string | undefined },
): Promise<BookingView> {
  const span = spanOf(wish)
  let space: Space | null = null
  return orAlternatives(
    () =>
      transaction(async (tx) => {
        const booking = await ownBooking(tx, actor, id)
        space = location ? await spaceToReserve(tx, location) : await spaceOf(tx, booking)
        const isMovable = (booking.status === 'pending' || booking.status === 'confirmed') && !booking.isDead
        if (!isMovable || Date.parse(booking.start) <= space.now) throw wrongState()
        checkSpan(span, space.rules, space.now, writerOf(actor))
        await actAs(tx, actor.id)
        await moveBooking(tx, id, space.id, span)
        return (await bookingView(tx, id)) as BookingView
      }),
    () => space && { space, span, except: id },
  )
}

/**
 * An admin confirms a booking, which stops its clock; a cancelled one comes back if its place is still free.
 * @throws HubError slot_taken 409 with alternatives, booking_state 409, not_found 404
 */
export async function confirmReservation(actor: Actor, id: string): Promise<BookingView> {
  let wanted: { space: Space; booking: BookingView } | null = null
  return orAlternatives(
    () =>
      transaction(async (tx) => {
        const booking = await ownBooking(tx, actor, id)
        wanted = { space: await spaceOf(tx, booking), booking }
        if (isOver(booking, wanted.space.now)) throw wrongState()
        await actAs(tx, actor.id)
        if (!(await confirmBooking(tx, id, ['pending', 'pending_payment', 'cancelled']))) throw wrongState()
        return (await bookingView(tx, id)) as BookingView
      }),
    () => wanted && { space: wanted.space, span: spanOf(wanted.booking) },
  )
}
