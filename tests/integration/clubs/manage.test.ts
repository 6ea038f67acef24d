import Papa from 'papaparse'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { insertRefund } from '#src/db/payments/insertRefund.ts'
import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import { uuidv7 } from '#src/lib/ids.ts'
import { type Answer, api } from '#tests/support/accounts.ts'
import {
  bearer,
  createAdmin,
  createClub,
  createEvent,
  createLocation,
  createTicket,
  createUser,
  rest,
  signIn,
  type TestClub,
  type TestUser,
} from '#tests/support/factories.ts'

type Person = TestUser & { token: string }

const person = async (options: Parameters<typeof createUser>[0] = {}): Promise<Person> => {
  const user = await createUser(options)
  return { ...user, token: await signIn(user) }
}

let head: Person
let other: Person
let student: Person
let admin: Person
let club: TestClub
let otherClub: TestClub
let hall: { id: string; slug: string }

beforeAll(async () => {
  ;[head, other, student] = await Promise.all([person(), person(), person()])
  const boss = await createAdmin()
  admin = { ...boss, token: await signIn(boss) }
  club = await createClub({ head: head.id })
  otherClub = await createClub({ head: other.id })
  hall = await createLocation({ data: { capacityMax: 30 } })
})

let day = 3

/** A reservation of a club from 18 to 21 o'clock, each on a day of its own. */
async function reserve(who: Person = head, of: TestClub = club): Promise<{ id: string; start: string; end: string }> {
  const date = new Date(Date.now() + day++ * 86_400_000).toISOString().slice(0, 10)
  const { status, body } = await api(`/spaces/${hall.slug}/reservations`, {
    token: who.token,
    body: { club: of.slug, start: `${date}T18:00:00+05:00`, end: `${date}T21:00:00+05:00` },
  })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body
}

const draft = (booking: { id: string; start: string; end: string }, more: Record<string, unknown> = {}) => ({
  texts: { ru: { title: 'Вечер шахмат', summary: 'Блиц и чай', description: 'Первый абзац.\nВторой **абзац**.' } },
  booking: booking.id,
  startsAt: booking.start,
  endsAt: booking.end,
  price: 0,
  type: 'general',
  maxAttendees: 20,
  ...more,
})
const make = (body: unknown, who: Person = head, of: string = club.slug): Promise<Answer> =>
  api(`/clubs/${of}/events`, { body, token: who.token })
const change = (event: string, body: unknown, who: Person = head, of: string = club.slug): Promise<Answer> =>
  api(`/clubs/${of}/events/${event}`, { method: 'PATCH', body, token: who.token })
const read = (event: string, who: Person = head, of: string = club.slug): Promise<Answer> =>
  api(`/clubs/${of}/events/${event}`, { token: who.token })

const facts = async (event: string): Promise<string[]> =>
  (
    await pool.query<{ name: string }>(
      "SELECT name FROM domain_events WHERE data ->> 'event' = $1 ORDER BY created_at, id",
      [event],
    )
  ).rows.map(({ name }) => name)

