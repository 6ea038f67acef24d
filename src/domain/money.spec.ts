import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currencies, currencyExponent, isMoney, percentOf } from './money.ts'

describe('currencies', () => {
  it.each([
    ['KZT', 2],
    ['RUB', 2],
    ['USD', 2],
    ['EUR', 2],
    ['JPY', 0],
    ['XTR', 0],
  ])('%s has %i decimals', (currency, exponent) => {
    expect(currencyExponent(currency)).toBe(exponent)
    expect(currencies).toContain(currency)
  })

  it('knows no others', () => {
    for (const unknown of ['kzt', 'XXX', '', 'toString']) expect(currencyExponent(unknown)).toBeNull()
  })
})

describe('amounts', () => {
  it('are whole, safe and not negative', () => {
    for (const bad of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '5', null])
      expect(isMoney(bad)).toBe(false)
    expect(isMoney(50_000)).toBe(true)
  })

  it('give a whole part of themselves, never more, and all of it at 100 %', () => {
    const amounts = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 100 }), (amount, percent) => {
        const part = percentOf(amount, percent)
        expect(isMoney(part)).toBe(true)
        expect(part).toBeLessThanOrEqual(amount)
        expect(percentOf(amount, 100)).toBe(amount)
        expect(percentOf(amount, 0)).toBe(0)
        // The rest is what the other percentage makes, but for at most one unit lost to rounding down.
        expect(amount - part - percentOf(amount, 100 - percent)).toBeOneOf([0, 1])
      }),
    )
  })

  it('refuse what is not money', () => {
    expect(() => percentOf(0.1, 50)).toThrow(RangeError)
    expect(() => percentOf(100, 101)).toThrow(RangeError)
  })
})
