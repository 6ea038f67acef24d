import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import type { DomainEvent } from '#src/outbox/events.ts'
import type { Subscriber } from '#src/outbox/work.ts'
import { freeCancelledEvent } from '#src/services/bookings/freeCancelledEvent.ts'
import { followMemberPlaces } from '#src/services/clubs/memberPlaces.ts'
import { subscribers as letters } from '#src/services/notifications/work.ts'
import { endCancelledEvent } from '#src/services/orders/endCancelledEvent.ts'
import { createAdmin, createEvent, rest, signIn } from '#tests/support/factories.ts'
import { buy, call, createBuyers, type HotServer, startHotServer } from '#tests/support/sales.ts'
import { at, createHead, createHeads, dayMs, type Head, hall, plus, reserve, reserved, rowOf } from './spacesSupport.ts'

let server: HotServer
let head: Head
let place: { id: string; slug: string }
beforeAll(async () => {
  server = await startHotServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  head = await createHead()
  place = await hall({ capacityMax: 30 })
})

type Doc = {
  id: string
  slug: string
  startsAt: string
  endsAt: string
  status: string
  location: string
  booking: string | null
  sequence: number
  streamUrl?: string | null
  onlineLink?: string | null
}
type Answer = { status: number; doc: Doc; code: string | undefined; details: Record<string, unknown> | undefined }

async function send(method: string, path: string, body: unknown, token = head.token): Promise<Answer> {
  const answer = await rest(`${path}${path.includes('?') ? '&' : '?'}depth=0`, { method, token, body })
  const json = (await answer.json()) as { doc: Doc; error?: { code: string; details?: Record<string, unknown> } }
  return { status: answer.status, doc: json.doc, code: json.error?.code, details: json.error?.details }
}

const draft = (booking: string, more: Record<string, unknown> = {}): Promise<Answer> =>
  send('POST', '/events', { title: 'Встреча клуба', club: head.club, booking, maxAttendees: 20, ...more })
const change = (id: string, body: Record<string, unknown>): Promise<Answer> => send('PATCH', `/events/${id}`, body)
const publish = (id: string): Promise<Answer> => change(id, { status: 'published' })

/** Hands the facts of an event or club to who follows them, twice. */
async function work(...subjects: string[]): Promise<void> {
  const { rows } = await pool.query<DomainEvent>(
    `SELECT id, name, data, actor, created_at AS "occurredAt" FROM domain_events
     WHERE data ->> 'event' = ANY ($1) OR data ->> 'club' = ANY ($1) ORDER BY created_at, id`,
    [subjects],
  )
  const all: Subscriber[] = [followMemberPlaces, freeCancelledEvent, endCancelledEvent, ...letters]
  for (const fact of rows)
    for (const subscriber of all)
      if ((subscriber.events as readonly string[]).includes(fact.name))
        for (let time = 0; time < 2; time++) await transaction((tx) => subscriber.handle(fact as never, tx))
}

