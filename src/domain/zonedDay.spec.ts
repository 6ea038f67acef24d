import { describe, expect, it } from 'vitest'
import { startOfDay } from '#src/domain/zonedDay.ts'

describe('startOfDay', () => {
  it.each([
    ['2026-11-21', 'Asia/Almaty', 0, '2026-11-20T19:00:00.000Z'],
    ['2026-11-21', 'Asia/Almaty', 1, '2026-11-21T19:00:00.000Z'],
    ['2026-02-28', 'UTC', 1, '2026-03-01T00:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', 0, '2026-03-28T23:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', 1, '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 'Europe/Berlin', 1, '2026-10-25T23:00:00.000Z'],
    // Midnight does not exist there: the clock goes from 23:59 to 01:00.
    ['2026-09-06', 'America/Santiago', 0, '2026-09-06T04:00:00.000Z'],
    ['2026-07-01', 'America/Los_Angeles', 0, '2026-07-01T07:00:00.000Z'],
  ])('%s in %s + %i', (day, zone, plus, expected) => expect(startOfDay(day, zone, plus).toISOString()).toBe(expected))
})
