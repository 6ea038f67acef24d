import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { toHubError } from '#src/lib/errorBody.ts'
import { createAdmin, createEvent, rest, signIn, testPayload } from '#tests/support/factories.ts'
import { call, type HotServer, startHotServer } from '#tests/support/sales.ts'
import {
  at,
  createHead,
  factsOf,
  graphql,
  type Head,
  hall,
  type Reservation,
  reserve,
  reserved,
  rowOf,
} from './spacesSupport.ts'

let server: HotServer
let head: Head
let admin: string
beforeAll(async () => {
  server = await startHotServer()
  head = await createHead()
  admin = await signIn(await createAdmin())
})
afterAll(() => server.close())

type Wish = { location: string; club: string; startsAt: string; endsAt: string; status: string; kind: string }
/** `created`, or the code of the refusal. */
type Writer = (wish: Wish) => Promise<string>

const codeOf = (body: { error?: { code: string }; errors?: unknown }, status: number): string =>
  status < 300 ? 'created' : (body.error?.code ?? `${status} ${JSON.stringify(body)}`)

const restWriter =
  (token: () => string): Writer =>
  async (wish) => {
    const answer = await rest('/bookings', { method: 'POST', token: token(), body: wish })
    return codeOf((await answer.json()) as never, answer.status)
  }

/** What the admin's form sends. */
const formWriter: Writer = async (wish) => {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ ...wish, reason: '', series: null }))
  const { handleEndpoints } = await import('payload')
  const { default: config } = await import('#payload-config')
  const { env } = await import('#src/lib/env.ts')
  const request = new Request(`${env.PUBLIC_URL}/api/bookings?depth=0&fallback-locale=null`, {
    method: 'POST',
    headers: { authorization: `Bearer ${admin}` },
    body: form,
  })
  const answer = await handleEndpoints({ config, request })
  return codeOf((await answer.json()) as never, answer.status)
}

const graphqlWriter: Writer = async ({ location, club, startsAt, endsAt, status, kind }) => {
  const { data, errors } = await graphql<{ createBooking: { id: string } | null }>(
    `mutation { createBooking(data: { location: "${location}", club: "${club}", startsAt: "${startsAt}", endsAt: "${endsAt}", status: ${status}, kind: ${kind} }) { id } }`,
    head.token,
  )
  if (data?.createBooking) return 'created'
  return errors?.[0]?.message ?? 'nothing'
}

const localWriter =
  (user: 'head' | 'nobody'): Writer =>
  async (wish) => {
    const payload = await testPayload()
    const person = user === 'head' ? await payload.findByID({ collection: 'users', id: head.id }) : undefined
    return payload
      .create({
        collection: 'bookings',
        data: wish as never,
        context: {},
        ...(person ? { user: { ...person, collection: 'users' } as never, overrideAccess: false } : {}),
      })
      .then(
        () => 'created',
        (err: unknown) => toHubError(err)?.code ?? String(err),
      )
  }

const writers: [string, Writer][] = [
  ['REST of Payload', restWriter(() => head.token)],
  ['REST, by an admin', restWriter(() => admin)],
  ['GraphQL', graphqlWriter],
  ['the Local API as a person', localWriter('head')],
  ['the Local API of an import', localWriter('nobody')],
  ['the admin’s form', formWriter],
  [
    'the endpoint',
    async ({ location, startsAt, endsAt }) => {
      const { status, body } = await reserve(server, head, location, startsAt, endsAt)
      return codeOf(body, status)
    },
  ],
]

