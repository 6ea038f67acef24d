import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { retried } from '#src/db/retried.ts'
import { insertBooking } from '#src/db/spaces/insertBooking.ts'
import { isTaken } from '#src/db/spaces/isTaken.ts'
import { pgError, transaction } from '#src/db/transaction.ts'
import { ownPool, withOwnDatabase } from '#tests/support/database.ts'
import { createAdmin, signIn, testPayload } from '#tests/support/factories.ts'
import { call, type HotServer, startHotServer } from '#tests/support/sales.ts'
import {
  activeIn,
  at,
  countBy,
  createHead,
  createHeads,
  type Head,
  hall,
  plus,
  type Reservation,
  reserve,
  reserved,
  rowOf,
} from './spacesSupport.ts'

let server: HotServer
beforeAll(async () => {
  server = await startHotServer()
})
afterAll(() => server.close())

describe('one slot, many who want it', () => {
  it('B1: 50 clubs at once over HTTP: one has it, the others are told what is free nearby', async () => {
    const [place, heads] = [await hall(), await createHeads(50)]
    const answers = await Promise.all(
      heads.map((head) => reserve(server, head, place.slug, at(3, '10:00'), at(3, '12:00'))),
    )
    expect(countBy(answers)).toEqual({ 201: 1, '409 slot_taken': 49 })
    expect(await activeIn(place.id)).toBe(1)
    for (const { status, body } of answers)
      if (status === 409)
        expect(body.error?.details?.alternatives).toEqual([
          { start: at(3, '08:00'), end: at(3, '10:00') },
          { start: at(3, '12:00'), end: at(3, '14:00') },
          { start: at(3, '07:00'), end: at(3, '09:00') },
        ])
  })

  it('B1: the same through Payload’s own REST, beside the endpoint', async () => {
    const place = await hall()
    const payload = await testPayload()
    const heads = await createHeads(20)
    const wish = { startsAt: at(4, '10:00'), endsAt: at(4, '11:00') }
    const answers = await Promise.all(
      heads.map(async (head, index) => {
        if (index % 2 === 0) return (await reserve(server, head, place.id, wish.startsAt, wish.endsAt)).status
        const data = { ...wish, location: place.id, club: head.club, status: 'pending', kind: 'reservation' } as const
        return payload.create({ collection: 'bookings', data, context: {} }).then(
          () => 201,
          (err) => {
            expect(err.name === 'HubError' || pgError(err).constraint === 'bookings_no_overlap').toBe(true)
            return 409
          },
        )
      }),
    )
    expect(answers.filter((status) => status === 201)).toHaveLength(1)
    expect(answers.filter((status) => status === 409)).toHaveLength(19)
    expect(await activeIn(place.id)).toBe(1)
  })

  it('B10: a cancelled slot is bookable at once, and the old reservation cannot come back', async () => {
    const place = await hall()
    const [first, second] = (await createHeads(2)) as [Head, Head]
    const admin = await signIn(await createAdmin())
    const old = await reserved(server, first, place.id, at(3, '10:00'), at(3, '12:00'))
    const cancel = await call<Reservation>(server, 'POST', `/spaces/reservations/${old.id}/cancel`, {
      token: first.token,
      body: {},
    })
    expect(cancel).toMatchObject({ status: 200, body: { status: 'cancelled', reasonCode: 'by_person' } })
    const now = await reserved(server, second, place.id, at(3, '11:00'), at(3, '13:00'))
    const back = (): Promise<unknown> =>
      call(server, 'POST', `/spaces/reservations/${old.id}/confirm`, { token: admin })
    expect(await back()).toMatchObject({ status: 409, body: { error: { code: 'slot_taken' } } })
    await expect(pool.query("UPDATE bookings SET status = 'confirmed' WHERE id = $1", [old.id])).rejects.toMatchObject({
      constraint: 'bookings_no_overlap',
    })
    expect(await rowOf(old.id)).toMatchObject({ status: 'cancelled', slots: 0 })
    await call(server, 'POST', `/spaces/reservations/${now.id}/cancel`, { token: second.token, body: {} })
    expect(await back()).toMatchObject({ status: 200, body: { status: 'confirmed', reasonCode: null } })
    expect(await rowOf(old.id)).toMatchObject({ status: 'confirmed', slots: 1 })
  })
})

/** A place and its parts in a database of its own, written as the migrations left it. */
async function ownHall(db: pg.Pool): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO locations (id, slug, kind, capacity_max, step_minutes, time_zone) VALUES (hub_uuid(), 'hall', 'hall', 100, 15, 'Asia/Almaty') RETURNING id`,
  )
  return (rows[0] as { id: string }).id
}

type Rush = { written: number; refused: number; others: string[]; active: number }

/** 24 clients, each on a connection of its own, who write a booking of an hour 15 minutes later than the one before, without any check. */
async function rush(url: string, change: string): Promise<Rush> {
  const db = ownPool(url, 24)
  try {
    await db.query(change)
    const location = await ownHall(db)
    const base = Date.parse(at(3, '10:00'))
    const outcomes = await Promise.all(
      Array.from({ length: 24 }, (_, index) => {
        // All of them touch 10:45: whichever comes first shuts out the others.
        const start = base + (index % 4) * 15 * 60_000
        const span = { start, end: start + 3_600_000 }
        const booking = {
          location,
          club: null,
          span,
          status: 'confirmed',
          kind: 'reservation',
          createdBy: null,
        } as const
        return retried(() => insertBooking(db, booking)).then(
          () => 'written',
          (err) => pgError(err).constraint ?? String(err),
        )
      }),
    )
    const { rows } = await db.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM bookings WHERE status <> 'cancelled'",
    )
    return {
      written: outcomes.filter((outcome) => outcome === 'written').length,
      refused: outcomes.filter((outcome) => outcome === 'bookings_no_overlap').length,
      others: outcomes.filter((outcome) => outcome !== 'written' && outcome !== 'bookings_no_overlap'),
      active: rows[0]?.n ?? 0,
    }
  } finally {
    await db.end()
  }
}

const noConstraint = 'ALTER TABLE booking_slots DROP CONSTRAINT bookings_no_overlap;'
/** The function without the lock on the places. */
const noLock = `DO $do$ DECLARE body text := pg_get_functiondef('occupy_places'::regproc); BEGIN
  IF body NOT LIKE '%ORDER BY id FOR NO KEY UPDATE;%' THEN RAISE 'the lock is written otherwise'; END IF;
  EXECUTE regexp_replace(body, 'PERFORM 1 FROM locations WHERE id IN [^;]*;', '');