describe('an event on a reservation', () => {
  it('takes place and time from there, and confirms it when it is published', async () => {
    const booking = await reserved(server, head, place.id, at(5, '18:00'), at(5, '21:00'))
    const { status, doc } = await draft(booking.id)
    expect(status).toBe(201)
    expect(doc).toMatchObject({ location: place.id, startsAt: at(5, '18:00'), endsAt: at(5, '21:00'), status: 'draft' })
    expect(await rowOf(booking.id)).toMatchObject({ status: 'pending' })
    expect((await publish(doc.id)).status).toBe(200)
    expect(await rowOf(booking.id)).toMatchObject({ status: 'confirmed' })
    const list = (unattached: boolean) =>
      call<{ reservations: { id: string; event: string | null }[] }>(
        server,
        'GET',
        `/clubs/${head.clubSlug}/reservations?unattached=${unattached}`,
        { token: head.token },
      )
    expect((await list(false)).body.reservations).toMatchObject([{ id: booking.id, event: doc.id }])
    expect((await list(true)).body.reservations).toEqual([])
    const rival = await createHead()
    expect((await call(server, 'GET', `/clubs/${head.club}/reservations`, { token: rival.token })).status).toBe(403)
  })

  it('lies inside, belongs to the same club, is alone on it, and is no larger than the hall', async () => {
    const booking = await reserved(server, head, place.id, at(5, '18:00'), at(5, '21:00'))
    const outside = await draft(booking.id, { startsAt: at(5, '17:00'), endsAt: at(5, '19:00') })
    expect([outside.status, outside.code]).toEqual([409, 'event_outside_booking'])
    const inside = await draft(booking.id, { startsAt: at(5, '19:00'), endsAt: at(5, '20:00') })
    expect([inside.status, inside.doc.startsAt]).toEqual([201, at(5, '19:00')])
    const second = await draft(booking.id)
    expect([second.status, second.code]).toEqual([409, 'booking_already_attached'])
    const large = await change(inside.doc.id, { maxAttendees: 31 })
    expect([large.status, large.code]).toEqual([409, 'capacity_above_location'])
    const rival = await createHead()
    const theirs = {
      title: 'Чужое',
      club: rival.club,
      booking: booking.id,
      startsAt: at(5, '18:00'),
      endsAt: at(5, '19:00'),
    }
    const foreign = await send('POST', '/events', theirs, rival.token)
    expect([foreign.status, foreign.code]).toEqual([409, 'event_outside_booking'])
  })

  it('cannot be published on one that has run out', async () => {
    const booking = await reserved(server, head, place.id, at(5, '18:00'), at(5, '21:00'))
    const { doc } = await draft(booking.id)
    await pool.query("UPDATE bookings SET attach_deadline = now() - interval '1 minute' WHERE id = $1", [booking.id])
    const late = await publish(doc.id)
    expect([late.status, late.code]).toEqual([409, 'booking_not_alive'])
  })

  it('moves inside its reservation or to another, which frees the first and tells who has a ticket', async () => {
    const [first, second] = [
      await reserved(server, head, place.id, at(5, '18:00'), at(5, '21:00')),
      await reserved(server, head, place.id, at(6, '18:00'), at(6, '22:00')),
    ]
    const { doc } = await draft(first.id, { startsAt: at(5, '18:00'), endsAt: at(5, '20:00') })
    await publish(doc.id)
    const [guest] = await createBuyers(1)
    const { rows } = await pool.query<{ id: string }>('SELECT id FROM ticket_types WHERE event_id = $1', [doc.id])
    if (!guest || !rows[0]) throw new Error('no guest')
    expect((await buy(server, guest, rows[0].id)).status).toBe(201)
    const inside = await change(doc.id, { startsAt: at(5, '19:00'), endsAt: at(5, '21:00') })
    expect([inside.status, inside.doc.sequence]).toEqual([200, 2])
    expect((await change(doc.id, { startsAt: at(5, '20:00'), endsAt: at(5, '22:00') })).code).toBe(
      'event_outside_booking',
    )
    const moved = await change(doc.id, { booking: second.id })
    expect(moved.doc).toMatchObject({ startsAt: at(6, '19:00'), endsAt: at(6, '21:00'), sequence: 3 })
    expect(await rowOf(first.id)).toMatchObject({ status: 'cancelled', reasonCode: 'event_moved', slots: 0 })
    expect(await rowOf(second.id)).toMatchObject({ status: 'confirmed' })
    const [rival] = (await createHeads(1)) as [Head]
    expect(await reserve(server, rival, place.id, at(5, '18:00'), at(5, '21:00'))).toMatchObject({ status: 201 })
    await work(doc.id)
    const told = await pool.query("SELECT type FROM notifications WHERE recipient = $1 AND type LIKE 'event.%'", [
      guest.email,
    ])
    expect(told.rowCount).toBeGreaterThan(0)
  })

  it('is cancelled with notices, refunds and a free hall', async () => {
    const booking = await reserved(server, head, place.id, at(5, '18:00'), at(5, '21:00'))
    const { doc } = await draft(booking.id)
    await publish(doc.id)
    const [guest] = await createBuyers(1)
    const { rows } = await pool.query<{ id: string }>('SELECT id FROM ticket_types WHERE event_id = $1', [doc.id])
    if (!guest || !rows[0]) throw new Error('no guest')
    await buy(server, guest, rows[0].id)
    expect((await change(doc.id, { status: 'cancelled', cancelReason: 'Гость заболел' })).status).toBe(200)
    await work(doc.id)
    expect(await rowOf(booking.id)).toMatchObject({ status: 'cancelled', reasonCode: 'event_cancelled', slots: 0 })
    const tickets = await pool.query('SELECT status FROM tickets WHERE event_id = $1', [doc.id])
    expect(tickets.rows).toEqual([{ status: 'cancelled' }])
    const told = await pool.query("SELECT 1 FROM notifications WHERE recipient = $1 AND type = 'event.cancelled'", [
      guest.email,
    ])
    expect(told.rowCount).toBe(1)
  })

  it('that is deleted gives the hall back', async () => {
    const booking = await reserved(server, head, place.id, at(5, '18:00'), at(5, '21:00'))
    const { doc } = await draft(booking.id)
    await publish(doc.id)
    expect((await rest(`/events/${doc.id}`, { method: 'DELETE', token: head.token })).status).toBe(200)
    expect(await rowOf(booking.id)).toMatchObject({ status: 'cancelled', slots: 0 })
  })
})

