import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refundDue } from './refundPolicy.ts'

const startsAt = new Date('2030-01-10T12:00:00Z')
const hoursBefore = (hours: number): Date => new Date(startsAt.getTime() - hours * 3_600_000)
const policy = { fullUntilHours: 24, partialPercent: 50, partialUntilHours: 2 }

describe('what a cancelled ticket gives back', () => {
  it.each([
    [48, 50_001],
    [24, 50_001],
    [23.99, 25_000],
    [2, 25_000],
    [1.99, 0],
    [0, 0],
    [-5, 0],
  ])('%d hours before the start: %i', (hours, due) => {
    expect(refundDue({ price: 50_001, policy, startsAt, now: hoursBefore(hours) })).toBe(due)
  })

  it('is everything when the organiser cancelled', () => {
    expect(refundDue({ price: 50_001, policy, startsAt, now: hoursBefore(-5), eventCancelled: true })).toBe(50_001)
  })

  it('is everything until the start when the policy says 0 hours, and nothing from then on', () => {
    const generous = { fullUntilHours: 0, partialPercent: 0, partialUntilHours: 0 }
    expect(refundDue({ price: 100, policy: generous, startsAt, now: hoursBefore(0.001) })).toBe(100)
    expect(refundDue({ price: 100, policy: generous, startsAt, now: hoursBefore(0) })).toBe(0)
  })

  it('never grows with time and never exceeds the price', () => {
    const policies = fc.record({
      fullUntilHours: fc.nat(200),
      partialPercent: fc.nat(100),
      partialUntilHours: fc.nat(200),
    })
    fc.assert(
      fc.property(
        policies,
        fc.nat(1_000_000),
        fc.double({ min: -10, max: 300, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (rules, price, hours, later) => {
          const sooner = refundDue({ price, policy: rules, startsAt, now: hoursBefore(hours) })
          const afterwards = refundDue({ price, policy: rules, startsAt, now: hoursBefore(hours - later) })
          expect(sooner).toBeLessThanOrEqual(price)
          expect(afterwards).toBeLessThanOrEqual(sooner)
        },
      ),
    )
  })
})
