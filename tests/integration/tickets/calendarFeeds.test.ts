import { describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { env } from '#src/lib/env.ts'
import {
  createClub,
  createEvent,
  createLocation,
  createTicket,
  createUser,
  rest,
  signIn,
  testPayload,
} from '#tests/support/factories.ts'
import { Diary, entriesOf } from '#tests/support/icalendar.ts'

const change = async (id: string, data: Record<string, unknown>) =>
  (await testPayload()).update({ collection: 'events', id, data, context: {} })

async function read(route: string): Promise<string> {
  const response = await rest(route)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  return response.text()
}

describe.each(['club', 'location'] as const)('the calendar of a %s', (of) => {
  const owner = () =>
    of === 'club' ? createClub({ name: 'Клуб «Ә, Б; В»' }) : createLocation({ name: 'Клуб «Ә, Б; В»' })
  const route = (slug: string) => `/${of}s/${slug}/calendar.ics`

  it('updates what moved and takes out what was cancelled at the second import', async () => {
    const { id, slug } = await owner()
    const stays = await createEvent({ [of]: id, title: 'Остаётся' })
    const moves = await createEvent({
      [of]: id,
      title: 'Переедет',
      startsAt: new Date('2031-01-10T10:00:00.000Z'),
      endsAt: new Date('2031-01-10T12:00:00.000Z'),
    })
    const goes = await createEvent({ [of]: id, title: 'Отменят' })
    await createEvent({ [of]: id, status: 'draft' })
    await createEvent({ title: 'Чужое' })
    const diary = new Diary()
    const first = await read(route(slug))
    expect(entriesOf(first).name).toBe('Клуб «Ә, Б; В»')
    expect(first).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n')
    expect(
      diary
        .take(first)
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['Остаётся', 'Отменят', 'Переедет'])

    await change(moves.id, { startsAt: '2031-01-10T11:00:00.000Z' })
    await change(goes.id, { status: 'cancelled', cancelReason: 'Снег' })
    const second = await read(route(id))
    const kept = diary.take(second)
    expect(kept.map(({ title }) => title).sort()).toEqual(['Остаётся', 'Переедет'])
    const moved = kept.find(({ uid }) => uid === `${moves.id}@event-hub`)
    expect([moved?.start.toISOString(), moved?.sequence]).toEqual(['2031-01-10T11:00:00.000Z', 1])
    expect(kept.find(({ uid }) => uid === `${stays.id}@event-hub`)?.sequence).toBe(0)
    // An old copy that arrives late changes nothing.
    expect(
      diary
        .take(first)
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['Остаётся', 'Переедет'])
  })

  it('answers 304 to whoever has this version, and a new one after a change', async () => {
    const { id, slug } = await owner()
    const event = await createEvent({ [of]: id })
    const response = await rest(route(slug))
    expect(response.headers.get('cache-control')).toBe('public, max-age=300')
    const headers = { 'if-none-match': response.headers.get('etag') as string }
    expect((await rest(route(slug), { headers })).status).toBe(304)
    await change(event.id, { title: 'Другое имя' })
    expect((await rest(route(slug), { headers })).status).toBe(200)
  })

  it('is there without events, and not for an unknown or archived one', async () => {
    const { id, slug } = await owner()
    expect(entriesOf(await read(route(slug))).entries).toEqual([])
    await pool.query(`UPDATE ${of}s SET archived = true WHERE id = $1`, [id])
    expect((await rest(route(slug))).status).toBe(404)
    expect((await rest(route('nowhere'))).status).toBe(404)
  })
})

describe('the private calendar', () => {
  type Feed = { url: string; webcal: string } | null
  const ask = async (token: string, method = 'GET'): Promise<Feed> =>
    (await (await rest('/me/calendar-feed', { method, token })).json()).feed
  const routeOf = (feed: Feed): string => (feed?.url ?? '').replace(`${env.PUBLIC_URL}/api`, '')

  it('holds the own events, follows what is given up and taken again, in the person’s language', async () => {
    const person = await createUser()
    const token = await signIn(person)
    expect(await ask(token)).toBeNull()
    const feed = await ask(token, 'POST')
    expect(await ask(token)).toMatchObject({ url: feed?.url })
    expect(feed?.webcal).toMatch(/^webcal:\/\//)
    const event = await createEvent({ title: 'Моё' })
    await createEvent({ title: 'Не моё' })
    const ticket = await createTicket(event, person)
    await createTicket(await createEvent({ title: 'Держу' }), person, { status: 'pending' })
    const diary = new Diary()
    const first = await read(routeOf(feed))
    expect(entriesOf(first).name).toContain('Расписание')
    expect(diary.take(first).map(({ title }) => title)).toEqual(['Моё'])
    await pool.query(
      `UPDATE tickets SET status = 'cancelled', updated_at = now() + interval '1 second' WHERE id = $1`,
      [ticket.id],
    )
    expect(diary.take(await read(routeOf(feed)))).toEqual([])
    const again = await createTicket(event, person)
    await pool.query(`UPDATE tickets SET updated_at = now() + interval '2 seconds' WHERE id = $1`, [again.id])
    expect(diary.take(await read(routeOf(feed))).map(({ title }) => title)).toEqual(['Моё'])
    expect(entriesOf(await read(`${routeOf(feed)}?locale=en`)).name).toContain('Schedule')
  })

  it('works no more once renewed, revoked or suspended, and is never kept by a proxy', async () => {
    const person = await createUser()
    const token = await signIn(person)
    const first = await ask(token, 'POST')
    const second = await ask(token, 'POST')
    expect(second?.url).not.toBe(first?.url)
    expect((await rest(routeOf(first))).status).toBe(404)
    const response = await rest(routeOf(second))
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, max-age=300'])
    await pool.query('UPDATE users SET suspended = true WHERE id = $1', [person.id])
    expect((await rest(routeOf(second))).status).toBe(404)
    await pool.query('UPDATE users SET suspended = false WHERE id = $1', [person.id])
    expect(await ask(await signIn(person), 'DELETE')).toBeNull()
    expect((await rest(routeOf(second))).status).toBe(404)
    expect((await rest('/calendars/x/schedule.ics')).status).toBe(400)
    expect((await rest('/me/calendar-feed')).status).toBe(401)
  })

  it('cannot be read from the database', async () => {
    const person = await createUser()
    const secret = routeOf(await ask(await signIn(person), 'POST')).split('/')[2] as string
    const { rows } = await pool.query('SELECT f::text AS row FROM calendar_feeds f WHERE user_id = $1', [person.id])
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    expect(rows[0].row).not.toContain(secret)
  })
})
