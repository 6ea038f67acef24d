import { pool } from '#src/db/pool.ts'
import { type ClaimedUpdate, claimUpdates } from '#src/db/telegram/claimUpdates.ts'
import { finishUpdate } from '#src/db/telegram/finishUpdate.ts'
import { tryLocked } from '#src/db/tryLocked.ts'
import { bot } from '#src/integrations/telegram/bot.ts'
import type { TelegramClient } from '#src/integrations/telegram/client.ts'
import { logger } from '#src/lib/logger.ts'
import type { Drain } from '#src/outbox/work.ts'
import { answerFreely } from '#src/services/telegram/chat.ts'
import { type FreeText, handleUpdate } from '#src/services/telegram/handle.ts'

const batch = 20
const leaseSeconds = 60
const tries = 3

type Options = { client: TelegramClient | null; freeText?: FreeText }

async function workOn(client: TelegramClient, update: ClaimedUpdate, freeText: FreeText): Promise<void> {
  try {
    const query = await handleUpdate(update, { now: new Date(), freeText })
    // Only a courtesy: the waiting animation ends by itself.
    if (query) void client.answerPress(query).catch(() => undefined)
  } catch (err) {
    logger.warn({ err, update: update.id, msg: 'an update of Telegram could not be worked on' })
    if (update.attempts >= tries) await finishUpdate(pool, update.id, err instanceof Error ? err.message : String(err))
  }
}

async function workOff(client: TelegramClient, freeText: FreeText): Promise<number> {
  const updates = await claimUpdates(pool, batch, leaseSeconds)
  for (const update of updates) await workOn(client, update, freeText)
  return updates.length
}

/**
 * Works on what people wrote and pressed, in Telegram's order: one worker at a time (an advisory lock), as two would answer one chat in
 * the wrong order.
 */
export const createUpdatesDrain = ({ client, freeText = async () => null }: Options): Drain => ({
  name: 'telegramUpdates',
  idleMs: 300,
  run: async () => (client ? ((await tryLocked('telegram updates', () => workOff(client, freeText))) ?? 0) : 0),
})

export const updatesDrain: Drain = createUpdatesDrain({ client: bot, freeText: answerFreely })
