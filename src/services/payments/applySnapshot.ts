import { confirmPaidBooking } from '#src/db/payments/confirmPaidBooking.ts'
import { endTickets } from '#src/db/payments/endTickets.ts'
import { insertRefund } from '#src/db/payments/insertRefund.ts'
import { type LockedSettlement, lockSettlement } from '#src/db/payments/lockSettlement.ts'
import { moneyOfBooking } from '#src/db/payments/moneyOfBooking.ts'
import { type IssuedTicket, payTickets } from '#src/db/payments/payTickets.ts'
import { reviveTickets } from '#src/db/payments/reviveTickets.ts'
import { savePayment } from '#src/db/payments/savePayment.ts'
import { settleRefundRow } from '#src/db/payments/settleRefundRow.ts'
import { type Db, transaction } from '#src/db/transaction.ts'
import {
  decideSettlement,
  isOpen,
  nextPollSeconds,
  type PaymentSnapshot,
  type PaymentStatus,
  type Settlement,
} from '#src/domain/payments.ts'
import { overpaid } from '#src/domain/studioPricing.ts'
import { logger } from '#src/lib/logger.ts'
import { emit } from '#src/outbox/emit.ts'
import { followRefunds } from '#src/services/payments/followRefunds.ts'

/** Who heard the gateway's word. `admin` may take a payment out of `needs_review`. */
export type SnapshotSource = 'webhook' | 'poll' | 'page' | 'admin' | 'start' | 'refund'

export type Settled = { status: PaymentStatus; changed: boolean }

async function issue(tx: Db, { payment, order }: LockedSettlement, tickets: readonly IssuedTicket[]): Promise<void> {
  const by = { actor: order.buyer }
  await emit(tx, 'order.paid', { order: order.id, event: order.event }, { ...by, subject: order.id })
  for (const { id, event, holder } of tickets)
    await emit(tx, 'ticket.issued', { ticket: id, event, holder, order: order.id }, { ...by, subject: id })
  logger.info({ payment: payment.id, order: order.id, tickets: tickets.length, msg: 'an order was paid' })
}

/** Sends all of a payment's money back; `cause` is what makes it happen once. */
async function giveBack(
  tx: Db,
  { payment, order }: LockedSettlement,
  amount: number,
  cause: 'late' | 'duplicate' | 'event_cancelled' | 'overpaid',
): Promise<void> {
  const refund = await insertRefund(tx, {
    payment: payment.id,
    order: order.id,
    amount,
    key: `${cause}:${payment.id}`,
    reason: cause,
  })
  if (!refund) return
  await emit(tx, 'payment.refundRequested', { refund, payment: payment.id, order: order.id }, { subject: payment.id })
  if (cause === 'late' || cause === 'event_cancelled')
    await emit(tx, 'payment.late', { payment: payment.id, order: order.id }, { subject: payment.id })
}

/** An order that was never paid ends, because its money went back. */
async function endUnpaid(tx: Db, { order }: LockedSettlement): Promise<void> {
  await endTickets(tx, order.id)
  await tx.query("UPDATE orders SET status = 'cancelled', ended_at = now(), updated_at = now() WHERE id = $1", [
    order.id,
  ])
  await emit(tx, 'order.cancelled', { order: order.id, event: order.event }, { subject: order.id })
}

/** Money for a booking: it stands from now on, and what is more than it costs goes back. */
async function payBooking(tx: Db, locked: LockedSettlement, booking: string, left: number): Promise<boolean> {
  const { payment, order } = locked
  if (!(await confirmPaidBooking(tx, booking))) return false
  await issue(tx, locked, await payTickets(tx, order.id))
  const { total, paid } = await moneyOfBooking(tx, booking, payment.id)
  const excess = total === null ? 0 : Math.min(overpaid(paid, total), left)
  if (excess > 0) await giveBack(tx, locked, excess, 'overpaid')
  return true
}

/** Does for tickets and money what was decided. Answers whether the payment now stands for the order's tickets. */
async function fulfil(
  tx: Db,
  locked: LockedSettlement,
  { fulfilment, captured }: Settlement,
  left: number,
): Promise<boolean> {
  const { order, otherFulfilled, event } = locked
  if (fulfilment === 'none') return locked.payment.fulfilled
  if (order.booking) {
    const isWanted = fulfilment === 'pay' || fulfilment === 'revive'
    if (isWanted && (await payBooking(tx, locked, order.booking, Math.min(left, captured)))) return true
  } else if (fulfilment === 'pay' || (fulfilment === 'revive' && (await reviveTickets(tx, order.id)))) {
    await issue(tx, locked, await payTickets(tx, order.id))
    return true
  }
  if (fulfilment !== 'void') {
    const cause = otherFulfilled || order.wasPaid ? 'duplicate' : event.published ? 'late' : 'event_cancelled'
    await giveBack(tx, locked, Math.min(left, captured), cause)
  }
  if (order.status === 'pending' && !otherFulfilled) await endUnpaid(tx, locked)
  return false
}

