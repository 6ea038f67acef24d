import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decideSettlement,
  isOpen,
  laterStatus,
  mismatchOf,
  nextPollSeconds,
  orderStatusAfter,
  type PaymentSnapshot,
  type PaymentStatus,
  type SettlementFacts,
} from './payments.ts'

const payment: SettlementFacts['payment'] = {
  id: 'p1',
  status: 'pending',
  mode: 'mock',
  amount: 50_000,
  currency: 'KZT',
  captured: 0,
  fulfilled: false,
}
const factsOf = (changes: Partial<SettlementFacts> = {}): SettlementFacts => ({
  payment,
  order: { status: 'pending', wasPaid: false },
  event: { published: true, over: false },
  otherFulfilled: false,
  refunds: [],
  byAdmin: false,
  ...changes,
})
const paid: PaymentSnapshot = {
  status: 'captured',
  amountMinor: 50_000,
  capturedMinor: 50_000,
  refundedMinor: 0,
  currency: 'KZT',
  isTest: true,
  reference: 'p1',
  raw: {},
}
const waiting: PaymentSnapshot = { ...paid, status: 'pending', capturedMinor: 0 }

describe('the rank of statuses', () => {
  const statuses: Exclude<PaymentStatus, 'needs_review'>[] = [
    'created',
    'pending',
    'authorized',
    'captured',
    'partially_refunded',
    'refunded',
    'canceled',
    'expired',
    'failed',
  ]

  it('never falls, whatever is heard in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...statuses), { minLength: 1 }), (heard) => {
        let status: PaymentStatus = 'created'
        for (const word of heard) {
          const next = laterStatus(status, word)
          if (!isOpen(status)) expect(isOpen(next)).toBe(false)
          if (status === 'captured') expect(['captured', 'partially_refunded', 'refunded']).toContain(next)
          status = next
        }
        if (heard.includes('refunded')) expect(status).toBe('refunded')
      }),
    )
  })

  it('lets money follow an end: that is a late payment', () => {
    for (const end of ['failed', 'expired', 'canceled'] as const) {
      expect(laterStatus(end, 'captured')).toBe('captured')
      expect(laterStatus(end, 'pending')).toBe(end)
    }
  })
})

describe('what does not fit', () => {
  it.each([
    ['mode', { isTest: false }],
    ['reference', { reference: 'p2' }],
    ['currency', { currency: 'RUB' }],
    ['amount', { amountMinor: 49_999 }],
    ['amount', { capturedMinor: 49_999 }],
  ] as const)('%s is reviewed, never confirmed', (what, change) => {
    const snapshot = { ...paid, ...change }
    expect(mismatchOf(payment, snapshot)).toBe(what)
    expect(decideSettlement(factsOf(), snapshot)).toMatchObject({
      status: 'needs_review',
      review: `mismatch_${what}`,
      fulfilment: 'none',
    })
  })

  it('play money never pays in production', () => {
    expect(decideSettlement(factsOf({ payment: { ...payment, mode: 'production' } }), paid)).toMatchObject({
      status: 'needs_review',
      captured: 0,
      fulfilment: 'none',
    })
  })

  it('keeps the money of a wrong amount in view, so that it can be given back', () => {
    expect(decideSettlement(factsOf(), { ...paid, amountMinor: 40_000, capturedMinor: 40_000 })).toMatchObject({
      captured: 40_000,
      fulfilment: 'none',
    })
    expect(decideSettlement(factsOf(), { ...paid, currency: 'RUB' })).toMatchObject({ captured: 0 })
  })

  it('a dispute or an unknown status is for a person', () => {
    expect(decideSettlement(factsOf(), { ...paid, review: 'disputed' })).toMatchObject({
      status: 'needs_review',
      review: 'disputed',
    })
  })
})

