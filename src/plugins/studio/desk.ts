import { pool } from '#src/db/pool.ts'
import { env } from '#src/lib/env.ts'
import { forbidden } from '#src/lib/errors.ts'
import { bookingOfPayment } from '#src/plugins/studio/db/bookingOfPayment.ts'
import { studioBooking, studioBookings } from '#src/plugins/studio/db/studioBooking.ts'
import { studioTerms } from '#src/plugins/studio/db/studioTerms.ts'
import { hallCalendar } from '#src/plugins/studio/services/availability.ts'
import { bookingCalendar } from '#src/plugins/studio/services/calendarFile.ts'
import { cancelStudioBooking } from '#src/plugins/studio/services/cancel.ts'
import { confirmStudioBooking } from '#src/plugins/studio/services/confirm.ts'
import { manageUrl } from '#src/plugins/studio/services/manageLink.ts'
import { moveStudioBooking } from '#src/plugins/studio/services/move.ts'
import { payBooking } from '#src/plugins/studio/services/pay.ts'
import { placeBooking } from '#src/plugins/studio/services/place.ts'
import { bookingOfLink, isManager, ownBooking } from '#src/plugins/studio/services/rights.ts'
import { shownBooking } from '#src/plugins/studio/services/shown.ts'
import type { BookingDesk } from '#src/services/bookings/desk.ts'

/** The studio's desk: what `/api/bookings` does for its halls. */
export const studioDesk: BookingDesk = {
  kind: 'studio',
  availability: hallCalendar,
  place: placeBooking,
  show: async (caller, id) => shownBooking(await ownBooking(pool, caller, id), await studioTerms(pool, caller.locale)),
  list: async (caller, { page, limit, from, to }) => {
    const link = await bookingOfLink(caller)
    if (!link && !caller.actor) throw forbidden()
    const isAll = !link && isManager(caller.actor)
    const filter = {
      user: link || isAll ? null : (caller.actor?.id ?? null),
      id: link?.id ?? null,
      from,
      to,
      page,
      limit,
    }
    const terms = await studioTerms(pool, caller.locale)
    const { docs, total } = await studioBookings(pool, filter, caller.locale)
    return { docs: docs.map((booking) => shownBooking(booking, terms)), totalDocs: total, limit, page }
  },
  cancel: cancelStudioBooking,
  move: moveStudioBooking,
  confirm: confirmStudioBooking,
  pay: payBooking,
  calendar: bookingCalendar,
  ownsPayment: async (caller, payment) => {
    const [booking, link] = [await bookingOfPayment(pool, payment), await bookingOfLink(caller)]
    return booking !== null && link?.id === booking
  },
  pageOf: async (id, locale) => {
    const booking = await studioBooking(pool, id, locale)
    return booking ? manageUrl(id, booking.linkVersion, locale) : env.PUBLIC_URL
  },
}
