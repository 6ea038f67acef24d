import { findClub } from '#src/db/findClub.ts'
import { pool } from '#src/db/pool.ts'
import { type BookingView, bookingView } from '#src/db/spaces/bookingView.ts'
import { type FreeNear, freeNear } from '#src/db/spaces/freeNear.ts'
import { isTaken } from '#src/db/spaces/isTaken.ts'
import { type Space, spaceRules } from '#src/db/spaces/spaceRules.ts'
import { type Db, pgError } from '#src/db/transaction.ts'
import { type Actor, isAdmin } from '#src/domain/actor.ts'
import type { Span } from '#src/domain/spaceHours.ts'
import { type SpaceRules, spanProblem, type Writer } from '#src/domain/spaceRules.ts'
import { isoOfInstant } from '#src/domain/spaceTime.ts'
import { forbidden, HubError, notFound } from '#src/lib/errors.ts'
import { isUuid } from '#src/lib/ids.ts'

export type IsoSpan = { start: string; end: string }

export const spanOf = ({ start, end }: IsoSpan): Span => ({ start: Date.parse(start), end: Date.parse(end) })
export const isoOf = ({ start, end }: Span): IsoSpan => ({
  start: isoOfInstant(start),
  end: isoOfInstant(end),
})

/** A place that can be reserved. @throws HubError not_found 404 */
export async function spaceToReserve(db: Db, idOrSlug: string): Promise<Space> {
  const space = await spaceRules(db, idOrSlug)
  if (!space) throw notFound()
  return space
}

/** The club somebody reserves for. @throws HubError not_found 404, forbidden 403 unless its head or an admin */
export async function clubToReserveFor(db: Db, actor: Actor, idOrSlug: string): Promise<string> {
  const club = await findClub(db, idOrSlug)
  if (!club) throw notFound()
  if (!isAdmin(actor) && !actor.headOf.includes(club.id)) throw forbidden()
  return club.id
}

export const writerOf = (actor: Actor): Writer => (isAdmin(actor) ? 'admin' : 'person')

/**
 * @throws HubError ends_before_start, slot_past, slot_off_step, slot_too_short, slot_too_long, slot_too_soon, slot_beyond_horizon,
 * slot_closed: each 400, naming the field
 */
export function checkSpan(
  span: Span,
  rules: SpaceRules,
  now: number,
  writer: Writer,
  fields: { start: string; end: string } = { start: 'start', end: 'end' },
): void {
  const problem = spanProblem(span, rules, now, writer)
  if (problem)
    throw new HubError(problem.code, {
      field: fields[problem.field],
      ...('params' in problem ? { params: problem.params } : {}),
    })
}

export const isOverlap = (err: unknown): boolean => pgError(err).constraint === 'bookings_no_overlap'

type Wish = { space: Space; span: Span; except?: string }

/** What is free near a wish; many who want the same at the same time share one look. */
const looking = new Map<string, Promise<FreeNear>>()
function freeNearby({ space, span, except }: Wish): Promise<FreeNear> {
  const key = [space.id, span.start, span.end, except].join()
  const running = looking.get(key)
  if (running) return running
  const look = freeNear(pool, space, span, except).finally(() => looking.delete(key))
  looking.set(key, look)
  return look
}

/** Says nothing of who holds the place. */
async function slotTaken(wish: Wish, cause?: unknown): Promise<HubError> {
  const { alternatives } = await freeNearby(wish)
  return new HubError('slot_taken', { status: 409, field: 'start', details: { alternatives }, cause })
}

/**
 * Refuses a wish for a place that is taken by now. In a rush for one slot nearly everybody is answered here, without a transaction that
 * waits for the others' locks; between those who come through, the constraint decides.
 * @throws HubError slot_taken 409 with `details.alternatives`
 */
export async function refuseTaken(wish: Wish): Promise<void> {
  if (await isTaken(pool, wish.space.id, wish.span)) throw await slotTaken(wish)
}

/**
 * Runs a write; when the place was taken, refuses with what is free nearby.
 * @throws HubError slot_taken 409 with `details.alternatives`
 */
export async function orAlternatives<T>(write: () => Promise<T>, wanted: () => Wish | null): Promise<T> {
  try {
    return await write()
  } catch (err) {
    const wish = isOverlap(err) ? wanted() : null
    throw wish ? await slotTaken(wish, err) : err
  }
}

/** A booking for its club's head or an admin, locked. Others do not learn that it exists. @throws HubError not_found 404 */
export async function ownBooking(db: Db, actor: Actor, id: string): Promise<BookingView> {
  const booking = isUuid(id) ? await bookingView(db, id, { lock: true }) : null
  const isTheirs = booking?.club && booking.kind === 'reservation' && actor.headOf.includes(booking.club)
  if (!booking || !(isAdmin(actor) || isTheirs)) throw notFound()
  return booking
}

export const wrongState = (): HubError => new HubError('booking_state', { status: 409 })