describe('copies', () => {
  it('go onto another reservation, keep hour and length, and begin anew', async () => {
    const earlier = await createEvent({
      club: head.club,
      startsAt: new Date(Date.parse(at(-7, '18:30'))),
      endsAt: new Date(Date.parse(at(-7, '20:00'))),
      capacity: 25,
      data: {
        streamUrl: 'https://stream.example/secret',
        onlineLink: 'https://meet.example/secret',
        venueText: 'Фойе',
      },
    })
    const booking = await reserved(server, head, place.id, at(5, '18:00'), at(5, '21:00'))
    const copy = await send('POST', `/events/${earlier.id}/duplicate`, { club: head.club, booking: booking.id })
    expect(copy.status).toBe(200)
    expect(copy.doc).toMatchObject({
      status: 'draft',
      booking: booking.id,
      location: place.id,
      startsAt: at(5, '18:30'),
      endsAt: at(5, '20:00'),
      maxAttendees: 25,
      publishedAt: null,
      sequence: 0,
    })
    expect(copy.doc.slug).not.toBe(earlier.slug)
    expect(copy.doc.slug).toMatch(/^[a-z0-9-]+$/)
  })

  it('of another club’s event do not carry what only its guests may see', async () => {
    const rival = await createHead()
    const theirs = await createEvent({
      club: head.club,
      data: { streamUrl: 'https://stream.example/secret', onlineLink: 'https://meet.example/secret' },
    })
    const copy = await send('POST', `/events/${theirs.id}/duplicate`, { club: rival.club }, rival.token)
    expect(JSON.stringify(copy)).not.toContain('secret')
    const { rows } = await pool.query(
      'SELECT 1 FROM events WHERE club_id = $1 AND (stream_url IS NOT NULL OR online_link IS NOT NULL)',
      [rival.club],
    )
    expect(rows).toEqual([])
  })
})

