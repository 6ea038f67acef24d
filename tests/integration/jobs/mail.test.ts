import jsQR from 'jsqr'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import { queueMail } from '#src/integrations/mail/outbox.ts'
import { createMailer, type Mailer } from '#src/integrations/mail/send.ts'
import { uuidv7 } from '#src/lib/ids.ts'
import { verifyTicket } from '#src/lib/ticketToken.ts'
import { emit } from '#src/outbox/emit.ts'
import type { DomainEventData, DomainEventName } from '#src/outbox/events.ts'
import { createMailDrain, mailRetrySeconds } from '#src/services/notifications/mailDrain.ts'
import { subscribers } from '#src/services/notifications/work.ts'
import { decodeHeader, readMail, type SmtpServer, startSmtp } from '#tests/support/emulators/smtp.ts'
import { createAdmin, createClub, createEvent, createLocation, createUser, rest, signIn, type TestEvent, type TestUser, testPayload } from '#tests/support/factories.ts'

let smtp: SmtpServer
let mailer: Mailer

beforeEach(async () => {
  await pool.query('TRUNCATE notifications CASCADE')
  smtp = await startSmtp()
  mailer = createMailer(smtp.url, 'Event Hub <hub@sdu.edu.kz>')
})
afterEach(async () => {
  mailer.close()
  await smtp.close()
})

const drain = () => createMailDrain({ mailer, isAccountMailEmptied: true }).run()

/** Publishes a fact and hands it to the subscribers `times` times, as a relay that delivers again and again would. */
async function happen<N extends DomainEventName>(name: N, data: DomainEventData[N], times = 1): Promise<void> {
  await transaction((tx) => emit(tx, name, data))
  const { rows } = await pool.query('SELECT id, name, data, actor, created_at FROM domain_events WHERE name = $1 ORDER BY created_at DESC, id DESC LIMIT 1', [name])
  const { created_at: occurredAt, ...event } = rows[0]
  for (let time = 0; time < times; time++)
    for (const subscriber of subscribers) if (subscriber.events.includes(name)) await transaction((tx) => subscriber.handle({ ...event, occurredAt }, tx))
}

type Outbox = { recipient: string; type: string; subject: string; status: string; locale: string; text: string | null; html: string | null; attempts: number; error: string | null; id: string }
const outbox = async (): Promise<Outbox[]> =>
  (await pool.query<Outbox>('SELECT id, recipient, type, subject, status, locale, text, html, attempts::int AS attempts, error FROM notifications ORDER BY recipient, created_at')).rows

/** A paid order with a ticket for each of `holders`. */
async function order(event: TestEvent, buyer: TestUser, holders: (TestUser | null)[], total = 0): Promise<{ order: string; tickets: string[] }> {
  const id = uuidv7()
  await pool.query(
    `INSERT INTO orders (id, number, buyer_id, event_id, status, total, due_now, currency, locale, quantity) VALUES ($1, $2, $3, $4, 'paid', $5, $5, 'KZT', 'ru', $6)`,
    [id, `T${id.slice(-8)}`, buyer.id, event.id, total, holders.length],
  )
  const tickets: string[] = []
  for (const holder of holders) {
    const ticket = uuidv7()
    tickets.push(ticket)
    await pool.query(
      `INSERT INTO tickets (id, event_id, ticket_type_id, order_id, buyer_id, holder_id, holder_name, status, code, price, currency, purchased_at, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'paid', $8, 0, 'KZT', now(), 1)`,
      [ticket, event.id, event.ticketType, id, buyer.id, holder?.id ?? null, holder?.name ?? null, ticket.slice(-8)],
    )
  }
  return { order: id, tickets }
}

const letterTo = (to: string, key: string, type = 'test') => queueMail(pool, { to, type, subject: 'Тема', html: '<p>Қош келдіңіз</p>', text: 'Қош келдіңіз', locale: 'kk', dedupeKey: key })

