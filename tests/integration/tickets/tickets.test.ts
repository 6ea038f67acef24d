import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import jsQR from 'jsqr'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { runEndpoint } from '#src/endpoints/kit/run.ts'
import { ticketEndpoints } from '#src/endpoints/tickets.ts'
import { verifyTicket } from '#src/lib/ticketToken.ts'
import {
  bearer,
  createAdmin,
  createEvent,
  createTicket,
  createUser,
  grantDoor,
  rest,
  signIn,
  type TestEvent,
  type TestUser,
} from '#tests/support/factories.ts'

const hour = 3_600_000
let event: TestEvent
let holder: TestUser
let buyer: TestUser
let stranger: TestUser
let tokens: Record<'holder' | 'buyer' | 'stranger', string>

beforeAll(async () => {
  ;[holder, buyer, stranger] = await Promise.all([createUser({ name: 'Айгерим Сагынова' }), createUser(), createUser()])
  event = await createEvent({
    title: 'Вечер джаза',
    startsAt: new Date(Date.now() + hour),
    data: {
      venueText: 'вход со двора',
      onlineLink: 'https://meet.example/abc',
      streamUrl: 'https://live.example/x',
      streamAudience: 'holders',
    },
  })
  tokens = { holder: await signIn(holder), buyer: await signIn(buyer), stranger: await signIn(stranger) }
})

const json = async (route: string, token?: string, headers: Record<string, string> = {}) => {
  const response = await rest(route, { ...(token ? { token } : {}), headers })
  return { status: response.status, body: (await response.json()) as Record<string, never>, headers: response.headers }
}

/** What a QR code picture says. */
async function decode(png: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(png)
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}

describe('the pass of a ticket', () => {
  it('holds everything its page shows, and a token that is the ticket’s', async () => {
    const ticket = await createTicket(event, buyer, { holder, version: 3 })
    const { status, body } = await json(`/tickets/${ticket.id}/pass`, tokens.holder)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      id: ticket.id,
      code: ticket.code,
      status: 'paid',
      holder: 'Айгерим Сагынова',
      type: 'Билет',
      place: 'вход со двора',
      onlineLink: 'https://meet.example/abc',
      streamUrl: 'https://live.example/x',
      claimed: true,
      checkedInAt: null,
      opensAt: new Date(event.startsAt.getTime() - 2 * hour).toISOString(),
      event: {
        slug: event.slug,
        title: 'Вечер джаза',
        startsAt: event.startsAt.toISOString(),
        endsAt: event.endsAt.toISOString(),
        timeZone: 'Asia/Almaty',
      },
    })
    expect(body.url).toBe(`http://localhost:3000/t/${body.token}`)
    expect(verifyTicket(body.token as never)).toEqual({
      ticket: ticket.id,
      event: event.id,
      holder: holder.id,
      version: 3,
    })
    expect(body.qr).toMatch(/^<svg[^>]+viewBox/)
    expect(body).not.toHaveProperty('version')
    expect(body).not.toHaveProperty('holderId')
  })

  it('is shown to the holder, the buyer while nobody has claimed it, and admins; to others it does not exist', async () => {
    const claimed = await createTicket(event, buyer, { holder })
    const open = await createTicket(event, buyer, { holder: null })
    const admin = await signIn(await createAdmin())
    const seen = async (ticket: { id: string }, token: string) =>
      (await json(`/tickets/${ticket.id}/pass`, token)).status
    expect([
      await seen(claimed, tokens.holder),
      await seen(claimed, tokens.buyer),
      await seen(claimed, tokens.stranger),
      await seen(claimed, admin),
    ]).toEqual([200, 404, 404, 200])
    expect([
      await seen(open, tokens.holder),
      await seen(open, tokens.buyer),
      await seen(open, tokens.stranger),
    ]).toEqual([404, 200, 404])
    expect((await json(`/tickets/${claimed.id}/pass`)).status).toBe(401)
    expect((await json('/tickets/not-a-uuid/pass', tokens.holder)).status).toBe(400)
    expect((await json('/tickets/00000000-0000-7000-8000-000000000000/pass', tokens.holder)).status).toBe(404)
  })

  it.each(['pending', 'cancelled', 'refunded'] as const)(
    'of a ticket that is %s has no code and no links',
    async (status) => {
      const ticket = await createTicket(event, holder, { status })
      const { body } = await json(`/tickets/${ticket.id}/pass`, tokens.holder)
      expect(body).toMatchObject({ status, token: null, url: null, qr: null, onlineLink: null, streamUrl: null })
      for (const file of ['qr.svg', 'qr.png'])
        expect((await json(`/tickets/${ticket.id}/${file}`, tokens.holder)).status).toBe(404)
    },
  )

  it('is the same through the thin server as through Payload', async () => {
    const ticket = await createTicket(event, holder)
    for (const endpoint of ticketEndpoints.filter(({ path: at }) => at.startsWith('/tickets/'))) {
      const route = endpoint.path.replace(':id', ticket.id)
      const request = new Request(`http://localhost:3000/api${route}`, {
        headers: { 'x-hub-ip': '127.0.0.1', ...bearer(tokens.holder) },
      })
      const hot = await runEndpoint(endpoint, request, {
        params: { id: ticket.id },
        payloadRequest: () => Promise.reject(new Error('a hot endpoint needs no Payload')),
      })
      const cold = await rest(route, { token: tokens.holder })
      expect([hot.status, hot.headers.get('content-type'), hot.headers.get('cache-control')]).toEqual([
        200,
        cold.headers.get('content-type'),
        cold.headers.get('cache-control'),
      ])
      expect(Buffer.from(await hot.arrayBuffer()).equals(Buffer.from(await cold.arrayBuffer()))).toBe(true)
    }
  })
})