describe('an event of the own club', () => {
  it('is made on a reservation as a draft, read back, changed and published', async () => {
    const booking = await reserve()
    const made = await make(draft(booking))
    expect(made).toMatchObject({ status: 201, body: { status: 'draft' } })
    const { id } = made.body
    expect((await read(id)).body).toMatchObject({
      status: 'draft',
      booking: booking.id,
      texts: {
        ru: { title: 'Вечер шахмат', summary: 'Блиц и чай', description: 'Первый абзац.\n\nВторой **абзац**.' },
      },
      taken: 0,
    })
    const texts = { ru: { title: 'Шахматы' }, kk: { title: 'Шахмат кеші' }, en: { title: 'Chess night' } }
    expect(await change(id, draft(booking, { texts, publish: true }))).toMatchObject({
      status: 200,
      body: { id, status: 'published' },
    })
    expect((await read(id)).body.texts).toMatchObject(texts)
    expect(await facts(id)).toEqual(['event.published'])
    const { rows } = await pool.query('SELECT status FROM bookings WHERE id = $1', [booking.id])
    expect(rows).toEqual([{ status: 'confirmed' }])
    // A published event stays published, and a language that is emptied goes.
    await change(id, draft(booking, { texts: { ru: { title: 'Шахматы' }, en: { title: '' } } }))
    const again = (await read(id)).body
    expect(again.status).toBe('published')
    expect(Object.keys(again.texts)).toEqual(['ru'])
  })

  it('moves to another reservation, and the first is free again', async () => {
    const [from, to] = [await reserve(), await reserve()]
    const { id } = (await make(draft(from, { publish: true }))).body
    expect((await change(id, draft(to))).status).toBe(200)
    expect((await read(id)).body).toMatchObject({ booking: to.id, startsAt: to.start })
    const { rows } = await pool.query('SELECT status FROM bookings WHERE id = $1', [from.id])
    expect(rows).toEqual([{ status: 'cancelled' }])
  })

  it('takes the first language that is written where there is no Russian', async () => {
    const { body } = await make(draft(await reserve(), { texts: { kk: { title: 'Шахмат кеші' } } }))
    expect((await read(body.id)).body.texts).toMatchObject({
      ru: { title: 'Шахмат кеші' },
      kk: { title: 'Шахмат кеші' },
    })
  })

  it('is refused field by field, and nothing is left behind', async () => {
    const booking = await reserve()
    const count = async () => (await pool.query('SELECT 1 FROM events WHERE club_id = $1', [club.id])).rowCount
    const before = await count()
    const early = new Date(Date.parse(booking.start) - 3_600_000).toISOString()
    const refusals: [Record<string, unknown>, number, string, string?][] = [
      [{ texts: {} }, 400, 'invalid_input', 'texts.ru.title'],
      [{ texts: { ru: { title: '  ' } } }, 400, 'invalid_input', 'texts.ru.title'],
      [{ maxAttendees: 31 }, 409, 'capacity_above_location', 'maxAttendees'],
      [{ maxAttendees: 0 }, 400, 'invalid_input', 'maxAttendees'],
      [{ startsAt: early }, 409, 'event_outside_booking', 'booking'],
      [{ startsAt: booking.end, endsAt: booking.start }, 400, 'ends_before_start', 'endsAt'],
      [{ price: -1 }, 400, 'invalid_input', 'price'],
      [{ price: 1.5 }, 400, 'invalid_input', 'price'],
      [{ category: uuidv7() }, 400, 'invalid_input', 'category'],
      [{ genres: [uuidv7()] }, 400, 'invalid_input', 'genres'],
      [{ poster: uuidv7() }, 400, 'invalid_input', 'poster'],
      [{ booking: 'x' }, 400, 'invalid_input', 'booking'],
      [{ booking: null }, 400, 'invalid_input', 'booking'],
      [{ nonsense: 1 }, 400, 'invalid_input', 'nonsense'],
      [{ type: 'secret' }, 400, 'invalid_input', 'type'],
    ]
    for (const [wrong, status, code, field] of refusals) {
      const answer = await make(draft(booking, { publish: true, ...wrong }))
      expect([wrong, answer.status, answer.body.error?.code, answer.body.error?.field]).toEqual([
        wrong,
        status,
        code,
        field,
      ])
    }
    expect(await count()).toBe(before)
    expect((await make(draft(booking))).status).toBe(201)
  })

  it('is not made on a reservation of another club or of another event', async () => {
    const theirs = await reserve(other, otherClub)
    const [foreign, unknown] = [await make(draft(theirs)), await make(draft({ ...theirs, id: uuidv7() }))]
    // What is said of another club's reservation is what is said of none.
    expect(foreign.status).toBeGreaterThanOrEqual(400)
    expect(foreign.status).toBeLessThan(500)
    expect(unknown.status).toBeLessThan(500)
    const booking = await reserve()
    await make(draft(booking))
    expect(await make(draft(booking))).toMatchObject({
      status: 409,
      body: { error: { code: 'booking_already_attached', field: 'booking' } },
    })
  })

  it('is nobody else’s: students, other heads and ids of other clubs are refused', async () => {
    const booking = await reserve()
    const { id } = (await make(draft(booking))).body
    for (const who of [student, other]) {
      expect((await make(draft(booking), who)).status).toBe(403)
      expect((await read(id, who)).status).toBe(403)
      expect((await change(id, draft(booking), who)).status).toBe(403)
    }
    // Through the other head's own club there is no such event.
    expect((await read(id, other, otherClub.slug)).status).toBe(404)
    expect((await change(id, draft(booking), other, otherClub.slug)).status).toBe(404)
    for (const key of ['no-such-event', uuidv7()]) expect((await read(key)).status).toBe(404)
    expect((await make(draft(booking), head, 'no-such-club')).status).toBe(404)
    expect((await api(`/clubs/${club.slug}/events`, { body: draft(booking) })).status).toBe(401)
    expect((await read(id, admin)).status).toBe(200)
  })

  it('that is cancelled is not changed; places that are taken stay', async () => {
    const booking = await reserve()
    const { id } = (await make(draft(booking, { publish: true }))).body
    const { rows } = await pool.query<{ id: string }>('SELECT id FROM ticket_types WHERE event_id = $1', [id])
    const event = { id, ticketType: rows[0]?.id as string }
    for (const guest of [student, other]) await createTicket(event, guest)
    expect(await change(id, draft(booking, { maxAttendees: 1 }))).toMatchObject({
      status: 400,
      body: { error: { code: 'capacity_below_taken', field: 'maxAttendees' } },
    })
    await api(`/events/${id}`, { method: 'PATCH', body: { status: 'cancelled' }, token: head.token })
    expect((await change(id, draft(booking))).status).toBe(409)
  })

  it('without a reservation, as an admin makes one, can be edited where it stands', async () => {
    const event = await createEvent({ club: club.id })
    const times = { id: '', start: event.startsAt.toISOString(), end: event.endsAt.toISOString() }
    const texts = { ru: { title: 'Другое название' } }
    expect((await change(event.id, draft(times, { booking: null, texts }))).status).toBe(200)
    expect((await read(event.id)).body).toMatchObject({ texts, booking: null, startsAt: times.start })
  })

  it('has its poster from an upload', async () => {
    const form = new FormData()
    const png = await sharp({ create: { width: 40, height: 50, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    form.append('file', new Blob([new Uint8Array(png)], { type: 'image/png' }), 'poster.png')
    const request = new Request('http://localhost/', { method: 'POST', body: form })
    const uploaded = await rest('/media?depth=0', {
      method: 'POST',
      headers: { ...bearer(head.token), 'content-type': request.headers.get('content-type') ?? '' },
      raw: new Uint8Array(await request.arrayBuffer()),
    })
    const { doc } = (await uploaded.json()) as { doc: { id: string } }
    const { body } = await make(draft(await reserve(), { poster: doc.id }))
    expect((await read(body.id)).body.poster).toMatchObject({ id: doc.id, picture: { width: 40, height: 50 } })
    await pool.query('UPDATE media SET private = true WHERE id = $1', [doc.id])
    expect((await make(draft(await reserve(), { poster: doc.id }), other, otherClub.slug)).status).toBe(400)
  })
})

describe('prices', () => {
  const allow = (allowed: boolean) => pool.query('UPDATE settings SET custom_prices = $1', [allowed])

  it('beyond 0 and 500 need the setting; admins do not', async () => {
    const payload = await (await import('#tests/support/factories.ts')).testPayload()
    await payload.updateGlobal({ slug: 'settings', data: { customPrices: false } as never, context: {} })
    try {
      const refused = { status: 400, body: { error: { code: 'price_not_allowed', field: 'price' } } }
      expect(await make(draft(await reserve(), { price: 70_000 }))).toMatchObject(refused)
      const { body } = await make(draft(await reserve(), { price: 50_000 }))
      // The other ways in meet the same rule.
      expect(
        await api(`/events/${body.id}`, { method: 'PATCH', body: { price: 70_000 }, token: head.token }),
      ).toMatchObject(refused)
      expect(
        await api('/ticket-types', {
          token: head.token,
          body: { event: body.id, name: 'VIP', price: 70_000, capacity: 1 },
        }),
      ).toMatchObject(refused)
      expect(
        await api(`/events/${body.id}`, { method: 'PATCH', body: { price: 70_000 }, token: admin.token }),
      ).toMatchObject({ status: 200 })
      await allow(true)
      expect((await make(draft(await reserve(), { price: 80_000 }))).status).toBe(201)
    } finally {
      await allow(true)
    }
  })
})

describe('participants', () => {
  it('are found by name, code and status, and counted', async () => {
    const event = await createEvent({ club: club.id })
    const guests = await Promise.all([
      createUser({ name: 'Айгерім Сәрсен' }),
      createUser({ name: 'Бекзат Алиев' }),
      createUser({ name: '100%_Нур' }),
    ])
    const [a, b, c] = await Promise.all([
      createTicket(event, guests[0] as TestUser, { status: 'attended' }),
      createTicket(event, guests[1] as TestUser),
      createTicket(event, guests[2] as TestUser, { status: 'cancelled' }),
    ])
    const list = async (query = '', who: Person = head) =>
      api(`/events/${event.id}/participants${query}`, { token: who.token })
    const ids = async (query: string) =>
      (await list(query)).body.participants.map(({ id }: { id: string }) => id).sort()
    expect((await list()).body).toMatchObject({
      total: 2,
      counts: { pending: 0, paid: 1, attended: 1, absent: 0, cancelled: 1, refunded: 0 },
    })
    expect(await ids('')).toEqual([a.id, b.id].sort())
    expect(await ids('?search=алиев%20бек')).toEqual([b.id])
    expect(await ids(`?search=${b.code}`)).toEqual([b.id])
    expect(await ids('?search=%25')).toEqual([])
    expect(await ids('?status=cancelled&search=%25')).toEqual([c.id])
    expect(await ids('?status=attended')).toEqual([a.id])
    expect((await list('?limit=1&page=2')).body).toMatchObject({ total: 2, page: 2, pages: 2, participants: [{}] })
    for (const wrong of ['?status=secret', '?limit=0', '?page=x']) expect((await list(wrong)).status).toBe(400)
    for (const who of [student, other]) expect((await list('', who)).status).toBe(403)
    expect((await list('', admin)).status).toBe(200)
    expect((await api(`/events/${uuidv7()}/participants`, { token: head.token })).status).toBe(404)
    const hidden = await createEvent({ club: club.id, status: 'draft' })
    expect((await api(`/events/${hidden.id}/participants`, { token: other.token })).status).toBe(404)
  })

  it('come as a file without formulas, and the audit log knows', async () => {
    const event = await createEvent({ club: club.id, price: 50_000 })
    await createTicket(event, await createUser({ name: '=HYPERLINK("http://evil.example")' }))
    await createTicket(event, await createUser({ name: 'Бекзат "Бек" Алиев' }), { holder: null })
    const take = (who: Person) => rest(`/events/${event.id}/participants.csv?locale=ru`, { token: who.token })
    const answer = await take(head)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="participants.csv"')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const { data } = Papa.parse<Record<string, string>>(bytes.toString('utf8').slice(1).trimEnd(), { header: true })
    expect(data.map((row) => [row.Имя, row.Гость, row.Статус])).toEqual([
      [`'=HYPERLINK("http://evil.example")`, '', 'идёт'],
      ['', 'Бекзат "Бек" Алиев', 'идёт'],
    ])
    const { rows } = await pool.query(
      "SELECT actor_id AS actor, changes FROM audit_log WHERE action = 'participants.export' AND subject = $1",
      [event.id],
    )
    expect(rows).toEqual([{ actor: head.id, changes: { rows: 2 } }])
    for (const who of [student, other]) expect((await take(who)).status).toBe(403)
    expect((await rest(`/events/${event.id}/participants.csv`)).status).toBe(401)
  })

  it('tell what cancelling would cost', async () => {
    const event = await createEvent({ club: club.id, price: 50_000 })
    const tickets = [await createTicket(event, student), await createTicket(event, other)]
    await createTicket(event, head, { status: 'cancelled' })
    await pool.query('UPDATE tickets SET price = 50000 WHERE event_id = $1', [event.id])
    const [order, payment] = [tickets[0]?.order as string, uuidv7()]
    await pool.query(
      `INSERT INTO payments (id, order_id, buyer_id, gateway, mode, status, amount, captured, fulfilled)
       VALUES ($1, $2, $3, 'sandbox', 'test', 'captured', 50000, 50000, true)`,
      [payment, order, student.id],
    )
    // A part went back already.
    const ticket = tickets[0]?.id as string
    const refund = { payment, order, ticket, amount: 20_000, key: 'part', reason: 'part', requestedBy: null }
    await transaction((tx) => insertRefund(tx, refund))
    const preview = (who: Person) => api(`/events/${event.id}/cancellation`, { token: who.token })
    expect((await preview(head)).body).toEqual({
      holders: 2,
      refunds: [{ currency: 'KZT', amount: 30_000, orders: 1 }],
    })
    for (const who of [student, other]) expect((await preview(who)).status).toBe(403)
  })
})

describe('members as a file', () => {
  it('are those of the own club', async () => {
    const own = await createClub({ head: head.id })
    const member = await createUser({ name: '@SUM(1+1)' })
    await api(`/clubs/${own.slug}/members`, { body: { email: member.email }, token: head.token })
    const take = (who: Person, query = '') => rest(`/clubs/${own.slug}/members.csv?${query}`, { token: who.token })
    // The session knows the clubs that were headed when it is asked.
    const text = await (await take(head, 'locale=en')).text()
    expect(text).toContain('"Name","Faculty","Year"')
    expect(text).toContain(`"'@SUM(1+1)"`)
    expect(await (await take(head, 'status=requested')).text()).not.toContain('SUM')
    expect((await take(head, 'status=secret')).status).toBe(400)
    for (const who of [student, other]) expect((await take(who)).status).toBe(403)
  })
})

describe('the profile of a club', () => {
  const texts = (more: Record<string, unknown> = {}) => ({ tagline: '', description: '', meets: '', ...more })
  const profile = (more: Record<string, unknown> = {}) => ({
    texts: { ru: texts({ description: 'О нас: **шахматы**' }), kk: texts({ tagline: 'Шахмат' }), en: texts() },
    photo: null,
    contacts: {
      email: 'chess@sdu.edu.kz',
      telegram: '@chess',
      instagram: 'https://instagram.com/chess.sdu/',
      website: '',
    },
    ...more,
  })
  const save = (body: unknown, who: Person = head, of = club.slug) =>
    api(`/clubs/${of}/profile`, { method: 'PATCH', body, token: who.token })
  const open = (who: Person = head) => api(`/clubs/${club.slug}/profile`, { token: who.token })

  it('is written in three languages and read back', async () => {
    expect(await save(profile())).toMatchObject({ status: 200, body: { slug: club.slug } })
    const { body } = await open()
    expect(body).toMatchObject({
      texts: { ru: { description: 'О нас: **шахматы**' }, kk: { tagline: 'Шахмат' }, en: { tagline: '' } },
      contacts: { email: 'chess@sdu.edu.kz', telegram: 'chess', instagram: 'chess.sdu' },
    })
    expect(body.texts.kk.name).toBe(body.texts.ru.name)
    await save(profile({ contacts: { email: '', telegram: '', instagram: '', website: '' } }))
    expect((await open()).body.contacts).toEqual({ email: '', telegram: '', instagram: '', website: '' })
  })

  it('is refused for others and for what is no address', async () => {
    for (const who of [student, other]) {
      expect((await save(profile(), who)).status).toBe(403)
      expect((await open(who)).status).toBe(403)
    }
    const wrong: [string, Record<string, unknown>][] = [
      ['contacts.email', { contacts: { ...profile().contacts, email: 'x' } }],
      ['contacts.website', { contacts: { ...profile().contacts, website: 'javascript:alert(1)' } }],
      ['contacts.telegram', { contacts: { ...profile().contacts, telegram: '<b>' } }],
      ['photo', { photo: uuidv7() }],
      ['head', { head: student.id }],
    ]
    for (const [field, change] of wrong)
      expect(await save(profile(change))).toMatchObject({ status: 400, body: { error: { field } } })
  })
})
