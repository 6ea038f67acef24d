import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { studioDesk } from '#src/plugins/studio/desk.ts'
import { manageToken } from '#src/plugins/studio/services/manageLink.ts'
import { registerDesks } from '#src/services/bookings/desk.ts'
import { api } from '#tests/support/accounts.ts'
import { bearer, createAdmin, createUser, signIn, testPayload } from '#tests/support/factories.ts'
import { call, cards, type HotServer, hurryBank, payAtSandbox, startHotServer, workOff } from '#tests/support/sales.ts'
import {
  asGuest,
  at,
  book,
  booksOfBooking,
  createHall,
  dayAhead,
  type Hall,
  lettersOf,
  look,
  startPaying,
  tellStudio,
  tokenOf,
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

const pay = async (
  booking: Parameters<typeof startPaying>[0],
  amount?: 'due' | 'balance' | 'full',
): Promise<string> => {
  const { id } = await startPaying(booking, amount)
  await payAtSandbox(server, id, cards.good)
  await workOff()
  return id
}

describe('the calendar of a hall', () => {
  it('has the shape of the plan, prices by the hour, and states', async () => {
    const own = await createHall()
    const booking = await book(own, { start: at(5, '12:00'), end: at(5, '13:00') })
    const path = `/bookings/availability?hall_id=${own.slug}&start_date=${dayAhead(5)}&end_date=${dayAhead(6)}`
    const { status, body } = await api(path)
    expect(status).toBe(200)
    expect(body).toMatchObject({ hall: { id: own.id, currency: 'KZT', min_minutes: 60 }, step_minutes: 15 })
    expect(body.days.map(({ date }: { date: string }) => date)).toEqual([dayAhead(5), dayAhead(6)])
    const slots = body.days[0].slots as { start: string; end: string; state: string; price: number }[]
    expect(slots).toHaveLength(96)
    const slot = (clock: string) => slots.find(({ start }) => start === at(5, clock))
    expect(slot('11:45')).toEqual({ start: at(5, '11:45'), end: at(5, '12:00'), state: 'free', price: 200_000 })
    expect(slot('12:00')?.state).toBe('taken')
    expect(slot('12:45')?.state).toBe('taken')
    expect(slot('18:00')).toMatchObject({ state: 'free', price: 300_000 })
    const mine = await api(path, asGuest(booking))
    expect(mine.body.days[0].slots.filter(({ state }: { state: string }) => state === 'mine')).toHaveLength(4)
  })

  it.each([
    ['hall_id=none&start_date=2030-01-01&end_date=2030-01-01', 404],
    ['hall_id=x', 400],
    ['hall_id=x&start_date=2030-01-02&end_date=2030-01-01', 400],
    ['hall_id=x&start_date=2030-13-02&end_date=2030-13-02', 400],
  ])('%s is %i', async (query, status) => {
    expect((await api(`/bookings/availability?${query}`)).status).toBe(status)
  })
})

describe('a guest without an account', () => {
  it('books 2 h 15 min with a deposit, pays, moves, pays the rest, cancels: letters, link and money', async () => {
    const own = await createHall()
    const wish = wishOf(own, { extras: [own.extras[0]] })
    const { status, body: booking } = await api('/bookings', { body: wish })
    expect(status).toBe(201)
    // 2.25 h × 8000 + 2000 of light.
    expect(booking).toMatchObject({ status: 'pending_payment', total: 2_000_000, due_now: 1_000_000, currency: 'KZT' })
    expect(Object.keys(booking)).toEqual(
      expect.arrayContaining(['id', 'status', 'total', 'due_now', 'currency', 'expires_at', 'manage_url']),
    )
    expect(Date.parse(booking.expires_at)).toBeGreaterThan(Date.now())

    const payment = await startPaying(booking)
    expect(payment).toMatchObject({ status: 'pending', amount: 1_000_000, currency: 'KZT', gateway: 'sandbox' })
    const bank = await call(server, 'GET', `/pay/sandbox/${payment.id}`)
    expect(bank.body).toMatchObject({ returnUrl: booking.manage_url })
    expect((await api(`/payments/${payment.id}`, asGuest(booking))).body).toMatchObject({ status: 'pending' })
    await payAtSandbox(server, payment.id, cards.good)
    await workOff()
    expect(await look(booking)).toMatchObject({
      status: 'confirmed',
      paid: 1_000_000,
      balance: 1_000_000,
      can_move: true,
    })

    // To the evening: 1 h at 8000, 1.25 h at 12 000, and the light.
    const moved = await api(`/bookings/${booking.id}/move`, {
      body: { start: at(11, '17:00'), end: at(11, '19:15') },
      ...asGuest(booking),
    })
    expect(moved.body).toMatchObject({ status: 'confirmed', total: 2_500_000, balance: 1_500_000 })

    const rest = await startPaying(booking, 'balance')
    expect(rest.amount).toBe(1_500_000)
    await payAtSandbox(server, rest.id, cards.good)
    await workOff()
    expect(await look(booking)).toMatchObject({ paid: 2_500_000, balance: 0, refund_percent: 100, can_pay: false })

    const cancelled = await api(`/bookings/${booking.id}`, { method: 'DELETE', ...asGuest(booking) })
    expect(cancelled.body).toEqual({ id: booking.id, status: 'cancelled', refund: 2_500_000, currency: 'KZT' })
    await workOff()
    expect(await booksOfBooking(booking.id)).toMatchObject({
      status: 'cancelled',
      reason: 'by_guest',
      captured: 2_500_000,
      refunded: 2_500_000,
      slots: 0,
    })
    await tellStudio()
    await tellStudio()
    const letters = await lettersOf(String(wish.email))
    expect(letters.map(({ type }) => type).sort()).toEqual([
      'studio.booking.cancelled',
      'studio.booking.confirmed',
      'studio.booking.created',
      'studio.booking.moved',
      'studio.payment.captured',
      'studio.payment.captured',
      'studio.payment.refunded',
      'studio.payment.refunded',
    ])
    for (const { text } of letters) expect(text).toContain(tokenOf(booking))
  })

  it('pays in full at once, or takes a package', async () => {
    const full = await book(hall, {
      start: at(20, '10:00'),
      end: at(20, '12:00'),
      payment: 'full',
      package: hall.packages[0],
    })
    expect(full).toMatchObject({ total: 1_500_000, due_now: 1_500_000 })
    const part = await book(hall, { start: at(20, '12:00'), end: at(20, '13:00') })
    // Changes their mind: all of it instead of the deposit. The first order ends.
    await startPaying(part)
    await pay(part, 'full')
    expect(await look(part)).toMatchObject({ status: 'confirmed', paid: 800_000, balance: 0 })
    expect((await booksOfBooking(part.id)).orders.sort()).toEqual(['cancelled', 'paid'])
  })

  it('gets back what is too much: both the deposit and all of it were paid', async () => {
    const booking = await book(hall, { start: at(21, '10:00'), end: at(21, '11:00') })
    const first = await startPaying(booking)
    const second = await startPaying(booking, 'full')
    await payAtSandbox(server, second.id, cards.good)
    await payAtSandbox(server, first.id, cards.good)
    await workOff()
    const books = await booksOfBooking(booking.id)
    expect(books.status).toBe('confirmed')
    expect(books.captured - books.refunded).toBe(800_000)
  })

  it('pays less for a cheaper time: the difference comes back', async () => {
    const booking = await book(hall, { start: at(22, '18:00'), end: at(22, '19:00'), payment: 'full' })
    await pay(booking)
    const { body } = await api(`/bookings/${booking.id}/move`, {
      body: { start: at(22, '10:00'), end: at(22, '11:00') },
      ...asGuest(booking),
    })
    expect(body).toMatchObject({ total: 800_000, paid: 800_000, balance: 0 })
    await workOff()
    expect(await booksOfBooking(booking.id)).toMatchObject({
      status: 'confirmed',
      captured: 1_200_000,
      refunded: 400_000,
    })
  })

  it('pressing twice books once', async () => {
    const wish = wishOf(hall, { start: at(23, '10:00'), end: at(23, '11:00') })
    const headers = { 'idempotency-key': randomUUID() }
    const answers = await Promise.all(Array.from({ length: 6 }, () => api('/bookings', { body: wish, headers })))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201])
    // Another wish under the same key.
    const other = await api('/bookings', { body: { ...wish, end: at(23, '11:15') }, headers })
    expect(other.status).toBe(409)
  })

  it('pressing pay twice opens one payment', async () => {
    const booking = await book(hall, { start: at(24, '10:00'), end: at(24, '11:00') })
    const answers = await Promise.all(Array.from({ length: 5 }, () => startPaying(booking)))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  })

  it.each([
    ['start', { start: at(30, '10:07'), end: at(30, '12:00') }, 'slot_off_step'],
    ['end', { start: at(30, '10:00'), end: at(30, '10:45') }, 'slot_too_short'],
    ['start', { start: at(-1, '10:00'), end: at(-1, '12:00') }, 'slot_past'],
    ['end', { start: at(30, '12:00'), end: at(30, '10:00') }, 'ends_before_start'],
    ['phone', { phone: 'нет' }, 'invalid_input'],
    ['email', { email: 'нет' }, 'invalid_input'],
    ['extras', { extras: ['none'] }, 'invalid_input'],
    ['package', { package: 'none' }, 'invalid_input'],
    ['payment', { payment: 'later' }, 'invalid_input'],
  ])('%s: %j is %s', async (field, changes, code) => {
    const { status, body } = await api('/bookings', { body: wishOf(hall, changes) })
    expect(status).toBe(400)
    expect(body.error).toMatchObject({ code, field })
  })
})

