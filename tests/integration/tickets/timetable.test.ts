import tls from 'node:tls'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { erasePerson } from '#src/db/accounts/erasePerson.ts'
import { personalData } from '#src/db/accounts/personalData.ts'
import { pool } from '#src/db/pool.ts'
import { claimTimetables } from '#src/db/timetable/claimTimetables.ts'
import { readTimetableOf, writeTimetable } from '#src/db/timetable/ownTimetable.ts'
import { settleTimetable } from '#src/db/timetable/settleTimetable.ts'
import { type ClassTime, classesDuring } from '#src/domain/timetable.ts'
import { fetchTimetable, mostBytes, publicOutside } from '#src/integrations/timetable/fetchTimetable.ts'
import { createTimetableDrain } from '#src/services/timetable/work.ts'
import { type CalendarHost, startCalendarHost } from '#tests/support/emulators/calendarHost.ts'
import { hostCertificate } from '#tests/support/emulators/hostCertificate.ts'
import { createEvent, createTicket, createUser, rest, signIn, type TestEvent } from '#tests/support/factories.ts'

const here = { isAllowed: () => true, protocols: ['http:'], timeoutMs: 30_000 }
const none = { etag: null, lastModified: null }
const drain = createTimetableDrain(here)
const start = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 7 * 86_400_000)
const end = new Date(start.getTime() + 110 * 60_000)
const stamp = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, '')
const calendar = (...titles: string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...titles.flatMap((title) => [
      'BEGIN:VEVENT',
      `UID:${title}`,
      `SUMMARY:${title}`,
      `DTSTART:${stamp(start)}`,
      `DTEND:${stamp(end)}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ].join('\r\n')

let host: CalendarHost
beforeAll(async () => {
  host = await startCalendarHost()
})
afterAll(() => host.close())
beforeEach(() => {
  host.asked.length = 0
  host.answer((_request, response) => void response.end(calendar('Calculus II')))
})

const lesson = (title: string): ClassTime => ({
  title,
  place: null,
  startsAt: start.toISOString(),
  endsAt: end.toISOString(),
  isAllDay: false,
  isBusy: true,
})
const titlesOf = async (person: string): Promise<string[]> =>
  (
    await pool.query<{ title: string }>('SELECT title FROM timetable_classes WHERE user_id = $1 ORDER BY 1', [person])
  ).rows.map(({ title }) => title)
const due = (person: string) => pool.query('UPDATE timetables SET next_try_at = now() WHERE user_id = $1', [person])

describe('the own timetable', () => {
  it('is read, shown with the events it coincides with, and forgotten', async () => {
    const person = await createUser()
    const token = await signIn(person)
    const event = await createEvent({ startsAt: start, endsAt: end })
    await createTicket(event, person)
    await writeTimetable(person.id, host.url)
    expect(await drain.run()).toBe(1)
    const span = `from=${start.toISOString()}&to=${end.toISOString()}`
    const schedule = await (await rest(`/me/schedule?${span}`, { token })).json()
    expect(schedule.classes).toEqual([lesson('Calculus II')])
    expect(schedule.items[0].coincides).toEqual([lesson('Calculus II')])
    const own = await (await rest('/me/timetable', { token })).json()
    expect(own.timetable).toMatchObject({ url: host.url, state: 'ok', classes: 1 })

    const other = await signIn(await createUser({ roles: ['admin'] }))
    expect(await (await rest('/me/timetable', { token: other })).json()).toEqual({ timetable: null })
    expect((await (await rest(`/me/schedule?${span}`, { token: other })).json()).classes).toEqual([])
    expect((await rest('/timetables', { token: other })).status).toBe(404)
    expect((await rest('/timetable-classes', { token: other })).status).toBe(404)

    expect((await rest('/me/timetable', { method: 'DELETE', token })).status).toBe(200)
    expect([await readTimetableOf(person.id), await titlesOf(person.id)]).toEqual([null, []])
  })

  it('is in the own data and goes with the account', async () => {
    const person = await createUser()
    await writeTimetable(person.id, host.url)
    await drain.run()
    expect(await personalData(pool, 'timetable', person.id)).toContain(host.url)
    expect(await personalData(pool, 'classes', person.id)).toContain('Calculus II')
    await erasePerson(pool, person.id)
    expect([await readTimetableOf(person.id), await titlesOf(person.id)]).toEqual([null, []])
  })

  it('asks with the validators it got, and keeps the classes at 304 and after errors', async () => {
    const person = await createUser()
    await writeTimetable(person.id, host.url)
    host.answer((_request, response) => void response.writeHead(200, { etag: '"1"' }).end(calendar('Physics')))
    await drain.run()
    host.answer((_request, response) => void response.writeHead(304).end())
    await due(person.id)
    await drain.run()
    expect(host.asked.at(-1)?.['if-none-match']).toBe('"1"')
    expect(await readTimetableOf(person.id)).toMatchObject({ state: 'ok', classes: 1 })
    host.answer((_request, response) => void response.end('<!doctype html><p>Sign in'))
    await due(person.id)
    await drain.run()
    expect(await readTimetableOf(person.id)).toMatchObject({ state: 'not_calendar', classes: 1 })
  })

  /** A look at an address that is changed meanwhile, then four looks at the new one that end at the same moment. */
  async function looks() {
    const person = await createUser()
    await writeTimetable(person.id, host.url)
    const [stale] = await claimTimetables(1, 60)
    if (!stale) throw new Error('nothing was due')
    await writeTimetable(person.id, `${host.url}?next`)
    const [fresh] = await claimTimetables(1, 60)
    if (!fresh) throw new Error('the new address was not due')
    const read = (title: string) => ({ state: 'ok' as const, classes: [lesson(title)], ...none })
    const old = await settleTimetable(stale, read('Old'), 60)
    const afterOld = await titlesOf(person.id)
    const counted = await Promise.all(['A', 'B', 'C', 'D'].map((title) => settleTimetable(fresh, read(title), 60)))
    return { old, afterOld, counted: counted.filter(Boolean).length, classes: (await titlesOf(person.id)).length }
  }

  it('does not count a look at an address that was changed meanwhile, or one that another worker took over', async () => {
    expect(await looks()).toEqual({ old: false, afterOld: [], counted: 1, classes: 1 })
  })

  it('control: without the condition on the attempt the old address has its classes in the new one, and every look counts', async () => {
    const ask = pool.query
    let left = 0
    const without = (text: unknown, ...rest: unknown[]): unknown => {
      if (typeof text !== 'string' || !text.includes(' AND attempt = $2 '))
        return Reflect.apply(ask, pool, [text, ...rest])
      left++
      return Reflect.apply(ask, pool, [text.replace(' AND attempt = $2 ', ' AND $2::int IS NOT NULL '), ...rest])
    }
    pool.query = without as typeof pool.query
    try {
      expect(await looks()).toMatchObject({ old: true, afterOld: ['Old'], counted: 4 })
      expect(left).toBe(5)
    } finally {
      pool.query = ask
    }
  })

  it.each(['http://my.sdu.edu.kz/a.ics', 'file:///etc/passwd', 'https://user:secret@my.sdu.edu.kz/'])(
    'refuses the address %s',
    async (url) => {
      const token = await signIn(await createUser())
      const answer = await rest('/me/timetable', { method: 'PUT', token, body: { url } })
      expect([answer.status, (await answer.json()).error.code]).toEqual([400, 'timetable_address'])
    },
  )
})

describe('the classes at the time of an event', () => {
  const minutes = (count: number): Date => new Date(start.getTime() + count * 60_000)
  const spans = [
    ['before', -60, 0],
    ['into the beginning', -30, 10],
    ['within', 20, 30],
    ['all of it', -10, 200],
    ['out of the end', 100, 130],
    ['after', 110, 160],
  ] as const
  let event: TestEvent
  const live = async (token?: string) => (await rest(`/events/${event.id}/live`, token ? { token } : {})).json()

  beforeAll(async () => {
    event = await createEvent({ startsAt: start, endsAt: end, capacity: 5 })
  })

  it('are those that the rule of the schedule names, and only the own ones', async () => {
    const person = await createUser()
    await writeTimetable(person.id, host.url)
    const [claimed] = await claimTimetables(1, 60)
    if (!claimed) throw new Error('nothing was due')
    const classes: ClassTime[] = spans.flatMap(([title, from, to]) => {
      const each = {
        ...lesson(title),
        place: 'D 204',
        startsAt: minutes(from).toISOString(),
        endsAt: minutes(to).toISOString(),
      }
      return [each, { ...each, title: `${title}, free`, isBusy: false }]
    })
    await settleTimetable(claimed, { state: 'ok', classes, ...none }, 60)
    const { mine } = await live(await signIn(person))
    const wanted = classesDuring(classes, { startsAt: start.toISOString(), endsAt: end.toISOString() })
    expect(wanted.map(({ title }) => title)).toEqual(['into the beginning', 'within', 'all of it', 'out of the end'])
    expect(mine.classes).toEqual(
      wanted
        .map(({ title, place, startsAt, endsAt }) => ({ title, place, startsAt, endsAt }))
        .sort((a, b) => a.startsAt.localeCompare(b.startsAt)),
    )
    expect((await live(await signIn(await createUser({ roles: ['admin'] })))).mine.classes).toEqual([])
    expect((await live()).mine).toBeNull()
  })

  it('never stand in the way of a ticket', async () => {
    const person = await createUser()
    const token = await signIn(person)
    await writeTimetable(person.id, host.url)
    await drain.run()
    expect((await live(token)).mine.classes).toHaveLength(1)
    const lines = [{ ticketType: event.ticketType, quantity: 1 }]
    expect((await rest('/checkout', { method: 'POST', token, body: { lines } })).status).toBe(201)
  })
})

describe('fetching over https', () => {
  const byTls = { ...publicOutside, isAllowed: (ip: string) => ip === '127.0.0.1' }
  let secure: CalendarHost
  const trusted = tls.getCACertificates('default')
  beforeAll(async () => {
    secure = await startCalendarHost({ isSecure: true })
    tls.setDefaultCACertificates([...trusted, (await hostCertificate()).cert])
  })
  afterAll(async () => {
    tls.setDefaultCACertificates(trusted)
    await secure.close()
  })
  beforeEach(() => {
    secure.asked.length = 0
    secure.answer((_request, response) => void response.writeHead(200, { etag: '"7"' }).end(calendar('Linear algebra')))
  })

  it('reads a timetable, by name and over redirects, with the validators of the last answer', async () => {
    const { port } = new URL(secure.url)
    secure.answer(({ url }, response) => {
      if (url === '/new.ics') response.writeHead(200, { etag: '"7"' }).end(calendar('Linear algebra'))
      else response.writeHead(301, { location: url === '/' ? '/moved' : `https://127.0.0.1:${port}/new.ics` }).end()
    })
    const validators = { etag: '"6"', lastModified: null }
    const fetched = await fetchTimetable(`https://localhost:${port}/`, validators, byTls)
    expect(fetched).toEqual({ state: 'ok', text: calendar('Linear algebra'), etag: '"7"', lastModified: null })
    expect(secure.asked.map((headers) => headers['if-none-match'])).toEqual(['"6"', '"6"', '"6"'])
  })

  it('brings the classes to their person', async () => {
    const person = await createUser()
    await writeTimetable(person.id, secure.url)
    await createTimetableDrain(byTls).run()
    expect(await readTimetableOf(person.id)).toMatchObject({ state: 'ok', classes: 1 })
    expect(await titlesOf(person.id)).toEqual(['Linear algebra'])
  })

  it('is not led to plain http, to another network or past the limit of size', async () => {
    for (const location of [host.url, 'https://10.0.0.1/', 'https://[::1]/']) {
      secure.answer((_request, response) => void response.writeHead(302, { location }).end())
      expect(await fetchTimetable(secure.url, none, byTls)).toEqual({ state: 'refused' })
    }
    expect(host.asked).toEqual([])
    secure.answer(
      (_request, response) => void response.writeHead(200, { 'content-length': mostBytes + 1 }).flushHeaders(),
    )
    expect(await fetchTimetable(secure.url, none, byTls)).toEqual({ state: 'too_big' })
    expect(await fetchTimetable(secure.url, none, publicOutside)).toEqual({ state: 'refused' })
  })

  it('asks for a certificate that is trusted', async () => {
    tls.setDefaultCACertificates(trusted)
    try {
      expect(await fetchTimetable(secure.url, none, byTls)).toEqual({ state: 'unreachable' })
      expect(secure.asked).toEqual([])
    } finally {
      tls.setDefaultCACertificates([...trusted, (await hostCertificate()).cert])
    }
  })
})

