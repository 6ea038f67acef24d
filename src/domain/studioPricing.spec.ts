import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  balanceOf,
  dueNow,
  type HallPrices,
  hourlyPrice,
  overpaid,
  quoteOf,
  rateDays,
  refundOnCancel,
  refundPercent,
  spanPrice,
  stepPrice,
  stepsOf,
} from './studioPricing.ts'

const minute = 60_000
const prices: HallPrices = {
  currency: 'KZT',
  timeZone: 'Asia/Almaty',
  stepMinutes: 15,
  pricePerHour: 800_000,
  rates: [
    { days: 'weekend', from: '10:00', to: '24:00', pricePerHour: 1_200_000 },
    { days: 'fri', from: '18:00', to: '24:00', pricePerHour: 1_000_000 },
  ],
  packages: [{ id: 'p2', name: 'Два часа', minutes: 120, price: 1_500_000 }],
  extras: [
    { id: 'light', name: 'Свет', price: 200_000, per: 'booking', max: 2 },
    { id: 'help', name: 'Ассистент', price: 300_000, per: 'hour', max: 1 },
  ],
}
// Friday in Almaty (UTC+5).
const friday = (clock: string): number => Date.parse(`2026-11-27T${clock}:00+05:00`)
const span = (from: string, to: string) => ({ start: friday(from), end: friday(to) })

describe('the price of an hour', () => {
  it('goes by weekday and the hall’s own clock', () => {
    expect(hourlyPrice(friday('17:45'), prices)).toBe(800_000)
    expect(hourlyPrice(friday('18:00'), prices)).toBe(1_000_000)
    expect(hourlyPrice(Date.parse('2026-11-28T09:59:00+05:00'), prices)).toBe(800_000)
    expect(hourlyPrice(Date.parse('2026-11-28T10:00:00+05:00'), prices)).toBe(1_200_000)
  })

  it('is the first rate that fits', () => {
    const twice = {
      ...prices,
      rates: [{ ...prices.rates[1], pricePerHour: 1 }, ...prices.rates] as HallPrices['rates'],
    }
    expect(hourlyPrice(friday('19:00'), twice)).toBe(1)
  })
})

describe('the price of a span', () => {
  it('crosses rates by the step', () => {
    // 17:00 to 19:15: one hour at 8000, one and a quarter at 10 000.
    expect(spanPrice(span('17:00', '19:15'), prices)).toBe(800_000 + 1_250_000)
  })

  const anyPrices = fc.record({
    currency: fc.constant('KZT'),
    timeZone: fc.constantFrom('Asia/Almaty', 'Europe/Berlin', 'Europe/Moscow'),
    stepMinutes: fc.constantFrom(15, 30, 60),
    pricePerHour: fc.nat(10_000_000),
    rates: fc.array(
      fc.record({
        days: fc.constantFrom(...rateDays),
        from: fc.constantFrom('00:00', '08:00', '12:15'),
        to: fc.constantFrom('12:15', '18:45', '24:00'),
        pricePerHour: fc.nat(10_000_000),
      }),
      { maxLength: 5 },
    ),
    packages: fc.constant([]),
    extras: fc.constant([]),
  })
  const first = Date.parse('2026-10-20T00:00:00Z')
  const anySpan = fc
    .tuple(fc.nat(24 * 30), fc.integer({ min: 1, max: 40 }))
    .map(([from, steps]) => ({ from: first + from * 60 * minute, steps }))

  it('is the sum of its steps, whole, and never falls as it grows', () => {
    fc.assert(
      fc.property(anyPrices, anySpan, (given, { from, steps }) => {
        const at = (count: number) => ({ start: from, end: from + count * given.stepMinutes * minute })
        const price = spanPrice(at(steps), given)
        expect(Number.isSafeInteger(price)).toBe(true)
        expect(price).toBe(stepsOf(at(steps), given.stepMinutes).reduce((sum, step) => sum + stepPrice(step, given), 0))
        expect(spanPrice(at(steps + 1), given)).toBeGreaterThanOrEqual(price)
      }),
    )
  })

  it('can be split anywhere on the grid', () => {
    fc.assert(
      fc.property(anyPrices, anySpan, fc.nat(40), (given, { from, steps }, cut) => {
        const step = given.stepMinutes * minute
        const middle = from + Math.min(cut, steps) * step
        const end = from + steps * step
        expect(spanPrice({ start: from, end: middle }, given) + spanPrice({ start: middle, end }, given)).toBe(
          spanPrice({ start: from, end }, given),
        )
      }),
    )
  })
})