describe('one time, many guests', () => {
  it('50 at once: one has it, the others hear what is free', async () => {
    const own = await createHall()
    const answers = await Promise.all(Array.from({ length: 50 }, () => api('/bookings', { body: wishOf(own) })))
    const lost = answers.filter(({ status }) => status !== 201)
    expect(lost).toHaveLength(49)
    for (const { status, body } of lost) {
      expect([status, body.error.code]).toEqual([409, 'slot_taken'])
      expect(body.error.details.alternatives.length).toBeGreaterThan(0)
    }
    const { rows } = await pool.query("SELECT 1 FROM bookings WHERE location_id = $1 AND status <> 'cancelled'", [
      own.id,
    ])
    expect(rows).toHaveLength(1)
    const { rows: orders } = await pool.query(
      'SELECT 1 FROM orders o JOIN bookings b ON b.id = o.booking_id WHERE b.location_id = $1',
      [own.id],
    )
    expect(orders).toHaveLength(1)
  })

  it('without the constraint several have it: the test can fail', async () => {
    const own = await createHall()
    await pool.query('ALTER TABLE booking_slots DROP CONSTRAINT bookings_no_overlap')
    try {
      const answers = await Promise.all(Array.from({ length: 12 }, () => api('/bookings', { body: wishOf(own) })))
      expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(1)
    } finally {
      await pool.query('DELETE FROM booking_slots WHERE location_id = $1', [own.id])
      await pool.query(
        'ALTER TABLE booking_slots ADD CONSTRAINT bookings_no_overlap EXCLUDE USING gist (location_id WITH =, occupied WITH &&)',
      )
    }
  })
})

