import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import {
  createClub,
  createEvent,
  createLocation,
  createTicket,
  createUser,
  rest,
  signIn,
  type TestEvent,
  testPayload,
} from '#tests/support/factories.ts'
import { checkLines } from '#tests/support/icalendar.ts'

const hour = 3_600_000

async function file(route: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await rest(route, { headers })
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w-]+\.ics"$/)
  return response.text()
}

function read(text: string) {
  checkLines(text)
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent')
  expect(events).toHaveLength(1)
  const event = events[0] as InstanceType<typeof ICAL.Component>
  const value = (name: string): unknown => event.getFirstPropertyValue(name)
  return {
    method: calendar.getFirstPropertyValue('method'),
    value,
    text: (name: string) => String(value(name) ?? ''),
    organiser: event.getFirstProperty('organizer'),
  }
}

describe('the calendar file of an event', () => {
  const title = 'Дебаты: «Ақыл, сөз; өнер» \\ финал — очень длинное название, которое не помещается в одну строку файла'
  let event: TestEvent

  beforeAll(async () => {
    const club = await createClub({ name: 'Клуб "Дебаты"; Almaty' })
    const location = await createLocation({ name: 'Красный зал' })
    event = await createEvent({
      title,
      club: club.id,
      location: location.id,
      startsAt: new Date('2030-03-31T20:30:00.000Z'),
      endsAt: new Date('2030-03-31T23:00:00.000Z'),
      data: { summary: 'Первая строка,\nвторая; третья', venueText: 'вход A, 2 этаж' },
    })
  })

  it('is read back by a parser as what it was, by id and by slug', async () => {
    const text = await file(`/events/${event.slug}/calendar.ics`)
    expect(await file(`/events/${event.id}/calendar.ics`)).toBe(text)
    const calendar = read(text)
    expect(calendar.method).toBe('PUBLISH')
    expect(calendar.text('uid')).toBe(`${event.id}@event-hub`)
    expect(calendar.text('summary')).toBe(title)
    expect(calendar.text('location')).toBe('Красный зал, вход A, 2 этаж')
    expect(calendar.text('description')).toBe(
      `Первая строка,\nвторая; третья\n\nhttp://localhost:3000/events/${event.slug}`,
    )
    expect(calendar.text('url')).toBe(`http://localhost:3000/events/${event.slug}`)
    expect(calendar.text('status')).toBe('CONFIRMED')
    expect(calendar.value('sequence')).toBe(0)
    expect(calendar.organiser?.getParameter('cn')).toBe("Клуб 'Дебаты'; Almaty")
    for (const [name, at] of [
      ['dtstart', event.startsAt],
      ['dtend', event.endsAt],
    ] as const) {
      const time = calendar.value(name) as InstanceType<typeof ICAL.Time>
      expect([time.zone?.tzid, time.toJSDate()]).toEqual(['UTC', at])
    }
    expect(text).toContain('DTSTART:20300331T203000Z\r\n')
  })

  it('links to the page in the language asked for', async () => {
    expect(read(await file(`/events/${event.slug}/calendar.ics?locale=kk`)).text('url')).toBe(
      `http://localhost:3000/kk/events/${event.slug}`,
    )
  })

  it('keeps its UID and raises SEQUENCE with each change, and calls off what is cancelled', async () => {
    const payload = await testPayload()
    await payload.update({
      collection: 'events',
      id: event.id,
      data: { startsAt: '2030-03-31T20:00:00.000Z' },
      context: {},
    })
    const moved = read(await file(`/events/${event.slug}/calendar.ics`))
    expect([moved.text('uid'), moved.value('sequence')]).toEqual([`${event.id}@event-hub`, 1])
    await payload.update({
      collection: 'events',
      id: event.id,
      data: { status: 'cancelled', cancelReason: 'Зал залило' },
      context: {},
    })
    const off = read(await file(`/events/${event.slug}/calendar.ics`))
    expect([off.method, off.text('status'), off.text('uid'), off.value('sequence')]).toEqual([
      'CANCEL',
      'CANCELLED',
      `${event.id}@event-hub`,
      2,
    ])
    expect(off.text('description')).toMatch(/^Зал залило\n\n/)
  })

  it('does not change between two requests', async () => {
    const other = await createEvent()
    const first = await file(`/events/${other.slug}/calendar.ics`)
    expect(await file(`/events/${other.slug}/calendar.ics`)).toBe(first)
  })

  it('does not exist for drafts and unknown events', async () => {
    const draft = await createEvent({ status: 'draft' })
    for (const id of [draft.id, draft.slug, 'nowhere', '00000000-0000-7000-8000-000000000000'])
      expect((await rest(`/events/${id}/calendar.ics`)).status).toBe(404)
    expect((await rest('/events/a%2Fb/calendar.ics')).status).toBe(400)
  })
})

describe('the own schedule', () => {
  it('has one entry an event in the span, by start, with what clashes', async () => {
    const person = await createUser()
    const token = await signIn(person)
    const day = new Date('2030-05-01T00:00:00.000Z').getTime()
    const at = (from: number, hours: number) =>
      createEvent({ startsAt: new Date(day + from * hour), endsAt: new Date(day + (from + hours) * hour) })
    const [morning, overlap, evening, night, off, outside] = await Promise.all([
      at(4, 3),
      at(6, 2),
      at(12, 2),
      at(23, 4),
      at(9, 1),
      at(24 * 40, 2),
    ])
    const tickets = await Promise.all(
      [morning, overlap, evening, night, off, outside].map((event) => createTicket(event, person)),
    )
    await createTicket(morning, person)
    await createTicket(evening, person, { holder: null })
    const returned = await at(15, 1)
    await createTicket(returned, person, { status: 'cancelled' })
    await pool.query("UPDATE events SET status = 'cancelled' WHERE id = $1", [off.id])
    const schedule = async (query: string) => {
      const response = await rest(`/me/schedule${query}`, { token })
      return {
        status: response.status,
        body: (await response.json()) as {
          from: string
          to: string
          items: { ticket: string; status: string; clashes: string[]; event: { id: string; slug: string } }[]
        },
      }
    }
    const { body } = await schedule('?from=2030-05-01T00:00:00Z&to=2030-05-02T00:00:00Z')
    expect(body.items.map(({ event }) => event.id)).toEqual([morning.id, overlap.id, evening.id, night.id])
    expect(body.items.map(({ clashes }) => clashes)).toEqual([[overlap.id], [morning.id], [], []])
    expect(body.items[1]).toMatchObject({ ticket: tickets[1]?.id, status: 'paid', event: { slug: overlap.slug } })
    expect(
      (await schedule('?from=2030-05-02T02:00:00Z&to=2030-05-02T05:00:00%2B00:00')).body.items.map(
        ({ event }) => event.id,
      ),
    ).toEqual([night.id])
    expect((await schedule('')).body.items).toEqual([])
    for (const query of [
      '?from=x',
      '?from=2030-05-02T00:00:00Z&to=2030-05-01T00:00:00Z',
      '?from=2030-01-01T00:00:00Z&to=2032-01-01T00:00:00Z',
      '?to=2030-05-01',
    ])
      expect([query, (await schedule(query)).status]).toEqual([query, 400])
    expect((await rest('/me/schedule')).status).toBe(401)
  })
})
