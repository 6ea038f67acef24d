import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#src/domain/calendarDays.ts'
import { dayStart, instantOf, isOnStep, isoOfInstant, stepsOfDay, wallAt } from '#src/domain/spaceTime.ts'

const at = (text: string): number => Date.parse(text)
const zones = ['Asia/Almaty', 'Europe/Berlin', 'UTC', 'America/Santiago', 'America/New_York', 'Australia/Lord_Howe']
const day = fc.integer({ min: 0, max: 365 * 12 }).map((count) => addDays('2020-01-01', count))

describe('instantOf', () => {
  it.each([
    ['2024-02-29', 18, 'Asia/Almaty', '2024-02-29T12:00:00Z'],
    ['2024-03-01', 18, 'Asia/Almaty', '2024-03-01T13:00:00Z'],
    // Shown twice: the first.
    ['2024-02-29', 23, 'Asia/Almaty', '2024-02-29T17:00:00Z'],
    ['2026-10-25', 2, 'Europe/Berlin', '2026-10-25T00:00:00Z'],
    // Skipped: an hour later.
    ['2026-03-29', 2, 'Europe/Berlin', '2026-03-29T01:00:00Z'],
    ['2026-03-29', 18, 'Europe/Berlin', '2026-03-29T16:00:00Z'],
    ['2026-10-25', 18, 'Europe/Berlin', '2026-10-25T17:00:00Z'],
  ])('%s %i:00 in %s', (date, hour, zone, expected) =>
    expect(instantOf({ day: date, minutes: hour * 60 }, zone)).toBe(at(expected)),
  )

  it('is what the clocks show, but for the times they skip', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1439 }), fc.constantFrom(...zones), (date, minutes, zone) => {
        const wall = wallAt(instantOf({ day: date, minutes }, zone), zone)
        const skipped = wall.day !== date || wall.minutes !== minutes
        if (skipped) {
          // Nothing shows it: a minute before the change and the change itself lie around it.
          const shown = Date.parse(date) + minutes * 60_000
          expect(Date.parse(wall.day) + wall.minutes * 60_000).toBeGreaterThan(shown)
          expect(stepsOfDay(date, 1, zone).length).toBeLessThan(1440)
        }
      }),
      { numRuns: 400 },
    ))
})

describe('stepsOfDay', () => {
  it.each([
    ['2026-03-29', 'Europe/Berlin', 60, 23],
    ['2026-10-25', 'Europe/Berlin', 60, 25],
    ['2026-10-25', 'Europe/Berlin', 15, 100],
    ['2026-03-29', 'Europe/Berlin', 15, 92],
    ['2026-06-01', 'Europe/Berlin', 15, 96],
    ['2024-02-29', 'Asia/Almaty', 60, 25],
    ['2024-03-01', 'Asia/Almaty', 60, 24],
    ['2026-11-21', 'Asia/Almaty', 60, 24],
    ['2026-11-21', 'Asia/Almaty', 50, 29],
  ])('%s in %s by %i minutes has %i', (date, zone, step, count) =>
    expect(stepsOfDay(date, step, zone)).toHaveLength(count),
  )

  const lengths = [5, 15, 30, 50, 60, 90]
  const checkDay = (date: string, step: number, zone: string): void => {
    const steps = stepsOfDay(date, step, zone)
    expect(steps[0]?.start).toBeLessThanOrEqual(dayStart(date, zone) + 90 * 60_000)
    expect(steps.at(-1)?.end).toBe(dayStart(addDays(date, 1), zone))
    for (const [index, { start, end }] of steps.entries()) {
      expect(end).toBeGreaterThan(start)
      expect(isOnStep(start, step, zone)).toBe(true)
      expect(wallAt(start, zone).day).toBe(date)
      if (index > 0) expect(steps[index - 1]?.end).toBe(start)
    }
  }

  it('covers the day without holes, and every step begins on the grid', () =>
    fc.assert(fc.property(day, fc.constantFrom(...lengths), fc.constantFrom(...zones), checkDay), { numRuns: 200 }))

  it.each([...zones, 'Asia/Amman', 'America/Havana'])(
    'and so it does on and beside every day on which the clocks of %s are changed',
    (zone) => {
      const days = Array.from({ length: 365 * 4 }, (_, count) => addDays('2020-01-01', count))
      const changed = days.filter((date) => dayStart(addDays(date, 1), zone) - dayStart(date, zone) !== 86_400_000)
      for (const date of changed)
        for (const near of [-1, 0]) for (const step of [15, 50, 90]) checkDay(addDays(date, near), step, zone)
      for (const date of days) {
        expect(wallAt(dayStart(date, zone), zone).day).toBe(date)
        expect(wallAt(dayStart(date, zone) - 60_000, zone).day < date).toBe(true)
      }
    },
  )
})

describe('isoOfInstant', () => {
  it('writes what Date writes, to the minute and between', () => {
    const instants = fc.integer({ min: at('1969-12-30T00:00:00Z'), max: at('2100-01-01T00:00:00Z') })
    fc.assert(
      fc.property(fc.array(instants, { minLength: 1, maxLength: 5 }), fc.boolean(), (all, whole) => {
        for (const each of all) {
          const instant = whole ? Math.floor(each / 60_000) * 60_000 : each
          expect(isoOfInstant(instant)).toBe(new Date(instant).toISOString())
        }
      }),
    )
  })
})
