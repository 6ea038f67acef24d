import { expect, it } from 'vitest'
import { type OrderStage, type OrderState, orderStage } from './orderStage.ts'

const order = (given: Partial<OrderState>): OrderState => ({
  status: 'pending',
  payment: { status: 'pending' },
  late: false,
  hasReturned: false,
  ...given,
})

it.each<[Partial<OrderState>, OrderStage]>([
  [{}, 'pending'],
  [{ payment: null }, 'pending'],
  [{ payment: { status: 'created' }, hasReturned: true }, 'pending'],
  [{ hasReturned: true }, 'processing'],
  [{ payment: { status: 'authorized' } }, 'processing'],
  [{ payment: { status: 'needs_review' } }, 'processing'],
  [{ payment: { status: 'failed' } }, 'declined'],
  [{ payment: { status: 'failed' }, hasReturned: true }, 'declined'],
  [{ payment: { status: 'expired' }, hasReturned: true }, 'pending'],
  [{ payment: { status: 'canceled' }, hasReturned: true }, 'pending'],
  [{ status: 'paid', payment: null }, 'paid'],
  [{ status: 'expired' }, 'expired'],
  [{ status: 'expired', payment: { status: 'captured' }, late: true }, 'late'],
  [{ status: 'cancelled', payment: { status: 'failed' } }, 'cancelled'],
  [{ status: 'refunded', payment: { status: 'refunded' } }, 'refunded'],
  [{ status: 'partly_refunded' }, 'partly_refunded'],
])('%j is %s', (given, stage) => {
  expect(orderStage(order(given))).toBe(stage)
})
