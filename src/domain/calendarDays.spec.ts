import { expect, it } from 'vitest'
import { addDays, addMonths, isDay, mondayOf, monthWeeks, weekDays } from './calendarDays.ts'

it.each(['2026-11-28', '2028-02-29'])('%s is a day', (day) => expect(isDay(day)).toBe(true))
it.each(['2026-02-30', '2026-13-01', '1026-01-01', '2026-1-1', 'today', null, ['2026-11-28']])('%j is none', (day) =>
  expect(isDay(day)).toBe(false),
)

it('walks over months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-01')
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-01')
})

it('begins weeks on Monday', () => {
  expect(mondayOf('2026-11-28')).toBe('2026-11-23')
  expect(mondayOf('2026-11-23')).toBe('2026-11-23')
  expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  expect(weekDays('2026-11-28')).toHaveLength(7)
})

it('shows a month in whole weeks', () => {
  const weeks = monthWeeks('2026-11-28')
  expect(weeks).toHaveLength(6)
  expect(weeks[0]?.[0]).toBe('2026-10-26')
  expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06')
  expect(monthWeeks('2027-02-10')).toHaveLength(4)
})
