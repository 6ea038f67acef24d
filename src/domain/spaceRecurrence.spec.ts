import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { occurrencesOf, type Recurrence } from '#src/domain/spaceRecurrence.ts'
import { wallAt } from '#src/domain/spaceTime.ts'

const weekly = (start: string, end: string, timeZone: string, more: Partial<Recurrence> = {}): Recurrence => ({
  first: { start: Date.parse(start), end: Date.parse(end) },
  timeZone,
  everyWeeks: 1,
  on: [],
  until: null,
  count: 4,
  ...more,
})
const starts = (recurrence: Recurrence): string[] =>
  occurrencesOf(recurrence).map(({ start }) => new Date(start).toISOString().slice(0, 16))

describe('every week at 18:00 (B9)', () => {
  it('stays at 18:00 when Almaty changes its zone', () =>
    expect(starts(weekly('2024-02-16T12:00Z', '2024-02-16T14:00Z', 'Asia/Almaty'))).toEqual([
      '2024-02-16T12:00',
      '2024-02-23T12:00',
      '2024-03-01T13:00',
      '2024-03-08T13:00',
    ]))
  it.each([
    ['spring', '2026-03-20T17:00Z', ['2026-03-20T17:00', '2026-03-27T17:00', '2026-04-03T16:00', '2026-04-10T16:00']],
    ['autumn', '2026-10-16T16:00Z', ['2026-10-16T16:00', '2026-10-23T16:00', '2026-10-30T17:00', '2026-11-06T17:00']],
  ])('stays at 18:00 through the %s change in Berlin', (_, start, expected) =>
    expect(starts(weekly(start, new Date(Date.parse(start) + 7_200_000).toISOString(), 'Europe/Berlin'))).toEqual(
      expected,
    ),
  )
  it('on several days, every second week, up to a day', () =>
    expect(
      starts(
        weekly('2026-12-02T13:00Z', '2026-12-02T14:00Z', 'Asia/Almaty', {
          on: ['mon', 'wed'],
          everyWeeks: 2,
          until: '2026-12-16',
          count: 50,
        }),
      ),
    ).toEqual(['2026-12-02T13:00', '2026-12-14T13:00', '2026-12-16T13:00']))

  it('shows the same wall times in every week, whatever the clocks do', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('Asia/Almaty', 'Europe/Berlin', 'America/New_York'),
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 5, max: 20 }),
        fc.integer({ min: 1, max: 30 }),
        (timeZone, days, hour, length) => {
          const start = Date.parse('2020-01-01T00:00Z') + days * 86_400_000 + hour * 3_600_000
          const first = { start, end: start + length * 3_600_000 }
          const list = occurrencesOf({ first, timeZone, everyWeeks: 1, on: [], until: null, count: 30 })
          // Times the clocks skip or show twice have no equal in that week.
          const usual = list.filter(
            (each) => wallAt(each.start, timeZone).minutes >= 240 && wallAt(each.end, timeZone).minutes >= 240,
          )
          for (const each of usual) {
            expect(wallAt(each.start, timeZone).minutes).toBe(wallAt(first.start, timeZone).minutes)
            if (wallAt(first.end, timeZone).minutes >= 240)
              expect(wallAt(each.end, timeZone).minutes).toBe(wallAt(first.end, timeZone).minutes)
          }
          expect(list[0]?.start).toBe(first.start)
        },
      ),
      { numRuns: 100 },
    ))
})
