/** How a payment moves, and what a gateway's word about it means for tickets and money. Pure: the caller locks, reads and writes. */

export type PaymentStatus =
  | 'created'
  | 'pending'
  | 'authorized'
  | 'captured'
  | 'partially_refunded'
  | 'refunded'
  | 'canceled'
  | 'expired'
  | 'failed'
  | 'needs_review'

export type OrderStatus = 'draft' | 'pending' | 'paid' | 'cancelled' | 'expired' | 'refunded' | 'partly_refunded'
export type RefundStatus = 'pending' | 'succeeded' | 'failed'

/** What the gateway says about a payment now. */
export type PaymentSnapshot = {
  status: Exclude<PaymentStatus, 'needs_review'>
  amountMinor: number
  capturedMinor: number
  refundedMinor: number
  currency: string
  /** Whether it is play money: compared with the payment's mode. */
  isTest: boolean
  /** Our reference as the gateway knows it; `null` when it does not say. */
  reference: string | null
  failure?: string
  /** Something a person must look at: a dispute, a status this code does not know. */
  review?: string
  /** The refunds the gateway knows of; `refundId` is our own reference. */
  refunds?: readonly { gatewayId: string; refundId: string | null; status: RefundStatus; failure?: string }[]
  /** Its id there, for a payment whose making was not confirmed to us. */
  gatewayId?: string
  /** Kept for the admin's timeline: ids and states only, nothing personal. */
  raw: unknown
}

export type RefundFacts = { id: string; amount: number; status: RefundStatus; gatewayId: string | null }

export type SettlementFacts = {
  payment: {
    id: string
    status: PaymentStatus
    mode: string
    amount: number
    currency: string
    captured: number
    fulfilled: boolean
  }
  order: {
    status: OrderStatus
    /** It was paid once, by whatever payment. */
    wasPaid: boolean
  }
  event: { published: boolean; over: boolean }
  /** Another payment of the order stands for its tickets. */
  otherFulfilled: boolean
  refunds: readonly RefundFacts[]
  /** An admin asked: the only way out of `needs_review`. */
  byAdmin: boolean
}

/**
 * `pay`: the held tickets become valid. `revive`: the order had ended; its tickets come back if the database has the seats, else
 * the money goes back. `refund`: the money goes back. `void`: it has gone back already, an unpaid order ends.
 */
export type Fulfilment = 'none' | 'pay' | 'revive' | 'refund' | 'void'

export type Settlement = {
  status: PaymentStatus
  captured: number
  failure: string | null
  /** Why a person must look; `null` when nobody must, or nothing new is to be said. */
  review: string | null
  refunds: { id: string; status: RefundStatus; gatewayId: string; failure: string | null }[]
  /** Given back at the gateway without us. */
  refundedElsewhere: number
  fulfilment: Fulfilment
}

const ranks: Record<Exclude<PaymentStatus, 'needs_review'>, number> = {
  created: 0,
  pending: 1,
  authorized: 2,
  canceled: 3,
  expired: 3,
  failed: 3,
  captured: 4,
  partially_refunded: 5,
  refunded: 6,
}

/** An attempt that may still bring money by itself. */
export const isOpen = (status: PaymentStatus): boolean =>
  status === 'created' || status === 'pending' || status === 'authorized'

/** The status after hearing `incoming`: the rank never falls, and of two ends the first stays. */
export function laterStatus(current: PaymentStatus, incoming: Exclude<PaymentStatus, 'needs_review'>): PaymentStatus {
  if (current === 'needs_review') return current
  return ranks[incoming] > ranks[current] ? incoming : current
}

/** What does not fit between our payment and the gateway's; `null` when all of it does. */
export function mismatchOf(
  { id, amount, currency, mode }: SettlementFacts['payment'],
  snapshot: PaymentSnapshot,
): 'mode' | 'reference' | 'currency' | 'amount' | null {
  if (snapshot.isTest !== (mode !== 'production')) return 'mode'
  if (snapshot.reference !== null && snapshot.reference !== id) return 'reference'
  if (snapshot.currency !== currency) return 'currency'
  if (snapshot.amountMinor !== amount) return 'amount'
  return ranks[snapshot.status] >= ranks.captured && snapshot.capturedMinor !== amount ? 'amount' : null
}

const sum = (refunds: readonly { amount: number; status: RefundStatus }[], ...wanted: RefundStatus[]): number =>
  refunds.reduce((total, { amount, status }) => total + (wanted.includes(status) ? amount : 0), 0)

