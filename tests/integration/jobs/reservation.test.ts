import { describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import { freeCancelledEvent } from '#src/services/bookings/freeCancelledEvent.ts'
import { createClub, createEvent, createLocation, testPayload } from '#tests/support/factories.ts'

async function eventWithHall() {
  const payload = await testPayload()
  const [club, location] = [await createClub(), await createLocation()]
  // Five days ahead, on the hour as the hall's grid asks.
  const startsAt = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 5 * 86_400_000)
  const endsAt = new Date(startsAt.getTime() + 7_200_000)
  const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
  const reserve = () =>
    payload.create({
      collection: 'bookings',
      data: { location: location.id, club: club.id, ...times, status: 'confirmed', kind: 'reservation' } as never,
      context: {},
    })
  const booking = await reserve()
  const event = await createEvent({
    club: club.id,
    location: location.id,
    startsAt,
    endsAt,
    data: { booking: booking.id },
  })
  return { payload, event, reserve, booking: booking.id }
}

const happen = (event: { id: string; slug: string }): Promise<void> =>
  transaction((tx) =>
    freeCancelledEvent.handle(
      {
        id: crypto.randomUUID(),
        name: 'event.cancelled',
        data: { event: event.id, slug: event.slug, reason: null },
        actor: null,
        occurredAt: new Date(),
      } as never,
      tx,
    ),
  )

const statusOf = async (booking: string): Promise<unknown> =>
  (await pool.query('SELECT status, reason FROM bookings WHERE id = $1', [booking])).rows[0]

describe('the hall of a cancelled event', () => {
  it('can be reserved by others', async () => {
    const { payload, event, reserve, booking } = await eventWithHall()
    await expect(reserve()).rejects.toThrow()
    await payload.update({
      collection: 'events',
      id: event.id,
      data: { status: 'cancelled', cancelReason: 'Гость заболел' },
      context: {},
    })
    await happen(event)
    await happen(event)
    expect(await statusOf(booking)).toEqual({ status: 'cancelled', reason: 'Гость заболел' })
    await expect(reserve()).resolves.toBeDefined()
  })

  it('is kept when the event was published again meanwhile', async () => {
    const { event, booking } = await eventWithHall()
    await happen(event)
    expect(await statusOf(booking)).toMatchObject({ status: 'confirmed' })
  })
})
