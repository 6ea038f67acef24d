import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { remindGuests } from '#src/plugins/studio/services/remind.ts'
import { expireHolds } from '#src/services/orders/expireHolds.ts'
import { askAndSettle } from '#src/services/payments/askGateway.ts'
import { sweepAllBookings } from '#src/services/spaces/sweep.ts'
import { api } from '#tests/support/accounts.ts'
import { bearer, createAdmin, signIn, testPayload } from '#tests/support/factories.ts'
import { cards, type HotServer, hurryBank, payAtSandbox, startHotServer, workOff } from '#tests/support/sales.ts'
import {
  asGuest,
  at,
  book,
  booksOfBooking,
  createHall,
  endHoldOf,
  type Hall,
  lettersOf,
  look,
  startPaying,
  tellStudio,
  wishOf,
} from './studioSupport.ts'

let server: HotServer
let hall: Hall
beforeAll(async () => {
  hurryBank()
  server = await startHotServer()
  hall = await createHall()
})
afterAll(() => server.close())

const time = (days: number, from = '10:00', to = '11:00') => ({ start: at(days, from), end: at(days, to) })

/** A payment that the bank has, and the hub has not heard of yet. */
async function paidAtBank(booking: Awaited<ReturnType<typeof book>>): Promise<string> {
  const { id } = await startPaying(booking)
  await payAtSandbox(server, id, cards.good)
  return id
}

describe('the hold', () => {
  it('is free for the next guest at its deadline, without a worker', async () => {
    const first = await book(hall, time(10))
    expect((await api('/bookings', { body: wishOf(hall, time(10)) })).status).toBe(409)
    await endHoldOf(first.id)
    const second = await book(hall, time(10))
    expect(await booksOfBooking(first.id)).toMatchObject({ status: 'cancelled', reason: 'hold_expired', slots: 0 })
    expect((await look(second)).status).toBe('pending_payment')
    expect((await api('/payments', { body: { booking_id: first.id, amount: 'due' }, ...asGuest(first) })).status).toBe(
      409,
    )
  })

  it('paid late: comes back while its time is free', async () => {
    const booking = await book(hall, time(11))
    const payment = await paidAtBank(booking)
    await endHoldOf(booking.id)
    await sweepAllBookings()
    await expireHolds.run()
    expect((await look(booking)).status).toBe('cancelled')
    await askAndSettle(payment, 'poll')
    expect(await booksOfBooking(booking.id)).toMatchObject({
      status: 'confirmed',
      reason: null,
      orders: ['paid'],
      captured: 400_000,
      reserved: 0,
      slots: 1,
    })
  })

  it('paid late: the money goes back when somebody else has the time', async () => {
    const email = 'late@example.kz'
    const booking = await book(hall, { ...time(12), email })
    const payment = await paidAtBank(booking)
    await endHoldOf(booking.id)
    const other = await book(hall, time(12))
    await askAndSettle(payment, 'poll')
    await workOff()
    expect(await booksOfBooking(booking.id)).toMatchObject({
      status: 'cancelled',
      reason: 'hold_expired',
      captured: 400_000,
      refunded: 400_000,
      slots: 0,
    })
    expect((await look(other)).status).toBe('pending_payment')
    await tellStudio()
    const types = (await lettersOf(email)).map(({ type }) => type)
    expect(types).toContain('studio.payment.late')
    expect(types).toContain('studio.payment.refunded')
    expect(types).not.toContain('studio.booking.confirmed')
  })

  it('cancelled by the guest and paid all the same: the money goes back', async () => {
    const booking = await book(hall, time(13))
    const payment = await paidAtBank(booking)
    await api(`/bookings/${booking.id}`, { method: 'DELETE', ...asGuest(booking) })
    await askAndSettle(payment, 'poll')
    await workOff()
    expect(await booksOfBooking(booking.id)).toMatchObject({
      status: 'cancelled',
      captured: 400_000,
      refunded: 400_000,
    })
  })

  it('expiry and payment racing 100 times: one end each, and the money fits it', async () => {
    const outcomes = { confirmed: 0, cancelled: 0 }
    const lost: string[] = []
    const halls = await Promise.all([0, 1, 2, 3].map(() => createHall()))
    const one = async (own: Hall, day: number, hasRival: boolean): Promise<void> => {
      const booking = await book(own, time(day))
      const payment = await paidAtBank(booking)
      await endHoldOf(booking.id)
      const rival = hasRival ? [api('/bookings', { body: wishOf(own, time(day)) })] : []
      await Promise.all([
        sweepAllBookings(),
        expireHolds.run(),
        askAndSettle(payment, 'webhook'),
        askAndSettle(payment, 'poll'),
        ...rival,
      ])
      await workOff()
      const books = await booksOfBooking(booking.id)
      const { rows } = await pool.query<{ n: number }>(
        "SELECT count(*)::int AS n FROM bookings WHERE location_id = $1 AND starts_at = $2 AND status <> 'cancelled'",
        [own.id, time(day).start],
      )
      expect(rows[0]?.n).toBeLessThanOrEqual(1)
      expect(books.captured).toBe(400_000)
      if (books.status === 'confirmed') {
        expect(books).toMatchObject({ reason: null, reserved: 0, orders: ['paid'], slots: 1 })
        outcomes.confirmed++
      } else {
        expect(books).toMatchObject({ status: 'cancelled', reason: 'hold_expired', reserved: 400_000, slots: 0 })
        lost.push(booking.id)
        outcomes.cancelled++
      }
    }
    for (let round = 0; round < 25; round++)
      await Promise.all(halls.map((own, lane) => one(own, 14 + round, lane % 2 === 0)))
    await workOff()
    for (const id of lost) expect(await booksOfBooking(id)).toMatchObject({ refunded: 400_000, captured: 400_000 })
    expect(outcomes.confirmed + outcomes.cancelled).toBe(100)
    expect(outcomes.confirmed).toBeGreaterThan(0)
  }, 480_000)
})

