import { beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import { eraseGuest } from '#src/plugins/studio/db/eraseGuest.ts'
import { tellPaid } from '#src/services/notifications/aboutPayments.ts'
import { api } from '#tests/support/accounts.ts'
import { bearer, createUser, signIn } from '#tests/support/factories.ts'
import { at, book, createHall, dayAhead, type Hall, wishOf } from './studioSupport.ts'

let hall: Hall
let manager: Record<string, string>
let organiser: Record<string, string>
beforeAll(async () => {
  hall = await createHall()
  manager = bearer(await signIn(await createUser({ roles: ['studio_manager'] })))
  organiser = bearer(await signIn(await createUser({ roles: ['student', 'organiser'] })))
})

describe('closing a hall', () => {
  const wish = () => ({ hall_id: hall.id, start: at(30, '10:00'), end: at(30, '14:00'), reason: 'Ремонт' })

  it('is the studio’s, keeps guests out, and ends', async () => {
    expect((await api('/studio/blackouts', { body: wish(), headers: organiser })).status).toBe(403)
    const { status, body } = await api('/studio/blackouts', { body: wish(), headers: manager })
    expect(status).toBe(201)
    const inside = wishOf(hall, { start: at(30, '12:00'), end: at(30, '13:00') })
    expect((await api('/bookings', { body: inside })).body.error.code).toBe('slot_taken')
    const query = `from=${encodeURIComponent(at(30, '00:00'))}&to=${encodeURIComponent(at(31, '00:00'))}`
    const { body: calendar } = await api(`/studio/calendar?${query}`, { headers: manager })
    expect(calendar.entries).toEqual([expect.objectContaining({ id: body.id, kind: 'blackout', reason: 'Ремонт' })])
    expect(calendar.halls.map(({ id }: Hall) => id)).toContain(hall.id)
    expect((await api(`/studio/calendar?${query}`, { headers: organiser })).status).toBe(403)
    expect((await api(`/studio/blackouts/${body.id}/cancel`, { method: 'POST', headers: manager })).status).toBe(200)
    expect((await api('/bookings', { body: inside })).status).toBe(201)
  })

  it('does not close what is booked', async () => {
    const booking = await book(hall, { start: at(32, '12:00'), end: at(32, '13:00') })
    const { status, body } = await api('/studio/blackouts', {
      body: { ...wish(), start: at(32, '10:00'), end: at(32, '14:00') },
      headers: manager,
    })
    expect([status, body.error.code]).toEqual([409, 'slot_taken'])
    // A booking is no closing.
    expect((await api(`/studio/blackouts/${booking.id}/cancel`, { method: 'POST', headers: manager })).status).toBe(404)
  })
})

it('a guest with an account hears of the money from the studio only', async () => {
  const guest = await createUser()
  const wish = wishOf(hall, { start: at(41, '10:00'), end: at(41, '11:00'), email: guest.email })
  const { body: booking } = await api('/bookings', { body: wish, headers: bearer(await signIn(guest)) })
  const { rows } = await pool.query('SELECT id, buyer_id FROM orders WHERE booking_id = $1', [booking.id])
  expect(rows).toEqual([{ id: expect.any(String), buyer_id: guest.id }])
  await transaction((tx) => tellPaid.handle({ data: { order: rows[0].id } } as never, tx))
  const told = await pool.query("SELECT FROM notifications WHERE user_id = $1 AND type = 'payment.received'", [
    guest.id,
  ])
  expect(told.rowCount).toBe(0)
})

it('a guest who deletes the account leaves bookings without a name; not while one is ahead', async () => {
  const guest = await createUser()
  const headers = bearer(await signIn(guest))
  const wish = wishOf(hall, { start: at(40, '10:00'), end: at(40, '11:00'), email: guest.email })
  const { body: booking } = await api('/bookings', { body: wish, headers })
  const person = { id: guest.id, name: 'Гость', email: guest.email }
  await expect(eraseGuest(pool, person)).rejects.toMatchObject({ code: 'has_bookings', status: 409 })
  expect((await api(`/bookings/${booking.id}`, { method: 'DELETE', headers })).status).toBe(200)
  await eraseGuest(pool, person)
  const { rows } = await pool.query('SELECT name, phone, email FROM studio_bookings WHERE booking_id = $1', [
    booking.id,
  ])
  expect(rows).toEqual([{ name: '—', phone: '—', email: '—' }])
})

it('the figures add up', async () => {
  const { body: made } = await api('/bookings', {
    body: wishOf(hall, { start: at(35, '10:00'), end: at(35, '12:15'), confirmed: true }),
    headers: manager,
  })
  expect(made.status).toBe('confirmed')
  const { body } = await api(`/studio/figures?from=${dayAhead(35)}&to=${dayAhead(36)}`, { headers: manager })
  expect(body.days).toEqual([
    expect.objectContaining({ day: dayAhead(35), bookings: 1, booked_minutes: 135, revenue: 0 }),
    expect.objectContaining({ day: dayAhead(36), bookings: 0, booked_minutes: 0 }),
  ])
  expect(body.days[0].open_minutes).toBeGreaterThanOrEqual(1440)
  expect((await api('/studio/figures?from=2026-01-01&to=2028-01-01', { headers: manager })).status).toBe(400)
})