describe('who may see and do', () => {
  it('a booking is its guest’s, its account’s and the studio’s; for others it is not there', async () => {
    const [person, stranger, manager] = [
      await createUser(),
      await createUser(),
      await createUser({ roles: ['studio_manager'] }),
    ]
    const [own, other, staff, admin] = await Promise.all([person, stranger, manager, await createAdmin()].map(signIn))
    const { body: booking } = await api('/bookings', {
      body: wishOf(hall, { start: at(40, '10:00'), end: at(40, '11:00') }),
      headers: bearer(own as string),
    })
    const path = `/bookings/${booking.id}`
    const foreign = await book(hall, { start: at(40, '12:00'), end: at(40, '13:00') })
    for (const headers of [{}, bearer(other as string), asGuest(foreign).headers]) {
      for (const [method, to, body] of [
        ['GET', path],
        ['DELETE', path],
        ['POST', `${path}/move`, { start: at(41, '10:00'), end: at(41, '11:00') }],
        ['GET', `${path}/calendar.ics`],
      ] as const)
        expect([to, method, (await api(to, { method, headers, ...(body ? { body } : {}) })).status]).toEqual([
          to,
          method,
          404,
        ])
      const paying = await api('/payments', { body: { booking_id: booking.id, amount: 'due' }, headers })
      expect(paying.status).toBe(404)
    }
    for (const headers of [
      bearer(own as string),
      bearer(staff as string),
      bearer(admin as string),
      asGuest(booking).headers,
    ])
      expect((await api(path, { headers })).body).toMatchObject({ id: booking.id, status: 'pending_payment' })
    const { body: listed } = await api('/bookings?kind=studio', { headers: bearer(own as string) })
    expect(listed.docs.map(({ id }: { id: string }) => id)).toEqual([booking.id])
    const { body: linked } = await api('/bookings', asGuest(foreign))
    expect(linked.docs.map(({ id }: { id: string }) => id)).toEqual([foreign.id])
    expect((await api('/bookings?kind=studio', { headers: bearer(other as string) })).body.totalDocs).toBe(0)
    expect((await api('/bookings?kind=studio', { headers: bearer(staff as string) })).body.totalDocs).toBeGreaterThan(1)
    expect((await api('/bookings?kind=studio')).status).toBe(401)
    // Confirming is the studio's.
    expect((await api(`${path}/confirm`, { method: 'POST', headers: bearer(other as string) })).status).toBe(403)
    expect((await api(`${path}/confirm`, { method: 'POST', headers: bearer(staff as string) })).body.status).toBe(
      'confirmed',
    )
  })

  it('a forged link opens nothing', async () => {
    const booking = await book(hall, { start: at(42, '10:00'), end: at(42, '11:00') })
    const token = tokenOf(booking)
    const tries = new Set([
      '',
      'x',
      `${token}x`,
      manageToken(booking.id, 2),
      manageToken(randomUUID(), 1),
      token.replace('.', ''),
    ])
    for (let place = 0; place < token.length; place++) {
      const letter = token[place] === 'A' ? 'B' : 'A'
      if (token[place] !== '.') tries.add(token.slice(0, place) + letter + token.slice(place + 1))
    }
    for (const forged of tries) {
      const { status } = await api(`/bookings/${booking.id}`, { headers: { 'x-booking-token': forged } })
      expect([forged, status]).toEqual([forged, 404])
    }
    expect((await api(`/bookings/${booking.id}?token=${token}`)).status).toBe(200)
    await pool.query('UPDATE studio_bookings SET link_version = 2 WHERE booking_id = $1', [booking.id])
    expect((await api(`/bookings/${booking.id}?token=${token}`)).status).toBe(404)
  })

  it('only the studio books without a payment, and gives all of it back', async () => {
    const wish = wishOf(hall, { start: at(43, '10:00'), end: at(43, '11:00'), confirmed: true })
    expect((await api('/bookings', { body: wish })).status).toBe(403)
    const manager = await signIn(await createUser({ roles: ['studio_manager'] }))
    const { status, body } = await api('/bookings', { body: wish, headers: bearer(manager) })
    expect([status, body.status, body.due_now]).toEqual([201, 'confirmed', 0])
    await pay(body, 'balance')
    const { body: gone } = await api(`/bookings/${body.id}?refund=full&reason=Ремонт`, {
      method: 'DELETE',
      headers: bearer(manager),
    })
    expect(gone.refund).toBe(800_000)
  })
})

