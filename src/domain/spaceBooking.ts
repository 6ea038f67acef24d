/** The life of a booking. Every state but `cancelled` occupies its place. */
export const bookingStates = ['pending', 'pending_payment', 'confirmed', 'completed', 'cancelled'] as const
export type BookingState = (typeof bookingStates)[number]
export type BookingKind = 'reservation' | 'studio' | 'blackout'

/** A cancelled one may be confirmed again (money that came late, an admin's second thought) while its place is still free. */
const next: Record<BookingState, readonly BookingState[]> = {
  pending: ['confirmed', 'cancelled'],
  pending_payment: ['confirmed', 'cancelled'],
  confirmed: ['completed', 'cancelled'],
  completed: [],
  cancelled: ['confirmed'],
}

export const mayBecome = (from: BookingState, to: BookingState): boolean => from === to || next[from].includes(to)

/** Why a booking ended, for programs; people read the reason in words. */
export const endReasons = [
  'by_person',
  'not_attached',
  'hold_expired',
  'event_cancelled',
  'event_moved',
  'deleted',
  'by_guest',
  'by_studio',
  'refunded',
] as const
export type EndReason = (typeof endReasons)[number]
