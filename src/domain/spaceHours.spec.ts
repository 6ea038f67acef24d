import { describe, expect, it } from 'vitest'
import { isOpenFor, merged, openOnDay, type SpaceHours } from '#src/domain/spaceHours.ts'

const at = (text: string): number => Date.parse(text)
const text = (spans: { start: number; end: number }[]): string[] =>
  spans.map(
    ({ start, end }) => `${new Date(start).toISOString().slice(0, 16)}/${new Date(end).toISOString().slice(0, 16)}`,
  )
const hours: SpaceHours = {
  timeZone: 'Asia/Almaty',
  openingHours: [
    { weekday: 'fri', opens: '08:00', closes: '12:00' },
    { weekday: 'fri', opens: '13:00', closes: '24:00' },
    { weekday: 'sat', opens: '00:00', closes: '10:00' },
  ],
  exceptions: [
    { date: '2026-12-25', opens: null, closes: null },
    { date: '2026-12-20', opens: '10:00', closes: '11:00' },
  ],
}

describe('opening hours', () => {
  it.each([
    ['2026-12-04', ['2026-12-04T03:00/2026-12-04T07:00', '2026-12-04T08:00/2026-12-04T19:00']],
    ['2026-12-03', []],
    ['2026-12-25', []],
    ['2026-12-20', ['2026-12-20T05:00/2026-12-20T06:00']],
  ])('of %s', (day, expected) => expect(text(openOnDay(day, hours))).toEqual(expected))

  it.each([
    ['within', '2026-12-04T03:00Z', '2026-12-04T07:00Z', true],
    ['over the break', '2026-12-04T06:00Z', '2026-12-04T09:00Z', false],
    ['through midnight where the next day continues', '2026-12-04T18:00Z', '2026-12-04T20:00Z', true],
    ['beyond the end', '2026-12-05T04:00Z', '2026-12-05T06:00Z', false],
  ])('%s', (_, start, end, expected) => expect(isOpenFor({ start: at(start), end: at(end) }, hours)).toBe(expected))

  it('rows that touch are one', () =>
    expect(
      merged([
        { start: 5, end: 9 },
        { start: 1, end: 5 },
        { start: 20, end: 20 },
      ]),
    ).toEqual([{ start: 1, end: 9 }]))

  it('a day of 23 hours that is open throughout has 23', () => {
    const always = {
      timeZone: 'Europe/Berlin',
      openingHours: [{ weekday: 'sun' as const, opens: '00:00', closes: '24:00' }],
      exceptions: [],
    }
    const [span] = openOnDay('2026-03-29', always)
    expect(((span?.end ?? 0) - (span?.start ?? 0)) / 3_600_000).toBe(23)
  })
})