/** What the gateway's list of refunds changes in ours: a refund may still fail after it had succeeded. */
function refundChanges(ours: readonly RefundFacts[], theirs: PaymentSnapshot['refunds'] = []): Settlement['refunds'] {
  return ours.flatMap((refund) => {
    const seen = theirs.find(
      ({ gatewayId, refundId }) =>
        refundId === refund.id || (refund.gatewayId !== null && gatewayId === refund.gatewayId),
    )
    const moves = seen && seen.status !== 'pending' && seen.status !== refund.status && refund.status !== 'failed'
    return moves
      ? [{ id: refund.id, status: seen.status, gatewayId: seen.gatewayId, failure: seen.failure ?? null }]
      : []
  })
}

function fulfilmentOf(
  { payment, order, event, otherFulfilled }: SettlementFacts,
  captured: number,
  givenBack: number,
): Fulfilment {
  if (payment.fulfilled || captured === 0) return 'none'
  if (givenBack >= captured) return order.status === 'pending' && !otherFulfilled ? 'void' : 'none'
  if (otherFulfilled || order.wasPaid) return 'refund'
  if (!event.published) return 'refund'
  if (order.status === 'pending') return 'pay'
  return event.over ? 'refund' : 'revive'
}

function statusOf(
  payment: SettlementFacts['payment'],
  snapshot: PaymentSnapshot,
  captured: number,
  refunded: number,
  byAdmin: boolean,
): PaymentStatus {
  if (payment.status === 'needs_review' && !byAdmin) return 'needs_review'
  if (captured > 0) return moneyStatus(captured, refunded)
  return laterStatus(payment.status === 'needs_review' ? 'created' : payment.status, snapshot.status)
}

/**
 * What a verified snapshot means. The same snapshot twice decides for "nothing" the second time; any order of snapshots ends in
 * the same state, as captured money and refunds are compared as totals.
 */
export function decideSettlement(facts: SettlementFacts, snapshot: PaymentSnapshot): Settlement {
  const { payment } = facts
  const mismatch = mismatchOf(payment, snapshot)
  // A wrong amount is still money of this payment; a wrong reference, currency or mode says nothing about it.
  const ours = mismatch === null || mismatch === 'amount'
  const captured = ours ? Math.max(payment.captured, snapshot.capturedMinor) : payment.captured
  const refunds = ours ? refundChanges(facts.refunds, snapshot.refunds) : []
  const after = facts.refunds.map((refund) => ({ ...refund, ...refunds.find(({ id }) => id === refund.id) }))
  const reserved = sum(after, 'pending', 'succeeded')
  const refundedElsewhere = ours ? Math.max(0, Math.min(snapshot.refundedMinor, captured) - reserved) : 0
  const refundFailed = refunds.some(({ status }) => status === 'failed')
  const review = mismatch ? `mismatch_${mismatch}` : (snapshot.review ?? (refundFailed ? 'refund_failed' : null))
  const status = review
    ? 'needs_review'
    : statusOf(payment, snapshot, captured, sum(after, 'succeeded') + refundedElsewhere, facts.byAdmin)
  return {
    status,
    captured,
    failure: snapshot.failure ?? null,
    review,
    refunds,
    refundedElsewhere,
    fulfilment: status === 'needs_review' ? 'none' : fulfilmentOf(facts, captured, reserved + refundedElsewhere),
  }
}

/** The status of a payment whose money came, by what of it went back. */
export function moneyStatus(captured: number, refunded: number): 'captured' | 'partially_refunded' | 'refunded' {
  if (refunded >= captured) return 'refunded'
  return refunded > 0 ? 'partially_refunded' : 'captured'
}

export type OrderMoney = { status: OrderStatus; captured: number; refunded: number; activeTickets: number }

/** The status of an order after money or tickets went back. Orders that never had money of their own keep theirs. */
export function orderStatusAfter({ status, captured, refunded, activeTickets }: OrderMoney): OrderStatus {
  if (captured > 0 && refunded >= captured) return 'refunded'
  if (captured > 0 && refunded > 0) return 'partly_refunded'
  if (status === 'paid' || status === 'partly_refunded' || status === 'refunded')
    return activeTickets > 0 ? 'paid' : 'cancelled'
  return status
}

const firstPoll = 30
const longestWhileHeld = 90
const longestAfter = 3600
const quickAfter = 600
const giveUpAfter = 3 * 86_400

/**
 * Seconds until an open payment is asked about again; `null` when it has been asked long enough and a person should look.
 * While the order is held a lost notification is made up for within 90 seconds, and the deadline itself is never slept through.
 *
 * @param polls how often it was asked
 * @param left seconds until the hold ends, negative after it
 */
export function nextPollSeconds(polls: number, left: number): number | null {
  if (left <= -giveUpAfter) return null
  if (left <= -quickAfter) return Math.min(longestAfter, Math.round(-left / 4))
  const growing = Math.min(longestWhileHeld, Math.round(firstPoll * 1.25 ** Math.min(polls, 20)))
  return left > 0 ? Math.min(growing, Math.ceil(left) + 1) : growing
}