describe('fetching from an address a person gave', () => {
  it.each([
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:7f00:1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://localhost/',
    'https://169.254.169.254/latest/meta-data/',
    'http://8.8.8.8/',
    'file:///etc/passwd',
  ])('does not call %s', async (url) => {
    expect(await fetchTimetable(url, none, publicOutside)).toEqual({ state: 'refused' })
  })

  it('looks at the address of every redirect, and of names after they are resolved', async () => {
    const { port } = new URL(host.url)
    // The first address is let through; what it points to is not.
    const guarded = { ...here, isAllowed: (ip: string) => ip === '127.0.0.1' }
    for (const location of [
      'http://127.0.0.2/',
      'http://169.254.169.254/',
      'https://127.0.0.1/',
      'file:///etc/passwd',
    ]) {
      host.answer((_request, response) => void response.writeHead(302, { location }).end())
      expect(await fetchTimetable(host.url, none, guarded)).toEqual({ state: 'refused' })
    }
    host.asked.length = 0
    const byName = await fetchTimetable(`http://localhost:${port}/`, none, { ...here, isAllowed: () => false })
    expect([byName, host.asked.length]).toEqual([{ state: 'refused' }, 0])
  })

  it('ends endless redirects, endless bodies, silence and refusals', async () => {
    host.answer((_request, response) => void response.writeHead(302, { location: host.url }).end())
    expect([await fetchTimetable(host.url, none, here), host.asked.length]).toEqual([{ state: 'unreachable' }, 6])
    host.answer((_request, response) => {
      for (let sent = 0; sent <= mostBytes; sent += 65_536) response.write(Buffer.alloc(65_536, 'x'))
      response.end()
    })
    expect(await fetchTimetable(host.url, none, here)).toEqual({ state: 'too_big' })
    host.answer(() => undefined)
    expect(await fetchTimetable(host.url, none, { ...here, timeoutMs: 200 })).toEqual({ state: 'unreachable' })
    host.answer((_request, response) => void response.writeHead(410).end())
    expect(await fetchTimetable(host.url, none, here)).toEqual({ state: 'gone' })
  })
})
