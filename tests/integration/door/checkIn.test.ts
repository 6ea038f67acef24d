import { beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import {
  createAdmin,
  createEvent,
  createTicket,
  createUser,
  grantDoor,
  rest,
  signIn,
} from '#tests/support/factories.ts'
import { door, get, hour, nonce, post, tokenOf, traces } from './doorSupport.ts'

type Door = Awaited<ReturnType<typeof door>>
let at: Door
let guest: Awaited<ReturnType<typeof createUser>>

beforeAll(async () => {
  at = await door()
  guest = await createUser({ name: 'Айгерим Сагынова' })
})

const scan = (token: string, body: Record<string, unknown>) =>
  post('/check-in', token, { event: at.event.slug, nonce: nonce(), ...body })

describe('a scan', () => {
  it('admits a valid ticket by its QR code, and everything that follows is written with it', async () => {
    const ticket = await createTicket(at.event, guest)
    const { status, body } = await scan(at.tokens.steward, {
      token: tokenOf(ticket),
      gate: 'Главный',
      device: 'Телефон 1',
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      verdict: 'admitted',
      ticket: { id: ticket.id, name: 'Айгерим Сагынова', guestOf: null, type: 'Билет', code: ticket.code },
      counters: { admitted: 1, expected: 1, perGate: [{ gate: 'Главный', admitted: 1 }] },
    })
    expect(await traces(ticket.id)).toEqual({
      status: 'attended',
      attendances: 1,
      admitted: 1,
      scans: ['admitted'],
      events: ['ticket.checkedIn'],
    })
    const { rows } = await pool.query(
      `SELECT a.user_id = $2 AS own, a.by_id = $3 AS by, a.gate, a.device, a.club_id = $4 AS club, d.data FROM attendances a
       JOIN domain_events d ON d.subject = a.ticket_id::text WHERE a.ticket_id = $1`,
      [ticket.id, guest.id, at.steward.id, at.club.id],
    )
    expect(rows[0]).toEqual({
      own: true,
      by: true,
      gate: 'Главный',
      device: 'Телефон 1',
      club: true,
      data: { ticket: ticket.id, event: at.event.id, holder: guest.id },
    })
  })

  it('reads the address of the QR code, a typed code in any spelling, and an address given by a hand-held scanner as a code', async () => {
    const tickets = await Promise.all([1, 2, 3].map(() => createTicket(at.event, guest)))
    const [first, second, third] = tickets as [(typeof tickets)[0], (typeof tickets)[0], (typeof tickets)[0]]
    expect((await scan(at.tokens.steward, { token: `http://localhost:3000/t/${tokenOf(first)}` })).body.verdict).toBe(
      'admitted',
    )
    const typed = ` ${second.code.slice(0, 4).toUpperCase()}-${second.code.slice(4)} `
    expect((await scan(at.tokens.steward, { code: typed })).body.verdict).toBe('admitted')
    expect((await scan(at.tokens.steward, { code: `http://localhost:3000/kk/t/${tokenOf(third)}` })).body.verdict).toBe(
      'admitted',
    )
  })

  it('says when, where and by whom a used ticket was admitted', async () => {
    const ticket = await createTicket(at.event, await createUser({ name: 'Болат Жумабаев' }))
    await scan(at.tokens.steward, { token: tokenOf(ticket), gate: 'Юг' })
    const { body } = await scan(at.tokens.head, { code: ticket.code, gate: 'Север' })
    expect(body).toMatchObject({
      verdict: 'already_used',
      usedBy: 'Стюард Арман',
      usedGate: 'Юг',
      ticket: { name: 'Болат Жумабаев' },
    })
    expect(Date.parse(String(body.usedAt))).toBeGreaterThan(Date.now() - 60_000)
    expect(await traces(ticket.id)).toMatchObject({
      status: 'attended',
      attendances: 1,
      scans: ['admitted', 'already_used'],
    })
  })

  it('names the right event of a ticket for another one, but not its guest', async () => {
    const other = await createEvent({ title: 'Джаз на крыше', startsAt: new Date(Date.now() + hour) })
    const ticket = await createTicket(other, guest)
    const { status, body } = await scan(at.tokens.steward, { token: tokenOf(ticket) })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      verdict: 'wrong_event',
      rightEvent: { title: 'Джаз на крыше', slug: other.slug, startsAt: other.startsAt.toISOString() },
    })
    expect(body).not.toHaveProperty('ticket')
    expect((await traces(ticket.id))?.status).toBe('paid')
  })

  it.each([
    ['pending', 'unpaid'],
    ['cancelled', 'cancelled'],
    ['refunded', 'refunded'],
  ] as const)('refuses a ticket that is %s as %s', async (status, verdict) => {
    const ticket = await createTicket(at.event, guest, { status })
    expect((await scan(at.tokens.steward, { token: tokenOf(ticket) })).body.verdict).toBe(verdict)
    expect(await traces(ticket.id)).toMatchObject({ status, attendances: 0, scans: [verdict], events: [] })
  })

  it('refuses what is no ticket of ours, and keeps the scan', async () => {
    const ticket = await createTicket(at.event, guest)
    const token = tokenOf(ticket)
    const altered = `${token.slice(0, 60)}${token[60] === 'A' ? 'B' : 'A'}${token.slice(61)}`
    for (const body of [
      { token: altered },
      { token: 'https://example.com/' },
      { code: 'zzzzzzzz' },
      { code: 'привет!' },
    ])
      expect((await scan(at.tokens.steward, body)).body).toMatchObject({ verdict: 'not_valid', reason: 'unknown' })
    expect((await traces(ticket.id))?.status).toBe('paid')
    const { rows } = await pool.query(
      "SELECT count(*)::int AS n FROM scans WHERE event_id = $1 AND verdict = 'not_valid' AND ticket_id IS NULL",
      [at.event.id],
    )
    expect(rows[0].n).toBe(4)
  })

  it('refuses a QR code that a newer one replaced, without telling whose the ticket is now', async () => {
    const ticket = await createTicket(at.event, guest, { version: 2 })
    for (const token of [
      tokenOf(ticket, { version: 1 }),
      tokenOf(ticket, { holder: null }),
      tokenOf(ticket, { event: guest.id }),
    ]) {
      const { body } = await scan(at.tokens.steward, { token })
      expect(body).toMatchObject({ verdict: 'not_valid', reason: 'replaced' })
      expect(body).not.toHaveProperty('ticket')
    }
    expect((await scan(at.tokens.steward, { token: tokenOf(ticket) })).body.verdict).toBe('admitted')
  })

  it('admits an unclaimed ticket as a guest of its buyer, whose attendance is nobody’s', async () => {
    const ticket = await createTicket(at.event, guest, { holder: null })
    const { body } = await scan(at.tokens.steward, { token: tokenOf(ticket) })
    expect(body).toMatchObject({ verdict: 'admitted', ticket: { name: null, guestOf: 'Айгерим Сагынова' } })
    const { rows } = await pool.query('SELECT user_id FROM attendances WHERE ticket_id = $1', [ticket.id])
    expect(rows).toEqual([{ user_id: null }])
  })

  it('answers in the language asked for', async () => {
    const ticket = await createTicket(at.event, guest)
    const response = await rest('/check-in', {
      method: 'POST',
      token: at.tokens.steward,
      body: { event: at.event.id, nonce: nonce(), code: ticket.code },
      headers: { 'x-hub-locale': 'en' },
    })
    expect(await response.json()).toMatchObject({ verdict: 'admitted', ticket: { type: 'Ticket' } })
  })
})