describe('refunds', () => {
  it('by the scale: a part near the start, nothing too late', async () => {
    const payload = await testPayload()
    await payload.updateGlobal({
      slug: 'studio-settings' as never,
      data: {
        refundScale: [
          { hoursBefore: 2000, percent: 100 },
          { hoursBefore: 48, percent: 50 },
        ],
        moveUntilHours: 300,
      } as never,
      context: {},
    })
    const booking = await book(hall, { ...time(15), payment: 'full' })
    await paidAtBank(booking)
    await workOff()
    expect(await look(booking)).toMatchObject({ refund_percent: 50, refund_if_cancelled: 400_000, can_move: true })
    const near = await book(hall, time(8))
    await paidAtBank(near)
    await workOff()
    const moving = await api(`/bookings/${near.id}/move`, { body: time(16), ...asGuest(near) })
    expect([moving.status, moving.body.error.code]).toEqual([409, 'booking_state'])
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => api(`/bookings/${booking.id}`, { method: 'DELETE', ...asGuest(booking) })),
    )
    expect(answers.map(({ body }) => body.refund).sort()).toEqual([0, 0, 0, 0, 400_000])
    await workOff()
    expect(await booksOfBooking(booking.id)).toMatchObject({
      status: 'cancelled',
      captured: 800_000,
      refunded: 400_000,
    })
    const next = await book(hall, time(1, '06:00', '07:00'))
    await paidAtBank(next)
    await workOff()
    const { body } = await api(`/bookings/${next.id}`, { method: 'DELETE', ...asGuest(next) })
    expect(body.refund).toBe(0)
  })

  it('by an admin: partial twice, never more than was received, a double click once; all of it frees the hall', async () => {
    const admin = bearer(await signIn(await createAdmin()))
    const booking = await book(hall, { ...time(17), payment: 'full' })
    const payment = await paidAtBank(booking)
    await workOff()
    const refund = (amount: number, reason: string) =>
      api(`/payments/${payment}/refund`, { body: { amount, reason }, headers: admin })
    const twice = await Promise.all([refund(300_000, 'свет'), refund(300_000, 'свет')])
    expect(new Set(twice.map(({ body }) => body.id)).size).toBe(1)
    expect((await refund(600_000, 'много')).body.error.code).toBe('refund_exceeds_captured')
    await workOff()
    expect((await booksOfBooking(booking.id)).status).toBe('confirmed')
    expect((await refund(500_000, 'остальное')).status).toBe(201)
    await workOff()
    expect(await booksOfBooking(booking.id)).toMatchObject({
      status: 'cancelled',
      reason: 'refunded',
      refunded: 800_000,
      slots: 0,
    })
  })

  it('cancelling and settling at once end in one way', async () => {
    for (let round = 0; round < 10; round++) {
      const booking = await book(hall, time(60 + round))
      const payment = await paidAtBank(booking)
      await Promise.all([
        askAndSettle(payment, 'webhook'),
        api(`/bookings/${booking.id}`, { method: 'DELETE', ...asGuest(booking) }),
        askAndSettle(payment, 'poll'),
      ])
      await workOff()
      const books = await booksOfBooking(booking.id)
      expect(books).toMatchObject({ status: 'cancelled', captured: 400_000, slots: 0 })
      // After the payment the scale gives half, before it all.
      expect([200_000, 400_000]).toContain(books.refunded)
    }
  })
})

describe('reminders', () => {
  it('a day and two hours before, once each, not to whoever booked later', async () => {
    const email = 'remind@example.kz'
    const booking = await book(hall, { ...time(18), email })
    await paidAtBank(booking)
    await workOff()
    const begin = (hours: number) =>
      pool.query(
        `UPDATE bookings SET created_at = now() - interval '9 days', starts_at = date_trunc('minute', now()) + make_interval(mins => $2), ends_at = date_trunc('minute', now()) + make_interval(mins => $2 + 60) WHERE id = $1`,
        [booking.id, Math.round(hours * 60)],
      )
    const reminders = async () => (await lettersOf(email)).filter(({ type }) => type === 'studio.reminder').length
    await begin(25)
    await remindGuests()
    expect(await reminders()).toBe(0)
    await begin(23)
    await remindGuests()
    await remindGuests()
    expect(await reminders()).toBe(1)
    await begin(1.5)
    await remindGuests()
    await remindGuests()
    expect(await reminders()).toBe(2)
    await pool.query(
      "UPDATE bookings SET created_at = now(), starts_at = starts_at + interval '1 minute' WHERE id = $1",
      [booking.id],
    )
    await remindGuests()
    expect(await reminders()).toBe(2)
  })
})
