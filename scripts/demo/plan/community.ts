import { clubs } from '../content/clubs.ts'
import type { DemoPerson } from '../content/people.ts'
import type { Affinity } from '../content/types.ts'
import type { Random } from '../random.ts'
import { day } from './time.ts'
import type { DemoMembership, DemoSubscription } from './types.ts'

export const likeness = (a: Affinity, b: Affinity): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3]

const ago = (now: Date, days: number): Date => new Date(now.getTime() - days * day)

/** Members are the most drawn to a club, with a good deal of chance; the head is the first of them. */
export function makeMemberships(people: readonly DemoPerson[], random: Random, now: Date): DemoMembership[] {
  return clubs.flatMap((club) => {
    const drawn = people
      .filter(({ roles, heads }) => roles.includes('student') && heads === null)
      .map((person) => ({
        person,
        pull: likeness(person.taste, club.affinity) + random.normal() * 0.45 + person.energy * 0.2,
      }))
      .sort((a, b) => b.pull - a.pull)
      .slice(0, club.memberTarget - 1)
    const head = people.find(({ heads }) => heads === club.slug)
    return [
      ...(head ? [{ person: head.key, club: club.slug, joinedAt: ago(now, 420) }] : []),
      ...drawn.map(({ person }) => ({
        person: person.key,
        club: club.slug,
        joinedAt: ago(now, random.chance(0.75) ? random.between(245, 400) : random.between(15, 220)),
      })),
    ]
  })
}

/** Most members read their club's news; others follow one to three clubs they like or were told about. */
export function makeSubscriptions(
  people: readonly DemoPerson[],
  memberships: readonly DemoMembership[],
  random: Random,
  now: Date,
): DemoSubscription[] {
  const list: DemoSubscription[] = []
  const add = (person: string, club: DemoMembership['club'], subscribedAt: Date): void => {
    if (!list.some((other) => other.person === person && other.club === club)) list.push({ person, club, subscribedAt })
  }
  for (const { person, club, joinedAt } of memberships) if (random.chance(0.7)) add(person, club, joinedAt)
  for (const person of people.filter(({ roles }) => roles.includes('student')))
    for (const club of random.shuffle(clubs).slice(0, random.int(1, 6)))
      if (random.chance(0.25 + 0.35 * likeness(person.taste, club.affinity)))
        add(person.key, club.slug, ago(now, random.between(3, 230)))
  return list
}

/** Everybody has two to four friends; friendship does not ask for taste. */
export function makeFriendGroups(people: readonly DemoPerson[], random: Random): string[][] {
  const queue = random.shuffle(people.filter(({ roles }) => roles.includes('student')).map(({ key }) => key))
  const groups: string[][] = []
  while (queue.length > 0) groups.push(queue.splice(0, random.int(3, 5)))
  return groups
}
