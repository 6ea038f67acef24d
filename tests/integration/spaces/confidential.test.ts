import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '#src/endpoints/index.ts'
import { createAdmin, createEvent, rest, signIn } from '#tests/support/factories.ts'
import { call, createBuyer, type HotServer, startHotServer } from '#tests/support/sales.ts'
import {
  at,
  createHead,
  dayIn,
  graphql,
  type Head,
  hall,
  type Reservation,
  reserve,
  reserved,
} from './spacesSupport.ts'

let server: HotServer
let owner: Head
let rival: Head
let admin: string
let student: string
let place: { id: string; slug: string }
let booking: Reservation
const reason = 'Тайное заседание'

beforeAll(async () => {
  server = await startHotServer()
  owner = await createHead()
  rival = await createHead()
  student = (await createBuyer()).token
  admin = await signIn(await createAdmin())
  place = await hall()
  booking = await reserved(server, owner, place.id, at(3, '10:00'), at(3, '12:00'))
  const told = await rest(`/bookings/${booking.id}`, { method: 'PATCH', token: admin, body: { reason } })
  expect(told.status).toBe(200)
})
afterAll(() => server.close())

/** Everything from which one could learn who holds the slot. */
const secrets = (): string[] => [booking.id, owner.club, owner.clubSlug, owner.id, owner.name, owner.email, reason]
const strangers = (): [string, string | undefined][] => [
  ['anonymous', undefined],
  ['a student', student],
  ['another club’s head', rival.token],
]
const secretsIn = (text: string): string[] => secrets().filter((secret) => text.includes(secret))
const path = (): string => `/spaces/${place.slug}/availability?from=${dayIn(3)}&to=${dayIn(3)}`

type Step = { start: string; state: string; reservation?: string }
type Grid = { days: { steps: Step[] }[]; reservations: { id: string; club: { slug: string } | null }[] }
const stepAt = ({ days }: Grid, start: string): Step | undefined => days[0]?.steps.find((step) => step.start === start)

describe('the grid', () => {
  it('tells others only that a slot is taken', async () => {
    for (const [who, token] of strangers()) {
      const { status, body } = await call<Grid>(server, 'GET', path(), token ? { token } : {})
      expect([who, status, stepAt(body, at(3, '11:00'))?.state]).toEqual([who, 200, 'taken'])
      expect(secretsIn(JSON.stringify(body)), who).toEqual([])
    }
  })

  it('tells the own club that it is theirs, and admins whose it is', async () => {
    const mine = await call<Grid>(server, 'GET', path(), { token: owner.token })
    expect(stepAt(mine.body, at(3, '10:00'))).toMatchObject({ state: 'mine', reservation: booking.id })
    const whole = await call<Grid>(server, 'GET', path(), { token: admin })
    expect(stepAt(whole.body, at(3, '10:00'))).toMatchObject({ state: 'taken', reservation: booking.id })
    for (const { body } of [mine, whole])
      expect(body.reservations).toMatchObject([{ id: booking.id, club: { slug: owner.clubSlug } }])
  })
})

describe('a refusal', () => {
  it('names what is free, not who is there', async () => {
    const { status, body } = await reserve(server, rival, place.id, at(3, '10:00'), at(3, '12:00'))
    expect(status).toBe(409)
    expect(secretsIn(JSON.stringify(body))).toEqual([])
    const answer = await rest('/bookings', {
      method: 'POST',
      token: rival.token,
      body: {
        location: place.id,
        club: rival.club,
        startsAt: at(3, '10:00'),
        endsAt: at(3, '12:00'),
        status: 'pending',
        kind: 'reservation',
      },
    })
    expect([answer.status, secretsIn(await answer.text())]).toEqual([409, []])
  })

  it('of another’s reservation is that there is none', async () => {
    for (const action of ['cancel', 'move', 'confirm']) {
      const body = action === 'move' ? { start: at(4, '10:00'), end: at(4, '11:00') } : {}
      const there = await call(server, 'POST', `/spaces/reservations/${booking.id}/${action}`, {
        token: rival.token,
        body,
      })
      const nowhere = await call(server, 'POST', `/spaces/reservations/${rival.id}/${action}`, {
        token: rival.token,
        body,
      })
      expect([there.status, there.body.error && (there.body.error as { code: string }).code]).toEqual([
        nowhere.status,
        (nowhere.body.error as { code: string }).code,
      ])
      expect([403, 404]).toContain(there.status)
    }
  })
})

