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
    // The clock is changed later in the night, by half an hour.
    ['2021-04-04', 'Australia/Lord_Howe', 0, '2021-04-03T13:00:00.000Z'],
    ['2026-10-04', 'Australia/Lord_Howe', 0, '2026-10-03T13:30:00.000Z'],
    // Midnight comes twice there: the clock goes from 00:59 to 00:00.
    ['2021-10-29', 'Asia/Amman', 0, '2021-10-28T21:00:00.000Z'],
    ['2026-11-01', 'America/Havana', 0, '2026-11-01T04:00:00.000Z'],
    ['2026-07-01', 'America/Los_Angeles', 0, '2026-07-01T07:00:00.000Z'],
  ])('%s in %s + %i', (day, zone, plus, expected) => expect(startOfDay(day, zone, plus).toISOString()).toBe(expected))
})