describe('weekly meetings', () => {
  it('stand on the reservations of a series, all or none', async () => {
    const made = await call<{ series: string; reservations: { id: string; start: string }[] }>(
      server,
      'POST',
      `/spaces/${place.id}/recurrences`,
      { token: head.token, body: { club: head.club, start: at(3, '18:00'), end: at(3, '20:00'), count: 4 } },
    )
    const [first, ...rest_] = made.body.reservations
    const { doc } = await draft(first?.id as string, { startsAt: at(3, '18:30'), endsAt: at(3, '20:00'), type: 'club' })
    await publish(doc.id)
    const again = (body: Record<string, unknown>, token = head.token) =>
      rest(`/events/${doc.id}/repeat`, { method: 'POST', token, body })
    expect((await again({ series: made.body.series }, (await createHead()).token)).status).toBe(404)
    const answer = await again({ series: made.body.series, publish: true })
    const { events } = (await answer.json()) as { events: Doc[] }
    expect([answer.status, events.map(({ booking }) => booking)]).toEqual([201, rest_.map(({ id }) => id)])
    expect(events.map(({ startsAt }) => startsAt)).toEqual(
      [1, 2, 3].map((week) => plus(at(3, '18:30'), week * 7 * dayMs)),
    )
    for (const { id } of made.body.reservations) expect(await rowOf(id)).toMatchObject({ status: 'confirmed' })
    const none = await again({ series: made.body.series })
    expect([none.status, ((await none.json()) as { error: { code: string } }).error.code]).toEqual([
      409,
      'series_has_no_reservation',
    ])
  })

  it('a refused copy says which date it is about, and no other is made', async () => {
    const { body } = await call<{ series: string; reservations: { id: string; start: string; end: string }[] }>(
      server,
      'POST',
      `/spaces/${place.id}/recurrences`,
      { token: head.token, body: { club: head.club, start: at(3, '18:00'), end: at(3, '20:00'), count: 3 } },
    )
    const [first, , third] = body.reservations
    const { doc } = await draft(first?.id as string)
    const small = await hall({ capacityMax: 5 })
    const moved = await call(server, 'POST', `/spaces/reservations/${third?.id}/move`, {
      token: head.token,
      body: { start: third?.start, end: third?.end, location: small.slug },
    })
    expect(moved.status).toBe(200)
    const answer = await rest(`/events/${doc.id}/repeat`, {
      method: 'POST',
      token: head.token,
      body: { series: body.series },
    })
    const { error } = (await answer.json()) as { error: { code: string; details: Record<string, unknown> } }
    expect([answer.status < 500, error.code, error.details]).toMatchObject([
      true,
      'capacity_above_location',
      { booking: third?.id, start: third?.start, end: third?.end },
    ])
    const { rows } = await pool.query('SELECT id FROM events WHERE club_id = $1', [head.club])
    expect(rows).toEqual([{ id: doc.id }])
  })

  it('end from one date on: those with a published event are kept, the head’s earlier ones untouched', async () => {
    const { body } = await call<{ reservations: { id: string }[] }>(server, 'POST', `/spaces/${place.id}/recurrences`, {
      token: head.token,
      body: { club: head.club, start: at(3, '18:00'), end: at(3, '20:00'), count: 4 },
    })
    const ids = body.reservations.map(({ id }) => id)
    const [first, second, third, fourth] = ids as [string, string, string, string]
    await publish((await draft(third)).doc.id)
    const end = (id: string, token: string, given = {}) =>
      call<{ cancelled: { id: string }[]; kept: { id: string }[]; error?: { code: string } }>(
        server,
        'POST',
        `/spaces/reservations/${id}/cancel-following`,
        { token, body: given },
      )
    const states = async (): Promise<string[]> =>
      Promise.all(ids.map(async (id) => ((await rowOf(id)) as { status: string }).status))
    expect((await end(second, (await createHead()).token)).status).toBe(404)
    const { body: done } = await end(second, head.token)
    expect(done.cancelled.map(({ id }) => id)).toEqual([second, fourth])
    expect(done.kept.map(({ id }) => id)).toEqual([third])
    expect(await states()).toEqual(['pending', 'cancelled', 'confirmed', 'cancelled'])
    expect(await end(third, head.token)).toMatchObject({
      status: 409,
      body: { error: { code: 'booking_already_attached' } },
    })
    expect(await end(fourth, head.token)).toMatchObject({ status: 409 })
    const admin = await signIn(await createAdmin())
    expect((await end(first, admin)).status).toBe(400)
    expect((await end(first, admin, { reason: 'Ремонт' })).body.cancelled.map(({ id }) => id)).toEqual([first, third])
    expect(await states()).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled'])
  })
})

