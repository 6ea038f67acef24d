/**
 * An imaginary campus for judging recommendations. People choose by latent tastes and because their friends go; genres and tags are
 * put on afterwards and say little of either, and clubs are followed half by taste and half by chance. So the data are not made of
 * what the recommender looks at.
 */
import { randomUUID } from 'node:crypto'

export type Visit = { person: string; event: string }
export type CampusEvent = { id: string; club: string; genres: string[]; tags: string[]; daysFromNow: number }
export type Campus = {
  people: string[]
  events: CampusEvent[]
  /** Of events that took place. */
  visits: Visit[]
  /** Who will go to events to come. */
  plans: Visit[]
  subscriptions: { person: string; club: string }[]
}

type Vector = number[]
const dimensions = 8

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A campus of `people`, with events of nine months and of the next six weeks. */
export function imagineCampus(seed: number, size = 500): Campus {
  const random = randomOf(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const vector = (scale = 1): Vector => Array.from({ length: dimensions }, () => normal() * scale)
  const plus = (a: Vector, b: Vector): Vector => a.map((each, index) => each + (b[index] ?? 0))
  const likes = (a: Vector, b: Vector): number => a.reduce((sum, each, index) => sum + each * (b[index] ?? 0), 0)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const nearest = <T extends { at: Vector }>(from: readonly T[], to: Vector): T =>
    from.reduce((best, each) => (likes(each.at, to) > likes(best.at, to) ? each : best))
  const labels = (count: number) => Array.from({ length: count }, () => ({ id: randomUUID(), at: vector() }))

  const clubs = labels(14)
  const genres = labels(10)
  const tags = labels(24)
  const people: { id: string; at: Vector; friends: number; effort: number }[] = []
  for (let friends = 0; people.length < size; friends++) {
    const common = vector(0.6)
    for (let each = 0; each < 3 + Math.floor(random() * 5) && people.length < size; each++)
      people.push({ id: randomUUID(), at: plus(common, vector(0.7)), friends, effort: normal() * 0.4 })
  }
  const groups = Map.groupBy(people, ({ friends }) => friends)

  const makeEvent = (daysFromNow: number) => {
    const club = pick(clubs)
    const at = plus(
      club.at.map((each) => each * 0.6),
      vector(0.6),
    )
    const event: CampusEvent = {
      id: randomUUID(),
      club: club.id,
      // Whoever fills in the form takes the fitting genre half the time.
      genres: [random() < 0.5 ? nearest(genres, at).id : pick(genres).id],
      tags: [...new Set([random() < 0.3 ? nearest(tags, at).id : pick(tags).id, pick(tags).id])],
      daysFromNow,
    }
    return { event, at, pull: normal() * 0.6 - 3.6 }
  }
  const goers = ({ at, pull }: { at: Vector; pull: number }): string[] => {
    const going = new Set<string>()
    const length = Math.sqrt(likes(at, at)) || 1
    for (const person of people)
      if (random() < 1 / (1 + Math.exp(-(1.3 * (likes(person.at, at) / length) + pull + person.effort))))
        going.add(person.id)
    for (const first of [...going]) {
      const group = people.find(({ id }) => id === first)?.friends
      for (const friend of groups.get(group ?? -1) ?? []) if (random() < 0.35) going.add(friend.id)
    }
    return [...going]
  }

  const past = Array.from({ length: 240 }, () => makeEvent(-1 - random() * 270))
  const future = Array.from({ length: 60 }, () => makeEvent(1 + random() * 42))
  const attend = (events: typeof past): Visit[] =>
    events.flatMap((each) => goers(each).map((person) => ({ person, event: each.event.id })))
  const subscriptions = people.flatMap((person) =>
    [...new Set([random() < 0.5 ? nearest(clubs, person.at).id : pick(clubs).id, pick(clubs).id])]
      .filter(() => random() < 0.5)
      .map((club) => ({ person: person.id, club })),
  )
  return {
    people: people.map(({ id }) => id),
    events: [...past, ...future].map(({ event }) => event),
    visits: attend(past),
    plans: attend(future),
    subscriptions,
  }
}