describe('the mail drain', () => {
  it('sends each letter once, however many drains run', async () => {
    for (let number = 0; number < 30; number++) await letterTo(`p${number}@sdu.edu.kz`, `many:${number}`)
    await Promise.all([drain(), drain(), drain()])
    await drain()
    expect(smtp.mails.flatMap(({ to }) => to).sort()).toEqual(Array.from({ length: 30 }, (_, number) => `p${number}@sdu.edu.kz`).sort())
    expect((await outbox()).every(({ status, attempts }) => status === 'sent' && attempts === 1)).toBe(true)
    expect(await drain()).toBe(0)
  })

  it('puts one letter a key into the outbox', async () => {
    expect(await letterTo('a@sdu.edu.kz', 'same')).toBe(true)
    expect(await letterTo('a@sdu.edu.kz', 'same')).toBe(false)
    await drain()
    expect(smtp.mails).toHaveLength(1)
  })

  it('keeps letters in the outbox while there is no mail server', async () => {
    await letterTo('a@sdu.edu.kz', 'held')
    await createMailDrain({ mailer: null, isAccountMailEmptied: false }).run()
    expect(await outbox()).toMatchObject([{ status: 'held', text: 'Қош келдіңіз' }])
    expect(await drain()).toBe(0)
  })

  it('tries again with growing pauses while the server is down, then sends', async () => {
    await letterTo('a@sdu.edu.kz', 'retry')
    smtp.behave({ data: () => '451 4.3.0 later' })
    await drain()
    expect(await outbox()).toMatchObject([{ status: 'queued', attempts: 1 }])
    expect(await drain()).toBe(0)
    smtp.behave({ data: () => 'drop' })
    await pool.query('UPDATE notifications SET next_try_at = now()')
    await drain()
    expect(await outbox()).toMatchObject([{ status: 'queued', attempts: 2 }])
    const { rows } = await pool.query<{ seconds: number }>('SELECT round(extract(epoch FROM next_try_at - now()))::int AS seconds FROM notifications')
    expect(rows[0]?.seconds).toBeGreaterThan(mailRetrySeconds(1))
    smtp.behave({})
    await pool.query('UPDATE notifications SET next_try_at = now()')
    await drain()
    expect(await outbox()).toMatchObject([{ status: 'sent', attempts: 3, error: null }])
    expect(smtp.mails).toHaveLength(1)
  })

  it('gives up on an address the server does not know, and after the last try', async () => {
    smtp.behave({ recipient: (address) => (address.startsWith('nobody') ? '550 5.1.1 no such person' : '450 4.2.0 busy') })
    await letterTo('nobody@sdu.edu.kz', 'gone')
    await letterTo('somebody@sdu.edu.kz', 'last')
    await pool.query("UPDATE notifications SET attempts = 11 WHERE dedupe_key = 'last'")
    await drain()
    expect(await outbox()).toMatchObject([
      { recipient: 'nobody@sdu.edu.kz', status: 'failed', attempts: 1, error: expect.stringContaining('no such person') },
      { recipient: 'somebody@sdu.edu.kz', status: 'failed', attempts: 12 },
    ])
  })

  it('drops the content of account letters once they are sent, where that is asked for', async () => {
    await letterTo('a@sdu.edu.kz', 'account', 'account')
    await letterTo('b@sdu.edu.kz', 'other')
    await drain()
    expect(smtp.mails).toHaveLength(2)
    expect(await outbox()).toMatchObject([
      { text: null, html: null, status: 'sent' },
      { text: 'Қош келдіңіз', status: 'sent' },
    ])
    const [{ id } = { id: '' }] = await outbox()
    const token = await signIn(await createAdmin())
    expect((await rest(`/notifications/${id}/resend`, { method: 'POST', token })).status).toBe(409)
  })
})

