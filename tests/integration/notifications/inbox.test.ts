import { beforeEach, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import { notify } from '#src/services/notifications/notify.ts'
import { unsubscribeUrl } from '#src/services/notifications/unsubscribe.ts'
import { decodeHeader, readMail } from '#tests/support/emulators/smtp.ts'
import { createUser, rest, signIn, type TestUser } from '#tests/support/factories.ts'
import { drain, freshMail, smtp } from '#tests/support/jobs/mail.ts'

freshMail()
let person: TestUser
let token = ''
beforeEach(async () => {
  person = await createUser({ data: { locale: 'en' } })
  token = await signIn(person)
})

const tell = (to: string[], key: string, type: 'club.newEvent' | 'ticket.issued' = 'club.newEvent'): Promise<number> =>
  transaction((tx) =>
    notify(tx, {
      to,
      type,
      key,
      say: (locale) => ({ title: `News ${key}`, paragraphs: [locale], action: { label: 'Open', url: 'http://hub/e' } }),
    }),
  )

const json = async (path: string, options: Parameters<typeof rest>[1] = {}) => {
  const answer = await rest(path, { token, ...options })
  return { status: answer.status, body: await answer.json() }
}

describe('telling a person', () => {
  it('writes a row a channel, once, in the language of the person', async () => {
    const counts = await Promise.all([tell([person.id], 'a'), tell([person.id], 'a'), tell([person.id], 'a')])
    expect(counts.sort()).toEqual([0, 0, 2])
    const { rows } = await pool.query('SELECT channel, text, locale FROM notifications ORDER BY channel')
    expect(rows).toEqual([
      expect.objectContaining({ channel: 'email', locale: 'en' }),
      { channel: 'inbox', text: 'en', locale: 'en' },
    ])
  })

  it('writes what a bot needs when there is a chat', async () => {
    await pool.query(
      "INSERT INTO telegram_codes (code_hash, user_id, expires_at) VALUES ('x', $1, now() + interval '1 minute')",
      [person.id],
    )
    await pool.query("SELECT bind_telegram_chat('x', '4711')")
    await tell([person.id], 'b')
    const { rows } = await pool.query("SELECT recipient, text, buttons FROM notifications WHERE channel = 'telegram'")
    expect(rows).toEqual([{ recipient: '4711', text: 'en', buttons: [[{ label: 'Open', url: 'http://hub/e' }]] }])
  })

  it('follows the choices, but essential letters come always', async () => {
    const off = { email: false, inbox: false, telegram: false }
    const saved = await json('/me/notifications', {
      method: 'PATCH',
      body: {
        preferences: { newEvents: off, tickets: off },
        quiet: { from: '23:00', to: '07:30' },
        timeZone: 'Asia/Tokyo',
      },
    })
    expect(saved.status).toBe(200)
    expect(saved.body).toMatchObject({ quiet: { from: '23:00', to: '07:30' }, timeZone: 'Asia/Tokyo' })
    const topic = (name: string) => saved.body.topics.find((each: { name: string }) => each.name === name)
    expect(topic('newEvents').channels.email).toEqual({ isOn: false, isLocked: false })
    expect(topic('tickets').channels.email).toEqual({ isOn: true, isLocked: true })
    expect(await tell([person.id], 'c')).toBe(0)
    expect(await tell([person.id], 'c', 'ticket.issued')).toBe(2)
    await json('/me/notifications', { method: 'PATCH', body: { preferences: { newEvents: { inbox: true } } } })
    expect(await tell([person.id], 'd')).toBe(1)
    const cleared = await json('/me/notifications', { method: 'PATCH', body: { quiet: null, timeZone: null } })
    expect(cleared.body).toMatchObject({ quiet: null, timeZone: 'Asia/Almaty' })
  })

  it('refuses what is no choice', async () => {
    for (const body of [
      { preferences: { nothing: { email: true } } },
      { preferences: { reviews: { fax: true } } },
      { quiet: { from: '24:00', to: '07:00' } },
      { timeZone: 'Mars/Olympus' },
    ])
      expect((await json('/me/notifications', { method: 'PATCH', body })).status).toBe(400)
  })
})

describe('the inbox', () => {
  it('lists, counts and marks, each person the own', async () => {
    const other = await createUser()
    for (const key of ['1', '2', '3']) await tell([person.id, other.id], key)
    const first = await json('/me/inbox?limit=2')
    expect(first.body.unread).toBe(3)
    expect(first.body.items).toMatchObject([
      { subject: 'News 3', isRead: false, link: 'http://hub/e', text: 'en' },
      { subject: 'News 2', isRead: false },
    ])
    const second = await json(`/me/inbox?limit=2&cursor=${first.body.nextCursor}`)
    expect(second.body).toMatchObject({ items: [{ subject: 'News 1' }], nextCursor: null })
    const { id } = second.body.items[0]
    expect((await json(`/me/inbox/${id}/read`, { method: 'POST', token: await signIn(other) })).status).toBe(404)
    expect((await json(`/me/inbox/${id}/read`, { method: 'POST' })).body).toEqual({ unread: 2 })
    expect((await json(`/me/inbox/${id}/read`, { method: 'POST' })).body).toEqual({ unread: 2 })
    expect((await json('/me/inbox/read-all', { method: 'POST' })).body).toEqual({ unread: 0 })
    expect((await json('/me/inbox', { token: await signIn(other) })).body.unread).toBe(3)
  })
})

describe('the way out of a letter', () => {
  it('is in letters that nobody has to get, and works with one click', async () => {
    await tell([person.id], 'e')
    await tell([person.id], 'e', 'ticket.issued')
    await drain()
    const letters = smtp().mails.map(({ raw }) => readMail(raw))
    const withLink = letters.filter(({ headers }) => headers['list-unsubscribe'])
    expect(letters).toHaveLength(2)
    expect(withLink).toHaveLength(1)
    const { headers, parts } = withLink[0] as (typeof letters)[number]
    expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
    const url = decodeHeader(headers['list-unsubscribe'] ?? '').replace(/[<>\s]/g, '')
    expect(url).toBe(unsubscribeUrl(person.id, 'club.newEvent'))
    for (const part of parts.filter((each) => each.headers['content-type']?.startsWith('text/')))
      expect(part.body.toString()).toContain(url)
    const path = url.split('/api')[1] as string
    const asked = await rest(path)
    expect(asked.status).toBe(200)
    expect(await tell([person.id], 'f')).toBe(2)
    const done = await rest(path, {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(done.status).toBe(200)
    expect(await tell([person.id], 'g')).toBe(1)
    expect((await rest(path.slice(0, -1), { method: 'POST' })).status).toBe(400)
    expect((await rest(path.replace('newEvents', 'reviews'), { method: 'POST' })).status).toBe(400)
  })
})
