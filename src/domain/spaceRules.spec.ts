import { describe, expect, it } from 'vitest'
import { type SpaceRules, spanProblem, type Writer } from '#src/domain/spaceRules.ts'

const now = Date.parse('2026-12-01T06:30Z')
const rules: SpaceRules = {
  timeZone: 'Asia/Almaty',
  openingHours: (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).map((weekday) => ({
    weekday,
    opens: '08:00',
    closes: '22:00',
  })),
  exceptions: [],
  stepMinutes: 60,
  minMinutes: 120,
  maxMinutes: 240,
  noticeMinutes: 180,
  horizonDays: 10,
}
const problem = (start: string, end: string, writer: Writer = 'person', changes: Partial<SpaceRules> = {}) =>
  spanProblem({ start: Date.parse(start), end: Date.parse(end) }, { ...rules, ...changes }, now, writer)?.code ?? null

describe('spanProblem (B4)', () => {
  it.each([
    ['fits', '2026-12-02T05:00Z', '2026-12-02T07:00Z', null],
    ['zero length', '2026-12-02T05:00Z', '2026-12-02T05:00Z', 'ends_before_start'],
    ['inverted', '2026-12-02T07:00Z', '2026-12-02T05:00Z', 'ends_before_start'],
    ['off step', '2026-12-02T05:30Z', '2026-12-02T07:30Z', 'slot_off_step'],
    ['off step by seconds', '2026-12-02T05:00:30Z', '2026-12-02T07:00:30Z', 'slot_off_step'],
    ['end off step', '2026-12-02T05:00Z', '2026-12-02T07:30Z', 'slot_off_step'],
    ['past', '2026-12-01T05:00Z', '2026-12-01T07:00Z', 'slot_past'],
    ['too soon', '2026-12-01T08:00Z', '2026-12-01T10:00Z', 'slot_too_soon'],
    ['outside the hours', '2026-12-02T01:00Z', '2026-12-02T04:00Z', 'slot_closed'],
    ['beyond the horizon', '2026-12-12T05:00Z', '2026-12-12T07:00Z', 'slot_beyond_horizon'],
    ['on the last day of it', '2026-12-11T05:00Z', '2026-12-11T07:00Z', null],
    ['too short', '2026-12-02T05:00Z', '2026-12-02T06:00Z', 'slot_too_short'],
    ['too long', '2026-12-02T05:00Z', '2026-12-02T10:00Z', 'slot_too_long'],
  ])('%s', (_, start, end, expected) => expect(problem(start, end)).toBe(expected))

  it('a quarter of an hour at a studio', () => {
    const studio = { stepMinutes: 15, minMinutes: null }
    expect(problem('2026-12-02T05:07Z', '2026-12-02T06:00Z', 'person', studio)).toBe('slot_off_step')
    expect(problem('2026-12-02T05:15Z', '2026-12-02T05:30Z', 'person', studio)).toBeNull()
  })

  it('an admin is not bound by notice and horizon, but by the clock and the rest', () => {
    expect(problem('2026-12-01T08:00Z', '2026-12-01T10:00Z', 'admin')).toBeNull()
    expect(problem('2027-12-01T08:00Z', '2027-12-01T10:00Z', 'admin')).toBeNull()
    expect(problem('2026-12-01T05:00Z', '2026-12-01T07:00Z', 'admin')).toBe('slot_past')
    expect(problem('2026-12-02T01:00Z', '2026-12-02T04:00Z', 'admin')).toBe('slot_closed')
  })

  it('the program may write what was', () => {
    expect(problem('2020-12-01T05:00Z', '2020-12-01T07:00Z', 'record')).toBeNull()
    expect(problem('2020-12-01T05:10Z', '2020-12-01T07:00Z', 'record')).toBe('slot_off_step')
  })

  it('an hour that lasts two because the clocks are put back is one step', () => {
    const berlin = {
      timeZone: 'Europe/Berlin',
      minMinutes: 60,
      horizonDays: null,
      openingHours: [{ weekday: 'sun' as const, opens: '00:00', closes: '24:00' }],
    }
    expect(problem('2027-10-31T00:00Z', '2027-10-31T02:00Z', 'person', berlin)).toBeNull()
  })
})