describe('a ticket letter', () => {
  it('reaches the holder with a QR code that the door accepts', async () => {
    const location = await createLocation({ name: 'Красный зал', data: { directions: 'Корпус D, 2 этаж' } })
    const event = await createEvent({ title: 'KERMES', location: location.id, startsAt: new Date('2030-11-28T13:00:00Z') })
    const buyer = await createUser({ name: 'Аружан Ким' })
    const { order: id, tickets } = await order(event, buyer, [buyer])
    await happen('ticket.issued', { ticket: tickets[0] as string, event: event.id, holder: buyer.id, order: id }, 3)
    await drain()
    expect(smtp.mails).toHaveLength(1)
    const { headers, parts } = readMail(smtp.mails[0]?.raw ?? '')
    expect(headers.from).toBe('Event Hub <hub@sdu.edu.kz>')
    expect(headers.to).toBe(buyer.email)
    expect(headers['message-id']).toMatch(/^<[0-9a-f-]{36}@sdu\.edu\.kz>$/)
    expect(decodeHeader(headers.subject ?? '')).toBe('Ваш билет: KERMES')
    const text = parts.find((part) => part.headers['content-type']?.startsWith('text/plain'))?.body.toString().replace(/[\u00a0\u202f]/g, ' ') ?? ''
    expect(text).toContain('Здравствуйте, Аружан Ким!')
    expect(text).toContain('четверг, 28 ноября 2030 г., 18:00–20:00 (Алматы, GMT+5)')
    expect(text).toContain('Красный зал — Корпус D, 2 этаж')
    expect(text).toContain(`/me/tickets/${tickets[0]}`)
    const html = parts.find((part) => part.headers['content-type']?.startsWith('text/html'))?.body.toString() ?? ''
    const picture = parts.find((part) => part.headers['content-type']?.startsWith('image/png'))
    const cid = /cid:([^"]+)"/.exec(html)?.[1]
    expect(picture?.headers['content-id']).toBe(`<${cid}>`)
    const { data, info } = await sharp(picture?.body).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    const scanned = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? ''
    expect(verifyTicket(scanned.split('/t/')[1] ?? '')).toEqual({ ticket: tickets[0], event: event.id, holder: buyer.id, version: 1 })
  })

  it('is one for an order with several tickets, and one more for whoever claims another', async () => {
    const event = await createEvent({ title: 'Good Day' })
    const buyer = await createUser({ data: { locale: 'kk' } })
    const friend = await createUser({ data: { locale: 'en' } })
    const { order: id, tickets } = await order(event, buyer, [buyer, null, null])
    for (const [place, ticket] of tickets.entries()) await happen('ticket.issued', { ticket, event: event.id, holder: place === 0 ? buyer.id : null, order: id }, 2)
    await pool.query('UPDATE tickets SET holder_id = $2, version = 2 WHERE id = $1', [tickets[1], friend.id])
    await happen('ticket.issued', { ticket: tickets[1] as string, event: event.id, holder: friend.id, order: id }, 2)
    const letters = await outbox()
    expect(letters).toHaveLength(2)
    expect(letters.find(({ recipient }) => recipient === buyer.email)).toMatchObject({ locale: 'kk', subject: 'Билеттеріңіз: Good Day', text: expect.stringContaining('билет саны: 2') })
    expect(letters.find(({ recipient }) => recipient === friend.email)).toMatchObject({ locale: 'en', subject: 'Your ticket: Good Day' })
  })

  it('is not written for an event that is over or off', async () => {
    const event = await createEvent()
    const buyer = await createUser()
    const { order: id, tickets } = await order(event, buyer, [buyer])
    await pool.query("UPDATE events SET starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour' WHERE id = $1", [event.id])
    await happen('ticket.issued', { ticket: tickets[0] as string, event: event.id, holder: buyer.id, order: id })
    expect(await outbox()).toEqual([])
  })
})

describe('letters about changes', () => {
  it('tell every holder once that an event is off, also when the tickets were cancelled before', async () => {
    const event = await createEvent({ title: 'Dance Day' })
    const people = await Promise.all(['ru', 'kk', 'en'].map((locale) => createUser({ data: { locale } })))
    for (const person of people) await order(event, person, [person, null])
    const payload = await testPayload()
    await payload.update({ collection: 'events', id: event.id, data: { status: 'cancelled', cancelReason: 'Зал затопило' }, context: {} })
    await pool.query("UPDATE tickets SET status = 'cancelled', ended_at = clock_timestamp() WHERE event_id = $1 AND holder_id = $2", [event.id, people[0]?.id])
    await happen('event.cancelled', { event: event.id, slug: event.slug, reason: 'Зал затопило' }, 3)
    const letters = await outbox()
    expect(letters.map(({ recipient }) => recipient).sort()).toEqual(people.map(({ email }) => email).sort())
    expect(letters.map(({ subject }) => subject).sort()).toEqual(['Cancelled: Dance Day', 'Іс-шара болмайды: Dance Day', 'Событие отменено: Dance Day'].sort())
    expect(letters[0]?.text).toContain('Зал затопило')
  })

  it('tell holders about a move once for each new state of the event', async () => {
    const event = await createEvent({ title: 'Дебаты' })
    const holder = await createUser()
    await order(event, holder, [holder])
    const payload = await testPayload()
    for (const days of [8, 9]) {
      const startsAt = new Date(Date.now() + days * 86_400_000)
      await payload.update({ collection: 'events', id: event.id, data: { startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString() }, context: {} })
      await happen('event.changed', { event: event.id, slug: event.slug, moved: true }, 2)
    }
    await happen('event.changed', { event: event.id, slug: event.slug, moved: false })
    expect((await outbox()).map(({ subject }) => subject)).toEqual(['Новое время или место: Дебаты', 'Новое время или место: Дебаты'])
  })

  it('10,000 holders are one statement', async () => {
    const event = await createEvent()
    const holder = await createUser()
    await order(event, holder, [holder])
    await pool.query(
      `WITH people AS (
         INSERT INTO users (id, name, email, locale, bonus_balance) SELECT hub_uuid(), 'Студент ' || n, 'mass' || n || '@stu.sdu.edu.kz', 'ru', 0 FROM generate_series(1, 10000) n RETURNING id
       )
       INSERT INTO tickets (id, event_id, ticket_type_id, order_id, buyer_id, holder_id, status, code, price, currency, ended_at)
       SELECT hub_uuid(), $1, $2, (SELECT id FROM orders LIMIT 1), p.id, p.id, 'cancelled', substr(md5(p.id::text), 1, 14), 0, 'KZT', now() FROM people p`,
      [event.id, event.ticketType],
    )
    await pool.query("UPDATE events SET status = 'cancelled' WHERE id = $1", [event.id])
    await pool.query("UPDATE tickets SET ended_at = now() + interval '1 hour' WHERE event_id = $1 AND status = 'cancelled'", [event.id])
    await happen('event.cancelled', { event: event.id, slug: event.slug, reason: null })
    const { rows } = await pool.query<{ n: number }>('SELECT count(*)::int AS n FROM notifications')
    expect(rows[0]?.n).toBe(10_001)
  })

  it('answer about money and memberships in the language of the person', async () => {
    const head = await createUser()
    const club = await createClub({ head: head.id, name: 'ACM' })
    const student = await createUser({ name: 'Дана', data: { locale: 'en' } })
    await happen('membership.requested', { club: club.id, user: student.id }, 2)
    await happen('membership.declined', { club: club.id, user: student.id }, 2)
    await happen('membership.accepted', { club: club.id, user: student.id }, 2)
    const event = await createEvent({ title: 'Hackathon', price: 50_000 })
    const paid = await order(event, student, [student], 50_000)
    await happen('order.expired', { order: paid.order, event: event.id }, 2)
    const payment = uuidv7()
    const refund = uuidv7()
    await pool.query(
      `INSERT INTO payments (id, order_id, buyer_id, gateway, mode, status, amount, currency, captured, refunded, refund_reserved) VALUES ($1, $2, $3, 'sandbox', 'mock', 'captured', 50000, 'KZT', 50000, 0, 0)`,
      [payment, paid.order, student.id],
    )
    await pool.query(`INSERT INTO refunds (id, payment_id, order_id, buyer_id, amount, currency, status, key) VALUES ($1, $2, $3, $4, 50000, 'KZT', 'succeeded', $5)`, [refund, payment, paid.order, student.id, refund])
    await happen('payment.late', { payment, order: paid.order }, 2)
    await happen('payment.refunded', { refund, payment, order: paid.order }, 2)
    const letters = await outbox()
    expect(letters.filter(({ recipient }) => recipient === head.email).map(({ subject, text }) => [subject, text?.includes('Дана хочет вступить в клуб.')])).toEqual([['Заявка в клуб ACM', true]])
    expect(letters.filter(({ recipient }) => recipient === student.email).map(({ subject }) => subject)).toEqual([
      'An answer from ACM',
      'You are in ACM',
      'Order not paid: Hackathon',
      'The payment came late: Hackathon',
      'Money returned: Hackathon',
    ])
    expect(letters.at(-1)?.text?.replaceAll('\u00a0', ' ')).toContain('500 ₸')
  })
})

describe('the outbox in the hands of an admin', () => {
  it('sends a letter again and a test letter, and says who did it', async () => {
    const admin = await createAdmin()
    const token = await signIn(admin)
    await letterTo('a@sdu.edu.kz', 'again')
    await drain()
    const [{ id } = { id: '' }] = await outbox()
    const student = await signIn(await createUser())
    expect((await rest(`/notifications/${id}/resend`, { method: 'POST', token: student })).status).toBe(403)
    expect((await rest(`/notifications/${crypto.randomUUID()}/resend`, { method: 'POST', token })).status).toBe(404)
    expect((await rest(`/notifications/${id}/resend`, { method: 'POST', token })).status).toBe(200)
    expect((await rest('/notifications/test', { method: 'POST', token })).status).toBe(200)
    await drain()
    expect(smtp.mails.flatMap(({ to }) => to).sort()).toEqual(['a@sdu.edu.kz', 'a@sdu.edu.kz', admin.email].sort())
    expect(new Set(smtp.mails.filter(({ to }) => to[0] === 'a@sdu.edu.kz').map(({ raw }) => readMail(raw).headers['message-id'])).size).toBe(1)
    const { rows } = await pool.query("SELECT actor_id, subject FROM audit_log WHERE action = 'notification.resend'")
    expect(rows).toEqual([{ actor_id: admin.id, subject: id }])
  })
})
