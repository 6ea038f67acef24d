import { afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { createTelegram, type TelegramClient } from '#src/integrations/telegram/client.ts'
import { queueTelegram } from '#src/integrations/telegram/outbox.ts'
import { answerFreely } from '#src/services/telegram/chat.ts'
import { newTelegramCode } from '#src/services/telegram/link.ts'
import { createMessagesDrain } from '#src/services/telegram/messagesDrain.ts'
import { createPollDrain } from '#src/services/telegram/receive.ts'
import { createUpdatesDrain } from '#src/services/telegram/updatesDrain.ts'
import { TelegramEmulator } from '#tests/support/emulators/telegram.ts'
import { createUser, type TestUser, testPayload } from '#tests/support/factories.ts'

let emulator: TelegramEmulator
let client: TelegramClient
let chats = 5_000

export const telegram = (): TelegramEmulator => emulator
export const telegramClient = (): TelegramClient => client

/** A bot server and an empty outbox for each test of the file; the hub has a token meanwhile. */
export function freshTelegram(env: { TELEGRAM_BOT_TOKEN?: string | undefined }): void {
  // A chat takes a message a second, and a journey has a dozen.
  vi.setConfig({ testTimeout: 180_000 })
  beforeAll(async () => void (await testPayload()))
  beforeEach(async () => {
    await pool.query(
      'TRUNCATE notifications, telegram_updates, telegram_codes, telegram_pace, telegram_bot, rate_limits CASCADE',
    )
    emulator = await new TelegramEmulator().start()
    client = createTelegram({ token: emulator.token, apiRoot: emulator.url, timeoutSeconds: 30 })
    env.TELEGRAM_BOT_TOKEN = emulator.token
  })
  afterEach(async () => {
    env.TELEGRAM_BOT_TOKEN = undefined
    await emulator.stop()
  })
}

const waiting = async (): Promise<number> =>
  (
    await pool.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM notifications WHERE channel = 'telegram' AND status = 'queued' AND (next_try_at IS NULL OR next_try_at <= now() + interval '3 seconds')",
    )
  ).rows[0]?.n ?? 0

/** Polls, works on what came, and sends until nothing waits: what the worker's loops do. */
export async function work(seconds = 0): Promise<void> {
  await createPollDrain(client, seconds).run()
  const updates = createUpdatesDrain({ client, freeText: answerFreely })
  while ((await updates.run()) > 0);
  await sendAll()
}

export async function sendAll(drains = 1): Promise<void> {
  const drain = createMessagesDrain(client)
  while ((await waiting()) > 0) {
    const sent = await Promise.all(Array.from({ length: drains }, () => drain.run()))
    if (sent.every((count) => count === 0)) await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** A person with a chat of his own that is linked, his messages so far forgotten. */
export async function linkedUser(data: Record<string, unknown> = {}): Promise<TestUser & { chat: number }> {
  const user = await createUser({ data })
  const chat = chats++
  const { code } = await newTelegramCode(user.id)
  emulator.write(chat, `/start ${code}`)
  await work()
  return { ...user, chat }
}

export const nextChat = (): number => chats++

/** A message of no interest. */
export const messageTo = (
  chat: number | string,
  key: string,
  more: Partial<Parameters<typeof queueTelegram>[1]> = {},
) =>
  queueTelegram(pool, {
    chat: String(chat),
    type: 'test',
    subject: 'Тема',
    text: 'Текст',
    locale: 'ru',
    dedupeKey: key,
    ...more,
  })

export const chatOf = async (user: { id: string }): Promise<string | null> =>
  (await pool.query<{ chat: string | null }>('SELECT telegram_chat_id AS chat FROM users WHERE id = $1', [user.id]))
    .rows[0]?.chat ?? null

export const statuses = async (): Promise<{ key: string; status: string; error: string | null; attempts: number }[]> =>
  (
    await pool.query(
      'SELECT dedupe_key AS key, status, error, attempts::int AS attempts FROM notifications ORDER BY dedupe_key',
    )
  ).rows
