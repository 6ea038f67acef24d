import jsQR from 'jsqr'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { uuidv7 } from '#src/lib/ids.ts'
import { verifyTicket } from '#src/lib/ticketToken.ts'
import { decodeHeader, readMail } from '#tests/support/emulators/smtp.ts'
import { createClub, createEvent, createLocation, createUser, testPayload } from '#tests/support/factories.ts'
import { drain, freshMail, happen, order, outbox, smtp } from '#tests/support/jobs/mail.ts'

freshMail()

describe('a ticket letter', () => {
  it('reaches the holder with a QR code that the door accepts', async () => {
    const location = await createLocation({ name: 'Красный зал', data: { directions: 'Корпус D, 2 этаж' } })
    const event = await createEvent({
      title: 'KERMES',
      location: location.id,
      startsAt: new Date('2030-11-28T13:00:00Z'),
    })
    const buyer = await createUser({ name: 'Аружан Ким' })
    const { order: id, tickets } = await order(event, buyer, [buyer])
    await happen('ticket.issued', { ticket: tickets[0] as string, event: event.id, holder: buyer.id, order: id }, 3)
    await drain()
    expect(smtp().mails).toHaveLength(1)
    const { headers, parts } = readMail(smtp().mails[0]?.raw ?? '')
    expect(headers.from).toBe('Event Hub <hub@sdu.edu.kz>')
    expect(headers.to).toBe(buyer.email)
    expect(headers['message-id']).toMatch(/^<[0-9a-f-]{36}@sdu\.edu\.kz>$/)
    expect(decodeHeader(headers.subject ?? '')).toBe('Ваш билет: KERMES')
    const text =
      parts
        .find((part) => part.headers['content-type']?.startsWith('text/plain'))
        ?.body.toString()
        .replace(/[\u00a0\u202f]/g, ' ') ?? ''
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
    expect(verifyTicket(scanned.split('/t/')[1] ?? '')).toEqual({
      ticket: tickets[0],
      event: event.id,
      holder: buyer.id,
      version: 1,
    })
  })

  it('is one for an order with several tickets, and one more for whoever claims another', async () => {
    const event = await createEvent({ title: 'Good Day' })
    const buyer = await createUser({ data: { locale: 'kk' } })
    const friend = await createUser({ data: { locale: 'en' } })
    const { order: id, tickets } = await order(event, buyer, [buyer, null, null])
    for (const [place, ticket] of tickets.entries())
      await happen('ticket.issued', { ticket, event: event.id, holder: place === 0 ? buyer.id : null, order: id }, 2)
    await pool.query('UPDATE tickets SET holder_id = $2, version = 2 WHERE id = $1', [tickets[1], friend.id])
    await happen('ticket.issued', { ticket: tickets[1] as string, event: event.id, holder: friend.id, order: id }, 2)
    const letters = await outbox()
    expect(letters).toHaveLength(2)
    expect(letters.find(({ recipient }) => recipient === buyer.email)).toMatchObject({
      locale: 'kk',
      subject: 'Билеттеріңіз: Good Day',
      text: expect.stringContaining('билет саны: 2'),
    })
    expect(letters.find(({ recipient }) => recipient === friend.email)).toMatchObject({
      locale: 'en',
      subject: 'Your ticket: Good Day',
    })
  })

  it('is not written for an event that is over or off', async () => {
    const event = await createEvent()
    const buyer = await createUser()
    const { order: id, tickets } = await order(event, buyer, [buyer])
    await pool.query(
      "UPDATE events SET starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour' WHERE id = $1",
      [event.id],
    )
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
    await payload.update({
      collection: 'events',
      id: event.id,
      data: { status: 'cancelled', cancelReason: 'Зал затопило' },
      context: {},
    })
    await pool.query(
      "UPDATE tickets SET status = 'cancelled', ended_at = clock_timestamp() WHERE event_id = $1 AND holder_id = $2",
      [event.id, people[0]?.id],
    )
    await happen('event.cancelled', { event: event.id, slug: event.slug, reason: 'Зал затопило' }, 3)
    const letters = await outbox()
    expect(letters.map(({ recipient }) => recipient).sort()).toEqual(people.map(({ email }) => email).sort())
    expect(letters.map(({ subject }) => subject).sort()).toEqual(
      ['Cancelled: Dance Day', 'Іс-шара болмайды: Dance Day', 'Событие отменено: Dance Day'].sort(),
    )
    expect(letters[0]?.text).toContain('Зал затопило')
  })

  it('tell holders about a move once for each new state of the event', async () => {
    const event = await createEvent({ title: 'Дебаты' })
    const holder = await createUser()
    await order(event, holder, [holder])
    const payload = await testPayload()
    for (const days of [8, 9]) {
      const startsAt = new Date(Date.now() + days * 86_400_000)
      await payload.update({
        collection: 'events',
        id: event.id,
        data: { startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString() },
        context: {},
      })
      await happen('event.changed', { event: event.id, slug: event.slug, moved: true }, 2)
    }
    await happen('event.changed', { event: event.id, slug: event.slug, moved: false })
    expect((await outbox()).map(({ subject }) => subject)).toEqual([
      'Новое время или место: Дебаты',
      'Новое время или место: Дебаты',
    ])
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
    await pool.query(
      "UPDATE tickets SET ended_at = now() + interval '1 hour' WHERE event_id = $1 AND status = 'cancelled'",
      [event.id],
    )
    await happen('event.cancelled', { event: event.id, slug: event.slug, reason: null })
    const { rows } = await pool.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM notifications WHERE channel = 'email'",
    )
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
    await pool.query(
      `INSERT INTO refunds (id, payment_id, order_id, buyer_id, amount, currency, status, key) VALUES ($1, $2, $3, $4, 50000, 'KZT', 'succeeded', $5)`,
      [refund, payment, paid.order, student.id, refund],
    )
    await happen('payment.late', { payment, order: paid.order }, 2)
    await happen('payment.refunded', { refund, payment, order: paid.order }, 2)
    const letters = await outbox()
    expect(
      letters
        .filter(({ recipient }) => recipient === head.email)
        .map(({ subject, text }) => [subject, text?.includes('Дана хочет вступить в клуб.')]),
    ).toEqual([['Заявка в клуб ACM', true]])
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
