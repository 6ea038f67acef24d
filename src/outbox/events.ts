/** What facts about a booking carry; the database publishes them with the change itself (migrations/sql/120_spaces.sql). */
export type BookingFact = {
  booking: string
  location: string
  club: string | null
  kind: 'reservation' | 'studio' | 'blackout'
  status: 'pending' | 'pending_payment' | 'confirmed' | 'completed' | 'cancelled'
  reasonCode: string | null
  startsAt: string
  endsAt: string
}

/**
 * The domain events of the core: facts in the past tense and what they carry. Plugins add theirs by declaration merging.
 */
export interface DomainEventData {
  'user.registered': { user: string }
  /** The person deleted the own account: the id stays, nameless. */
  'user.erased': { user: string }
  'user.passwordResetRequested': { user: string }
  'event.published': { event: string; slug: string }
  'event.changed': { event: string; slug: string; moved: boolean; previousSlug?: string }
  /** Its attendance was closed, an hour after the end. */
  'event.closed': { event: string }
  'event.cancelled': { event: string; slug: string; reason: string | null }
  'club.changed': { club: string; slug: string }
  'location.changed': { location: string }
  'booking.created': BookingFact
  'booking.warned': BookingFact
  'booking.confirmed': BookingFact
  'booking.moved': BookingFact
  'booking.cancelled': BookingFact
  'membership.requested': { club: string; user: string }
  'membership.accepted': { club: string; user: string }
  'membership.declined': { club: string; user: string }
  'membership.ended': { club: string; user: string }
  'order.placed': { order: string; event: string | null }
  'order.paid': { order: string; event: string | null }
  'order.expired': { order: string; event: string | null }
  'order.cancelled': { order: string; event: string | null }
  'ticket.issued': { ticket: string; event: string; holder: string | null; order: string }
  'ticket.claimed': { ticket: string; event: string; holder: string | null; order: string }
  'ticket.cancelled': { ticket: string; event: string; holder: string | null; order: string }
  'ticket.checkedIn': { ticket: string; event: string; holder: string | null }
  'ticket.checkInUndone': { ticket: string; event: string; holder: string | null }
  'ticket.absent': { ticket: string; event: string; holder: string | null }
  'payment.captured': { payment: string; order: string }
  'payment.failed': { payment: string; order: string }
  'payment.needsReview': { payment: string; order: string; reason: string }
  'payment.late': { payment: string; order: string }
  'payment.refundRequested': { refund: string; payment: string; order: string }
  'payment.refunded': { refund: string; payment: string; order: string }
  'review.published': { review: string; event: string; user: string }
  /** Words, stars or reply of a published review. */
  'review.changed': { review: string; event: string; user: string }
  /** Deleted, or hidden by moderation. */
  'review.withdrawn': { review: string; event: string; user: string }
  'absence.excused': { excuse: string; event: string; user: string }
  'absence.excuseWithdrawn': { excuse: string; event: string; user: string }
}

export type DomainEventName = keyof DomainEventData

/** A stored domain event as subscribers see it. */
export type DomainEvent<N extends DomainEventName = DomainEventName> = {
  id: string
  name: N
  data: DomainEventData[N]
  actor: string | null
  occurredAt: Date
}
