import { describe, expect, it } from 'vitest'
import { clubs } from '#scripts/demo/content/clubs.ts'
import { eventTemplates } from '#scripts/demo/content/events.ts'
import { locations } from '#scripts/demo/content/locations.ts'
import { faculties } from '#scripts/demo/content/people.ts'
import { reviewComments } from '#scripts/demo/content/reviews.ts'
import { categories, genres, tags } from '#scripts/demo/content/taxonomy.ts'
import { isoDay, localDay, localHours, openOn } from '#scripts/demo/plan/time.ts'
import { planDemo } from '#scripts/demo/schedule.ts'

const hour = 3_600_000
const nows = ['2026-11-21T08:00:00Z', '2026-03-19T20:40:00Z', '2027-08-30T03:10:00Z', '2026-12-31T15:00:00Z'].map(
  (text) => new Date(text),
)
const now = nows[0] as Date
const plan = planDemo({ now, seed: 7 })
const slugsOf = (list: readonly { readonly slug: string }[]) => new Set<string>(list.map(({ slug }) => slug))

/** Every `{ ru, kk, en }` inside a value, with where it was found. */
function textsIn(value: unknown, path = ''): { path: string; ru: unknown; kk: unknown; en: unknown }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, `${path}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  if ('ru' in value || 'kk' in value || 'en' in value)
    return [{ path, ru: undefined, kk: undefined, en: undefined, ...value }]
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, `${path}.${key}`))
}

describe('demo content', () => {
  it('says everything in three languages', () => {
    const texts = textsIn({ clubs, eventTemplates, locations, faculties, reviewComments, categories, genres, tags })
    expect(texts.length).toBeGreaterThan(500)
    for (const { path, ru, kk, en } of texts)
      for (const text of [ru, kk, en]) expect(typeof text === 'string' && text.trim().length > 0, path).toBe(true)
    const long = texts.filter(({ ru }) => String(ru).length > 60)
    for (const { path, ru, kk, en } of long) {
      expect(ru === kk || kk === en, `${path} is not translated`).toBe(false)
      expect(/[ӘәҒғҚқҢңӨөҰұҮүҺһІі]/.test(String(kk)), `${path} lacks Kazakh letters`).toBe(true)
      expect(/[әғқңөұүһі]{1}[а-яё]{3}/i.test(String(en)), `${path} has Cyrillic in English`).toBe(false)
    }
  })

  it('fits the fields it is loaded into', () => {
    for (const event of eventTemplates)
      for (const locale of ['ru', 'kk', 'en'] as const) {
        expect(event.title[locale].length).toBeLessThanOrEqual(120)
        expect(event.summary[locale].length).toBeLessThanOrEqual(300)
      }
    for (const club of clubs)
      for (const text of Object.values(club.tagline)) expect(text.length).toBeLessThanOrEqual(140)
    for (const { equipment } of locations)
      expect(equipment.map(({ ru }) => ru).join(', ').length).toBeLessThanOrEqual(500)
  })

  it('refers only to what exists, and once', () => {
    for (const list of [clubs, eventTemplates, locations, categories, genres, tags])
      expect(slugsOf(list).size).toBe(list.length)
    for (const event of eventTemplates) {
      expect(slugsOf(categories).has(event.category), event.slug).toBe(true)
      for (const slug of event.genres) expect(slugsOf(genres).has(slug), `${event.slug} ${slug}`).toBe(true)
      for (const slug of event.tags) expect(slugsOf(tags).has(slug), `${event.slug} ${slug}`).toBe(true)
      if (event.club) expect(slugsOf(clubs).has(event.club), event.slug).toBe(true)
      expect(Boolean(event.location) !== Boolean(event.venueText), event.slug).toBe(true)
      const place = locations.find(({ slug }) => slug === event.location)
      if (place) expect(event.capacity, event.slug).toBeLessThanOrEqual(place.capacityMax)
      if (event.ticketTypes) {
        expect(
          event.ticketTypes.reduce((sum, { capacity }) => sum + capacity, 0),
          event.slug,
        ).toBe(event.capacity)
        expect(Math.min(...event.ticketTypes.map(({ price }) => price)), event.slug).toBe(event.price)
      }
      expect(event.bonusPoints ?? 10).toBeGreaterThanOrEqual(10)
      expect(event.bonusPoints ?? 10).toBeLessThanOrEqual(50)
    }
  })
})

describe.each(nows)('planDemo at %s', (at) => {
  const { events, people, memberships, subscriptions } = planDemo({ now: at, seed: 11 })
  const keys = new Set(people.map(({ key }) => key))

  it('has the promised size', () => {
    const past = events.filter((event) => event.past)
    expect(past.length).toBeGreaterThanOrEqual(85)
    expect(events.length - past.length).toBeGreaterThanOrEqual(42)
    expect(events.filter(({ status }) => status === 'cancelled').length).toBeGreaterThanOrEqual(3)
    expect(events.filter(({ status }) => status === 'draft').length).toBeGreaterThanOrEqual(2)
    expect(new Set(events.map(({ slug }) => slug)).size).toBe(events.length)
  })

  it('keeps past and future apart', () => {
    for (const event of events) {
      expect(event.endsAt > event.startsAt).toBe(true)
      expect(event.past ? event.endsAt <= at : event.startsAt > at, event.slug).toBe(true)
      for (const { purchasedAt } of event.tickets) {
        expect(purchasedAt < event.startsAt && purchasedAt <= at, event.slug).toBe(true)
        expect(
          purchasedAt >= event.publishedAt || purchasedAt.getTime() > event.startsAt.getTime() - 2 * hour,
          event.slug,
        ).toBe(true)
      }
    }
  })

  it('never overlaps in a location, with its buffers, and stays within the opening hours', () => {
    for (const location of locations) {
      const taken = events
        .filter(({ booking }) => booking?.location === location.slug)
        .map((event) => ({
          slug: event.slug,
          from: event.booking?.startsAt.getTime() ?? 0,
          to: (event.booking?.endsAt.getTime() ?? 0) + location.bufferAfter * 60_000,
        }))
        .sort((a, b) => a.from - b.from)
      taken.forEach(({ slug, from, to }, index) => {
        const next = taken[index + 1]
        if (next) expect(to, `${slug} and ${next.slug}`).toBeLessThanOrEqual(next.from)
        const start = new Date(from)
        const open = openOn(location.openingHours, localDay(start))
        expect(open, `${slug} on ${isoDay(localDay(start))}`).not.toBeNull()
        expect(localHours(start)).toBeGreaterThanOrEqual(open?.opens ?? 24)
        expect(localHours(start) + (to - location.bufferAfter * 60_000 - from) / hour).toBeLessThanOrEqual(
          open?.closes ?? 0,
        )
        expect(from % (location.stepMinutes * 60_000)).toBe(0)
      })
    }
  })

  it('respects capacities, pools and one place per person', () => {
    for (const { slug, template, tickets } of events) {
      expect(tickets.length, slug).toBeLessThanOrEqual(template.capacity)
      expect(new Set(tickets.map(({ person }) => person)).size, slug).toBe(tickets.length)
      template.ticketTypes?.forEach(({ capacity }, index) => {
        expect(tickets.filter(({ ticketType }) => ticketType === index).length, slug).toBeLessThanOrEqual(capacity)
      })
    }
  })

  it('gives club events to members only, all of whom have room', () => {
    for (const { slug, template, tickets, startsAt } of events.filter(
      ({ template, status }) => template.type === 'club' && status === 'published',
    )) {
      const members = memberships
        .filter(({ club, joinedAt }) => club === template.club && joinedAt < startsAt)
        .map(({ person }) => person)
      expect(members.length, slug).toBeLessThanOrEqual(template.capacity)
      expect(tickets.map(({ person }) => person).sort(), slug).toEqual([...members].sort())
    }
  })

  it('names only people who exist, and reviewers who were there', () => {
    for (const { person } of [...memberships, ...subscriptions]) expect(keys.has(person)).toBe(true)
    for (const { organiser, tickets, reviews, slug } of events) {
      expect(keys.has(organiser), slug).toBe(true)
      const there = new Set(tickets.filter(({ outcome }) => outcome === 'attended').map(({ person }) => person))
      for (const { person, at: written } of reviews) expect(there.has(person) && written <= at, slug).toBe(true)
    }
  })

  it('has the roof, one sold-out and one nearly sold-out event ahead', () => {
    const open = events.filter(({ past, status }) => !past && status === 'published')
    const roof = open.find(({ slug }) => slug === 'roof-session')
    expect(roof?.template).toMatchObject({ capacity: 20, price: 50_000 })
    expect(roof?.tickets.length).toBeLessThan(20)
    const left = open.map(({ template, tickets }) => template.capacity - tickets.length)
    expect(left).toContain(0)
    expect(left).toContain(1)
  })
})

it('is the same for the same day and seed, and another for another seed', () => {
  expect(planDemo({ now, seed: 7 })).toEqual(plan)
  expect(planDemo({ now, seed: 8 })).not.toEqual(plan)
})
