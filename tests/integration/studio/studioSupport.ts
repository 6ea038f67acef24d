/** What the tests of the studio share: halls with prices, guests, the worker's reactions run by hand. */
import { randomUUID } from 'node:crypto'
import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import { addDays } from '#src/domain/calendarDays.ts'
import type { DomainEvent } from '#src/outbox/events.ts'
import { studioPlugin } from '#src/plugins/studio/index.ts'
import type { PlacedBooking, ShownBooking } from '#src/services/bookings/desk.ts'
import { api } from '#tests/support/accounts.ts'
import { createLocation, testPayload } from '#tests/support/factories.ts'

export type Hall = { id: string; slug: string; extras: string[]; packages: string[] }

const always = (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).map((weekday) => ({
  weekday,
  opens: '00:00',
  closes: '24:00',
}))

/** A hall at 8000 ₸ an hour, 12 000 ₸ from 18:00, open day and night, steps of 15 minutes. */
export async function createHall(
  options: { location?: Record<string, unknown>; hall?: Record<string, unknown> } = {},
): Promise<Hall> {
  const payload = await testPayload()
  const location = await createLocation({
    data: {
      kind: 'studio',
      stepMinutes: 15,
      minMinutes: 60,
      openingHours: always,
      horizonDays: 200,
      ...options.location,
    },
  })
  const hall = await payload.create({
    collection: 'studio-halls',
    data: {
      location: location.id,
      pricePerHour: 800_000,
      currency: 'KZT',
      rates: [{ days: 'all', from: '18:00', to: '24:00', pricePerHour: 1_200_000 }],
      extras: [
        { name: 'Свет', price: 200_000, per: 'booking', max: 2 },
        { name: 'Ассистент', price: 300_000, per: 'hour', max: 1 },
      ],
      packages: [{ name: 'Два часа', minutes: 120, price: 1_500_000 }],
      ...options.hall,
    } as never,
    context: {},
  })
  const ids = (rows: unknown): string[] => ((rows ?? []) as { id: string }[]).map(({ id }) => id)
  return { ...location, extras: ids(hall.extras), packages: ids(hall.packages) }
}

const today = new Date().toISOString().slice(0, 10)
/** An instant some days ahead by the clock of Almaty. */
export const at = (days: number, clock: string): string =>
  new Date(`${addDays(today, days)}T${clock}:00+05:00`).toISOString()
export const dayAhead = (days: number): string => addDays(today, days)

export const wishOf = (hall: Hall, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  hall_id: hall.id,
  start: at(10, '10:00'),
  end: at(10, '12:15'),
  name: 'Айгерім Сәтпаева',
  phone: '+7 701 123 45 67',
  email: `${randomUUID()}@example.kz`,
  payment: 'deposit',
  ...changes,
})

export const tokenOf = ({ manage_url }: { manage_url: string }): string => manage_url.split('/').at(-1) as string
export const asGuest = (booking: { manage_url: string }): { headers: Record<string, string> } => ({
  headers: { 'x-booking-token': tokenOf(booking) },
})

/** Books and expects it to be done. */
export async function book(hall: Hall, changes: Record<string, unknown> = {}): Promise<PlacedBooking> {
  const { status, body } = await api('/bookings', { body: wishOf(hall, changes) })
  if (status !== 201) throw new Error(`Booking answered ${status}: ${JSON.stringify(body)}`)
  return body as PlacedBooking
}

export const look = async (booking: PlacedBooking): Promise<ShownBooking> =>
  (await api(`/bookings/${booking.id}`, asGuest(booking))).body as ShownBooking

export const startPaying = async (
  booking: PlacedBooking,
  amount: 'due' | 'balance' | 'full' = 'due',
): Promise<{ id: string; amount: number; url: string }> => {
  const { status, body } = await api('/payments', {
    body: { booking_id: booking.id, gateway: 'sandbox', amount },
    ...asGuest(booking),
  })
  if (status !== 201) throw new Error(`Paying answered ${status}: ${JSON.stringify(body)}`)
  return body
}

/** Hands the facts that the studio has not heard yet to its subscribers. */
export async function tellStudio(): Promise<void> {
  const { rows } = await pool.query<DomainEvent>(
    `SELECT id, name, data, actor, created_at AS "occurredAt" FROM domain_events
     WHERE NOT EXISTS (SELECT 1 FROM event_deliveries d WHERE d.domain_event_id = domain_events.id AND d.subscriber = 'studio') ORDER BY id`,
  )
  for (const event of rows) {
    for (const { events, handle } of studioPlugin.subscribers ?? [])
      if ((events as readonly string[]).includes(event.name)) await transaction((tx) => handle(event, tx))
    await pool.query(
      "INSERT INTO event_deliveries (id, domain_event_id, subscriber, status) VALUES (gen_random_uuid(), $1, 'studio', 'done')",
      [event.id],
    )
  }
}

/** Letters to an address by type, the oldest first. */
export async function lettersOf(email: string): Promise<{ type: string; subject: string; text: string }[]> {
  const { rows } = await pool.query<{ type: string; subject: string; text: string }>(
    'SELECT type, subject, text FROM notifications WHERE recipient = $1 ORDER BY created_at, id',
    [email],
  )
  return rows
}

export type StudioBooks = {
  status: string
  reason: string | null
  orders: string[]
  payments: string[]
  captured: number
  reserved: number
  refunded: number
  slots: number
}

/** A booking with its money, to compare whole states. */
export async function booksOfBooking(id: string): Promise<StudioBooks> {
  const { rows } = await pool.query<StudioBooks>(
    `SELECT b.status, b.reason_code AS reason,
       (SELECT coalesce(json_agg(o.status ORDER BY o.id), '[]') FROM orders o WHERE o.booking_id = b.id) AS orders,
       (SELECT coalesce(json_agg(p.status ORDER BY p.id), '[]') FROM payments p JOIN orders o ON o.id = p.order_id WHERE o.booking_id = b.id) AS payments,
       (SELECT coalesce(sum(p.captured), 0)::float8 FROM payments p JOIN orders o ON o.id = p.order_id WHERE o.booking_id = b.id) AS captured,
       (SELECT coalesce(sum(p.refund_reserved), 0)::float8 FROM payments p JOIN orders o ON o.id = p.order_id WHERE o.booking_id = b.id) AS reserved,
       (SELECT coalesce(sum(p.refunded), 0)::float8 FROM payments p JOIN orders o ON o.id = p.order_id WHERE o.booking_id = b.id) AS refunded,
       (SELECT count(*)::int FROM booking_slots s WHERE s.booking_id = b.id) AS slots
     FROM bookings b WHERE b.id = $1`,
    [id],
  )
  return rows[0] as StudioBooks
}

/** The time to pay is over. */
export async function endHoldOf(booking: string): Promise<void> {
  await pool.query("UPDATE bookings SET hold_expires_at = now() - interval '1 second' WHERE id = $1", [booking])
  await pool.query(
    "UPDATE orders SET expires_at = now() - interval '1 second' WHERE booking_id = $1 AND status = 'pending'",
    [booking],
  )
}
