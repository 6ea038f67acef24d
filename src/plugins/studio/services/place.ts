import { insertBookingOrder } from '#src/db/orders/insertBookingOrder.ts'
import { pool } from '#src/db/pool.ts'
import { actAs } from '#src/db/spaces/changeBooking.ts'
import { insertBooking } from '#src/db/spaces/insertBooking.ts'
import { pgError, transaction } from '#src/db/transaction.ts'
import { dueNow, type Quote, quoteOf } from '#src/domain/studioPricing.ts'
import { forbidden, HubError, notFound } from '#src/lib/errors.ts'
import { bookingByKey } from '#src/plugins/studio/db/bookingByKey.ts'
import { insertStudioBooking } from '#src/plugins/studio/db/insertStudioBooking.ts'
import { type StudioBooking, studioBooking } from '#src/plugins/studio/db/studioBooking.ts'
import { type StudioHall, studioHall } from '#src/plugins/studio/db/studioHall.ts'
import { studioTerms } from '#src/plugins/studio/db/studioTerms.ts'
import { isManager } from '#src/plugins/studio/services/rights.ts'
import { placedBooking } from '#src/plugins/studio/services/shown.ts'
import type { BookingWish, Caller, PlacedBooking } from '#src/services/bookings/desk.ts'
import { checkSpan, orAlternatives, refuseTaken, spanOf } from '#src/services/spaces/common.ts'

const wrong = (field: string): HubError => new HubError('invalid_input', { field, params: { field } })

/** What the wish costs. @throws HubError invalid_input 400 naming extras or package */
export function priced(wish: Pick<BookingWish, 'start' | 'end' | 'extras' | 'package'>, hall: StudioHall): Quote {
  const quote = quoteOf({ span: spanOf(wish), extras: wish.extras, package: wish.package }, hall.prices)
  if (!('problem' in quote)) return quote
  throw wrong(quote.problem === 'unknown_package' || quote.problem === 'package_length' ? 'package' : 'extras')
}

type Outcome = { booking: PlacedBooking; existing: boolean }

/** The same wish again, by its key: the same answer. Another wish under the key is refused. */
async function repeated(wish: BookingWish, caller: Caller): Promise<Outcome | null> {
  const id = wish.idempotencyKey ? await bookingByKey(pool, wish.idempotencyKey) : null
  const booking = id ? await studioBooking(pool, id, caller.locale) : null
  if (!booking) return null
  const isSame =
    booking.email === wish.email &&
    Date.parse(booking.start) === Date.parse(wish.start) &&
    Date.parse(booking.end) === Date.parse(wish.end) &&
    (booking.hall.id === wish.hall || booking.hall.slug === wish.hall)
  if (!isSame) throw new HubError('conflict', { status: 409, field: 'Idempotency-Key' })
  return { booking: placedBooking(booking), existing: true }
}

async function write(caller: Caller, wish: BookingWish, hall: StudioHall): Promise<StudioBooking> {
  const { actor, locale } = caller
  const quote = priced(wish, hall)
  return transaction(async (tx) => {
    const terms = await studioTerms(tx, locale)
    const due = dueNow(quote.total, wish.payment, hall.depositPercent ?? terms.depositPercent)
    const isPaidLater = wish.confirmed || due === 0
    // A guest's booking is nobody's by account: the studio's own name does not stand on it.
    const user = actor && !wish.confirmed ? actor.id : null
    await actAs(tx, actor?.id ?? null)
    const id = await insertBooking(tx, {
      location: hall.id,
      club: null,
      span: spanOf(wish),
      status: isPaidLater ? 'confirmed' : 'pending_payment',
      kind: 'studio',
      createdBy: actor?.id ?? null,
      ...(isPaidLater ? {} : { holdSeconds: terms.holdMinutes * 60 }),
    })
    const { name, phone, email, payment, idempotencyKey } = wish
    await insertStudioBooking(tx, {
      booking: id,
      name,
      phone,
      email,
      user,
      locale,
      payment,
      quote,
      dueNow: wish.confirmed ? 0 : due,
      currency: hall.prices.currency,
      package: wish.package,
      idempotencyKey,
    })
    if (!isPaidLater)
      await insertBookingOrder(tx, {
        booking: id,
        buyer: user,
        email,
        locale,
        title: hall.name,
        amount: due,
        currency: hall.prices.currency,
        seconds: null,
      })
    return (await studioBooking(tx, id, locale)) as StudioBooking
  })
}

/**
 * Books a hall for a guest: held until the deadline, with an order for what is due now. Nothing to pay, or written by the studio itself:
 * confirmed at once.
 * @throws HubError slot_taken 409 with alternatives, not_found 404, invalid_input 400, and those of `checkSpan`
 */
export async function placeBooking(caller: Caller, wish: BookingWish): Promise<Outcome> {
  if (wish.confirmed && !isManager(caller.actor)) throw forbidden()
  const known = await repeated(wish, caller)
  if (known) return known
  const hall = await studioHall(pool, wish.hall, caller.locale)
  if (!hall) throw notFound()
  const span = spanOf(wish)
  checkSpan(span, hall.rules, hall.now, wish.confirmed ? 'admin' : 'person')
  try {
    await refuseTaken({ space: hall, span })
    const booking = await orAlternatives(
      () => write(caller, wish, hall),
      () => ({ space: hall, span }),
    )
    return { booking: placedBooking(booking), existing: false }
  } catch (err) {
    // The second press came while the first was being written.
    const again = pgError(err).constraint === 'studio_bookings_idempotency' || isTaken(err)
    const same = again ? await repeated(wish, caller) : null
    if (same) return same
    throw err
  }
}

const isTaken = (err: unknown): boolean => err instanceof HubError && err.code === 'slot_taken'