describe('a quote', () => {
  it('adds extras: once, or for each hour begun', () => {
    const quote = quoteOf(
      {
        span: span('10:00', '12:15'),
        extras: [
          { id: 'light', quantity: 2 },
          { id: 'help', quantity: 1 },
        ],
      },
      prices,
    )
    expect(quote).toMatchObject({ total: 1_800_000 + 400_000 + 900_000 })
  })

  it('takes a package for its own length only', () => {
    expect(quoteOf({ span: span('10:00', '12:00'), package: 'p2' }, prices)).toMatchObject({ total: 1_500_000 })
    expect(quoteOf({ span: span('10:00', '12:15'), package: 'p2' }, prices)).toEqual({ problem: 'package_length' })
    expect(quoteOf({ span: span('10:00', '12:15'), package: 'px' }, prices)).toEqual({ problem: 'unknown_package' })
  })

  it.each([
    [[{ id: 'x', quantity: 1 }], 'unknown_extra'],
    [[{ id: 'light', quantity: 3 }], 'too_many_extras'],
    [[{ id: 'light', quantity: 0 }], 'too_many_extras'],
    [
      [
        { id: 'light', quantity: 1 },
        { id: 'light', quantity: 1 },
      ],
      'unknown_extra',
    ],
  ])('refuses %j', (extras, problem) => {
    expect(quoteOf({ span: span('10:00', '12:00'), extras }, prices)).toEqual({ problem })
  })
})

describe('what is due now', () => {
  it('is a part of the sum, whole, and the rest is the balance', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.integer({ min: 0, max: 100 }), (total, percent) => {
        const due = dueNow(total, 'deposit', percent)
        expect(Number.isSafeInteger(due)).toBe(true)
        expect(due).toBeLessThanOrEqual(Math.max(1, total))
        expect(due > 0).toBe(total > 0)
        expect(due + balanceOf(due, total)).toBe(Math.max(due, total))
        expect(dueNow(total, 'full', percent)).toBe(total)
      }),
    )
  })
})

describe('what comes back', () => {
  const scale = [
    { hoursBefore: 72, percent: 100 },
    { hoursBefore: 24, percent: 50 },
  ]
  const hour = 60 * minute

  it.each([
    [73, 100],
    [72, 100],
    [71, 50],
    [24, 50],
    [23, 0],
    [0, 0],
    [-1, 0],
  ])('%i hours before: %i %%', (hours, percent) => {
    expect(refundPercent(scale, hours * hour, 0)).toBe(percent)
  })

  it('never grows as the start comes nearer, and is never more than was paid', () => {
    const anyScale = fc.array(fc.record({ hoursBefore: fc.nat(200), percent: fc.nat(100) }))
    fc.assert(
      fc.property(anyScale, fc.nat(10_000_000), fc.nat(300), fc.nat(300), (given, paid, earlier, later) => {
        const [far, near] = [Math.max(earlier, later) * hour, Math.min(earlier, later) * hour]
        const back = refundOnCancel(paid, given, far, 0)
        expect(back).toBeLessThanOrEqual(paid)
        expect(refundOnCancel(paid, given, near, 0)).toBeLessThanOrEqual(back)
      }),
    )
  })

  it('knows what is too much', () => {
    expect(overpaid(150, 100)).toBe(50)
    expect(overpaid(50, 100)).toBe(0)
  })
})
