import { pool } from '#src/db/pool.ts'
import { insertUpdate } from '#src/db/telegram/insertUpdate.ts'
import { nextUpdate } from '#src/db/telegram/nextUpdate.ts'
import { saveBotName } from '#src/db/telegram/saveBotName.ts'
import { tryLocked } from '#src/db/tryLocked.ts'
import { locales } from '#src/domain/locale.ts'
import { botCommands, commandTexts } from '#src/i18n/telegram.ts'
import { bot } from '#src/integrations/telegram/bot.ts'
import type { TelegramClient } from '#src/integrations/telegram/client.ts'
import { env } from '#src/lib/env.ts'
import type { Drain } from '#src/outbox/work.ts'

/** Shorter than the worker's grace when it stops. */
const pollSeconds = 4

/** Where Telegram posts updates to in production. */
export const webhookPath = '/api/telegram/webhook'

/** Asks Telegram for updates, one worker at a time (Telegram refuses two), and keeps them for the updates drain. */
export const createPollDrain = (client: TelegramClient | null, seconds = pollSeconds): Drain => ({
  name: 'telegramPolling',
  idleMs: 1_000,
  run: async () => {
    if (!client) return 0
    const found = await tryLocked('telegram polling', async () => {
      const updates = await client.updates(await nextUpdate(pool), seconds)
      for (const update of updates) await insertUpdate(pool, update.update_id, update)
      return updates.length
    })
    return found ?? 0
  },
})

type Setup = { client: TelegramClient | null; webhook: { url: string; secret: string } | null }

/** Introduces the bot to Telegram once a start: its commands in three languages, and how it hears of updates. */
export function createSetupDrain({ client, webhook }: Setup): Drain {
  let isDone = client === null
  return {
    name: 'telegramSetup',
    idleMs: 60_000,
    run: async () => {
      if (isDone || !client) return 0
      await saveBotName(pool, await client.username())
      await client.setWebhook(webhook)
      await client.setCommands(
        [null, ...locales].map((language) => ({
          language,
          commands: botCommands.map((command) => ({ command, description: commandTexts[command][language ?? 'ru'] })),
        })),
      )
      isDone = true
      return 0
    },
  }
}

const secret = env.TELEGRAM_WEBHOOK_SECRET
const hasWebhook = env.isProduction && secret !== undefined

export const setupDrain: Drain = createSetupDrain({
  client: bot,
  webhook: hasWebhook ? { url: `${env.PUBLIC_URL}${webhookPath}`, secret } : null,
})
export const pollDrain: Drain = createPollDrain(hasWebhook ? null : bot)
