import { beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { walkIn } from '#src/services/door/walkIn.ts'
import { createEvent, createTicket, createUser, rest, signIn, type TestUser } from '#tests/support/factories.ts'
import { actorOf, door, get, hour, nonce, post, tokenOf, traces } from './doorSupport.ts'

let at: Awaited<ReturnType<typeof door>>
let guest: TestUser

beforeAll(async () => {
  at = await door()
  guest = await createUser({ name: 'Нұрлан Қасымов', email: `nurlan${Date.now()}@stu.sdu.edu.kz` })
})

describe('undoing a check-in', () => {
  const undo = (token: string, body: Record<string, unknown>) =>
    post('/check-in/undo', token, { event: at.event.slug, nonce: nonce(), reason: 'Ошиблись человеком', ...body })

  it('takes back the attendance, is audited, and the ticket admits again', async () => {
    const ticket = await createTicket(at.event, guest)
    await post('/check-in', at.tokens.steward, { event: at.event.id, code: ticket.code, nonce: nonce() })
    const { status, body } = await undo(at.tokens.supervisor, { ticket: ticket.id })
    expect([status, body]).toMatchObject([
      200,
      {
        verdict: 'undone',
        ticket: { id: ticket.id, name: 'Нұрлан Қасымов' },
        counters: { admitted: 0, expected: 1, perGate: [] },
      },
    ])
    expect(await traces(ticket.id)).toMatchObject({
      status: 'paid',
      attendances: 0,
      scans: ['admitted', 'undone'],
      events: ['ticket.checkedIn', 'ticket.checkInUndone'],
    })
    const { rows } = await pool.query(
      "SELECT actor_id = $2 AS own, changes ->> 'reason' AS reason, changes ->> 'by' AS by FROM audit_log WHERE action = 'ticket.checkInUndone' AND subject = $1",
      [ticket.id, at.supervisor.id],
    )
    expect(rows).toEqual([{ own: true, reason: 'Ошиблись человеком', by: at.steward.id }])
    expect(
      (await post('/check-in', at.tokens.steward, { event: at.event.id, code: ticket.code, nonce: nonce() })).body
        .verdict,
    ).toBe('admitted')
  })

  it('works by token and by code, and a repetition takes back nothing more', async () => {
    const ticket = await createTicket(at.event, guest)
    for (const by of [{ token: tokenOf(ticket) }, { code: ticket.code }]) {
      await post('/check-in', at.tokens.steward, { event: at.event.id, code: ticket.code, nonce: nonce() })
      const same = nonce()
      const answers = [
        await undo(at.tokens.head, { ...by, nonce: same }),
        await undo(at.tokens.head, { ...by, nonce: same }),
      ]
      expect(answers.map(({ body }) => body.verdict)).toEqual(['undone', 'undone'])
      expect(answers[1]).toEqual(answers[0])
    }
    expect((await traces(ticket.id))?.events.filter((name) => name === 'ticket.checkInUndone')).toHaveLength(2)
  })

  it('refuses stewards, strangers, what was not checked in, and a nonce used for a scan', async () => {
    const ticket = await createTicket(at.event, guest)
    const used = nonce()
    await post('/check-in', at.tokens.steward, { event: at.event.id, code: ticket.code, nonce: used })
    expect(await undo(at.tokens.steward, { ticket: ticket.id })).toMatchObject({
      status: 403,
      body: { error: { code: 'check_in_forbidden' } },
    })
    expect((await undo(at.tokens.stranger, { ticket: ticket.id })).status).toBe(403)
    expect(await undo(at.tokens.supervisor, { ticket: ticket.id, nonce: used })).toMatchObject({
      status: 409,
      body: { error: { code: 'conflict' } },
    })
    expect((await traces(ticket.id))?.status).toBe('attended')
    const other = await createTicket(at.event, guest)
    expect(await undo(at.tokens.supervisor, { ticket: other.id })).toMatchObject({
      status: 409,
      body: { error: { code: 'not_checked_in' } },
    })
    expect(await undo(at.tokens.supervisor, { code: 'zzzzzzzz' })).toMatchObject({ status: 409 })
    expect((await undo(at.tokens.supervisor, { ticket: other.id, event: 'nowhere' })).status).toBe(404)
    for (const body of [{}, { ticket: 'x' }, { ticket: other.id, code: 'abcd2345' }, { ticket: other.id, reason: '' }])
      expect((await undo(at.tokens.supervisor, body)).status).toBe(400)
  })
})

describe('the door for its staff', () => {
  it('shows counters by gate, the latest scans and the own right', async () => {
    const own = await door()
    const [first, second, third] = await Promise.all([1, 2, 3].map(() => createTicket(own.event, guest)))
    await createTicket(own.event, guest, { status: 'pending' })
    await createTicket(own.event, guest, { status: 'cancelled' })
    await post('/check-in', own.tokens.steward, {
      event: own.event.id,
      code: first?.code,
      nonce: nonce(),
      gate: 'Север',
    })
    await post('/check-in', own.tokens.steward, { event: own.event.id, code: second?.code, nonce: nonce(), gate: 'Юг' })
    await post('/check-in', own.tokens.steward, { event: own.event.id, code: second?.code, nonce: nonce() })
    await post('/check-in', own.tokens.steward, { event: own.event.id, code: third?.code, nonce: nonce() })
    const { status, body } = await get(`/events/${own.event.slug}/door`, own.tokens.steward)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      event: {
        id: own.event.id,
        slug: own.event.slug,
        title: 'Вечер дебатов',
        status: 'published',
        timeZone: 'Asia/Almaty',
        startsAt: own.event.startsAt.toISOString(),
      },
      right: 'steward',
      maySupervise: false,
      counters: {
        admitted: 3,
        expected: 3,
        perGate: [
          { gate: null, admitted: 1 },
          { gate: 'Север', admitted: 1 },
          { gate: 'Юг', admitted: 1 },
        ],
      },
    })
    const recent = body.recent as unknown as {
      verdict: string
      by: string
      ticket: { name: string; admitted: boolean }
    }[]
    expect(recent.map(({ verdict }) => verdict)).toEqual(['admitted', 'already_used', 'admitted', 'admitted'])
    expect(recent[0]).toMatchObject({
      by: 'Стюард Арман',
      ticket: { id: third?.id, name: 'Нұрлан Қасымов', admitted: true },
    })
    expect((await get(`/events/${own.event.id}/door`, own.tokens.head)).body).toMatchObject({
      right: 'head',
      maySupervise: true,
    })
    expect((await get(`/events/${own.event.id}/door`, own.tokens.supervisor)).body).toMatchObject({
      right: 'supervisor',
      maySupervise: true,
    })
  })

  it('is closed to others', async () => {
    expect(await get(`/events/${at.event.slug}/door`, at.tokens.stranger)).toMatchObject({
      status: 403,
      body: { error: { code: 'check_in_forbidden' } },
    })
    expect((await get(`/events/${at.event.slug}/door`)).status).toBe(401)
    expect((await get('/events/nowhere/door', at.tokens.steward)).status).toBe(404)
    expect((await get(`/events/${at.event.slug}/door/search?q=ab`, at.tokens.stranger)).status).toBe(403)
  })

  it('does not name guests of other events in its list of scans', async () => {
    const other = await createEvent({ startsAt: new Date(Date.now() + hour) })
    const ticket = await createTicket(other, guest)
    await post('/check-in', at.tokens.steward, { event: at.event.id, code: ticket.code, nonce: nonce() })
    const { body } = await get(`/events/${at.event.slug}/door`, at.tokens.steward)
    expect((body.recent as unknown as unknown[])[0]).toMatchObject({ verdict: 'wrong_event', ticket: null })
  })
})