describe('the QR code', () => {
  it('as SVG and as PNG says the address of the ticket’s page, kept by the own browser only', async () => {
    const ticket = await createTicket(event, holder)
    const { body } = await json(`/tickets/${ticket.id}/pass`, tokens.holder)
    const png = await rest(`/tickets/${ticket.id}/qr.png`, { token: tokens.holder })
    expect([png.status, png.headers.get('content-type'), png.headers.get('cache-control')]).toEqual([
      200,
      'image/png',
      'private, max-age=300',
    ])
    const svg = await rest(`/tickets/${ticket.id}/qr.svg`, { token: tokens.holder })
    expect([svg.status, svg.headers.get('content-type'), svg.headers.get('cache-control')]).toEqual([
      200,
      'image/svg+xml',
      'private, max-age=300',
    ])
    const picture = Buffer.from(await png.arrayBuffer())
    const drawn = await sharp(Buffer.from(await svg.text()), { density: 600 })
      .png()
      .toBuffer()
    expect([await decode(picture), await decode(drawn)]).toEqual([body.url, body.url])

    const text = zbar(picture) ?? (await decode(picture)) ?? ''
    const token = text.split('/t/')[1] ?? ''
    expect(await json(`/t/${token}`)).toMatchObject({ status: 200, body: { status: 'paid', name: 'Айгерим С.' } })
  })
})

/** The picture read by a scanner that is not ours, where it is installed. */
function zbar(png: Buffer): string | undefined {
  if (!existsSync('/usr/bin/zbarimg')) return undefined
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'hub-qr-')), 'qr.png')
  writeFileSync(file, png)
  return execFileSync('/usr/bin/zbarimg', ['--quiet', '--raw', file], { encoding: 'utf8' }).trim()
}

