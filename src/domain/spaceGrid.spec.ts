import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Busy, gridOf, nearestFree } from '#src/domain/spaceGrid.ts'
import { type SpaceRules, spanProblem } from '#src/domain/spaceRules.ts'

const hour = 3_600_000
const now = Date.parse('2026-12-01T00:00Z')
const rules: SpaceRules = {
  timeZone: 'Asia/Almaty',
  openingHours: (['tue', 'wed', 'thu'] as const).map((weekday) => ({ weekday, opens: '08:00', closes: '20:00' })),
  exceptions: [],
  stepMinutes: 60,
  minMinutes: null,
  maxMinutes: null,
  noticeMinutes: 0,
  horizonDays: 60,
}
const span = (text: string, hours: number) => ({ start: Date.parse(text), end: Date.parse(text) + hours * hour })
const busy = (text: string, hours: number, more: Partial<Busy> = {}): Busy => ({
  ...span(text, hours),
  own: null,
  isBlackout: false,
  ...more,
})
const states = (list: readonly Busy[]): string =>
  gridOf({ from: '2026-12-02', to: '2026-12-02' }, rules, list)[0]
    ?.steps.map(({ state }) => state[0])
    .join('') ?? ''

describe('gridOf', () => {
  it('says what is closed, free and taken', () => {
    expect(states([])).toBe('ccccccccffffffffffffcccc')
    expect(states([busy('2026-12-02T05:00Z', 2)])).toBe('ccccccccffttffffffffcccc')
  })
  it('a step that is touched only in part is taken', () =>
    expect(states([busy('2026-12-02T05:30Z', 1)])).toBe('ccccccccffttffffffffcccc'))
  it('shows the own reservation without its buffer', () => {
    const own = { ...span('2026-12-02T05:00Z', 1), reservation: 'r', isMine: true }
    expect(states([busy('2026-12-02T05:00Z', 2, { own })])).toBe('ccccccccffmtffffffffcccc')
  })
  it('a blackout is closed', () =>
    expect(states([busy('2026-12-02T05:00Z', 2, { isBlackout: true })])).toBe('ccccccccffccffffffffcccc'))
})

describe('nearestFree', () => {
  it('names the nearest to both sides, the earlier first', () =>
    expect(
      nearestFree(span('2026-12-02T05:00Z', 2), rules, [span('2026-12-02T05:00Z', 2)], now).map(({ start }) =>
        new Date(start).toISOString().slice(0, 16),
      ),
    ).toEqual(['2026-12-02T03:00', '2026-12-02T07:00', '2026-12-02T08:00']))

  it('never names what is taken or against the rules', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 24 * 10 }), fc.integer({ min: 1, max: 6 })), { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        (list, length) => {
          const taken = list.map(([from, hours]) => ({ start: now + from * hour, end: now + (from + hours) * hour }))
          for (const found of nearestFree(span('2026-12-02T05:00Z', length), rules, taken, now)) {
            expect(spanProblem(found, rules, now, 'person')).toBeNull()
            expect(taken.some(({ start, end }) => start < found.end && found.start < end)).toBe(false)
          }
        },
      ),
      { numRuns: 50 },
    ))
})