describe('addresses that the generated REST has too', () => {
  it('keep behaving for documents of the admin and of clubs', async () => {
    const admin = bearer(await signIn(await createAdmin()))
    const times = { startsAt: at(50, '10:00'), endsAt: at(50, '11:00') }
    const made = await api('/bookings', {
      body: { location: hall.id, kind: 'blackout', status: 'confirmed', ...times },
      headers: admin,
    })
    expect(made.status).toBe(201)
    expect(made.body.doc).toMatchObject({ kind: 'blackout' })
    expect((await api('/bookings?limit=1', { headers: admin })).body.docs).toHaveLength(1)
    expect((await api(`/bookings/${made.body.doc.id}`, { headers: admin })).body).toMatchObject({ kind: 'blackout' })
    const taken = await api('/bookings', { body: wishOf(hall, { start: at(50, '10:00'), end: at(50, '11:00') }) })
    expect(taken.status).toBe(409)
    await api(`/bookings/${made.body.doc.id}`, { method: 'DELETE', headers: admin })
    const { rows } = await pool.query('SELECT status FROM bookings WHERE id = $1', [made.body.doc.id])
    expect(rows).toEqual([{ status: 'cancelled' }])
  })

  it('are as they were without the plugin', async () => {
    const booking = await book(hall, { start: at(51, '10:00'), end: at(51, '11:00') })
    registerDesks([])
    try {
      expect((await api('/bookings', { body: wishOf(hall) })).body.error.code).toBe('forbidden')
      // The generated REST does not know links.
      expect((await api(`/bookings/${booking.id}`, asGuest(booking))).body.error.code).toBe('forbidden')
      expect(
        (await api(`/bookings/availability?hall_id=${hall.slug}&start_date=2030-01-01&end_date=2030-01-01`)).status,
      ).toBe(404)
    } finally {
      registerDesks([studioDesk])
    }
  })

  it('cancelled past the desk: all of the money goes back', async () => {
    const booking = await book(hall, { start: at(52, '10:00'), end: at(52, '11:00') })
    await pay(booking)
    const payload = await testPayload()
    await payload.delete({ collection: 'bookings', id: booking.id, context: {} })
    await tellStudio()
    await workOff()
    expect(await booksOfBooking(booking.id)).toMatchObject({
      status: 'cancelled',
      captured: 400_000,
      refunded: 400_000,
    })
  })
})

