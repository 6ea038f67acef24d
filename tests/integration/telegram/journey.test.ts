import jsQR from 'jsqr'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import { starButtons } from '#src/domain/telegram.ts'
import { env } from '#src/lib/env.ts'
import { ticketUrl, verifyTicket } from '#src/lib/ticketToken.ts'
import { inviteToReview } from '#src/services/notifications/aboutNews.ts'
import { mailTickets } from '#src/services/notifications/aboutTickets.ts'
import { planReminders } from '#src/services/notifications/reminders.ts'
import { dayLasts } from '#tests/support/clock.ts'
import { createEvent, createTicket, createUser } from '#tests/support/factories.ts'
import { chatOf, freshTelegram, linkedUser, messageTo, nextChat, statuses, telegram, work } from './telegramSupport.ts'

freshTelegram(env)
// "Today" is asked for, and what is soon begins in a minute.
beforeEach(() => dayLasts(150), 240_000)

const soon = () => ({ startsAt: new Date(Date.now() + 60_000), endsAt: new Date(Date.now() + 7_200_000) })
const last = (chat: number) => telegram().messages(chat).at(-1)
const ticketOf = async (user: string, event: string) =>
  (
    await pool.query('SELECT id, status::text AS status FROM tickets WHERE holder_id = $1 AND event_id = $2', [
      user,
      event,
    ])
  ).rows

async function decode(png: Buffer): Promise<string> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? ''
}

