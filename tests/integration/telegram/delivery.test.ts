import { afterEach, describe, expect, it } from 'vitest'
import { settleNotification } from '#src/db/notifications/settleNotification.ts'
import { pool } from '#src/db/pool.ts'
import { claimMessages } from '#src/db/telegram/claimMessages.ts'
import { createTelegram } from '#src/integrations/telegram/client.ts'
import { env } from '#src/lib/env.ts'
import { createMessagesDrain } from '#src/services/telegram/messagesDrain.ts'
import { createPollDrain, createSetupDrain } from '#src/services/telegram/receive.ts'
import { createUpdatesDrain } from '#src/services/telegram/updatesDrain.ts'
import { createEvent, rest } from '#tests/support/factories.ts'
import {
  freshTelegram,
  linkedUser,
  messageTo,
  sendAll,
  statuses,
  telegram,
  telegramClient,
  work,
} from './telegramSupport.ts'

freshTelegram(env)

const secret = 'secret-of-the-webhook-0001'
afterEach(() => {
  env.TELEGRAM_WEBHOOK_SECRET = undefined
})

const post = (body: unknown, given = secret) =>
  rest('/telegram/webhook', { method: 'POST', body, headers: { 'x-telegram-bot-api-secret-token': given } })

describe('the drain of messages', () => {
  it('sends each once with two drains at work, a message a second to a chat and never more than 30 a second', async () => {
    for (let chat = 1; chat <= 40; chat++) {
      telegram().know(String(chat))
      await messageTo(chat, `many:${chat}`)
    }
    for (const key of ['again:1', 'again:2']) await messageTo(1, key, { text: key })
    await sendAll(2)
    const { sent } = telegram()
    expect(sent).toHaveLength(42)
    expect(telegram().refusedForSpeed).toBe(0)
    const own = telegram().messages(1)
    expect(own.map(({ text }) => text.split('\n').at(-1))).toEqual(['Текст', 'again:1', 'again:2'])
    for (const [index, { at }] of own.slice(1).entries())
      expect(at - (own[index]?.at ?? 0)).toBeGreaterThanOrEqual(1_000)
    expect((await statuses()).every(({ status, attempts }) => status === 'sent' && attempts === 1)).toBe(true)
  })

  it('keeps the order of a chat, also when the first is put back and must wait', async () => {
    await messageTo(1, 'first')
    await messageTo(1, 'second')
    const claim = async () => (await claimMessages(pool, 8, 60)).map(({ id }) => id)
    const [first = ''] = await claim()
    await settleNotification(pool, first, { status: 'queued', error: 'its turn', retrySeconds: 60, isUncounted: true })
    expect(await claim()).toEqual([])
    await pool.query('UPDATE notifications SET next_try_at = now() WHERE id = $1', [first])
    expect(await claim()).toEqual([first])
  })

  it('is refused by the emulator without its pace (control)', async () => {
    telegram().know('1')
    const message = { chat: '1', html: 'x', keyboard: [], picture: null }
    // The client itself waits once, so two go through: the third of three at once does not.
    const sent = await Promise.allSettled([1, 2, 3].map(() => telegramClient().send(message)))
    expect(telegram().refusedForSpeed).toBeGreaterThan(0)
    expect(sent.some(({ status }) => status === 'fulfilled')).toBe(true)
  })

  it('obeys retry_after: nothing goes out before, and the try does not count', async () => {
    telegram().know('1')
    telegram().know('2')
    telegram().mishaps.push({ retryAfter: 3 })
    await messageTo(1, 'a')
    await createMessagesDrain(telegramClient()).run()
    const refusedAt = Date.now()
    expect(await statuses()).toMatchObject([{ key: 'a', status: 'queued', attempts: 0 }])
    await messageTo(2, 'b')
    await sendAll()
    expect(telegram().sent).toHaveLength(2)
    // The emulator refuses again whoever comes too early.
    expect(telegram().refusedForSpeed).toBe(1)
    for (const { at } of telegram().sent) expect(at).toBeGreaterThan(refusedAt)
  })

  it('keeps messages in the outbox without a bot, and fails what Telegram refuses for good', async () => {
    await messageTo(1, 'held')
    await createMessagesDrain(null).run()
    expect(await statuses()).toMatchObject([{ status: 'held' }])
    await messageTo(99, 'unknown')
    telegram().know('3')
    await messageTo(3, 'long', { subject: 'x'.repeat(290), text: '<&'.repeat(9_000) })
    await messageTo(3, 'bad', { buttons: [[{ label: 'x', action: 'y'.repeat(65) }]] })
    await sendAll()
    expect(await statuses()).toMatchObject([
      { key: 'bad', status: 'failed' },
      { key: 'held', status: 'held' },
      { key: 'long', status: 'sent' },
      { key: 'unknown', status: 'failed', error: expect.stringContaining('chat not found') },
    ])
    expect(telegram().messages(3)[0]?.text.length).toBeLessThanOrEqual(4_096)
  })

  it('ends within its time limit on a network that is dead, and tries again later', async () => {
    telegram().know('1')
    telegram().mishaps.push('silence')
    await messageTo(1, 'silent')
    const impatient = createTelegram({ token: telegram().token, apiRoot: telegram().url, timeoutSeconds: 1 })
    await createMessagesDrain(impatient).run()
    expect(await statuses()).toMatchObject([
      { status: 'queued', attempts: 1, error: expect.not.stringContaining('123456') },
    ])
    const nobody = createTelegram({ token: telegram().token, apiRoot: 'http://127.0.0.1:9', timeoutSeconds: 1 })
    await pool.query('UPDATE notifications SET next_try_at = NULL')
    await pool.query('TRUNCATE telegram_pace')
    await createMessagesDrain(nobody).run()
    expect(await statuses()).toMatchObject([{ status: 'queued', attempts: 2 }])
    await expect(createPollDrain(nobody, 0).run()).rejects.toThrow()
  })
})