describe('money that arrived', () => {
  it('pays a waiting order', () => {
    expect(decideSettlement(factsOf(), paid)).toEqual({
      status: 'captured',
      captured: 50_000,
      failure: null,
      review: null,
      refunds: [],
      refundedElsewhere: 0,
      fulfilment: 'pay',
    })
  })

  it('does so once', () => {
    const settled = factsOf({
      payment: { ...payment, status: 'captured', captured: 50_000, fulfilled: true },
      order: { status: 'paid', wasPaid: true },
    })
    expect(decideSettlement(settled, paid)).toMatchObject({ status: 'captured', fulfilment: 'none' })
    expect(decideSettlement(settled, waiting)).toMatchObject({
      status: 'captured',
      captured: 50_000,
      fulfilment: 'none',
    })
  })

  it.each(['expired', 'cancelled'] as const)('revives an order that is %s', (status) => {
    expect(decideSettlement(factsOf({ order: { status, wasPaid: false } }), paid).fulfilment).toBe('revive')
    expect(
      decideSettlement(factsOf({ order: { status, wasPaid: false }, event: { published: true, over: true } }), paid)
        .fulfilment,
    ).toBe('refund')
  })

  it('goes back when another payment has paid, or the event is off', () => {
    expect(
      decideSettlement(factsOf({ order: { status: 'paid', wasPaid: true }, otherFulfilled: true }), paid).fulfilment,
    ).toBe('refund')
    expect(decideSettlement(factsOf({ order: { status: 'cancelled', wasPaid: true } }), paid).fulfilment).toBe('refund')
    expect(decideSettlement(factsOf({ event: { published: false, over: false } }), paid).fulfilment).toBe('refund')
  })

  it('that has gone back already pays nothing', () => {
    const gone = { ...paid, status: 'refunded' as const, refundedMinor: 50_000 }
    expect(decideSettlement(factsOf(), gone)).toMatchObject({
      status: 'refunded',
      refundedElsewhere: 50_000,
      fulfilment: 'void',
    })
  })
})

describe('needs_review', () => {
  const stuck = factsOf({ payment: { ...payment, status: 'needs_review' } })
  it('is left only when an admin asks again and all fits', () => {
    expect(decideSettlement(stuck, paid)).toMatchObject({ status: 'needs_review', review: null, fulfilment: 'none' })
    expect(decideSettlement({ ...stuck, byAdmin: true }, paid)).toMatchObject({ status: 'captured', fulfilment: 'pay' })
    expect(decideSettlement({ ...stuck, byAdmin: true }, { ...paid, amountMinor: 1 })).toMatchObject({
      status: 'needs_review',
    })
  })
})

describe('refunds the gateway tells of', () => {
  const captured = { ...payment, status: 'captured' as const, captured: 50_000, fulfilled: true }
  const refund = { id: 'r1', amount: 20_000, status: 'pending' as const, gatewayId: null }
  const base = factsOf({ payment: captured, order: { status: 'paid', wasPaid: true }, refunds: [refund] })

  it('succeed', () => {
    const heard = {
      ...paid,
      refundedMinor: 20_000,
      refunds: [{ gatewayId: 're_1', refundId: 'r1', status: 'succeeded' as const }],
    }
    expect(decideSettlement(base, heard)).toMatchObject({
      status: 'partially_refunded',
      refundedElsewhere: 0,
      refunds: [{ id: 'r1', status: 'succeeded', gatewayId: 're_1' }],
    })
  })

  it('fail, even after they had succeeded', () => {
    const succeeded = { ...base, refunds: [{ ...refund, status: 'succeeded' as const, gatewayId: 're_1' }] }
    const heard = {
      ...paid,
      refunds: [{ gatewayId: 're_1', refundId: null, status: 'failed' as const, failure: 'lost_or_stolen_card' }],
    }
    expect(decideSettlement(succeeded, heard)).toMatchObject({
      status: 'needs_review',
      review: 'refund_failed',
      refunds: [{ id: 'r1', status: 'failed', failure: 'lost_or_stolen_card' }],
    })
  })

  it('made at the gateway are taken over, those of ours are not counted twice', () => {
    expect(decideSettlement(base, { ...paid, refundedMinor: 30_000 }).refundedElsewhere).toBe(10_000)
    expect(decideSettlement(base, { ...paid, refundedMinor: 20_000 }).refundedElsewhere).toBe(0)
  })
})

