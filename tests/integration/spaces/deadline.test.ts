import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { retried } from '#src/db/retried.ts'
import { confirmBooking } from '#src/db/spaces/changeBooking.ts'
import { insertBooking } from '#src/db/spaces/insertBooking.ts'
import { sweepBookings } from '#src/db/spaces/sweepBookings.ts'
import { transaction } from '#src/db/transaction.ts'
import type { DomainEvent } from '#src/outbox/events.ts'
import { mailReservations } from '#src/services/notifications/aboutReservations.ts'
import { sweepAllBookings } from '#src/services/spaces/sweep.ts'
import { createAdmin, createEvent, signIn } from '#tests/support/factories.ts'
import { call, type HotServer, startHotServer } from '#tests/support/sales.ts'
import {
  at,
  createHead,
  createHeads,
  dayIn,
  factsOf,
  type Head,
  hall,
  hourMs,
  hoursPass,
  type Reservation,
  reserve,
  reserved,
  rowOf,
} from './spacesSupport.ts'

let server: HotServer
let head: Head
let rival: Head
let place: { id: string; slug: string }
beforeAll(async () => {
  server = await startHotServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  ;[head, rival] = (await createHeads(2)) as [Head, Head]
  place = await hall()
})

/** Hands every fact about a booking to who writes letters, as often as a relay might. */
async function deliver(booking: string, times = 2): Promise<void> {
  const { rows } = await pool.query<DomainEvent>(
    'SELECT id, name, data, actor, created_at AS "occurredAt" FROM domain_events WHERE subject = $1 ORDER BY created_at, id',
    [booking],
  )
  for (const fact of rows)
    for (let time = 0; time < times; time++)
      if ((mailReservations.events as readonly string[]).includes(fact.name))
        await transaction((tx) => mailReservations.handle(fact as never, tx))
}

/** The kinds of letters a person got. */
async function lettersTo({ email }: { email: string }): Promise<string[]> {
  const { rows } = await pool.query<{ type: string }>(
    'SELECT type FROM notifications WHERE recipient = $1 ORDER BY created_at, id',
    [email],
  )
  return rows.map(({ type }) => type)
}

const wish = (): [string, string] => [at(5, '10:00'), at(5, '12:00')]

describe('the 24-hour rule', () => {
  it('warns once four hours before, then cancels, tells and frees', async () => {
    const { id, attachDeadline } = await reserved(server, head, place.id, ...wish())
    expect(Math.round((Date.parse(attachDeadline as string) - Date.now()) / hourMs)).toBe(24)
    await hoursPass(id, 19)
    await sweepAllBookings()
    expect(await factsOf(id)).toEqual(['booking.created'])
    await hoursPass(id, 2)
    for (let time = 0; time < 3; time++) await sweepAllBookings()
    expect(await factsOf(id)).toEqual(['booking.created', 'booking.warned'])
    await deliver(id)
    expect(await lettersTo(head)).toEqual(['booking.warned'])
    expect(await reserve(server, rival, place.id, ...wish())).toMatchObject({ status: 409 })
    await hoursPass(id, 4)
    for (let time = 0; time < 3; time++) await sweepAllBookings()
    await deliver(id)
    expect(await rowOf(id)).toEqual({ status: 'cancelled', reasonCode: 'not_attached', reason: null, slots: 0 })
    expect(await factsOf(id)).toEqual(['booking.created', 'booking.warned', 'booking.cancelled'])
    expect(await lettersTo(head)).toEqual(['booking.warned', 'booking.cancelled'])
    expect(await reserve(server, rival, place.id, ...wish())).toMatchObject({ status: 201 })
  })

  it('ends the same after a day without the worker, without the warning that helps nobody', async () => {
    const { id } = await reserved(server, head, place.id, ...wish())
    await hoursPass(id, 30)
    await sweepAllBookings()
    await sweepAllBookings()
    await deliver(id)
    expect(await rowOf(id)).toMatchObject({ status: 'cancelled', reasonCode: 'not_attached', slots: 0 })
    expect(await factsOf(id)).toEqual(['booking.created', 'booking.cancelled'])
    expect(await lettersTo(head)).toEqual(['booking.cancelled'])
  })

  it('does not send a warning that comes after the end, nor after the confirmation', async () => {
    const [late, confirmed] = [
      await reserved(server, head, place.id, ...wish()),
      await reserved(server, head, place.id, at(6, '10:00'), at(6, '12:00')),
    ]
    for (const { id } of [late, confirmed]) await hoursPass(id, 21)
    await sweepAllBookings()
    // The sweep ran, the letters waited: the worker died in between.
    await hoursPass(late.id, 4)
    await sweepAllBookings()
    await pool.query("UPDATE bookings SET status = 'confirmed' WHERE id = $1", [confirmed.id])
    for (const { id } of [late, confirmed]) await deliver(id)
    expect(await factsOf(late.id)).toEqual(['booking.created', 'booking.warned', 'booking.cancelled'])
    expect((await lettersTo(head)).sort()).toEqual(['booking.cancelled', 'booking.confirmed'])
  })

  it('is worked off once by many workers at once', async () => {
    const ids: string[] = []
    for (let day = 3; day < 9; day++)
      ids.push((await reserved(server, head, place.id, at(day, '10:00'), at(day, '11:00'))).id)
    for (const id of ids) await hoursPass(id, 25)
    await Promise.all(Array.from({ length: 8 }, () => sweepBookings(pool, 2)))
    await sweepAllBookings()
    for (const id of ids) expect(await factsOf(id)).toEqual(['booking.created', 'booking.cancelled'])
  })

  it('stops when an event on it is published, runs on under a draft', async () => {
    const [draft, published] = [
      await reserved(server, head, place.id, ...wish()),
      await reserved(server, head, place.id, at(6, '10:00'), at(6, '12:00')),
    ]
    const event = (booking: string, day: number, status: 'draft' | 'published') =>
      createEvent({
        club: head.club,
        startsAt: new Date(at(day, '10:00')),
        endsAt: new Date(at(day, '12:00')),
        status,
        data: { booking },
      })
    await event(draft.id, 5, 'draft')
    await event(published.id, 6, 'published')
    for (const { id } of [draft, published]) await hoursPass(id, 25)
    await sweepAllBookings()
    expect(await rowOf(draft.id)).toMatchObject({ status: 'cancelled', reasonCode: 'not_attached' })
    expect(await rowOf(published.id)).toMatchObject({ status: 'confirmed', slots: 1 })
  })

  it('stops when an admin confirms, who may also bring it back while the hall is free', async () => {
    const admin = await signIn(await createAdmin())
    const { id } = await reserved(server, head, place.id, ...wish())
    const confirm = () => call<Reservation>(server, 'POST', `/spaces/reservations/${id}/confirm`, { token: admin })
    await hoursPass(id, 25)
    await sweepAllBookings()
    expect(await confirm()).toMatchObject({ status: 200, body: { status: 'confirmed', attachDeadline: null } })
    await sweepAllBookings()
    await deliver(id)
    expect(await rowOf(id)).toMatchObject({ status: 'confirmed', slots: 1 })
    // The facts were delivered late, when it had come back: only what is still so is told.
    expect(await lettersTo(head)).toContain('booking.confirmed')
  })
})

