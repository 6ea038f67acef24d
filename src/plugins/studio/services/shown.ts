import { balanceOf, refundOnCancel, refundPercent } from '#src/domain/studioPricing.ts'
import { env } from '#src/lib/env.ts'
import type { StudioBooking } from '#src/plugins/studio/db/studioBooking.ts'
import type { StudioTerms } from '#src/plugins/studio/db/studioTerms.ts'
import { manageToken, manageUrl } from '#src/plugins/studio/services/manageLink.ts'
import type { PlacedBooking, ShownBooking } from '#src/services/bookings/desk.ts'

const hourMs = 3_600_000

/** A booking as its guest sees it now, with what could be done with it. */
export function shownBooking(booking: StudioBooking, terms: StudioTerms): ShownBooking {
  const { id, status, now, total } = booking
  const startsAt = Date.parse(booking.start)
  const paid = booking.received - booking.returned
  const isAhead = startsAt > now
  const isAlive = status === 'confirmed' || status === 'pending_payment'
  const balance = isAlive || status === 'completed' ? balanceOf(paid, total) : 0
  const moveUntil = startsAt - terms.moveUntilHours * hourMs
  const percent = refundPercent(terms.refundScale, startsAt, now)
  return {
    id,
    reference: booking.reference,
    status,
    reason: booking.reason,
    reason_code: booking.reasonCode,
    hall: booking.hall,
    start: booking.start,
    end: booking.end,
    name: booking.name,
    phone: booking.phone,
    email: booking.email,
    lines: booking.lines,
    payment: booking.payment,
    total,
    paid,
    refunded: booking.returned,
    due_now: status === 'pending_payment' ? (booking.openOrder?.due ?? booking.dueNow) : 0,
    balance,
    currency: booking.currency,
    expires_at: status === 'pending_payment' ? booking.expiresAt : null,
    refund_percent: percent,
    refund_if_cancelled: refundOnCancel(paid, terms.refundScale, startsAt, now),
    can_cancel: isAlive && isAhead,
    can_move: status === 'confirmed' && now <= moveUntil && isAhead,
    can_pay: balance > 0,
    move_until: new Date(moveUntil).toISOString(),
    manage_url: manageUrl(id, booking.linkVersion, booking.locale),
    calendar_url: `${env.PUBLIC_URL}/api/bookings/${id}/calendar.ics?token=${manageToken(id, booking.linkVersion)}`,
    created_at: booking.createdAt,
  }
}

export const placedBooking = (booking: StudioBooking): PlacedBooking => ({
  id: booking.id,
  reference: booking.reference ?? '',
  status: booking.status,
  total: booking.total,
  due_now: booking.status === 'pending_payment' ? booking.dueNow : 0,
  currency: booking.currency,
  expires_at: booking.status === 'pending_payment' ? booking.expiresAt : null,
  manage_url: manageUrl(booking.id, booking.linkVersion, booking.locale),
})
