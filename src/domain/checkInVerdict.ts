/** The answers of the door. */
export const verdicts = [
  'admitted',
  'already_used',
  'wrong_event',
  'cancelled',
  'refunded',
  'unpaid',
  'not_valid',
  'not_yet_open',
] as const
export type Verdict = (typeof verdicts)[number]

/** Why a ticket is not valid, where it can be said: never issued, replaced by a newer QR code, or the attendance was closed. */
export type NotValidReason = 'unknown' | 'replaced' | 'closed'

export type DoorFacts = {
  event: string
  status: 'published' | 'cancelled'
  /** The doors are open by the database's clock. */
  open: boolean
  /** A supervisor gave a reason for admitting anyway. */
  override: boolean
  ticket: {
    event: string
    status: 'pending' | 'paid' | 'attended' | 'absent' | 'cancelled' | 'refunded'
    /** The scanned QR code is the ticket's present one; true for a typed code. */
    current: boolean
  } | null
}

export type Refusal = { verdict: Exclude<Verdict, 'admitted'>; reason?: NotValidReason }

/**
 * Why the conditional admission admitted nobody, from facts read afterwards; `null` when nothing stands in the way any more (somebody
 * undid a check-in or paid in between): then it is tried again. What is wrong with the ticket comes before what is wrong with the time.
 *
 * | ticket | verdict |
 * |---|---|
 * | none, or the signature failed | not_valid (unknown) |
 * | its QR code was replaced | not_valid (replaced) |
 * | of another event | wrong_event |
 * | refunded, cancelled, or the event is cancelled | refunded, cancelled |
 * | held by an unpaid order | unpaid |
 * | attended | already_used |
 * | absent, no override | not_valid (closed) |
 * | paid, doors closed, no override | not_yet_open |
 */
export function explainRefusal({ event, status, open, override, ticket }: DoorFacts): Refusal | null {
  if (!ticket) return { verdict: 'not_valid', reason: 'unknown' }
  if (!ticket.current) return { verdict: 'not_valid', reason: 'replaced' }
  if (ticket.event !== event) return { verdict: 'wrong_event' }
  if (ticket.status === 'refunded') return { verdict: 'refunded' }
  if (ticket.status === 'cancelled' || status === 'cancelled') return { verdict: 'cancelled' }
  if (ticket.status === 'pending') return { verdict: 'unpaid' }
  if (ticket.status === 'attended') return { verdict: 'already_used' }
  if (override) return null
  if (ticket.status === 'absent') return { verdict: 'not_valid', reason: 'closed' }
  return open ? null : { verdict: 'not_yet_open' }
}

/** Refusals that a supervisor may override with a reason. */
export const isOverridable = ({ verdict, reason }: { verdict: Verdict; reason?: NotValidReason }): boolean =>
  verdict === 'not_yet_open' || (verdict === 'not_valid' && reason === 'closed')
