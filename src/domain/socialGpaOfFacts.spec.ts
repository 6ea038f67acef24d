import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bonusDefaults, type GpaWeights, gpaDefaults } from '#src/domain/communityRules.ts'
import { claimsOf, type EventFacts } from '#src/domain/ledgerMoves.ts'
import { socialGpa } from '#src/domain/socialGpa.ts'

/** The promises of spec/02-campus about the Social GPA, from what happened at an event to the number, for any facts and weights. */
const timeZone = 'Asia/Almaty'
const now = new Date('2026-11-21T06:00:00Z')
const people = ['a', 'b', 'c', 'head'] as const
const person = fc.constantFrom(...people)
const moment = fc.date({ min: new Date('2025-12-01Z'), max: now, noInvalidDate: true })

const facts: fc.Arbitrary<EventFacts> = fc.record({
  id: fc.constant('e'),
  type: fc.constantFrom('general', 'club'),
  isHeld: fc.boolean(),
  isCancelled: fc.constant(false),
  isPaid: fc.boolean(),
  endsAt: moment,
  hasClub: fc.boolean(),
  organiser: fc.option(fc.constant('head')),
  bonusPoints: fc.option(fc.integer({ min: 10, max: 50 })),
  visits: fc.uniqueArray(fc.record({ user: person, at: moment }), { selector: ({ user }) => user }),
  absences: fc.uniqueArray(fc.record({ user: person, isMember: fc.boolean() }), { selector: ({ user }) => user }),
  reviews: fc
    .array(fc.record({ user: person, rating: fc.integer({ min: 1, max: 5 }), at: moment }), { maxLength: 25 })
    .map((list) => list.map((review, n) => ({ ...review, id: `r${n}` }))),
})

const gain = fc.integer({ min: 0, max: 100 })
const loss = fc.integer({ min: -100, max: 0 })
/** Whatever an admin may set: a rule can only do what its sign says. */
const weights: fc.Arbitrary<GpaWeights> = fc.record({
  attendedGeneral: gain,
  attendedClub: gain,
  organised: gain,
  reviewReceived: gain,
  reviewReceivedMost: gain,
  reviewGiven: gain,
  bonusStep: fc.integer({ min: 1, max: 50 }),
  missedClub: loss,
  noShowGeneral: loss,
  target: fc.integer({ min: 1, max: 600 }),
})

const gpaOf = (user: string, event: EventFacts, rules: GpaWeights = gpaDefaults): number =>
  socialGpa(
    claimsOf(event, rules, bonusDefaults).gpa.flatMap(({ user: whose, points, at }) =>
      whose === user ? [{ points, occurredAt: at }] : [],
    ),
    { now, timeZone, weights: rules },
  )
const valuesOf = (event: EventFacts, rules?: GpaWeights): number[] => people.map((user) => gpaOf(user, event, rules))
const without = <T extends { user: string }>(list: readonly T[], user: string): T[] =>
  list.filter((each) => each.user !== user)

describe('for any event and any weights', () => {
  it('attending never lowers, neither one’s own nor anybody else’s', () => {
    fc.assert(
      fc.property(facts, weights, person, moment, (event, rules, user, at) => {
        const away = { ...event, visits: without(event.visits, user) }
        const there = { ...away, visits: [...away.visits, { user, at }], absences: without(event.absences, user) }
        const [before, after] = [valuesOf(away, rules), valuesOf(there, rules)]
        for (const [place, value] of after.entries()) expect(value).toBeGreaterThanOrEqual(before[place] ?? 0)
      }),
    )
  })

  it('missing never raises, and an excuse takes it back without a trace', () => {
    fc.assert(
      fc.property(facts, weights, person, fc.boolean(), (event, rules, user, isMember) => {
        const excused = { ...event, absences: without(event.absences, user) }
        const missed = { ...excused, absences: [...excused.absences, { user, isMember }] }
        expect(gpaOf(user, missed, rules)).toBeLessThanOrEqual(gpaOf(user, excused, rules))
        const others = people.filter((each) => each !== user)
        expect(others.map((each) => gpaOf(each, missed, rules))).toEqual(
          others.map((each) => gpaOf(each, excused, rules)),
        )
      }),
    )
  })

  it('a cancelled event leaves no trace', () => {
    fc.assert(
      fc.property(facts, weights, (event, rules) => {
        expect(valuesOf({ ...event, isCancelled: true }, rules)).toEqual(people.map(() => 0))
      }),
    )
  })

  it('recomputing gives the same, in whatever order the facts are read', () => {
    const backwards = <T>(list: readonly T[]): T[] => [...list].reverse()
    fc.assert(
      fc.property(facts, weights, (event, rules) => {
        const turned = {
          ...event,
          visits: backwards(event.visits),
          absences: backwards(event.absences),
          reviews: backwards(event.reviews),
        }
        expect(valuesOf(turned, rules)).toEqual(valuesOf(event, rules))
      }),
    )
  })

  it('what is six months old does not count', () => {
    const old = new Date('2026-05-21T06:00:00Z')
    fc.assert(
      fc.property(facts, weights, (event, rules) => {
        const ancient = <T>(list: readonly T[]) => list.map((each) => ({ ...each, at: old }))
        const aged = { ...event, endsAt: old, visits: ancient(event.visits), reviews: ancient(event.reviews) }
        expect(valuesOf(aged, rules)).toEqual(people.map(() => 0))
      }),
    )
  })
})

describe('for any event', () => {
  const pointsOf = (event: EventFacts, kind: string): number[] =>
    claimsOf(event, gpaDefaults, bonusDefaults)
      .gpa.filter((claim) => claim.kind === kind)
      .map(({ points }) => points)

  it('good reviews bring the organiser 2 each and 20 at most, given ones 3 each', () => {
    fc.assert(
      fc.property(facts, (event) => {
        const good = event.reviews.filter(({ rating }) => rating >= 4).length
        const isOrganised = event.isHeld && event.hasClub && event.organiser !== null
        const sum = pointsOf(event, 'review_received').reduce((total, points) => total + points, 0)
        expect(sum).toBe(isOrganised ? Math.min(20, 2 * good) : 0)
        expect(pointsOf(event, 'review_given')).toEqual(event.reviews.map(() => 3))
      }),
    )
  })

  it('each accrual brings its own whole tens', () => {
    fc.assert(
      fc.property(facts, (event) => {
        const { gpa, bonus } = claimsOf(event, gpaDefaults, bonusDefaults)
        for (const accrual of bonus)
          expect(gpa.find(({ kind, user }) => kind === 'bonus' && user === accrual.user)?.points).toBe(
            Math.floor(accrual.points / 10),
          )
        expect(bonus.every(({ points }) => points >= 10 && points <= 50)).toBe(true)
      }),
    )
  })
})
