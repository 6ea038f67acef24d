import { describe, expect, it } from 'vitest'
import { median, percentile, summarise } from './figures.ts'

describe('figures', () => {
  it('takes the middle', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
  })

  it('takes the nearest rank', () => {
    const values = Array.from({ length: 200 }, (_, n) => n + 1)
    expect([percentile(values, 0.5), percentile(values, 0.99), percentile(values, 1), percentile([], 0.5)]).toEqual([
      100, 198, 200, 0,
    ])
  })

  it('summarises rounds by their medians and says how far apart they were', () => {
    const sample = (rate: number) => ({ rate, p50: 1000 / rate, p99: 5, failures: 1 })
    expect(summarise([sample(100), sample(200), sample(50)])).toEqual({
      rate: 100,
      p50: 10,
      p99: 5,
      failures: 3,
      spread: 1.5,
      rounds: 3,
    })
  })
})
