import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import webPush from 'web-push'
import { pool } from '#src/db/pool.ts'
import { saveSubscription } from '#src/db/push/saveSubscription.ts'
import { createPusher, fitted } from '#src/integrations/push/send.ts'
import { notify } from '#src/services/notifications/notify.ts'
import { createPushDrain } from '#src/services/notifications/pushDrain.ts'
import { type Browser, type PushService, startPushService } from '#tests/support/emulators/push.ts'
import { createUser, type TestUser } from '#tests/support/factories.ts'

const keys = webPush.generateVAPIDKeys()
let service: PushService

beforeEach(async () => {
  await pool.query('TRUNCATE notifications, push_subscriptions CASCADE')
  service = await startPushService()
})
afterEach(async () => {
  expect(service.complaints).toEqual([])
  await service.close()
})

const drain = (): Promise<number> =>
  createPushDrain(createPusher({ ...keys, subject: 'mailto:hub@sdu.edu.kz' }, service.url)).run()

async function withBrowser(data = {}): Promise<{ person: TestUser; browser: Browser; id: string }> {
  const person = await createUser({ data })
  const browser = service.subscribe()
  const id = await saveSubscription(pool, person.id, { endpoint: browser.endpoint, ...browser.keys })
  return { person, browser, id }
}

const tell = (people: readonly string[], key = 'one', paragraphs = ['Қош келдіңіз']) =>
  notify(pool, {
    to: people,
    type: 'event.changed',
    key,
    say: () => ({ title: 'Тема', paragraphs, action: { label: 'Открыть', url: 'http://localhost:3000/me/inbox' } }),
  })

const pushes = async () =>
  (
    await pool.query<{ id: string; status: string; attempts: number; error: string | null; wait: number | null }>(
      `SELECT id, status, attempts::int AS attempts, error, round(extract(epoch FROM next_try_at - now()))::int AS wait
       FROM notifications WHERE channel = 'push' ORDER BY created_at, id`,
    )
  ).rows

describe('push', () => {
  it('reaches every browser of a person once, readable with the key of the browser alone', async () => {
    const { person, browser } = await withBrowser()
    const second = service.subscribe()
    await saveSubscription(pool, person.id, { endpoint: second.endpoint, ...second.keys })
    await tell([person.id])
    await tell([person.id])
    await Promise.all([drain(), drain(), drain()])
    const rows = await pushes()
    expect(rows.map(({ status, attempts }) => ({ status, attempts }))).toEqual([
      { status: 'sent', attempts: 1 },
      { status: 'sent', attempts: 1 },
    ])
    for (const { received } of [browser, second]) {
      expect(received).toHaveLength(1)
      expect(received[0]).toMatchObject({
        payload: { title: 'Тема', body: 'Қош келдіңіз', url: 'http://localhost:3000/me/inbox', lang: 'ru' },
        ttl: 86_400,
        urgency: 'high',
        publicKey: keys.publicKey,
        subject: 'mailto:hub@sdu.edu.kz',
      })
      expect(received[0]?.topic).toBe(String(received[0]?.payload.id).replaceAll('-', ''))
    }
  })

  it.each([404, 410])('removes a browser of which the service says %i, with what waits for it', async (status) => {
    const { person, browser } = await withBrowser()
    service.behave(browser, { status })
    await tell([person.id])
    await drain()
    expect((await pushes())[0]).toMatchObject({ status: 'failed', attempts: 1 })
    expect((await pool.query('SELECT FROM push_subscriptions')).rowCount).toBe(0)
    expect(await tell([person.id], 'two')).toBe(2)
    expect(await drain()).toBe(0)
  })

  it('waits as long as a busy service asks, then sends', async () => {
    const { person, browser } = await withBrowser()
    service.behave(browser, { status: 429, retryAfter: '120' })
    await tell([person.id])
    await drain()
    expect(await pushes()).toMatchObject([{ status: 'queued', attempts: 1 }])
    expect((await pushes())[0]?.wait).toBeGreaterThan(100)
    service.behave(browser, null)
    await pool.query("UPDATE notifications SET next_try_at = now() - interval '1 second'")
    await drain()
    expect(await pushes()).toMatchObject([{ status: 'sent', attempts: 2, error: null }])
    expect(browser.received).toHaveLength(1)
  })

  it('does not go to who used the browser before', async () => {
    const { person, browser } = await withBrowser()
    await tell([person.id])
    const next = await createUser()
    await saveSubscription(pool, next.id, { endpoint: browser.endpoint, ...browser.keys })
    await drain()
    expect(browser.received).toEqual([])
    expect((await pool.query('SELECT user_id FROM push_subscriptions')).rows).toEqual([{ user_id: next.id }])
  })

  it('calls nobody but push services', async () => {
    const { person, browser } = await withBrowser()
    await tell([person.id])
    await createPushDrain(createPusher({ ...keys, subject: 'mailto:hub@sdu.edu.kz' })).run()
    expect(browser.received).toEqual([])
    expect((await pushes())[0]?.status).toBe('failed')
  })

  it('is kept in the outbox without keys, is not written when the person does not want it', async () => {
    const { person } = await withBrowser({ notificationPreferences: { newEvents: { push: false } } })
    await tell([person.id])
    await createPushDrain(null).run()
    expect(await pushes()).toMatchObject([{ status: 'held' }])
    await notify(pool, {
      to: [person.id],
      type: 'club.newEvent',
      key: 'x',
      say: () => ({ title: 'Т', paragraphs: ['т'] }),
    })
    expect(await pushes()).toHaveLength(1)
  })

  it('shortens long texts so that the service takes them', async () => {
    const { person, browser } = await withBrowser()
    await tell([person.id], 'long', ['Ұзақ мәтін 🎉 '.repeat(2_000)])
    await drain()
    expect(browser.received).toHaveLength(1)
    expect(String(browser.received[0]?.payload.body).endsWith('…')).toBe(true)
    const payload = { id: 'a', title: 'т', body: 'short', url: null, lang: null }
    expect(JSON.parse(fitted(payload))).toEqual(payload)
  })

  it('ends with the account', async () => {
    const { person } = await withBrowser()
    await pool.query('UPDATE users SET archived_at = now() WHERE id = $1', [person.id])
    expect((await pool.query('SELECT FROM push_subscriptions')).rowCount).toBe(0)
  })
})
