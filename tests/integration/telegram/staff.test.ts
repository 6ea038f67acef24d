import { afterEach, beforeEach, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import { env } from '#src/lib/env.ts'
import type { DomainEvent } from '#src/outbox/events.ts'
import { alarmStaff, tellStaffOfBookings, tellStaffOfPayments } from '#src/services/telegram/staff.ts'
import { createClub, createEvent, createLocation, createUser } from '#tests/support/factories.ts'
import { freshTelegram, nextChat, sendAll, telegram } from './telegramSupport.ts'

freshTelegram(env)

let chat: number
beforeEach(async () => {
  chat = nextChat()
  env.TELEGRAM_STAFF_CHAT_ID = String(chat)
  telegram().know(String(chat))
  await pool.query('DELETE FROM event_deliveries; DELETE FROM domain_events')
})
afterEach(() => {
  env.TELEGRAM_STAFF_CHAT_ID = undefined
})

const told = async (): Promise<string[]> => {
  await sendAll()
  return telegram()
    .messages(chat)
    .map(({ text }) => text.replace(/[\u00a0\u202f]/g, ' '))
}

/** Hands every fact so far to both subscribers, twice. */
async function follow(): Promise<void> {
  const { rows } = await pool.query<DomainEvent>(
    'SELECT id, name, data, actor, created_at AS "occurredAt" FROM domain_events ORDER BY created_at, id',
  )
  for (const fact of [...rows, ...rows])
    for (const subscriber of [tellStaffOfBookings, tellStaffOfPayments])
      if ((subscriber.events as readonly string[]).includes(fact.name))
        await transaction((tx) => subscriber.handle(fact as never, tx))
}

const insertBooking = async (values: { kind: string; status: string; club?: string; hold?: boolean }) => {
  const { id } = await createLocation({ name: 'Красный зал' })
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO bookings (id, reference, location_id, club_id, starts_at, ends_at, status, kind, hold_expires_at)
     VALUES (gen_random_uuid(), 'R-' || left(md5(random()::text), 6), $1, $2, '2031-05-05T13:00Z', '2031-05-05T15:00Z', $3, $4, CASE WHEN $5 THEN now() + interval '1 hour' END) RETURNING id`,
    [id, values.club ?? null, values.status, values.kind, values.hold ?? false],
  )
  return rows[0]?.id as string
}
const set = (booking: string, to: string, code: string | null = null) =>
  pool.query('UPDATE bookings SET status = $2, reason_code = $3 WHERE id = $1', [booking, to, code])

it('hears of halls taken and given back, once each, and not of holds or closings', async () => {
  const club = await createClub({ name: 'Шахматы' })
  const reservation = await insertBooking({ kind: 'reservation', status: 'pending', club: club.id })
  const paid = await insertBooking({ kind: 'studio', status: 'pending_payment', hold: true })
  const unpaid = await insertBooking({ kind: 'studio', status: 'pending_payment', hold: true })
  await insertBooking({ kind: 'blackout', status: 'confirmed' })
  await set(paid, 'confirmed')
  await set(unpaid, 'cancelled', 'hold_expired')
  await set(reservation, 'cancelled', 'by_person')
  await follow()
  const messages = await told()
  expect(messages.map((text) => text.split('\n')[0]).sort()).toEqual([
    'Бронь отменена',
    'Бронь студии подтверждена',
    'Зал забронирован',
  ])
  const taken = messages.find((text) => text.startsWith('Зал забронирован'))
  expect(taken).toContain('Красный зал')
  expect(taken).toContain('понедельник, 5 мая 2031 г., 18:00–20:00')
  expect(taken).toContain('Шахматы')
  expect(taken).toContain(`/admin/collections/bookings/${reservation}`)
})

it('hears how much of a payment goes back', async () => {
  const [buyer, event] = [await createUser(), await createEvent({ title: 'Концерт', price: 500_000 })]
  const { rows } = await pool.query<{ payment: string; refund: string; order: string }>(
    `WITH o AS (
       INSERT INTO orders (id, number, buyer_id, event_id, status, total, due_now, currency, quantity, paid_at)
       VALUES (gen_random_uuid(), 'ST-1', $1, $2, 'paid', 500000, 500000, 'KZT', 1, now()) RETURNING id
     ), p AS (
       INSERT INTO payments (id, order_id, buyer_id, gateway, mode, status, amount, currency, captured, refunded, refund_reserved)
       SELECT gen_random_uuid(), id, $1, 'sandbox', 'mock', 'captured', 500000, 'KZT', 500000, 0, 0 FROM o RETURNING id, order_id
     )
     SELECT p.id AS payment, p.order_id AS "order", gen_random_uuid() AS refund FROM p`,
    [buyer.id, event.id],
  )
  const { payment, order, refund } = rows[0] as { payment: string; order: string; refund: string }
  await pool.query(
    "INSERT INTO refunds (id, payment_id, order_id, buyer_id, amount, currency, status, key) VALUES ($1, $2, $3, $4, 120000, 'KZT', 'succeeded', 'staff-test')",
    [refund, payment, order, buyer.id],
  )
  await pool.query("INSERT INTO domain_events (id, name, data) VALUES (gen_random_uuid(), 'payment.refunded', $1)", [
    JSON.stringify({ payment, order, refund }),
  ])
  await follow()
  const [message, ...more] = await told()
  expect(more).toEqual([])
  expect(message).toMatch(/^Возврат выполнен/)
  expect(message).toContain('Концерт')
  expect(message).toContain('1 200 ₸')
})

it('is alarmed of work and letters that failed for good, once an hour each', async () => {
  await pool.query(
    `WITH facts AS (INSERT INTO domain_events (id, name, data) SELECT gen_random_uuid(), 'order.paid', '{}' FROM generate_series(1, 3) RETURNING id)
     INSERT INTO event_deliveries (id, domain_event_id, subscriber, status, error) SELECT gen_random_uuid(), id, 'mailTickets', 'dead', 'no such ticket' FROM facts`,
  )
  await pool.query(
    `INSERT INTO notifications (id, recipient, channel, type, subject, status, error, dedupe_key)
     VALUES (gen_random_uuid(), 'x@example.kz', 'email', 'ticket.issued', 's', 'failed', 'mailbox full', 'alarm-test')`,
  )
  await alarmStaff.run()
  await alarmStaff.run()
  const messages = (await told()).map((text) => text.split('\n\n').slice(0, 2).join(' | '))
  expect(messages).toEqual([
    'Работа не удалась после всех попыток | mailTickets: 3\nno such ticket',
    'Письма не отправлены | ticket.issued: 1\nmailbox full',
  ])
})

it('is told nothing where there is none', async () => {
  env.TELEGRAM_STAFF_CHAT_ID = undefined
  await insertBooking({ kind: 'reservation', status: 'pending' })
  await follow()
  await alarmStaff.run()
  expect((await pool.query("SELECT FROM notifications WHERE channel = 'telegram'")).rowCount).toBe(0)
})
