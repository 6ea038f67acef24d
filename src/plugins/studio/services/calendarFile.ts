import ics from 'ics'
import { pool } from '#src/db/pool.ts'
import { calendarText, foldCalendar } from '#src/domain/icalendar.ts'
import { studioHall } from '#src/plugins/studio/db/studioHall.ts'
import { manageUrl } from '#src/plugins/studio/services/manageLink.ts'
import { ownBooking } from '#src/plugins/studio/services/rights.ts'
import type { Caller } from '#src/services/bookings/desk.ts'

/** A booking as an iCalendar file, times in UTC; `METHOD:CANCEL` once it is cancelled. @throws HubError not_found 404 */
export async function bookingCalendar(caller: Caller, id: string): Promise<{ file: string; name: string }> {
  const booking = await ownBooking(pool, caller, id)
  const hall = await studioHall(pool, booking.hall.id, caller.locale, { withAll: true })
  const isCancelled = booking.status === 'cancelled'
  const url = manageUrl(id, booking.linkVersion, caller.locale)
  const utc = { startInputType: 'utc', startOutputType: 'utc', endInputType: 'utc', endOutputType: 'utc' } as const
  const { error, value } = ics.createEvent({
    ...utc,
    productId: '-//Event Hub//Studio//EN',
    method: isCancelled ? 'CANCEL' : 'PUBLISH',
    uid: `${id}@event-hub`,
    sequence: isCancelled ? 2 : 1,
    start: Date.parse(booking.start),
    end: Date.parse(booking.end),
    title: calendarText(booking.hall.name),
    description: calendarText([booking.reference, url].filter(Boolean).join('\n')),
    ...(hall?.directions ? { location: calendarText(hall.directions) } : {}),
    url,
    status: isCancelled ? 'CANCELLED' : booking.status === 'pending_payment' ? 'TENTATIVE' : 'CONFIRMED',
    busyStatus: isCancelled ? 'FREE' : 'BUSY',
  })
  if (error || !value) throw new Error(`The calendar file of booking ${id} could not be made`, { cause: error })
  return { file: foldCalendar(value), name: `${booking.reference ?? 'studio'}.ics` }
}
