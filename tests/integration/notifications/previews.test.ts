import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { locales } from '#src/domain/locale.ts'
import { notificationTypes } from '#src/domain/notificationTypes.ts'
import { env } from '#src/lib/env.ts'
import { definePlugin } from '#src/plugins/_kit/index.ts'
import { plugins } from '#src/plugins/index.ts'
import { previewGroups, registerPreviews } from '#src/services/notifications/previews/catalogue.ts'
import { type NotificationPreview, previewNotification } from '#src/services/notifications/previews/index.ts'
import { single } from '#src/services/notifications/previews/types.ts'
import { createAdmin, createUser, rest, signIn } from '#tests/support/factories.ts'

const groups = previewGroups()
const types = groups.flatMap((group) => Object.entries(group.types))
const samples = types.flatMap(([type, { variants }]) => variants.map(({ name }) => ({ type, variant: name })))

/** Everything a person reads, the addresses apart. */
const wordsIn = ({ letter, inbox, push, telegram }: NotificationPreview): string[] =>
  [
    letter.subject,
    letter.text,
    letter.html.replace(/data:[^"]+/g, ''),
    inbox?.title,
    inbox?.text,
    push?.title,
    push?.text,
    telegram?.html,
    ...(telegram?.keyboard.flat().map(({ text }) => text) ?? []),
  ].filter((each) => each !== undefined)

const hrefsIn = (html: string): string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href)

describe('the previews', () => {
  it('have every type of the core, the account’s letters and the plugins’, each once', () => {
    const names = types.map(([name]) => name)
    for (const name of [
      ...Object.keys(notificationTypes),
      'account.verify',
      'account.reset',
      'account.invite',
      'notice',
    ])
      expect(names).toContain(name)
    expect(names.filter((name) => name.startsWith('studio.'))).toHaveLength(8)
    expect(new Set(names).size).toBe(names.length)
    for (const { types: own } of groups) expect(Object.keys(own)).not.toEqual([])
  })

  it.each(samples)('say $type ($variant) whole in every language', async ({ type, variant }) => {
    const read = await Promise.all(locales.map((locale) => previewNotification({ type, variant, locale })))
    for (const preview of read) {
      const { letter, inbox, push, telegram, locale } = preview
      expect(letter.subject.length).toBeGreaterThan(3)
      expect(letter.subject.length).toBeLessThanOrEqual(78)
      expect(letter.html).toContain(`<html lang="${locale}">`)
      expect(letter.html).not.toContain('cid:')
      for (const words of wordsIn(preview)) {
        expect(words).not.toMatch(/undefined|null|NaN|\[object|Invalid Date|\{|\}/)
        expect(words.trim()).not.toBe('')
        if (locale === 'en') expect(words).not.toMatch(/\p{Script=Cyrillic}/u)
      }
      const links = [...hrefsIn(letter.html), ...[inbox?.link, push?.link].filter((each) => typeof each === 'string')]
      if (type !== 'notice') expect(links.length).toBeGreaterThan(0)
      for (const link of links) expect(link.startsWith(`${env.PUBLIC_URL}/`) || link === env.PUBLIC_URL).toBe(true)
      expect(inbox === null).toBe(!(type in notificationTypes) && type !== 'test')
      expect(push === null).toBe(inbox === null)
      // The studio's guests have chats without an account.
      expect(telegram?.byDefault === 'asked').toBe(type.startsWith('studio.'))
      expect(telegram === null).toBe(inbox === null && !type.startsWith('studio.'))
      if (telegram) expect(telegram.html.length).toBeLessThan(telegram.picture ? 1024 : 4096)
    }
    // Every language has words of its own.
    expect(new Set(read.map(({ letter }) => letter.text)).size).toBe(locales.length)
    expect(new Set(read.map(({ letter }) => letter.subject)).size).toBe(locales.length)
  })

  it('show the code of a ticket, the stars of a review and the way out of what one need not get', async () => {
    const of = (type: string) => previewNotification({ type, locale: 'ru' })
    const ticket = await of('ticket.issued')
    expect(ticket.letter.html).toContain('src="data:image/png;base64,')
    expect(ticket.letter.attachments).toEqual(['ticket.png'])
    expect(ticket.telegram?.picture).toMatch(/^data:image\/png;base64,/)
    expect(ticket.letter.text).not.toContain('/api/notifications/unsubscribe')
    expect((await of('review.invitation')).telegram?.keyboard[0]).toHaveLength(5)
    expect((await of('review.invitation')).letter.byDefault).toBe('off')
    expect((await of('club.newEvent')).letter.text).toContain('/api/notifications/unsubscribe?token=')
  })
})

describe('a plugin', () => {
  const label = { ru: 'Кружок', en: 'Circle' }
  const rule = { topic: 'reminders', isUrgent: false }

  afterAll(() =>
    registerPreviews(plugins.filter(({ enabled }) => enabled).flatMap(({ previews }) => (previews ? [previews] : []))),
  )

  it('cannot tell people of what has no preview', () => {
    const base = { slug: 'circle', enabled: true, notifications: { types: { 'circle/met': rule } } }
    expect(() => definePlugin(base)).toThrow('circle/met has no preview')
    const sample = () => ({ letter: { subject: 's', html: '<p>h</p>', text: 't' } })
    const previews = { label, types: { 'circle/met': single(label, sample) } }
    expect(definePlugin({ ...base, previews }).previews).toBe(previews)
  })

  it('shows its own beside the core’s', async () => {
    const sample = () => ({ letter: { subject: 'circle', html: '<p>h</p>', text: 't' } })
    registerPreviews([{ label, types: { 'circle/met': single(label, sample) } }])
    expect((await previewNotification({ type: 'circle/met', locale: 'en' })).letter.subject).toBe('circle')
    await expect(previewNotification({ type: 'studio.reminder', locale: 'en' })).rejects.toMatchObject({ status: 404 })
  })
})

describe('GET /api/notifications/preview', () => {
  let admin = ''
  beforeAll(async () => {
    admin = await signIn(await createAdmin())
  })
  const get = (query: string, token?: string) => rest(`/notifications/preview?${query}`, token ? { token } : {})

  it('shows a kind of message to an admin, and to nobody else', async () => {
    const answer = await get('type=payment.refunded&locale=kk', admin)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({
      type: 'payment.refunded',
      locale: 'kk',
      letter: { subject: 'Ақша қайтарылды: Үстел ойындары кеші', byDefault: 'always' },
      push: { byDefault: 'on' },
    })
    expect((await get('type=payment.refunded', await signIn(await createUser()))).status).toBe(403)
    expect((await get('type=payment.refunded')).status).toBe(401)
  })

  it.each([
    ['type=nothing', 404],
    ['type=constructor', 404],
    ['type=ticket.issued&variant=none', 404],
    ['type=ticket.issued&locale=de', 400],
    ['type=', 400],
    ['locale=en', 400],
  ])('answers %s with %i', async (query, status) => {
    expect((await get(query, admin)).status).toBe(status)
  })
})

describe('a sample as a test message', () => {
  it('goes to the admin alone, marked, in the language that was looked at', async () => {
    const admin = await createAdmin()
    const token = await signIn(admin)
    const send = (query: string) => rest(`/notifications/test?${query}`, { method: 'POST', token })
    const answer = await send('channel=email&type=ticket.issued&locale=en')
    expect(await answer.json()).toEqual({ channel: 'email', messages: 1 })
    const { rows } = await pool.query(
      "SELECT user_id, type, channel, subject, locale, attachments -> 0 ->> 'cid' AS cid FROM notifications WHERE type = 'test' AND user_id = $1",
      [admin.id],
    )
    expect(rows).toEqual([
      {
        user_id: admin.id,
        type: 'test',
        channel: 'email',
        subject: 'Test: Your ticket: Board game night',
        locale: 'en',
        cid: 'ticket-qr',
      },
    ])
    expect((await send('channel=inbox&type=payment.late&locale=kk')).status).toBe(200)
    expect((await send('channel=inbox&type=account.verify')).status).toBe(409)
    expect((await send('channel=email&type=nothing')).status).toBe(404)
    expect((await send('channel=email&type=ticket.issued&locale=de')).status).toBe(400)
  })
})
