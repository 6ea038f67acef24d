import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Booked, type Claim, type Move, movesTo } from '#src/domain/ledgerMoves.ts'

const at = new Date('2026-11-01T00:00:00Z')
type Entry = Move<'attendance'>

/** A ledger kept in memory, read back as the database does. */
function bookedOf(entries: readonly Entry[]): Booked[] {
  const causes = new Map<string, Entry[]>()
  for (const entry of entries) {
    const id = `${entry.user} ${entry.cause}`
    causes.set(id, [...(causes.get(id) ?? []), entry])
  }
  return [...causes.values()].map((list) => ({
    user: (list[0] as Entry).user,
    cause: (list[0] as Entry).cause,
    net: list.reduce((sum, { points }) => sum + points, 0),
    worth: (list[0] as Entry).points,
    entries: list.length,
    at: (list.findLast(({ kind }) => kind !== 'reversal') as Entry).at,
  }))
}

const claim = (user: string, cause: string, points: number): Claim<'attendance'> => ({
  user,
  cause,
  kind: 'attendance',
  points,
  at,
})
const balanceOf = (entries: readonly Entry[], user: string): number =>
  entries.filter((entry) => entry.user === user).reduce((sum, { points }) => sum + points, 0)

const claims = fc.uniqueArray(
  fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('x', 'y', 'z'), fc.integer({ min: 1, max: 50 })),
  { selector: ([user, cause]) => `${user} ${cause}` },
)

describe('bringing a ledger up to date', () => {
  it('adds what is missing, and nothing a second time', () => {
    const first = movesTo([claim('a', 'x', 10)], [])
    expect(first).toMatchObject([{ user: 'a', cause: 'x', key: 'x:a:1', kind: 'attendance', points: 10 }])
    expect(movesTo([claim('a', 'x', 10)], bookedOf(first))).toEqual([])
  })

  it('keeps the worth a cause had first', () => {
    const first = movesTo([claim('a', 'x', 10)], [])
    expect(movesTo([claim('a', 'x', 50)], bookedOf(first))).toEqual([])
  })

  it('a balance that was spent is not overdrawn by a reversal, and coming back does not pay twice', () => {
    const earned = movesTo([claim('a', 'x', 10)], [])
    // Six of the ten were spent.
    const reversed = movesTo<'attendance'>([], bookedOf(earned), new Map([['a', 4]]))
    expect(reversed).toMatchObject([{ kind: 'reversal', points: -4, key: 'x:a:2' }])
    const again = movesTo([claim('a', 'x', 10)], bookedOf([...earned, ...reversed]), new Map([['a', 0]]))
    expect(again).toMatchObject([{ kind: 'attendance', points: 4, key: 'x:a:3' }])
  })

  it('after any history of facts it says what the last of them say, and no key twice', () => {
    fc.assert(
      fc.property(fc.array(claims, { maxLength: 8 }), (history) => {
        const entries: Entry[] = []
        for (const facts of history) {
          const list = facts.map(([user, cause, points]) => claim(user, cause, points))
          for (let time = 0; time < 3; time++) entries.push(...movesTo<'attendance'>(list, bookedOf(entries)))
        }
        const last = history.at(-1) ?? []
        for (const { user, cause, net, worth } of bookedOf(entries))
          expect(net).toBe(last.some(([u, c]) => u === user && c === cause) ? worth : 0)
        expect(bookedOf(entries).filter(({ net }) => net !== 0)).toHaveLength(last.length)
        expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length)
      }),
    )
  })

  it('never takes more than there is', () => {
    fc.assert(
      fc.property(fc.array(claims, { maxLength: 8 }), fc.integer({ min: 0, max: 40 }), (history, spend) => {
        const entries: Entry[] = []
        for (const facts of history) {
          const available = new Map(['a', 'b'].map((user) => [user, balanceOf(entries, user)]))
          entries.push(
            ...movesTo(
              facts.map(([user, cause, points]) => claim(user, cause, points)),
              bookedOf(entries.filter(({ cause }) => cause !== 'spent')),
              available,
            ),
          )
          for (const user of ['a', 'b']) {
            expect(balanceOf(entries, user)).toBeGreaterThanOrEqual(0)
            const spent = Math.min(spend, balanceOf(entries, user))
            if (spent > 0)
              entries.push({ user, cause: 'spent', key: `s${entries.length}`, kind: 'reversal', points: -spent, at })
          }
        }
      }),
    )
  })
})
