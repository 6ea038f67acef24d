import { communityRules } from '#src/db/community/communityRules.ts'
import { awardBadges } from '#src/db/ledgers/awardBadges.ts'
import { bookedForEvent } from '#src/db/ledgers/booked.ts'
import { eventFacts } from '#src/db/ledgers/eventFacts.ts'
import { insertBonusMoves, insertGpaMoves } from '#src/db/ledgers/insertMoves.ts'
import { lockPeopleOfEvent } from '#src/db/ledgers/lockPeopleOfEvent.ts'
import type { Db } from '#src/db/transaction.ts'
import { claimsOf, movesTo } from '#src/domain/ledgerMoves.ts'

export type Scope = {
  event: string
  /** Whose ledgers to look at; `null`: everybody's whom the event concerns. */
  people: readonly string[] | null
  /** And those of who runs the event. */
  withHosts?: boolean
  /** Something was taken back: badges may go. */
  takesBack?: boolean
}

/**
 * Makes the ledgers say what the facts of an event say now: missing entries are appended, entries without a fact behind them are
 * reversed. It reads facts, not messages, so it may run any number of times, in any order and late; running it once more changes
 * nothing. Needs a transaction.
 */
export async function bookEvent(
  db: Db,
  { event, people: given, withHosts = false, takesBack = false }: Scope,
): Promise<void> {
  const balances = await lockPeopleOfEvent(db, event, given, withHosts)
  const people = [...balances.keys()]
  if (people.length === 0) return
  const facts = await eventFacts(db, event, people)
  if (!facts) return
  const rules = await communityRules(db)
  const booked = await bookedForEvent(db, event, people)
  const claims = claimsOf(facts, rules.gpa, rules.bonus)
  const mine = <T extends { user: string }>(list: readonly T[]): T[] => list.filter(({ user }) => balances.has(user))
  const of = { event, reason: facts.title.slice(0, 300) }
  await insertGpaMoves(db, movesTo(mine(claims.gpa), booked.gpa), of)
  await insertBonusMoves(db, movesTo(mine(claims.bonus), booked.bonus, balances), of)
  await awardBadges(db, people, { event, takesBack })
}