async function applyRefunds(
  tx: Db,
  { payment, order, refunds }: LockedSettlement,
  decision: Settlement,
): Promise<boolean> {
  let changed = false
  for (const change of decision.refunds) {
    if (!(await settleRefundRow(tx, change))) continue
    changed = true
    if (change.status === 'succeeded')
      await emit(
        tx,
        'payment.refunded',
        { refund: change.id, payment: payment.id, order: order.id },
        { subject: payment.id },
      )
  }
  if (decision.refundedElsewhere === 0) return changed
  const total = refunds.reduce((sum, { amount }) => sum + amount, decision.refundedElsewhere)
  const key = `gateway:${payment.id}:${refunds.length}:${total}`
  const refund = await insertRefund(tx, {
    payment: payment.id,
    order: order.id,
    amount: decision.refundedElsewhere,
    key,
    reason: 'made at the gateway',
    done: true,
  })
  if (refund)
    await emit(tx, 'payment.refunded', { refund, payment: payment.id, order: order.id }, { subject: payment.id })
  return true
}

const hasMoney = (status: PaymentStatus): boolean =>
  status === 'captured' || status === 'partially_refunded' || status === 'refunded'

/** The first capture, a failure, a need for a person: told once each. */
async function tell(tx: Db, { payment, order }: LockedSettlement, { status, review }: Settlement): Promise<void> {
  const about = { payment: payment.id, order: order.id }
  const by = { subject: payment.id, actor: order.buyer }
  if (hasMoney(status) && !hasMoney(payment.status) && !payment.fulfilled) await emit(tx, 'payment.captured', about, by)
  if (status !== payment.status && (status === 'failed' || status === 'canceled'))
    await emit(tx, 'payment.failed', about, by)
  if (review && (payment.status !== 'needs_review' || payment.review !== review)) {
    await emit(tx, 'payment.needsReview', { ...about, reason: review }, by)
    logger.warn({ payment: payment.id, reason: review, msg: 'a payment needs review' })
  }
}

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What is kept of a snapshot on the payment's timeline. */
const timelineEntry = (snapshot: PaymentSnapshot): Record<string, unknown> => ({
  status: snapshot.status,
  amount: snapshot.amountMinor,
  captured: snapshot.capturedMinor,
  refunded: snapshot.refundedMinor,
  currency: snapshot.currency,
  ...(snapshot.failure ? { failure: snapshot.failure } : {}),
  ...(snapshot.review ? { review: snapshot.review } : {}),
  raw: snapshot.raw,
})

function pollIn(status: PaymentStatus, { payment, order }: LockedSettlement): number | null {
  return isOpen(status) ? nextPollSeconds(payment.polls, order.secondsLeft) : null
}

async function settle(
  tx: Db,
  locked: LockedSettlement,
  snapshot: PaymentSnapshot,
  source: SnapshotSource,
): Promise<Settled> {
  const { payment } = locked
  const first = decideSettlement({ ...locked, byAdmin: source === 'admin' }, snapshot)
  const next = pollIn(first.status, locked)
  // Asked for days without an answer: a person should look.
  const decision: Settlement =
    isOpen(first.status) && next === null ? { ...first, status: 'needs_review', review: 'no_final_answer' } : first
  const entry = timelineEntry(snapshot)
  const isNews = !sameJson(entry, (payment.lastSnapshot as { snapshot?: unknown } | null)?.snapshot)
  const reserved = locked.refunds.reduce((sum, { amount, status }) => sum + (status === 'failed' ? 0 : amount), 0)
  const save = (fulfilled: boolean, withSnapshot: boolean): Promise<void> =>
    savePayment(tx, {
      id: payment.id,
      status: decision.status,
      captured: decision.captured,
      failure:
        decision.status === 'failed' || decision.status === 'canceled' || decision.status === 'needs_review'
          ? (decision.failure ?? payment.failure)
          : null,
      review: decision.status === 'needs_review' ? (decision.review ?? payment.review) : null,
      gatewayId: snapshot.gatewayId ?? null,
      fulfilled,
      snapshot: isNews && withSnapshot ? { at: new Date().toISOString(), source, snapshot: entry } : null,
      pollIn: next,
    })
  // Money first: refunds are checked against what was captured.
  if (decision.captured > payment.captured) await save(payment.fulfilled, false)
  const refundsChanged = await applyRefunds(tx, locked, decision)
  const fulfilled = await fulfil(tx, locked, decision, decision.captured - reserved - decision.refundedElsewhere)
  await save(fulfilled, true)
  if (refundsChanged || decision.fulfilment === 'void') await followRefunds(tx, locked.order.id)
  await tell(tx, locked, decision)
  return {
    status: decision.status,
    changed: decision.status !== payment.status || fulfilled !== payment.fulfilled || refundsChanged,
  }
}

/**
 * THE settlement: applies what a gateway says about a payment, in one transaction that holds the payment and then its order. Called by
 * the notification worker, the return page, the poller and the admin's button, in any order and any number of times: the effect
 * happens once. `null` when there is no such payment.
 */
export function applySnapshot(
  paymentId: string,
  snapshot: PaymentSnapshot,
  source: SnapshotSource,
): Promise<Settled | null> {
  return transaction(async (tx) => {
    const locked = await lockSettlement(tx, paymentId)
    return locked ? settle(tx, locked, snapshot, source) : null
  })
}
