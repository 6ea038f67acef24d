import { describe, expect, it } from 'vitest'
import { attendanceRate, isPriceAllowed } from '#src/domain/clubEvent.ts'

describe('prices of a club', () => {
  it('are 0 and 500 tenge, others when the settings allow', () => {
    for (const price of [0, 50_000]) expect(isPriceAllowed(price, false)).toBe(true)
    for (const price of [1, 500, 49_999, 100_000]) {
      expect(isPriceAllowed(price, false)).toBe(false)
      expect(isPriceAllowed(price, true)).toBe(true)
    }
  })
})

describe('the attendance rate', () => {
  it('is of those who were counted', () => expect(attendanceRate({ attended: 3, absent: 1 })).toBe(0.75))
  it('is none when nobody was', () => expect(attendanceRate({ attended: 0, absent: 0 })).toBeNull())
})