describe('searching the guests', () => {
  it('finds by parts of the name in any order and case, by e-mail and by code, and tells who is in', async () => {
    const own = await door()
    const [ticket] = await Promise.all([
      createTicket(own.event, guest),
      createTicket(own.event, own.head),
      createTicket(own.event, guest, { status: 'cancelled' }),
    ])
    const search = async (q: string) =>
      (
        (await get(`/events/${own.event.slug}/door/search?q=${encodeURIComponent(q)}`, own.tokens.steward)).body
          .items as unknown as { id: string }[]
      )?.map(({ id }) => id)
    for (const q of [
      'нұрл',
      'ҚАСЫМОВ нұрлан',
      guest.email.slice(0, 12).toUpperCase(),
      ticket.code,
      ticket.code.slice(0, 5),
    ])
      expect([q, await search(q)]).toEqual([q, [ticket.id]])
    for (const q of ['%%', '__', '\\\\', 'нұрлан zzz']) expect([q, await search(q)]).toEqual([q, []])
    await post('/check-in', own.tokens.steward, { event: own.event.id, code: ticket.code, nonce: nonce() })
    const { body } = await get(
      `/events/${own.event.slug}/door/search?q=${encodeURIComponent('касым')}`,
      own.tokens.steward,
    )
    expect(body.items).toEqual([])
    const found = await get(
      `/events/${own.event.slug}/door/search?q=${encodeURIComponent('қасым')}`,
      own.tokens.steward,
    )
    expect(found.body.items).toEqual([
      {
        id: ticket.id,
        name: 'Нұрлан Қасымов',
        guestOf: null,
        type: 'Билет',
        code: ticket.code,
        status: 'attended',
        usedAt: expect.any(String),
      },
    ])
    expect((await get(`/events/${own.event.slug}/door/search?q=a`, own.tokens.steward)).status).toBe(400)
    expect((await get(`/events/${own.event.slug}/door/search`, own.tokens.steward)).status).toBe(400)
  })
})

