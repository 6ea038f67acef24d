import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { hallsCalendar } from '#src/db/spaces/hallsCalendar.ts'
import { createAdmin, createEvent, rest, signIn } from '#tests/support/factories.ts'
import { type HotServer, startHotServer } from '#tests/support/sales.ts'
import { at, createHead, dayIn, type Head, hall, hoursPass, reserved } from './spacesSupport.ts'

let server: HotServer
let head: Head
let place: { id: string; slug: string }
let other: { id: string; slug: string }

beforeAll(async () => {
  server = await startHotServer()
  head = await createHead()
  place = await hall()
  other = await hall()
})
afterAll(() => server.close())

const calendar = (from: number, to: number, hallSlug: string | null = place.slug) =>
  hallsCalendar(pool, { from: dayIn(from), to: dayIn(to), hall: hallSlug, locale: 'ru' })

describe('the calendar of all halls', () => {
  it('names who and what for, on the days and in the halls asked for; all halls are listed', async () => {
    const booking = await reserved(server, head, place.id, at(3, '10:00'), at(3, '12:00'))
    await reserved(server, head, other.id, at(3, '10:00'), at(3, '12:00'))
    const event = await createEvent({
      title: 'Дебаты',
      club: head.club,
      status: 'draft',
      startsAt: new Date(booking.start),
      endsAt: new Date(booking.end),
      data: { booking: booking.id },
    })
    const { halls, bookings } = await calendar(3, 3)
    expect(halls.map(({ slug }) => slug)).toEqual(expect.arrayContaining([place.slug, other.slug]))
    expect(bookings).toMatchObject([
      {
        id: booking.id,
        location: place.slug,
        status: 'pending',
        kind: 'reservation',
        start: at(3, '10:00'),
        end: at(3, '12:00'),
        club: { id: head.club },
        event: { id: event.id, title: 'Дебаты', status: 'draft' },
      },
    ])
    expect((await calendar(3, 3, null)).bookings.map(({ location }) => location)).toEqual(
      expect.arrayContaining([place.slug, other.slug]),
    )
    expect((await calendar(4, 9)).bookings).toEqual([])
    expect((await calendar(0, 2)).bookings).toEqual([])
  })

  it('shows a long closing on each of its days, also when it began weeks before', async () => {
    const token = await signIn(await createAdmin())
    const body = { location: other.id, startsAt: at(20, '00:00'), endsAt: at(50, '00:00'), kind: 'blackout' }
    const { status } = await rest('/bookings', { method: 'POST', token, body: { ...body, status: 'confirmed' } })
    expect(status).toBe(201)
    expect((await calendar(45, 46, other.slug)).bookings).toMatchObject([{ kind: 'blackout', club: null }])
    expect((await calendar(50, 51, other.slug)).bookings).toEqual([])
  })

  it('leaves out what is cancelled, and what is beyond its deadline', async () => {
    const dead = await reserved(server, head, place.id, at(5, '10:00'), at(5, '12:00'))
    expect((await calendar(5, 5)).bookings).toHaveLength(1)
    await hoursPass(dead.id, 25)
    expect((await calendar(5, 5)).bookings).toEqual([])
    const given = await reserved(server, head, place.id, at(6, '10:00'), at(6, '12:00'))
    await pool.query("UPDATE bookings SET status = 'cancelled' WHERE id = $1", [given.id])
    expect((await calendar(6, 6)).bookings).toEqual([])
  })
})