describe('B5: without the worker', () => {
  it('a reservation beyond its deadline is free in the grid and gives way to the next', async () => {
    const { id } = await reserved(server, head, place.id, ...wish())
    await hoursPass(id, 25)
    const path = `/spaces/${place.slug}/availability?from=${dayIn(5)}&to=${dayIn(5)}`
    const { body } = await call<{ days: { steps: { start: string; state: string }[] }[] }>(server, 'GET', path)
    expect(body.days[0]?.steps.find(({ start }) => start === at(5, '10:00'))?.state).toBe('free')
    expect(await reserve(server, rival, place.id, ...wish())).toMatchObject({ status: 201 })
    expect(await rowOf(id)).toMatchObject({ status: 'cancelled', reasonCode: 'not_attached', slots: 0 })
    await deliver(id)
    expect(await lettersTo(head)).toEqual(['booking.cancelled'])
  })

  it('an unpaid hold gives way in the same second to one of several who want the slot', async () => {
    const span = { start: Date.parse(wish()[0]), end: Date.parse(wish()[1]) }
    const hold = await insertBooking(pool, {
      location: place.id,
      club: null,
      span,
      status: 'pending_payment',
      kind: 'studio',
      createdBy: null,
      holdSeconds: 900,
    })
    expect(await reserve(server, rival, place.id, ...wish())).toMatchObject({ status: 409 })
    await hoursPass(hold, 1)
    const heads = await createHeads(12)
    const answers = await Promise.all(heads.map((each) => reserve(server, each, place.id, ...wish())))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(11)
    expect(await rowOf(hold)).toMatchObject({ status: 'cancelled', reasonCode: 'hold_expired', slots: 0 })
  })

  it('B6: a hold that ends and is confirmed in the same moment is one of the two, a hundred times', async () => {
    const holds: string[] = []
    for (let index = 0; index < 100; index++) {
      const start = Date.parse(at(3 + Math.floor(index / 20), '00:00')) + (index % 20) * hourMs
      holds.push(
        await insertBooking(pool, {
          location: place.id,
          club: null,
          span: { start, end: start + hourMs },
          status: 'pending_payment',
          kind: 'studio',
          createdBy: null,
          holdSeconds: 900,
        }),
      )
    }
    await pool.query("UPDATE bookings SET hold_expires_at = now() - interval '1 second' WHERE id = ANY ($1)", [holds])
    const [confirmed] = await Promise.all([
      Promise.all(holds.map((id) => retried(() => confirmBooking(pool, id, ['pending_payment'])))),
      ...Array.from({ length: 10 }, () => sweepBookings(pool, 10)),
    ])
    await sweepAllBookings()
    for (const [index, id] of holds.entries()) {
      const row = await rowOf(id)
      expect(row).toMatchObject(
        confirmed[index]
          ? { status: 'confirmed', slots: 1 }
          : { status: 'cancelled', reasonCode: 'hold_expired', slots: 0 },
      )
      expect(await factsOf(id)).toEqual([
        'booking.created',
        confirmed[index] ? 'booking.confirmed' : 'booking.cancelled',
      ])
    }
  })

  it('one that nobody asks for is still refused to its event', async () => {
    const { id } = await reserved(server, head, place.id, ...wish())
    await hoursPass(id, 25)
    const data = { club: head.club, startsAt: new Date(wish()[0]), endsAt: new Date(wish()[1]), data: { booking: id } }
    await expect(createEvent(data)).rejects.toMatchObject({ cause: { constraint: 'events_booking_alive' } })
  })
})

describe('what is over', () => {
  it('is completed, and stays', async () => {
    const created = await createHead()
    const id = await insertBooking(pool, {
      location: place.id,
      club: created.club,
      span: { start: Date.now() - 3 * hourMs, end: Date.now() - hourMs },
      status: 'confirmed',
      kind: 'reservation',
      createdBy: null,
    })
    await sweepAllBookings()
    expect(await rowOf(id)).toMatchObject({ status: 'completed', slots: 1 })
    const cancel = await call(server, 'POST', `/spaces/reservations/${id}/cancel`, { token: created.token, body: {} })
    expect(cancel).toMatchObject({ status: 409, body: { error: { code: 'booking_state' } } })
  })
})