describe('before the doors open and after the event', () => {
  it('says when the doors open; a supervisor admits anyway with a reason, which is kept', async () => {
    const early = await door({ startsIn: 10 * hour })
    const ticket = await createTicket(early.event, guest)
    const body = { event: early.event.slug, token: tokenOf(ticket) }
    const refused = await post('/check-in', early.tokens.steward, { ...body, nonce: nonce() })
    expect(refused.body).toMatchObject({
      verdict: 'not_yet_open',
      opensAt: new Date(early.event.startsAt.getTime() - 2 * hour).toISOString(),
      ticket: { id: ticket.id },
    })
    expect(refused.body).not.toHaveProperty('canOverride')
    expect((await post('/check-in', early.tokens.supervisor, { ...body, nonce: nonce() })).body).toMatchObject({
      verdict: 'not_yet_open',
      canOverride: true,
    })
    const steward = await post('/check-in', early.tokens.steward, {
      ...body,
      nonce: nonce(),
      override: 'Помогает на сцене',
    })
    expect([steward.status, steward.body]).toMatchObject([403, { error: { code: 'check_in_forbidden' } }])
    expect((await traces(ticket.id))?.status).toBe('paid')
    expect(
      (await post('/check-in', early.tokens.supervisor, { ...body, nonce: nonce(), override: 'Помогает на сцене' }))
        .body.verdict,
    ).toBe('admitted')
    const { rows } = await pool.query(
      "SELECT s.override, l.changes FROM scans s JOIN audit_log l ON l.subject = s.ticket_id::text AND l.action = 'ticket.override' WHERE s.ticket_id = $1 AND s.verdict = 'admitted'",
      [ticket.id],
    )
    expect(rows).toEqual([{ override: 'Помогает на сцене', changes: { reason: 'Помогает на сцене' } }])
  })

  it('an absent guest is admitted by a supervisor only', async () => {
    const ticket = await createTicket(at.event, guest, { status: 'absent' })
    expect((await scan(at.tokens.steward, { code: ticket.code })).body).toMatchObject({
      verdict: 'not_valid',
      reason: 'closed',
    })
    expect((await scan(at.tokens.supervisor, { code: ticket.code, override: 'Был, не отметили' })).body.verdict).toBe(
      'admitted',
    )
    expect(await traces(ticket.id)).toMatchObject({ status: 'attended', attendances: 1, events: ['ticket.checkedIn'] })
  })

  it('an override opens no other refusal', async () => {
    for (const status of ['pending', 'cancelled', 'refunded', 'attended'] as const) {
      const ticket = await createTicket(at.event, guest, { status })
      expect((await scan(at.tokens.head, { code: ticket.code, override: 'Очень просил' })).body.verdict).not.toBe(
        'admitted',
      )
      expect((await traces(ticket.id))?.status).toBe(status)
    }
  })

  it('refuses everybody when the event is cancelled', async () => {
    const off = await door()
    const ticket = await createTicket(off.event, guest)
    await pool.query("UPDATE events SET status = 'cancelled' WHERE id = $1", [off.event.id])
    expect(
      (await post('/check-in', off.tokens.head, { event: off.event.id, code: ticket.code, nonce: nonce() })).body
        .verdict,
    ).toBe('cancelled')
  })
})

