import type { Drain, RecurringJob, Subscriber } from '#src/outbox/work.ts'
import { endCancelledEvent } from '#src/services/orders/endCancelledEvent.ts'
import { expireHolds } from '#src/services/orders/expireHolds.ts'
import { inboxDrain } from '#src/services/payments/inboxDrain.ts'
import { paymentPollDrain } from '#src/services/payments/paymentPollDrain.ts'
import { reconcile } from '#src/services/payments/reconcile.ts'
import { refundDrain } from '#src/services/payments/refundDrain.ts'

/** What the worker does about orders and money. */
export const drains: readonly Drain[] = [inboxDrain, refundDrain, paymentPollDrain]
export const recurringJobs: readonly RecurringJob[] = [expireHolds, reconcile]
export const subscribers: readonly Subscriber[] = [endCancelledEvent]