describe.each(writers)('%s meets the same rules', (_name, write) => {
  it('creates, and refuses what is taken, off the grid, closed or inverted', async () => {
    const place = await hall({
      openingHours: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((weekday) => ({
        weekday,
        opens: '08:00',
        closes: '22:00',
      })),
    })
    const wish = (startsAt: string, endsAt: string): Wish => ({
      location: place.id,
      club: head.club,
      startsAt,
      endsAt,
      status: 'pending',
      kind: 'reservation',
    })
    expect(await write(wish(at(3, '10:00'), at(3, '12:00')))).toBe('created')
    const { rows } = await pool.query(
      `SELECT b.status::text, b.attach_deadline > now() + interval '23 hours' AS "hasDeadline", b.reference IS NOT NULL AS "hasNumber",
         (SELECT count(*)::int FROM booking_slots s WHERE s.booking_id = b.id) AS slots FROM bookings b WHERE location_id = $1`,
      [place.id],
    )
    expect(rows).toEqual([{ status: 'pending', hasDeadline: true, hasNumber: true, slots: 1 }])
    expect(await write(wish(at(3, '11:00'), at(3, '13:00')))).toBe('slot_taken')
    expect(await write(wish(at(3, '13:30'), at(3, '15:00')))).toBe('slot_off_step')
    expect(await write(wish(at(3, '21:00'), at(3, '23:00')))).toBe('slot_closed')
    expect(await write(wish(at(3, '15:00'), at(3, '14:00')))).toBe('ends_before_start')
  })
})

describe('a person may not', () => {
  it.each([
    ['confirm the own reservation', { status: 'confirmed', kind: 'reservation' }],
    ['close a hall', { status: 'pending', kind: 'blackout' }],
  ])('%s', async (_name, changes) => {
    const place = await hall()
    const wish = { location: place.id, club: head.club, startsAt: at(3, '10:00'), endsAt: at(3, '11:00'), ...changes }
    expect(await restWriter(() => head.token)(wish)).toBe('forbidden')
    expect(await graphqlWriter(wish)).toBe('forbidden')
  })

  it('change a booking through Payload, another club’s least of all', async () => {
    const place = await hall()
    const { id } = await reserved(server, head, place.id, at(3, '10:00'), at(3, '11:00'))
    for (const token of [head.token, (await createHead()).token]) {
      const answer = await rest(`/bookings/${id}`, { method: 'PATCH', token, body: { status: 'confirmed' } })
      expect([403, 404]).toContain(answer.status)
    }
    expect(await rowOf(id)).toMatchObject({ status: 'pending' })
  })
})

describe('an admin', () => {
  it('closes a hall at any hour, but not over a reservation', async () => {
    const place = await hall({ openingHours: [] })
    const blackout = { location: place.id, club: '', status: 'confirmed', kind: 'blackout' }
    const write = async (startsAt: string, endsAt: string): Promise<number> =>
      (await rest('/bookings', { method: 'POST', token: admin, body: { ...blackout, club: null, startsAt, endsAt } }))
        .status
    expect(await write(at(3, '10:07'), at(3, '11:13'))).toBe(201)
    expect(await write(at(3, '11:00'), at(3, '12:00'))).toBe(409)
    const path = `/spaces/${place.id}/availability?from=${at(3, '10:00').slice(0, 10)}&to=${at(3, '10:00').slice(0, 10)}`
    expect((await call(server, 'GET', path)).body.reservations).toEqual([])
  })

  it('does not bring a cancelled booking back with a stale form', async () => {
    const place = await hall()
    const { id } = await reserved(server, head, place.id, at(3, '10:00'), at(3, '11:00'))
    await pool.query("UPDATE bookings SET status = 'cancelled', reason_code = 'not_attached' WHERE id = $1", [id])
    const answer = await rest(`/bookings/${id}`, { method: 'PATCH', token: admin, body: { status: 'pending' } })
    expect([answer.status, ((await answer.json()) as Reservation).error?.code]).toEqual([409, 'booking_state'])
    expect(await rowOf(id)).toMatchObject({ status: 'cancelled', slots: 0 })
  })

  it('cancels by hand with a reason, and only with one', async () => {
    const place = await hall()
    const { id } = await reserved(server, head, place.id, at(3, '10:00'), at(3, '11:00'))
    const cancel = (body: Record<string, unknown>) =>
      call<Reservation>(server, 'POST', `/spaces/reservations/${id}/cancel`, { token: admin, body })
    expect(await cancel({})).toMatchObject({ status: 400, body: { error: { field: 'reason' } } })
    expect(await cancel({ reason: 'Ремонт' })).toMatchObject({
      status: 200,
      body: { status: 'cancelled', reason: 'Ремонт' },
    })
    expect(await cancel({ reason: 'Ремонт' })).toMatchObject({
      status: 409,
      body: { error: { code: 'booking_state' } },
    })
  })
})

