import { percentOf } from './money.ts'

/** What an event gives back for a cancelled ticket, by hours before its start. */
export type RefundPolicy = {
  /** All of it until this many hours before the start. */
  fullUntilHours: number
  /** After that this part (0 to 100) … */
  partialPercent: number
  /** … until this many hours before the start; then nothing. */
  partialUntilHours: number
}

export type RefundCase = {
  /** Paid for the ticket, in the minor unit. */
  price: number
  policy: RefundPolicy
  startsAt: Date
  now: Date
  /** The organiser cancelled: everything goes back whatever the policy says. */
  eventCancelled?: boolean
}

const hour = 3_600_000

/** What a ticket cancelled now gives back, in the minor unit; a boundary belongs to the better side for the buyer. */
export function refundDue({ price, policy, startsAt, now, eventCancelled = false }: RefundCase): number {
  if (eventCancelled) return price
  const left = startsAt.getTime() - now.getTime()
  if (left >= policy.fullUntilHours * hour && left > 0) return price
  if (left >= policy.partialUntilHours * hour && left > 0) return percentOf(price, policy.partialPercent)
  return 0
}