describe('the status of an order', () => {
  it.each([
    [{ status: 'paid', captured: 100, refunded: 100, activeTickets: 0 }, 'refunded'],
    [{ status: 'paid', captured: 100, refunded: 40, activeTickets: 1 }, 'partly_refunded'],
    [{ status: 'paid', captured: 100, refunded: 0, activeTickets: 0 }, 'cancelled'],
    [{ status: 'refunded', captured: 100, refunded: 0, activeTickets: 1 }, 'paid'],
    [{ status: 'paid', captured: 0, refunded: 0, activeTickets: 0 }, 'cancelled'],
    [{ status: 'expired', captured: 100, refunded: 100, activeTickets: 0 }, 'refunded'],
    [{ status: 'expired', captured: 0, refunded: 0, activeTickets: 0 }, 'expired'],
  ] as const)('%j: %s', (money, status) => expect(orderStatusAfter(money)).toBe(status))
})

describe('asking again', () => {
  it('grows, wakes at the deadline, never sleeps longer than 90 s while held, and ends', () => {
    expect([0, 1, 2, 10].map((polls) => nextPollSeconds(polls, 900))).toEqual([30, 38, 47, 90])
    expect(nextPollSeconds(10, 12.3)).toBe(14)
    expect(nextPollSeconds(10, -700)).toBe(175)
    expect(nextPollSeconds(10, -86_400)).toBe(3600)
    expect(nextPollSeconds(10, -4 * 86_400)).toBeNull()
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: -599, max: 90_000 }), (polls, left) => {
        expect(nextPollSeconds(polls, left)).toBeLessThanOrEqual(90)
      }),
    )
  })
})

describe('any history of snapshots', () => {
  it('fulfils at most once and never loses captured money', () => {
    const snapshots = fc.array(
      fc.constantFrom<PaymentSnapshot>(
        paid,
        waiting,
        { ...waiting, status: 'expired' },
        { ...waiting, status: 'failed' },
        { ...paid, amountMinor: 1 },
        { ...paid, refundedMinor: 50_000, status: 'refunded' },
      ),
    )
    fc.assert(
      fc.property(snapshots, fc.constantFrom('pending', 'expired', 'cancelled', 'paid'), (heard, orderStatus) => {
        let state = factsOf({ order: { status: orderStatus, wasPaid: orderStatus === 'paid' } })
        let fulfilled = 0
        for (const snapshot of heard) {
          const decision = decideSettlement(state, snapshot)
          expect(decision.captured).toBeGreaterThanOrEqual(state.payment.captured)
          if (decision.fulfilment === 'pay' || decision.fulfilment === 'revive') fulfilled++
          const given = decision.fulfilment === 'refund' ? decision.captured : decision.refundedElsewhere
          state = {
            ...state,
            payment: {
              ...state.payment,
              status: decision.status,
              captured: decision.captured,
              fulfilled: state.payment.fulfilled || decision.fulfilment === 'pay' || decision.fulfilment === 'revive',
            },
            refunds:
              given > 0
                ? [
                    ...state.refunds,
                    { id: `r${state.refunds.length}`, amount: given, status: 'succeeded', gatewayId: null },
                  ]
                : state.refunds,
          }
        }
        expect(fulfilled).toBeLessThanOrEqual(1)
        expect(state.refunds.reduce((total, refund) => total + refund.amount, 0)).toBeLessThanOrEqual(
          state.payment.captured,
        )
      }),
    )
  })
})
