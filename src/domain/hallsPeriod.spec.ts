import { describe, expect, it } from 'vitest'
import { hallsPeriod, hallsStep, isHallsView } from '#src/domain/hallsPeriod.ts'

describe('the calendar of all halls', () => {
  it('shows a day, its week, or whole weeks of its month', () => {
    expect(hallsPeriod('day', '2026-11-21')).toEqual({ from: '2026-11-21', to: '2026-11-21' })
    expect(hallsPeriod('week', '2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' })
    expect(hallsPeriod('month', '2026-11-21')).toEqual({ from: '2026-10-26', to: '2026-12-06' })
    expect(hallsPeriod('month', '2027-02-10')).toEqual({ from: '2027-02-01', to: '2027-02-28' })
  })
  it('goes forth and back by what it shows, over the ends of months', () => {
    expect(hallsStep('day', '2026-11-30', 1)).toBe('2026-12-01')
    expect(hallsStep('week', '2026-11-30', -1)).toBe('2026-11-23')
    expect(hallsStep('month', '2026-01-31', 1)).toBe('2026-02-01')
  })
  it('knows its views', () => {
    expect(isHallsView('month')).toBe(true)
    expect(isHallsView('year')).toBe(false)
    expect(isHallsView(undefined)).toBe(false)
  })
})