describe('members of a club', () => {
  const holdersOf = async (event: string): Promise<string[]> => {
    const { rows } = await pool.query<{ holder: string }>(
      "SELECT holder_id AS holder FROM tickets WHERE event_id = $1 AND status = 'paid' ORDER BY holder_id",
      [event],
    )
    return rows.map(({ holder }) => holder)
  }
  const sorted = (people: readonly { id: string }[]): string[] => people.map(({ id }) => id).sort()
  const enrol = (people: readonly { id: string }[]) =>
    pool.query(
      `INSERT INTO club_memberships (id, user_id, club_id, status, member_name, joined_at)
       SELECT hub_uuid(), u, $1, 'active', 'x', now() FROM unnest($2::uuid[]) u`,
      [head.club, people.map(({ id }) => id)],
    )
  const meeting = async (capacity: number): Promise<Answer> => {
    const booking = await reserved(server, head, place.id, at(5, '18:00'), at(5, '21:00'))
    return draft(booking.id, { type: 'club', maxAttendees: capacity, price: 0 })
  }

  it('have a place when it is published, which is refused when there are more of them than places', async () => {
    const members = await createBuyers(6)
    await enrol(members)
    const { doc } = await meeting(5)
    const refused = await publish(doc.id)
    expect([refused.status, refused.code, refused.details]).toEqual([
      409,
      'members_outnumber_capacity',
      { members: 6, capacity: 5 },
    ])
    const { rows } = await pool.query('SELECT status FROM events WHERE id = $1', [doc.id])
    expect([rows, await holdersOf(doc.id)]).toEqual([[{ status: 'draft' }], []])
    expect((await change(doc.id, { maxAttendees: 8, status: 'published' })).status).toBe(200)
    expect(await holdersOf(doc.id)).toEqual(sorted(members))
    await work(doc.id)
    expect(await holdersOf(doc.id)).toEqual(sorted(members))
    const letters_ = await pool.query(
      "SELECT count(*)::int AS n FROM notifications WHERE type = 'ticket.issued' AND recipient = ANY ($1)",
      [members.map(({ email }) => email)],
    )
    expect(letters_.rows[0]).toEqual({ n: 6 })
  })

  it('get and lose places by joining and leaving, as far as there are any', async () => {
    const [one, two, three] = await createBuyers(3)
    if (!one || !two || !three) throw new Error('nobody')
    await enrol([one])
    const { doc } = await meeting(2)
    await publish(doc.id)
    const admin = await signIn(await createAdmin())
    const join = async (person: { email: string }): Promise<void> => {
      const body = { email: person.email }
      expect((await rest(`/clubs/${head.club}/members`, { method: 'POST', token: admin, body })).status).toBeLessThan(
        300,
      )
      await work(head.club)
    }
    await join(two)
    expect(await holdersOf(doc.id)).toEqual(sorted([one, two]))
    await join(three)
    expect(await holdersOf(doc.id)).toEqual(sorted([one, two]))
    const left = await rest(`/clubs/${head.club}/membership`, { method: 'DELETE', token: one.token })
    expect(left.status).toBeLessThan(300)
    await work(head.club)
    expect(await holdersOf(doc.id)).toEqual([two.id])
    // A later change of the event gives the place to who waited for one.
    expect((await change(doc.id, { maxAttendees: 3 })).status).toBe(200)
    expect(await holdersOf(doc.id)).toEqual(sorted([two, three]))
    await join(one)
    expect(await holdersOf(doc.id)).toEqual(sorted([one, two, three]))
    const { rows } = await pool.query(
      'SELECT taken::int AS taken, capacity::int AS capacity FROM ticket_types WHERE event_id = $1',
      [doc.id],
    )
    expect(rows).toEqual([{ taken: 3, capacity: 3 }])
  })

  it('who gave their place back keep none by a later change of the event', async () => {
    const [one] = await createBuyers(1)
    if (!one) throw new Error('nobody')
    await enrol([one])
    const { doc } = await meeting(5)
    await publish(doc.id)
    const { rows } = await pool.query<{ id: string }>('SELECT id FROM tickets WHERE event_id = $1', [doc.id])
    const back = await rest(`/tickets/${rows[0]?.id}/cancel`, { method: 'POST', token: one.token, body: {} })
    expect(back.status).toBe(200)
    await change(doc.id, { title: 'Встреча и чай' })
    await work(doc.id)
    expect(await holdersOf(doc.id)).toEqual([])
  })

  it('have one place each, however often and at once they are seated and buy', async () => {
    const members = await createBuyers(10)
    await enrol(members)
    const { doc } = await meeting(20)
    const { rows } = await pool.query<{ id: string }>('SELECT id FROM ticket_types WHERE event_id = $1', [doc.id])
    const publishing = publish(doc.id)
    await Promise.all([
      publishing,
      ...members.map((member) => buy(server, member, rows[0]?.id as string)),
      publishing.then(() => Promise.all([work(doc.id), work(doc.id)])),
    ])
    expect(await holdersOf(doc.id)).toEqual(sorted(members))
  })
})