END $do$;`

describe('B2: overlaps by 15 minutes, written past every check', () => {
  it('the constraint and the lock: one row', async () => {
    await withOwnDatabase('overlap_a', async (url) =>
      expect(await rush(url, '')).toEqual({ written: 1, refused: 23, others: [], active: 1 }),
    )
  })
  it('the constraint alone: one row', async () => {
    await withOwnDatabase('overlap_b', async (url) =>
      expect(await rush(url, noLock)).toEqual({ written: 1, refused: 23, others: [], active: 1 }),
    )
  })
  it('control: without the constraint every row is written', async () => {
    await withOwnDatabase('overlap_c', async (url) => expect((await rush(url, noConstraint)).active).toBeGreaterThan(1))
  })
})

describe('the look before the write', () => {
  it('says what the constraint would say: buffers, parts and wholes, holds that are over', async () => {
    const east = await hall({ stepMinutes: 15, bufferBefore: 15, bufferAfter: 30 })
    const floor = await hall({ stepMinutes: 15, bufferBefore: 45, parts: [east.id] })
    const head = await createHead()
    const dead = await reserved(server, head, east.id, at(3, '15:00'), at(3, '16:00'))
    await pool.query('UPDATE bookings SET attach_deadline = now() WHERE id = $1', [dead.id])
    await reserved(server, head, east.id, at(3, '11:00'), at(3, '12:00'))
    const refused = (location: string, start: number): Promise<boolean> =>
      transaction(async (tx) => {
        const span = { start, end: start + 3_600_000 }
        const booking = {
          location,
          club: null,
          span,
          status: 'confirmed',
          kind: 'reservation',
          createdBy: null,
        } as const
        await tx.query('SAVEPOINT before')
        const isRefused = await insertBooking(tx, booking).then(
          () => false,
          (err) => pgError(err).constraint === 'bookings_no_overlap',
        )
        await tx.query('ROLLBACK TO before')
        return isRefused
      })
    const verdicts: boolean[] = []
    for (const place of [east, floor])
      for (let quarter = 0; quarter < 32; quarter++) {
        const start = Date.parse(at(3, '08:00')) + quarter * 15 * 60_000
        const taken = await isTaken(pool, place.id, { start, end: start + 3_600_000 })
        expect([place.slug, quarter, taken]).toEqual([place.slug, quarter, await refused(place.id, start)])
        verdicts.push(taken)
      }
    expect(new Set(verdicts)).toEqual(new Set([true, false]))
  })
})

describe('B7: places made of places', () => {
  it('are taken whole or not at all', async () => {
    const [east, west] = [await hall(), await hall()]
    const floor = await hall({ parts: [east.id, west.id] })
    const [one, two] = (await createHeads(2)) as [Head, Head]
    const part = await reserved(server, one, west.id, at(3, '10:00'), at(3, '11:00'))
    const refused = await reserve(server, two, floor.id, at(3, '10:00'), at(3, '12:00'))
    expect(refused).toMatchObject({ status: 409, body: { error: { code: 'slot_taken' } } })
    const { rows } = await pool.query('SELECT 1 FROM booking_slots WHERE location_id IN ($1, $2)', [east.id, floor.id])
    expect(rows).toEqual([])
    await call(server, 'POST', `/spaces/reservations/${part.id}/cancel`, { token: one.token, body: {} })
    const whole = await reserved(server, two, floor.id, at(3, '10:00'), at(3, '12:00'))
    expect(await rowOf(whole.id)).toMatchObject({ slots: 3 })
    for (const place of [east, west])
      expect(await reserve(server, one, place.id, at(3, '11:00'), at(3, '12:00'))).toMatchObject({ status: 409 })
  })

  it('20 pairs over the same two rooms in opposite order end without a deadlock reaching anybody', async () => {
    const [east, west] = [await hall(), await hall()]
    const there = await hall({ parts: [east.id, west.id] })
    const back = await hall({ parts: [west.id, east.id] })
    const heads = await createHeads(40)
    const answers = await Promise.all(
      heads.map((head, index) => {
        const start = at(3 + (index >> 1), '10:00')
        return reserve(server, head, index % 2 === 0 ? there.id : back.id, start, plus(start, 2 * 3_600_000))
      }),
    )
    expect(countBy(answers)).toEqual({ 201: 20, '409 slot_taken': 20 })
    const { rows } = await pool.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM booking_slots WHERE location_id = ANY ($1) GROUP BY location_id ORDER BY 1',
      [[east.id, west.id]],
    )
    expect(rows.map(({ n }) => n)).toEqual([20, 20])
  })
})