describe('who may scan', () => {
  it('the steward, the supervisor, the head of the club, the organiser and an admin; nobody else', async () => {
    const organiser = await createUser({ roles: ['student', 'organiser'] })
    const own = await createEvent({ organiser: organiser.id, startsAt: new Date(Date.now() + hour) })
    const other = await createUser({ roles: ['student', 'organiser'] })
    const tryOn = async (event: { id: string; ticketType: string }, token: string) => {
      const ticket = await createTicket(event, guest)
      return post('/check-in', token, { event: event.id, code: ticket.code, nonce: nonce() })
    }
    for (const token of [at.tokens.steward, at.tokens.supervisor, at.tokens.head, await signIn(await createAdmin())])
      expect((await tryOn(at.event, token)).body.verdict).toBe('admitted')
    expect((await tryOn(own, await signIn(organiser))).body.verdict).toBe('admitted')
    for (const [event, token] of [
      [at.event, at.tokens.stranger],
      [at.event, await signIn(organiser)],
      [own, await signIn(other)],
      [own, at.tokens.head],
      [own, at.tokens.steward],
    ] as const)
      expect(await tryOn(event, token)).toMatchObject({ status: 403, body: { error: { code: 'check_in_forbidden' } } })
  })

  it('a grant ends when it is revoked, and six hours after the event', async () => {
    const late = await door({ startsIn: -9 * hour })
    const ticket = await createTicket(late.event, guest)
    const body = () => ({ event: late.event.id, code: ticket.code, nonce: nonce() })
    expect((await post('/check-in', late.tokens.supervisor, body())).status).toBe(403)
    expect((await get(`/events/${late.event.slug}/door`, late.tokens.supervisor)).status).toBe(403)
    await pool.query("UPDATE events SET ends_at = now() - interval '5 hours' WHERE id = $1", [late.event.id])
    expect((await get(`/events/${late.event.slug}/door`, late.tokens.supervisor)).status).toBe(200)
    await pool.query('UPDATE event_grants SET revoked_at = now() WHERE event_id = $1 AND user_id = $2', [
      late.event.id,
      late.supervisor.id,
    ])
    expect((await post('/check-in', late.tokens.supervisor, body())).status).toBe(403)
    expect((await post('/check-in', late.tokens.head, body())).body.verdict).toBe('admitted')
  })

  it('asks for a sign-in, for an event that exists, and for input that can be read', async () => {
    const anonymous = await rest('/check-in', { method: 'POST', body: {} })
    expect(anonymous.status).toBe(401)
    expect((await scan(at.tokens.steward, { event: 'no-such-event', code: 'abcd2345' })).status).toBe(404)
    const draft = await createEvent({ status: 'draft' })
    expect((await scan(at.tokens.steward, { event: draft.id, code: 'abcd2345' })).status).toBe(404)
    for (const [body, field] of [
      [{}, 'token'],
      [{ token: 'x', code: 'y' }, 'token'],
      [{ code: 'abcd2345', nonce: 'short' }, 'nonce'],
      [{ code: 'abcd2345', gate: '' }, 'gate'],
      [{ code: 'abcd2345', gate: 'a\u0000b' }, 'gate'],
      [{ code: 'abcd2345', override: 'x' }, 'override'],
      [{ code: 'x'.repeat(601) }, 'code'],
      [{ code: 5 }, 'code'],
      [{ code: 'abcd2345', event: '../x' }, 'event'],
      [{ code: 'abcd2345', extra: 1 }, 'extra'],
    ] as const)
      expect([body, await scan(at.tokens.steward, body)]).toMatchObject([
        body,
        { status: 400, body: { error: { code: 'invalid_input', field } } },
      ])
  })

  it('a right at one door opens no other', async () => {
    const second = await createEvent({ startsAt: new Date(Date.now() + hour) })
    await grantDoor(second, at.stranger, 'steward')
    const ticket = await createTicket(at.event, guest)
    expect((await scan(at.tokens.stranger, { code: ticket.code })).status).toBe(403)
    expect((await scan(at.tokens.stranger, { event: second.id, code: ticket.code })).body.verdict).toBe('wrong_event')
    expect((await traces(ticket.id))?.status).toBe('paid')
  })
})