describe('Payload’s own ways', () => {
  const restPaths = (): string[] => [
    '/bookings?depth=3&limit=0',
    `/bookings/${booking.id}?depth=3`,
    `/bookings/count`,
    `/bookings?where[reason][like]=${encodeURIComponent(reason)}`,
    `/locations?depth=3&limit=0`,
    `/locations/${place.id}?depth=3&joins[bookings][limit]=10`,
    `/catalog/locations`,
    `/events?depth=3&limit=0`,
    `/clubs?depth=0&select[id]=true&where[head.email][equals]=${owner.email}&limit=0`,
  ]

  it('tell others nothing over REST', async () => {
    for (const [who, token] of strangers())
      for (const each of restPaths()) {
        const answer = await rest(each, token ? { token } : {})
        const text = await answer.text()
        const found = secretsIn(text).filter((secret) => !(each.includes('/clubs?') && secret === owner.club))
        // A club and its head are public; a booking, its reason and its link to the club are not.
        expect([who, each, found.filter((secret) => [booking.id, reason].includes(secret))]).toEqual([who, each, []])
        if (each.startsWith('/bookings') && answer.status === 200 && !each.includes('count'))
          expect(JSON.parse(text), `${who} ${each}`).toMatchObject({ docs: [] })
        if (each.includes('count') && answer.status === 200) expect(JSON.parse(text)).toEqual({ totalDocs: 0 })
      }
  })

  it('tell others nothing over GraphQL', async () => {
    const queries = [
      '{ Bookings(limit: 0) { totalDocs docs { id reason club { id } createdBy { id } } } }',
      `{ Booking(id: "${booking.id}") { id reason club { id } } }`,
      `{ Bookings(where: { reason: { like: "${reason}" } }) { totalDocs docs { id } } }`,
      '{ countBookings { totalDocs } }',
      '{ Events(limit: 0) { docs { id booking { id reason club { id } } } } }',
      '{ Locations(limit: 0) { docs { id name } } }',
    ]
    for (const [who, token] of strangers())
      for (const query of queries) {
        const answer = await graphql<Record<string, { totalDocs?: number } | null>>(query, token)
        expect([who, query, secretsIn(JSON.stringify(answer.data ?? null))]).toEqual([who, query, []])
        for (const found of Object.values(answer.data ?? {})) expect(found?.totalDocs ?? 0).toBe(0)
      }
  })

  it('show the own club and admins what is theirs', async () => {
    for (const token of [owner.token, admin]) {
      const answer = await rest(`/bookings/${booking.id}`, { token })
      expect([answer.status, ((await answer.json()) as { reason?: string }).reason]).toEqual([200, reason])
    }
  })
})

describe('a public event', () => {
  it('answers no question about the reservation under it', async () => {
    const { id } = await reserved(server, owner, place.id, at(5, '10:00'), at(5, '12:00'))
    await rest(`/bookings/${id}`, { method: 'PATCH', token: admin, body: { reason } })
    await createEvent({
      club: owner.club,
      startsAt: new Date(at(5, '10:00')),
      endsAt: new Date(at(5, '12:00')),
      data: { booking: id },
    })
    const asked = async (question: string, token?: string): Promise<number> => {
      const answer = await rest(`/events?${question}`, token ? { token } : {})
      return answer.status === 200 ? ((await answer.json()) as { totalDocs: number }).totalDocs : 0
    }
    for (const [who, token] of strangers()) {
      expect([who, await asked(`where[booking.reason][equals]=${encodeURIComponent(reason)}`, token)]).toEqual([who, 0])
      expect([who, await asked('where[booking.series][exists]=false', token)]).toEqual([who, 0])
      const answer = await rest('/events?depth=3&limit=0', token ? { token } : {})
      expect(await answer.text()).not.toContain(reason)
    }
  })
})

describe('every endpoint that reads', () => {
  it('keeps the secret', async () => {
    const reads = endpoints.filter(({ method, path: each }) => method === 'get' && !/docs|openapi/.test(each))
    expect(reads.length).toBeGreaterThan(10)
    for (const [who, token] of strangers())
      for (const { path: each } of reads) {
        const filled = each
          .replace(':location', place.slug)
          .replaceAll(/:\w+/g, booking.id)
          .concat(each.includes('/spaces/') ? `?from=${dayIn(3)}&to=${dayIn(3)}` : '')
        const text = await (await rest(filled, token ? { token } : {})).text()
        const found = secretsIn(text).filter(
          (secret) => secret === reason || (secret === booking.id && text.includes(reason)),
        )
        expect([who, each, found]).toEqual([who, each, []])
      }
  })
})
