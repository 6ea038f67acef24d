import type { OrderStatus, PaymentStatus } from './payments.ts'

/** What the page of an order says. */
export type OrderStage =
  | 'pending'
  | 'processing'
  | 'declined'
  | 'paid'
  | 'cancelled'
  | 'expired'
  | 'refunded'
  | 'partly_refunded'
  | 'late'

export type OrderState = {
  status: OrderStatus
  /** The latest attempt. */
  payment: { status: PaymentStatus } | null
  /** Money came after the order's end and goes back. */
  late: boolean
  /** The buyer has come back from the payment page: an open attempt may be on its way. */
  hasReturned: boolean
}

function unpaidStage({ payment, hasReturned }: OrderState): OrderStage {
  if (!payment) return 'pending'
  // The money is held, or a person at the hub looks at it: nothing is asked of the buyer.
  if (payment.status === 'authorized' || payment.status === 'captured' || payment.status === 'needs_review')
    return 'processing'
  if (payment.status === 'failed') return 'declined'
  return hasReturned && payment.status === 'pending' ? 'processing' : 'pending'
}

/** The one state of an order that its page shows. */
export function orderStage(order: OrderState): OrderStage {
  if (order.late) return 'late'
  if (order.status === 'draft' || order.status === 'pending') return unpaidStage(order)
  return order.status
}
