import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bonusDefaults, gpaDefaults } from '#src/domain/communityRules.ts'
import { claimsOf, type EventFacts } from '#src/domain/ledgerMoves.ts'
import { gpaOfSum, gpaSince, socialGpa } from '#src/domain/socialGpa.ts'

const timeZone = 'Asia/Almaty'
const now = new Date('2026-11-21T06:00:00Z')
const of = (entries: { points: number; occurredAt: Date }[], at = now) =>
  socialGpa(entries, { now: at, timeZone, weights: gpaDefaults })

const moment = fc.date({ min: new Date('2025-06-01Z'), max: new Date('2026-12-01Z'), noInvalidDate: true })
const entry = fc.record({ points: fc.integer({ min: -60, max: 60 }), occurredAt: moment })
const ledger = fc.array(entry, { maxLength: 40 })

describe('the six months', () => {
  it('are calendar months on the clock of the campus', () => {
    expect(gpaSince(new Date('2026-11-21T06:00:00Z'), timeZone).toISOString()).toBe('2026-05-21T06:00:00.000Z')
    // 31 August has no counterpart in February; 1 March begins in Almaty while it is still February in UTC.
    expect(gpaSince(new Date('2026-08-31T12:00:00Z'), timeZone).toISOString()).toBe('2026-02-28T12:00:00.000Z')
    expect(gpaSince(new Date('2026-08-31T20:00:00Z'), timeZone).toISOString()).toBe('2026-02-28T20:00:00.000Z')
    expect(gpaSince(new Date('2026-02-28T19:00:00.250Z'), timeZone).toISOString()).toBe('2025-08-31T19:00:00.250Z')
  })

  it('end exactly: an entry of that very moment does not count, one a millisecond younger does', () => {
    const since = gpaSince(now, timeZone)
    expect(of([{ points: 300, occurredAt: since }])).toBe(0)
    expect(of([{ points: 300, occurredAt: new Date(since.getTime() + 1) }])).toBe(4)
  })
})

describe('Social GPA', () => {
  it('is round(4 × clamp(sum / target, 0, 1), 2)', () => {
    expect([0, 1, 75, 150, 213, 299, 300, 900, -50].map((sum) => gpaOfSum(sum, 300))).toEqual([
      0, 0.01, 1, 2, 2.84, 3.99, 4, 4, 0,
    ])
    // Exactly between two hundredths: upwards.
    expect(gpaOfSum(1, 800)).toBe(0.01)
  })

  it('is between 0.00 and 4.00 with two decimals, and the same whenever and in whatever order it is computed', () => {
    fc.assert(
      fc.property(ledger, (entries) => {
        const value = of(entries)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(4)
        expect(Math.round(value * 100) / 100).toBe(value)
        expect(of([...entries].reverse())).toBe(value)
      }),
    )
  })

  it('never falls by a gain and never rises by a loss', () => {
    fc.assert(
      fc.property(ledger, fc.integer({ min: 0, max: 60 }), moment, (entries, points, occurredAt) => {
        expect(of([...entries, { points, occurredAt }])).toBeGreaterThanOrEqual(of(entries))
        expect(of([...entries, { points: -points, occurredAt }])).toBeLessThanOrEqual(of(entries))
      }),
    )
  })

  it('does not know entries older than six months', () => {
    const old = moment.filter((at) => at <= gpaSince(now, timeZone))
    fc.assert(
      fc.property(ledger, fc.array(fc.record({ points: fc.integer(), occurredAt: old })), (entries, ancient) => {
        expect(of([...entries, ...ancient])).toBe(of(entries))
      }),
    )
  })

  it('leaves no trace of an entry and its reversal', () => {
    fc.assert(
      fc.property(ledger, entry, (entries, one) => {
        const reversal = { points: -one.points, occurredAt: one.occurredAt }
        expect(of([...entries, one, reversal])).toBe(of(entries))
      }),
    )
  })
})

const event: EventFacts = {
  id: 'e',
  type: 'general',
  isHeld: true,
  isCancelled: false,
  isPaid: false,
  endsAt: now,
  hasClub: true,
  organiser: 'head',
  bonusPoints: null,
  visits: [],
  absences: [],
  reviews: [],
}
const pointsOf = (user: string, facts: EventFacts) =>
  claimsOf(facts, gpaDefaults, bonusDefaults).gpa.filter((claim) => claim.user === user)
const total = (user: string, facts: EventFacts) => pointsOf(user, facts).reduce((sum, { points }) => sum + points, 0)

describe('what an event is worth', () => {
  it('as the specification says', () => {
    const visit = { visits: [{ user: 's', at: now }] }
    expect(total('s', { ...event, ...visit })).toBe(10 + 1)
    expect(total('s', { ...event, ...visit, isPaid: true })).toBe(10 + 2)
    expect(total('s', { ...event, ...visit, type: 'club' })).toBe(20 + 3)
    expect(total('s', { ...event, ...visit, bonusPoints: 49 })).toBe(10 + 4)
    expect(total('head', event)).toBe(30)
    expect(total('head', { ...event, hasClub: false })).toBe(0)
    expect(total('head', { ...event, isHeld: false })).toBe(0)
    expect(total('s', { ...event, type: 'club', absences: [{ user: 's', isMember: true }] })).toBe(-25)
    expect(total('s', { ...event, type: 'club', absences: [{ user: 's', isMember: false }] })).toBe(0)
    expect(total('s', { ...event, absences: [{ user: 's', isMember: true }] })).toBe(0)
    expect(total('s', { ...event, reviews: [{ id: 'r', user: 's', rating: 1, at: now }] })).toBe(3)
  })

  it('a head who is scanned at the own event gets both entries', () => {
    expect(total('head', { ...event, type: 'club', visits: [{ user: 'head', at: now }] })).toBe(30 + 20 + 3)
  })

  it('good reviews count 2 each and at most 20 an event, whatever their order', () => {
    const reviews = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ id: `r${n}`, user: `u${n}`, rating: 4 + (n % 2), at: now }))
    const received = (list: EventFacts['reviews']) => total('head', { ...event, reviews: list }) - 30
    expect([0, 1, 9, 10, 11, 40].map((count) => received(reviews(count)))).toEqual([0, 2, 18, 20, 20, 20])
    expect(received(reviews(15).reverse())).toBe(20)
    expect(received(reviews(5).map((review) => ({ ...review, rating: 3 })))).toBe(0)
  })

  it('a cancelled event leaves no trace', () => {
    const full = { ...event, visits: [{ user: 's', at: now }], reviews: [{ id: 'r', user: 's', rating: 5, at: now }] }
    expect(claimsOf({ ...full, isCancelled: true }, gpaDefaults, bonusDefaults)).toEqual({ gpa: [], bonus: [] })
  })
})
