import type { DemoPerson } from '../content/people.ts'
import { reviewComments, type Stars } from '../content/reviews.ts'
import type { Affinity } from '../content/types.ts'
import type { Random } from '../random.ts'
import type { Placed } from './calendar.ts'
import { likeness } from './community.ts'
import type { DemoMembership, DemoReview, DemoTicket } from './types.ts'

const hour = 3_600_000
const daily = 24 * hour

/** Decides who goes. What draws a person is hidden: taste, friends, energy and chance, never genres or tags. */
export class Audience {
  readonly #students: readonly DemoPerson[]
  readonly #friends = new Map<string, readonly string[]>()
  readonly #memberships: readonly DemoMembership[]
  readonly #random: Random
  readonly #now: Date
  readonly #busy = new Map<string, { from: number; to: number }[]>()

  constructor(options: {
    people: readonly DemoPerson[]
    friendGroups: readonly (readonly string[])[]
    memberships: readonly DemoMembership[]
    random: Random
    now: Date
  }) {
    this.#students = options.people.filter(({ roles }) => roles.includes('student'))
    for (const group of options.friendGroups) for (const person of group) this.#friends.set(person, group)
    this.#memberships = options.memberships
    this.#random = options.random
    this.#now = options.now
  }

  /** Tickets of one event: members have their places, for the rest `wanted` people come, never above the capacity. */
  tickets(placed: Placed, past: boolean, publishedAt: Date, wanted: number): DemoTicket[] {
    const { template } = placed
    const goers =
      template.type === 'club' ? this.#members(placed) : this.#crowd(placed, Math.min(wanted, template.capacity))
    const pools = (template.ticketTypes ?? [{ capacity: template.capacity }]).map(({ capacity }) => capacity)
    return goers.map(({ key }) => {
      const ticketType = this.#random.weighted(
        pools.map((_, index) => index),
        pools,
      )
      const open = pools[ticketType] ? ticketType : pools.findIndex((left) => left > 0)
      pools[open] = (pools[open] ?? 0) - 1
      return {
        person: key,
        ticketType: open,
        purchasedAt: this.#purchase(placed, publishedAt),
        ...this.#outcome(placed, past),
      }
    })
  }

  /** Reviews of who was there: the better the event and the fit, the more stars. */
  reviews(placed: Placed, tickets: readonly DemoTicket[]): DemoReview[] {
    const random = this.#random
    const unused = new Map<Stars, readonly (typeof reviewComments)[Stars][number][]>()
    return tickets
      .filter(({ outcome }) => outcome === 'attended')
      .filter(() => random.chance(0.3))
      .flatMap((ticket) => {
        const person = this.#students.find(({ key }) => key === ticket.person)
        const at = new Date(placed.endsAt.getTime() + random.between(0.5, 60) * hour)
        if (!person || at > this.#now) return []
        const liking =
          placed.template.quality + 0.3 * likeness(person.taste, placed.template.taste) - 0.15 + random.normal() * 0.75
        const rating = Math.min(5, Math.max(1, Math.round(liking))) as Stars
        const bank = unused.get(rating) ?? random.shuffle(reviewComments[rating])
        const [text, ...rest] = bank
        const speaks = text !== undefined && random.chance(0.8)
        unused.set(rating, speaks ? rest : bank)
        return [{ person: person.key, rating, locale: person.locale, comment: speaks ? text[person.locale] : null, at }]
      })
  }

  #members({ template, startsAt }: Placed): DemoPerson[] {
    const keys = new Set(
      this.#memberships
        .filter(({ club, joinedAt }) => club === template.club && joinedAt < startsAt)
        .map(({ person }) => person),
    )
    return this.#students.filter(({ key }) => keys.has(key))
  }

  #crowd(placed: Placed, wanted: number): DemoPerson[] {
    const from = placed.startsAt.getTime()
    const to = placed.endsAt.getTime()
    const isFree = ({ key }: DemoPerson) =>
      !(this.#busy.get(key) ?? []).some((other) => from < other.to && other.from < to)
    const pull = ({ taste, energy }: DemoPerson): number =>
      1.9 * likeness(taste, placed.template.taste as Affinity) +
      energy -
      0.9 * Math.log(-Math.log(this.#random.next() || 0.5))
    const drawn = this.#students.filter(isFree).map((person) => ({ person, pull: pull(person) }))
    drawn.sort((a, b) => b.pull - a.pull)
    // The first half decides alone; then friends come along.
    const sure = new Set(drawn.slice(0, Math.ceil(wanted / 2)).map(({ person }) => person.key))
    const company = (key: string): number =>
      (this.#friends.get(key) ?? []).filter((friend) => friend !== key && sure.has(friend)).length
    const going = drawn
      .map(({ person, pull: alone }) => ({
        person,
        pull: alone + (sure.has(person.key) ? 100 : 1.1 * company(person.key)),
      }))
      .sort((a, b) => b.pull - a.pull)
      .slice(0, wanted)
      .map(({ person }) => person)
    for (const { key } of going) this.#busy.set(key, [...(this.#busy.get(key) ?? []), { from, to }])
    return going
  }

  #purchase({ startsAt }: Placed, publishedAt: Date): Date {
    const last = Math.min(startsAt.getTime() - 0.5 * hour, this.#now.getTime() - 60_000)
    const first = Math.min(publishedAt.getTime(), last - hour)
    return new Date(Math.floor(last - (last - first) * this.#random.next() ** 1.6))
  }

  #outcome({ template, startsAt, endsAt }: Placed, past: boolean): Pick<DemoTicket, 'outcome' | 'checkedInAt'> {
    if (!past) return { outcome: 'held', checkedInAt: null }
    const roll = this.#random.next()
    const missing = template.type === 'club' ? 0.17 : template.price > 0 ? 0.05 : 0.13
    if (roll < missing)
      return { outcome: template.type === 'club' && roll < 0.05 ? 'excused' : 'absent', checkedInAt: null }
    const at = startsAt.getTime() + this.#random.between(-25, 14) * 60_000
    return { outcome: 'attended', checkedInAt: new Date(Math.min(Math.round(at), endsAt.getTime() - 60_000)) }
  }
}

export const publishedBefore = (random: Random, startsAt: Date, now: Date): Date =>
  new Date(
    Math.floor(
      Math.min(startsAt.getTime() - random.between(9, 24) * daily, now.getTime() - random.between(0.3, 9) * daily),
    ),
  )
