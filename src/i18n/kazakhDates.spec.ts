import { expect, it } from 'vitest'
import { addDays } from '#src/domain/calendarDays.ts'
import { kazakhDay, kazakhMonth, kazakhWeekday } from '#src/i18n/kazakhDates.ts'

const format = (day: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('kk-KZ', { ...options, timeZone: 'UTC' }).format(new Date(day))

it('says every day of a year as a system that knows the language does', () => {
  for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
    expect(kazakhDay(day)).toBe(format(day, { weekday: 'long', day: 'numeric', month: 'long' }))
    expect(kazakhMonth(day)).toBe(format(day, { month: 'short' }).replace('.', ''))
    expect(kazakhWeekday(day)).toBe(format(day, { weekday: 'short' }))
  }
})