describe('moving', () => {
  it('keeps to the rules and to what is free, and does not stand in its own way', async () => {
    const [place, other] = [await hall(), await hall()]
    const rival = await createHead()
    const { id, attachDeadline } = await reserved(server, head, place.id, at(3, '10:00'), at(3, '12:00'))
    await reserved(server, rival, place.id, at(3, '14:00'), at(3, '15:00'))
    const move = (start: string, end: string, more: Record<string, unknown> = {}) =>
      call<Reservation>(server, 'POST', `/spaces/reservations/${id}/move`, {
        token: head.token,
        body: { start, end, ...more },
      })
    expect(await move(at(3, '11:00'), at(3, '13:00'))).toMatchObject({ status: 200, body: { attachDeadline } })
    const taken = await move(at(3, '13:00'), at(3, '15:00'))
    expect(taken).toMatchObject({ status: 409, body: { error: { code: 'slot_taken' } } })
    expect(taken.body.error?.details?.alternatives?.[0]).toEqual({ start: at(3, '12:00'), end: at(3, '14:00') })
    expect(await move(at(3, '13:30'), at(3, '14:00'))).toMatchObject({
      status: 400,
      body: { error: { code: 'slot_off_step' } },
    })
    expect(await move(at(3, '14:00'), at(3, '15:00'), { location: other.id })).toMatchObject({ status: 200 })
    const stranger = await call(server, 'POST', `/spaces/reservations/${id}/move`, {
      token: rival.token,
      body: { start: at(5, '10:00'), end: at(5, '11:00') },
    })
    expect(stranger.status).toBe(404)
    expect(await reserve(server, rival, place.id, at(3, '11:00'), at(3, '13:00'))).toMatchObject({ status: 201 })
  })
})

describe('deleting cancels, the row stays', () => {
  const deleters: [string, (id: string) => Promise<unknown>][] = [
    ['REST', (id) => rest(`/bookings/${id}`, { method: 'DELETE', token: head.token })],
    ['REST in bulk', (id) => rest(`/bookings?where[id][equals]=${id}`, { method: 'DELETE', token: head.token })],
    ['GraphQL', (id) => graphql(`mutation { deleteBooking(id: "${id}") { id } }`, head.token)],
    ['the Local API', async (id) => (await testPayload()).delete({ collection: 'bookings', id, context: {} })],
    ['the database', (id) => pool.query('DELETE FROM bookings WHERE id = $1', [id])],
  ]
  it.each(deleters)('through %s', async (_name, remove) => {
    const place = await hall()
    const { id } = await reserved(server, head, place.id, at(3, '10:00'), at(3, '11:00'))
    await remove(id)
    expect(await rowOf(id)).toMatchObject({ status: 'cancelled', slots: 0 })
    expect(await factsOf(id)).toEqual(['booking.created', 'booking.cancelled'])
    expect(await reserve(server, head, place.id, at(3, '10:00'), at(3, '11:00'))).toMatchObject({ status: 201 })
  })

  it('not for others, and not from under a published event', async () => {
    const place = await hall()
    const { id } = await reserved(server, head, place.id, at(3, '10:00'), at(3, '11:00'))
    const rival = await createHead()
    expect((await rest(`/bookings/${id}`, { method: 'DELETE', token: rival.token })).status).not.toBe(200)
    await createEvent({
      club: head.club,
      startsAt: new Date(at(3, '10:00')),
      endsAt: new Date(at(3, '11:00')),
      data: { booking: id },
    })
    expect(await rowOf(id)).toMatchObject({ status: 'confirmed' })
    const answer = await rest(`/bookings/${id}`, { method: 'DELETE', token: head.token })
    expect(answer.status).toBe(409)
    expect(await rowOf(id)).toMatchObject({ status: 'confirmed', slots: 1 })
  })
})
