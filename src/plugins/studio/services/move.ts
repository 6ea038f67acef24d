import { endOpenOrdersOfBooking } from '#src/db/orders/endOpenOrdersOfBooking.ts'
import { lockMoneyOfBooking } from '#src/db/payments/lockMoneyOfBooking.ts'
import { actAs, moveBooking } from '#src/db/spaces/changeBooking.ts'
import { type Db, transaction } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'
import { overpaid } from '#src/domain/studioPricing.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import { uuidv7 } from '#src/lib/ids.ts'
import { repriceBooking } from '#src/plugins/studio/db/insertStudioBooking.ts'
import type { StudioBooking } from '#src/plugins/studio/db/studioBooking.ts'
import { type StudioHall, studioHall } from '#src/plugins/studio/db/studioHall.ts'
import { type StudioTerms, studioTerms } from '#src/plugins/studio/db/studioTerms.ts'
import { giveBackFor } from '#src/plugins/studio/services/giveBack.ts'
import { priced } from '#src/plugins/studio/services/place.ts'
import { isManager, ownBooking } from '#src/plugins/studio/services/rights.ts'
import { shownBooking } from '#src/plugins/studio/services/shown.ts'
import type { Caller, ShownBooking } from '#src/services/bookings/desk.ts'
import { checkSpan, orAlternatives, spanOf, wrongState } from '#src/services/spaces/common.ts'

/** The extras of a booking as they were wished: by the hour they count hours, which change with the length. */
const extrasOf = ({ lines }: StudioBooking, hall: StudioHall, hours: number) =>
  lines.flatMap(({ kind, id, quantity }) => {
    const extra = kind === 'extra' ? hall.prices.extras.find((each) => each.id === id) : undefined
    return extra
      ? [{ id: extra.id, quantity: extra.per === 'hour' ? Math.max(1, Math.round(quantity / hours)) : quantity }]
      : []
  })

const hoursOf = ({ start, end }: { start: string; end: string }): number =>
  Math.ceil((Date.parse(end) - Date.parse(start)) / 3_600_000)

/** The studio may move to the last moment, a guest by the terms. */
function checkMovable(booking: StudioBooking, terms: StudioTerms, isStudio: boolean): void {
  const { can_move, can_cancel } = shownBooking(booking, terms)
  if (booking.status !== 'confirmed' || (!can_move && !(isStudio && can_cancel))) throw wrongState()
}

/** The hall a booking moves to. Money of one booking is of one currency. */
async function hallOf(db: Db, booking: StudioBooking, wanted: string | null, locale: Locale): Promise<StudioHall> {
  const hall = await studioHall(db, wanted ?? booking.hall.id, locale, { withAll: wanted === null })
  if (!hall) throw notFound()
  if (hall.prices.currency !== booking.currency)
    throw new HubError('invalid_input', { field: 'hall_id', params: { field: 'hall_id' } })
  return hall
}

/**
 * Gives a confirmed booking other times, in its hall or another: the price is made anew. A dearer one leaves a balance, of a cheaper one the
 * money too much goes back.
 * @throws HubError slot_taken 409 with alternatives, booking_state 409 (too late by the terms, or not confirmed), not_found 404, and those of
 *   `checkSpan`
 */
export async function moveStudioBooking(
  caller: Caller,
  id: string,
  { start, end, hall: wanted }: { start: string; end: string; hall: string | null },
): Promise<ShownBooking> {
  const span = spanOf({ start, end })
  let target: StudioHall | null = null
  return orAlternatives(
    () =>
      transaction(async (tx) => {
        await ownBooking(tx, caller, id)
        await lockMoneyOfBooking(tx, id)
        const booking = await ownBooking(tx, caller, id)
        const terms = await studioTerms(tx, caller.locale)
        checkMovable(booking, terms, isManager(caller.actor))
        const hall = await hallOf(tx, booking, wanted, caller.locale)
        target = hall
        checkSpan(span, hall.rules, hall.now, isManager(caller.actor) ? 'admin' : 'person')
        const isSameHall = hall.id === booking.hall.id
        const quote = priced(
          {
            start,
            end,
            extras: extrasOf(booking, hall, hoursOf(booking)),
            package: isSameHall ? booking.package : null,
          },
          hall,
        )
        const actor = caller.actor?.id ?? null
        await actAs(tx, actor)
        await moveBooking(tx, id, hall.id, span)
        await repriceBooking(tx, id, quote)
        await endOpenOrdersOfBooking(tx, id)
        const excess = overpaid(booking.received - booking.returned, quote.total)
        if (excess > 0)
          await giveBackFor(tx, {
            booking: id,
            amount: excess,
            cause: `moved:${uuidv7()}`,
            reason: 'moved to a cheaper time',
            actor,
          })
        return shownBooking(await ownBooking(tx, caller, id), terms)
      }),
    () => target && { space: target, span, except: id },
  )
}