describe('what staff reads and writes', () => {
  it('the facts, a letter, the state of the modules', async () => {
    const booking = await book(hall, { start: at(53, '10:00'), end: at(53, '11:00') })
    const manager = bearer(await signIn(await createUser({ roles: ['studio_manager'] })))
    const { body } = await api('/integrations/events?name=booking.&limit=5', { headers: manager })
    expect(body.events[0]).toMatchObject({ name: 'booking.created', subject: booking.id })
    expect((await api('/integrations/events')).status).toBe(401)
    expect((await api('/integrations/events', { headers: bearer(await signIn(await createUser())) })).status).toBe(403)
    const sent = await api('/notifications/send', {
      body: { booking_id: booking.id, subject: 'О свете', text: 'Софтбоксы готовы.' },
      headers: manager,
    })
    expect(sent.status).toBe(201)
    const { body: shown } = await api(`/bookings/${booking.id}`, asGuest(booking))
    expect((await lettersOf(shown.email)).at(-1)).toMatchObject({ type: 'notice', subject: 'О свете' })
    const health = await fetch(`${server.url}/health`)
    const { modules } = (await health.json()) as { modules: Record<string, string> }
    expect(modules).toMatchObject({ bookings: 'ok', payments: 'ok', broker: 'not configured' })
    for (const name of ['gateway', 'integrations', 'notifications']) expect(modules).toHaveProperty(name)
  })
})