describe('what anybody learns from a ticket’s code', () => {
  const tokenFor = async (options: Parameters<typeof createTicket>[2] = {}) => {
    const ticket = await createTicket(event, buyer, { holder, ...options })
    return {
      ticket,
      token: (await import('#src/lib/ticketToken.ts')).signTicket({
        ticket: ticket.id,
        event: event.id,
        holder: ticket.holder,
        version: ticket.version,
      }),
    }
  }

  it('is its status, first name and initial, and the event', async () => {
    const { token } = await tokenFor()
    const { body, headers } = await json(`/t/${token}`)
    expect(body).toEqual({
      status: 'paid',
      name: 'Айгерим С.',
      event: {
        slug: event.slug,
        title: 'Вечер джаза',
        startsAt: event.startsAt.toISOString(),
        endsAt: event.endsAt.toISOString(),
        timeZone: 'Asia/Almaty',
      },
      canAdmit: false,
    })
    expect(headers.get('cache-control')).toBe('no-store')
    expect((await json(`/t/${token}`, tokens.holder)).body).toEqual(body)
  })

  it('for the staff of the door also that they may admit', async () => {
    const { token } = await tokenFor()
    await grantDoor(event, stranger, 'steward')
    expect((await json(`/t/${token}`, tokens.stranger)).body).toMatchObject({ canAdmit: true })
    await pool.query('UPDATE event_grants SET revoked_at = now() WHERE user_id = $1', [stranger.id])
    expect((await json(`/t/${token}`, tokens.stranger)).body).toMatchObject({ canAdmit: false })
  })

  it.each(['pending', 'attended', 'absent', 'cancelled', 'refunded'] as const)(
    'follows the ticket: %s',
    async (status) => {
      const { token } = await tokenFor({ status })
      expect((await json(`/t/${token}`)).body).toMatchObject({ status })
    },
  )

  it('is not whose it became after the code was replaced', async () => {
    const { ticket, token } = await tokenFor()
    await pool.query('UPDATE tickets SET version = 2 WHERE id = $1', [ticket.id])
    expect((await json(`/t/${token}`)).body).toMatchObject({ status: 'transferred', name: null })
    await pool.query('UPDATE tickets SET version = 1, holder_id = $2 WHERE id = $1', [ticket.id, buyer.id])
    expect((await json(`/t/${token}`)).body).toMatchObject({ status: 'transferred', name: null })
  })

  it('is nothing for a text that we did not sign', async () => {
    const { token } = await tokenFor()
    // A letter in the middle of the signature: the last ones of a true signature are often `AA` as they stand.
    const other = `${token.slice(0, 100)}${token[100] === 'A' ? 'B' : 'A'}${token.slice(101)}`
    for (const text of ['x', `${token}x`, token.slice(1), other, encodeURIComponent('../../x')])
      expect((await json(`/t/${text}`)).status).toBe(404)
    expect((await json(`/t/${'x'.repeat(601)}`)).status).toBe(400)
  })

  it('is a cancelled ticket when the event was cancelled', async () => {
    const off = await createEvent({ startsAt: new Date(Date.now() + hour) })
    const ticket = await createTicket(off, holder)
    const { body } = await json(`/tickets/${ticket.id}/pass`, tokens.holder)
    await pool.query("UPDATE events SET status = 'cancelled' WHERE id = $1", [off.id])
    expect((await json(`/t/${body.token}`)).body).toMatchObject({ status: 'cancelled' })
  })
})

describe('own tickets', () => {
  it('are upcoming or past, with the card of each event, a page at a time', async () => {
    const person = await createUser()
    const token = await signIn(person)
    const at = (hours: number) =>
      createEvent({ startsAt: new Date(Date.now() + hours * hour), title: `Через ${hours}` })
    const [soon, later, past, old, off] = await Promise.all([at(5), at(50), at(-5), at(-500), at(9)])
    const made = {
      later: await createTicket(later, person),
      soon: await createTicket(soon, person),
      held: await createTicket(soon, person, { status: 'pending' }),
      open: await createTicket(soon, person, { holder: null }),
      given: await createTicket(soon, person, { holder }),
      past: await createTicket(past, person, { status: 'attended' }),
      old: await createTicket(old, person, { status: 'absent' }),
      returned: await createTicket(soon, person, { status: 'refunded' }),
      off: await createTicket(off, person),
      dead: await createTicket(soon, person, { status: 'pending' }),
    }
    await pool.query("UPDATE events SET status = 'cancelled' WHERE id = $1", [off.id])
    await pool.query("UPDATE orders SET expires_at = now() - interval '1 minute' WHERE id = $1", [made.dead.order])
    const list = async (query: string) =>
      (await json(`/me/tickets${query}`, token)).body as unknown as {
        items: { id: string; url: string | null; event: { title: string } }[]
        nextCursor: string | null
      }
    const upcoming = await list('')
    expect(upcoming.items.map(({ id }) => id)).toEqual([
      ...[made.soon.id, made.held.id, made.open.id].sort(),
      made.later.id,
    ])
    expect(upcoming.nextCursor).toBeNull()
    expect(upcoming.items.at(-1)).toMatchObject({
      status: 'paid',
      type: 'Билет',
      event: { title: 'Через 50', slug: later.slug },
    })
    expect(upcoming.items.find(({ id }) => id === made.held.id)?.url).toBeNull()
    const past3 = [made.off.id, made.returned.id, made.past.id, made.old.id]
    const collected: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof list>> = await list(
        `?when=past&limit=3${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      )
      collected.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect(collected).toEqual(past3)
    for (const query of ['?when=now', '?limit=0', '?limit=101', '?cursor=x', '?cursor=2026-01-01_x'])
      expect((await json(`/me/tickets${query}`, token)).status).toBe(400)
    expect((await json('/me/tickets')).status).toBe(401)
  })

  it('speak the language asked for', async () => {
    const ticket = await createTicket(event, holder)
    expect((await json(`/tickets/${ticket.id}/pass`, tokens.holder, { 'x-hub-locale': 'en' })).body).toMatchObject({
      type: 'Ticket',
    })
  })
})