describe('updates', () => {
  it('come by webhook with its secret only, and the same one has one effect', async () => {
    const user = await linkedUser()
    const event = await createEvent()
    env.TELEGRAM_WEBHOOK_SECRET = secret
    const update = telegram().pressData(user.chat, `claim:${event.id}`)
    expect((await post(update, 'wrong')).status).toBe(403)
    expect((await post('no json')).status).toBe(400)
    expect((await post({})).status).toBe(400)
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(update)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    const drain = () => createUpdatesDrain({ client: telegramClient() }).run()
    await Promise.all([drain(), drain(), drain()])
    await drain()
    await sendAll()
    const { rows } = await pool.query('SELECT count(*)::int AS n FROM tickets WHERE holder_id = $1', [user.id])
    expect(rows).toEqual([{ n: 1 }])
    expect(
      telegram()
        .messages(user.chat)
        .filter(({ photo }) => photo),
    ).toHaveLength(1)
    env.TELEGRAM_WEBHOOK_SECRET = undefined
    expect((await post(update)).status).toBe(404)
  })

  it('sets the webhook with its secret, and takes it away for polling', async () => {
    const webhook = { url: 'https://hub.example/api/telegram/webhook', secret }
    await createSetupDrain({ client: telegramClient(), webhook }).run()
    expect(telegram().webhook).toEqual(webhook)
    await createSetupDrain({ client: telegramClient(), webhook: null }).run()
    expect(telegram().webhook).toBeNull()
  })

  it('of a group, without text, or of unknown kinds are passed over', async () => {
    const user = await linkedUser()
    const before = telegram().sent.length
    env.TELEGRAM_WEBHOOK_SECRET = secret
    const chat = { id: user.chat, type: 'group' }
    for (const [index, more] of [{ message: { chat, text: '/stop' } }, { poll: {} }, { message: 7 }].entries())
      await post({ update_id: 900_000 + index, ...more })
    await work()
    expect(telegram().sent).toHaveLength(before)
    const { rows } = await pool.query('SELECT count(*)::int AS n FROM telegram_updates WHERE done_at IS NULL')
    expect(rows).toEqual([{ n: 0 }])
  })
})
