import type { BonusRules, GpaWeights } from '#src/domain/communityRules.ts'

export type GpaKind =
  | 'attended_general'
  | 'attended_club'
  | 'organised'
  | 'review_received'
  | 'review_given'
  | 'bonus'
  | 'missed'
  | 'no_show'
export type BonusKind = 'attendance'

/** What is true about one event and the people in it: everything the ledgers follow from. */
export type EventFacts = {
  id: string
  type: 'general' | 'club'
  /** Took place: published and over. */
  isHeld: boolean
  isCancelled: boolean
  isPaid: boolean
  endsAt: Date
  hasClub: boolean
  organiser: string | null
  /** Points of this event's own, 10 to 50. */
  bonusPoints: number | null
  /** Who was checked in and when first. */
  visits: readonly { user: string; at: Date }[]
  /** Who had a valid ticket of a closed event and was not scanned. Excused ones are not among them. */
  absences: readonly { user: string; isMember: boolean }[]
  /** Published reviews. */
  reviews: readonly { id: string; user: string; rating: number; at: Date }[]
}

/** What a ledger should say: at most one of a cause. */
export type Claim<K extends string> = { user: string; cause: string; kind: K; points: number; at: Date }

export type Claims = { gpa: Claim<GpaKind>[]; bonus: Claim<BonusKind>[] }

/** What is booked for a cause already, entries and reversals together. */
export type Booked = {
  user: string
  cause: string
  /** Sum of all entries of the cause. */
  net: number
  /** Points of the first entry: what the cause was worth when it came to be. */
  worth: number
  /** Number of entries. */
  entries: number
  /** When the latest entry that is no reversal occurred. */
  at: Date
}

export type Move<K extends string> = {
  user: string
  cause: string
  /** Unique: person, cause and its number, so that a replay cannot write it twice. */
  key: string
  kind: K | 'reversal'
  points: number
  at: Date
}

/** Bonuses of an attendance by the kind of event. */
export function accrualOf(event: Pick<EventFacts, 'type' | 'isPaid' | 'bonusPoints'>, rules: BonusRules): number {
  if (event.bonusPoints !== null) return event.bonusPoints
  if (event.type === 'club') return rules.club
  return event.isPaid ? rules.paid : rules.general
}

/** Points of the nth good review (from 0) of an event, until the event's most is reached. */
const reviewPoints = (place: number, { reviewReceived, reviewReceivedMost }: GpaWeights): number =>
  Math.max(0, Math.min(reviewReceived, reviewReceivedMost - place * reviewReceived))

function ofVisits(event: EventFacts, gpa: GpaWeights, bonus: BonusRules): Claims {
  const kind = event.type === 'club' ? 'attended_club' : 'attended_general'
  const weight = event.type === 'club' ? gpa.attendedClub : gpa.attendedGeneral
  const accrual = accrualOf(event, bonus)
  return {
    gpa: event.visits.flatMap(({ user, at }) => [
      { user, cause: `attended:${event.id}`, kind, points: weight, at } as const,
      { user, cause: `bonus:${event.id}`, kind: 'bonus', points: Math.floor(accrual / gpa.bonusStep), at } as const,
    ]),
    bonus: event.visits.map(({ user, at }) => ({
      user,
      cause: `attendance:${event.id}`,
      kind: 'attendance',
      points: accrual,
      at,
    })),
  }
}

function ofAbsences(event: EventFacts, gpa: GpaWeights): Claim<GpaKind>[] {
  const at = event.endsAt
  return event.absences.flatMap(({ user, isMember }): Claim<GpaKind>[] => {
    if (event.type === 'club')
      return isMember ? [{ user, cause: `missed:${event.id}`, kind: 'missed', points: gpa.missedClub, at }] : []
    return [{ user, cause: `no_show:${event.id}`, kind: 'no_show', points: gpa.noShowGeneral, at }]
  })
}

function ofOrganising(event: EventFacts, gpa: GpaWeights): Claim<GpaKind>[] {
  const { organiser: user, hasClub, isHeld, endsAt, reviews } = event
  if (!user || !hasClub || !isHeld) return []
  const good = reviews
    .filter(({ rating }) => rating >= 4)
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
  return [
    { user, cause: `organised:${event.id}`, kind: 'organised', points: gpa.organised, at: endsAt },
    ...good.map(
      ({ id, at }, place) =>
        ({
          user,
          cause: `review_received:${id}`,
          kind: 'review_received',
          points: reviewPoints(place, gpa),
          at,
        }) as const,
    ),
  ]
}

/**
 * What the ledgers should say about one event, by the rules of spec/02-campus. A cancelled event leaves no trace. It depends on the
 * facts alone, never on the order in which they became known.
 */
export function claimsOf(event: EventFacts, gpa: GpaWeights, bonus: BonusRules): Claims {
  if (event.isCancelled) return { gpa: [], bonus: [] }
  const visits = ofVisits(event, gpa, bonus)
  const given = event.reviews.map(
    ({ user, at }) =>
      ({ user, cause: `review_given:${event.id}`, kind: 'review_given', points: gpa.reviewGiven, at }) as const,
  )
  return {
    gpa: [...visits.gpa, ...ofAbsences(event, gpa), ...ofOrganising(event, gpa), ...given],
    bonus: visits.bonus,
  }
}

const idOf = ({ user, cause }: { user: string; cause: string }): string => `${user} ${cause}`

/**
 * The entries that bring a ledger from what it says to what it should say; none when it says so already. An entry is never rewritten:
 * a cause keeps the worth it had first, and what is taken back is a reversal that occurred when its entry did.
 *
 * @param available the most that may be taken from a person (a balance never goes below zero); nothing given: no such limit
 */
export function movesTo<K extends string>(
  claims: readonly Claim<K>[],
  booked: readonly Booked[],
  available?: ReadonlyMap<string, number>,
): Move<K>[] {
  const known = new Map(booked.map((entry) => [idOf(entry), entry]))
  const wanted = new Map(claims.map((claim) => [idOf(claim), claim]))
  const left = new Map(available)
  const moves: Move<K>[] = []
  const add = (
    { user, cause }: { user: string; cause: string },
    kind: Move<K>['kind'],
    points: number,
    at: Date,
    entries: number,
  ): void => {
    left.set(user, (left.get(user) ?? 0) + points)
    if (points !== 0) moves.push({ user, cause, key: `${cause}:${user}:${entries + 1}`, kind, points, at })
  }
  for (const claim of wanted.values()) {
    const entry = known.get(idOf(claim))
    const worth = entry?.worth ?? claim.points
    if (entry?.net !== worth) add(claim, claim.kind, worth - (entry?.net ?? 0), claim.at, entry?.entries ?? 0)
  }
  for (const entry of booked) {
    if (wanted.has(idOf(entry)) || entry.net === 0) continue
    const most = available ? Math.max(0, left.get(entry.user) ?? 0) : Number.POSITIVE_INFINITY
    add(entry, 'reversal', -Math.min(entry.net, most), entry.at, entry.entries)
  }
  return moves
}