describe('a guest without a ticket', () => {
  it('gets a free ticket within the capacity and is in at once', async () => {
    const { status, body } = await post(`/events/${at.event.slug}/walk-in`, at.tokens.supervisor, {
      name: 'Гость Ректора',
      gate: 'Юг',
      nonce: nonce(),
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({ verdict: 'admitted', ticket: { name: 'Гость Ректора', type: 'Билет' } })
    const id = (body.ticket as unknown as { id: string }).id
    expect(await traces(id)).toEqual({
      status: 'attended',
      attendances: 1,
      admitted: 1,
      scans: ['admitted'],
      events: ['ticket.checkedIn'],
    })
    const { rows } = await pool.query(
      `SELECT t.buyer_id, t.holder_id, t.price::int AS price, o.status AS order_status, o.buyer_id = $2 AS by_supervisor, l.total::int AS total
       FROM tickets t JOIN orders o ON o.id = t.order_id JOIN order_lines l ON l.order_id = o.id WHERE t.id = $1`,
      [id, at.supervisor.id],
    )
    expect(rows).toEqual([
      { buyer_id: null, holder_id: null, price: 0, order_status: 'paid', by_supervisor: true, total: 0 },
    ])
    const state = await get(`/events/${at.event.slug}/door`, at.tokens.head)
    expect((state.body.counters as unknown as { admitted: number; expected: number }).expected).toBe(
      (body.counters as unknown as { expected: number }).expected,
    )
  })

  it('is not let in by stewards, into a full house, or for a cancelled event', async () => {
    expect(await post(`/events/${at.event.slug}/walk-in`, at.tokens.steward, { name: 'Гость' })).toMatchObject({
      status: 403,
      body: { error: { code: 'check_in_forbidden' } },
    })
    expect((await post(`/events/${at.event.slug}/walk-in`, at.tokens.stranger, { name: 'Гость' })).status).toBe(403)
    expect((await post('/events/nowhere/walk-in', at.tokens.supervisor, { name: 'Гость' })).status).toBe(404)
    expect((await post(`/events/${at.event.slug}/walk-in`, at.tokens.supervisor, { name: '  ' })).status).toBe(400)
    const full = await door({ capacity: 1 })
    const ticket = await createTicket(full.event, guest, { status: 'pending' })
    expect(await post(`/events/${full.event.slug}/walk-in`, full.tokens.head, { name: 'Гость' })).toMatchObject({
      status: 409,
      body: { error: { code: 'sold_out' } },
    })
    // A hold that has run out does not keep the place.
    await pool.query("UPDATE orders SET expires_at = now() - interval '1 minute' WHERE id = $1", [ticket.order])
    expect((await post(`/events/${full.event.slug}/walk-in`, full.tokens.head, { name: 'Гость' })).status).toBe(201)
    await pool.query("UPDATE events SET status = 'cancelled' WHERE id = $1", [full.event.id])
    expect(await post(`/events/${full.event.slug}/walk-in`, full.tokens.head, { name: 'Гость' })).toMatchObject({
      status: 409,
      body: { error: { code: 'event_not_on_sale' } },
    })
  })

  it('twenty at once for five places: five come in; the same request ten times makes one ticket', async () => {
    const small = await door({ capacity: 5 })
    const supervisor = actorOf(small.supervisor)
    const same = nonce()
    const repeated = await Promise.all(
      Array.from({ length: 10 }, () => walkIn(supervisor, { event: small.event.id, name: 'Один', nonce: same }, 'ru')),
    )
    expect(new Set(repeated.map(({ ticket }) => ticket?.id)).size).toBe(1)
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        walkIn(supervisor, { event: small.event.id, name: `Гость ${index}`, nonce: nonce() }, 'ru'),
      ),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(4)
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'sold_out' })
    const { rows } = await pool.query(
      'SELECT taken::int AS taken, (SELECT count(*)::int FROM attendances WHERE event_id = $1) AS attended FROM ticket_types WHERE event_id = $1',
      [small.event.id],
    )
    expect(rows).toEqual([{ taken: 5, attended: 5 }])
  })

  it('does not use up the supervisor’s own limit', async () => {
    const token = await signIn(guest)
    const mine = await rest('/me/tickets', { token })
    expect(mine.status).toBe(200)
    const supervisors = await rest('/me/tickets', { token: at.tokens.supervisor })
    expect(((await supervisors.json()) as { items: unknown[] }).items).toEqual([])
  })
})