describe('a student and the bot', () => {
  it('shows today, takes a free ticket, shows its code, gives it back after a question', async () => {
    const user = await linkedUser()
    expect(last(user.chat)?.text).toContain('Telegram подключён')
    const free = await createEvent({ title: 'Шахматы <&> чай', ...soon() })
    const paid = await createEvent({ title: 'Концерт', price: 50_000, ...soon() })
    telegram().write(user.chat, '/today')
    await work()
    const day = last(user.chat)
    expect(day?.text).toContain('Шахматы <&> чай')
    // The test's own address is localhost, which Telegram takes on no button: the link stands in the text.
    expect(day?.text).toMatch(new RegExp(`Купить · 500.₸: http://localhost:3000/events/${paid.slug}`))
    expect(day?.buttons.flat().some(({ url }) => url?.startsWith('https://calendar.google.com/'))).toBe(true)

    telegram().press(user.chat, ({ callback_data }) => callback_data === `claim:${free.id}`)
    await work()
    const [ticket] = await ticketOf(user.id, free.id)
    expect(ticket).toMatchObject({ status: 'paid' })
    const url = await decode(last(user.chat)?.photo as Buffer)
    const claims = verifyTicket(url.split('/t/')[1] ?? '')
    expect(claims).toMatchObject({ ticket: ticket.id, event: free.id })
    expect(url).toBe(ticketUrl(url.split('/t/')[1] as string))

    telegram().write(user.chat, '/tickets')
    await work()
    expect(await decode(last(user.chat)?.photo as Buffer)).toBe(url)
    telegram().press(user.chat, ({ callback_data }) => callback_data === `askCancel:${ticket.id}`)
    await work()
    expect(await ticketOf(user.id, free.id)).toMatchObject([{ status: 'paid' }])
    telegram().press(user.chat, ({ callback_data }) => callback_data === `cancel:${ticket.id}`)
    await work()
    expect(last(user.chat)?.text).toContain('Билет отменён')
    expect(await ticketOf(user.id, free.id)).toMatchObject([{ status: 'cancelled' }])
    telegram().write(user.chat, '/tickets')
    await work()
    expect(last(user.chat)?.text).toContain('Билетов пока нет')
    expect(telegram().answered).toHaveLength(3)
  })

  it('delivers a reminder and takes stars from who was there, once, and from nobody else', async () => {
    const user = await linkedUser({ locale: 'en' })
    const stranger = await linkedUser()
    const event = await createEvent({
      startsAt: new Date(Date.now() - 7_200_000),
      endsAt: new Date(Date.now() - 60_000),
    })
    const ticket = await createTicket(event, user, { status: 'attended' })
    await pool.query(
      'INSERT INTO attendances (id, ticket_id, event_id, user_id, checked_in_at) VALUES (gen_random_uuid(), $1, $2, $3, now())',
      [ticket.id, event.id, user.id],
    )
    await messageTo(user.chat, 'review', {
      user: user.id,
      subject: 'How was it? <3',
      text: 'Stars & words',
      buttons: starButtons(event.id),
    })
    await work()
    expect(last(user.chat)).toMatchObject({ text: 'How was it? <3\n\nStars & words' })
    telegram().press(user.chat, ({ text }) => text === '4 ★')
    await work()
    expect(last(user.chat)?.text).toContain('You gave ★★★★☆')
    telegram().press(user.chat, ({ text }) => text === '5 ★')
    telegram().pressData(stranger.chat, `review:5:${event.id}`)
    telegram().pressData(stranger.chat, `askCancel:${ticket.id}`)
    telegram().pressData(stranger.chat, `cancel:${ticket.id}`)
    telegram().pressData(stranger.chat, `ticket:${ticket.id}`)
    await work()
    const { rows } = await pool.query('SELECT user_id, rating::int AS rating FROM reviews')
    expect(rows).toEqual([{ user_id: user.id, rating: 4 }])
    expect(
      telegram()
        .messages(stranger.chat)
        .every(({ photo }) => photo === null),
    ).toBe(true)
    expect(await ticketOf(user.id, event.id)).toMatchObject([{ status: 'attended' }])
  })

  it('hears of the ticket with its code, is reminded, gives the ticket back, and is asked for stars', async () => {
    const user = await linkedUser()
    const startsAt = new Date(Date.now() + 20 * 3_600_000)
    const event = await createEvent({ title: 'Хакатон', startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) })
    const ticket = await createTicket(event, user)
    await pool.query("UPDATE tickets SET purchased_at = now() - interval '30 days' WHERE id = $1", [ticket.id])
    const { rows } = await pool.query('SELECT order_id FROM tickets WHERE id = $1', [ticket.id])
    const facts = { event: event.id, ticket: ticket.id, order: rows[0].order_id, holder: user.id, buyer: user.id }
    await transaction((tx) => mailTickets.handle({ data: facts } as never, tx))
    await work()
    expect(last(user.chat)?.text).toContain('Хакатон')
    expect(verifyTicket((await decode(last(user.chat)?.photo as Buffer)).split('/t/')[1] ?? '')).toMatchObject({
      ticket: ticket.id,
    })

    await Promise.all([planReminders(), planReminders()])
    await work()
    expect(
      telegram()
        .messages(user.chat)
        .filter(({ text }) => text.includes('Хакатон')),
    ).toHaveLength(2)
    telegram().press(user.chat, ({ callback_data }) => callback_data === `pass:${event.id}`)
    await work()
    expect(last(user.chat)?.photo).not.toBeNull()
    telegram().press(user.chat, ({ callback_data }) => callback_data === `askCancel:${ticket.id}`)
    await work()
    telegram().press(user.chat, ({ callback_data }) => callback_data === `cancel:${ticket.id}`)
    await work()
    expect(await ticketOf(user.id, event.id)).toMatchObject([{ status: 'cancelled' }])

    const past = await createEvent({
      startsAt: new Date(Date.now() - 7_200_000),
      endsAt: new Date(Date.now() - 60_000),
    })
    const visit = await createTicket(past, user, { status: 'attended' })
    await pool.query(
      'INSERT INTO attendances (id, ticket_id, event_id, user_id, checked_in_at) VALUES (gen_random_uuid(), $1, $2, $3, now())',
      [visit.id, past.id, user.id],
    )
    await transaction((tx) => inviteToReview.handle({ data: { event: past.id } } as never, tx))
    await work()
    telegram().press(user.chat, ({ callback_data }) => callback_data === `review:5:${past.id}`)
    await work()
    expect(last(user.chat)?.text).toContain('★★★★★')
  })

  it('is answered like in the chat of the site, in one conversation', async () => {
    const user = await linkedUser()
    await createEvent({ title: 'Вечер настольных игр', ...soon() })
    telegram().write(user.chat, 'Какие события сегодня?')
    await work()
    expect(last(user.chat)?.text).toContain('Вечер настольных игр')
    telegram().write(user.chat, 'А завтра?')
    await work()
    const { rows } = await pool.query('SELECT count(*)::int AS n FROM chat_conversations WHERE user_id = $1', [user.id])
    expect(rows).toEqual([{ n: 1 }])
  })

  it('speaks the person’s language, says what it can do, and knows strangers', async () => {
    const kazakh = await linkedUser({ locale: 'kk' })
    telegram().write(kazakh.chat, '/help')
    const chat = nextChat()
    telegram().write(chat, '/today', 'en')
    await work()
    expect(last(kazakh.chat)?.text).toContain('/today — Бүгінгі іс-шаралар')
    expect(last(chat)?.text).toContain('This is the Event Hub bot')
  })

  it('/stop unlinks, and so does blocking, with or without a word from Telegram', async () => {
    const user = await linkedUser()
    telegram().write(user.chat, '/stop')
    await work()
    expect(last(user.chat)?.text).toContain('Telegram отключён')
    expect(await chatOf(user)).toBeNull()

    const told = await linkedUser()
    telegram().block(told.chat)
    await work()
    expect(await chatOf(told)).toBeNull()

    const silent = await linkedUser()
    const other = await createUser()
    telegram().block(silent.chat, false)
    await messageTo(silent.chat, 'a', { user: silent.id })
    await messageTo(silent.chat, 'b', { user: silent.id })
    await work()
    expect(await chatOf(silent)).toBeNull()
    expect((await statuses()).filter(({ key }) => key === 'a' || key === 'b')).toMatchObject([
      { status: 'failed', error: expect.stringContaining('blocked') },
      { status: 'failed', error: 'the chat is no longer linked' },
    ])
    expect(await chatOf(other)).toBeNull()
  })
})
