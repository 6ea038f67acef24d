import { holdNotifications } from '#src/db/notifications/holdNotifications.ts'
import { settleNotification } from '#src/db/notifications/settleNotification.ts'
import { pool } from '#src/db/pool.ts'
import { type ClaimedMessage, claimMessages } from '#src/db/telegram/claimMessages.ts'
import { endTurn, takeTurn } from '#src/db/telegram/turns.ts'
import { maxCaption, maxText, messageParts } from '#src/domain/telegram.ts'
import { bot } from '#src/integrations/telegram/bot.ts'
import type { TelegramClient } from '#src/integrations/telegram/client.ts'
import { failureOf } from '#src/integrations/telegram/failure.ts'
import { logger } from '#src/lib/logger.ts'
import type { Drain } from '#src/outbox/work.ts'
import { unlinkTelegram } from '#src/services/telegram/link.ts'

/** Tries over about six hours, as for letters. */
const tries = 12
const batch = 8
const atOnce = 2
/** Longer than a batch can take with the client's time-outs and the waits for turns. */
const leaseSeconds = 120
/** A message that does not get its turn in this time is put back. */
const patienceMs = 3_000

const retrySeconds = (attempts: number): number => Math.min(15 * 2 ** (attempts - 1), 3_600)

async function awaitTurn(chat: string): Promise<boolean> {
  for (let waited = 0; ; ) {
    const wait = await takeTurn(pool, chat)
    if (wait === 0) return true
    if (waited + wait > patienceMs) return false
    waited += wait
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}

function toSend({ chat, subject, text, attachments, buttons }: ClaimedMessage) {
  const image = attachments?.find(({ contentType }) => contentType.startsWith('image/'))
  const parts = messageParts({ subject, text, buttons: buttons ?? [] }, image ? maxCaption : maxText)
  return { chat, ...parts, picture: image ? Buffer.from(image.contentBase64, 'base64') : null }
}

async function settleFailure({ id, chat, attempts }: ClaimedMessage, err: unknown): Promise<void> {
  const failure = failureOf(err)
  const { kind, error } = failure
  if (kind === 'tooFast') {
    await endTurn(pool, chat, failure.retryAfter)
    await settleNotification(pool, id, { status: 'queued', error, retrySeconds: failure.retryAfter, isUncounted: true })
    return
  }
  await endTurn(pool, chat)
  const isLast = kind !== 'later' || attempts >= tries
  await settleNotification(
    pool,
    id,
    isLast ? { status: 'failed', error } : { status: 'queued', error, retrySeconds: retrySeconds(attempts) },
  )
  if (kind === 'gone') await unlinkTelegram({ chat }, 'blocked')
  logger.warn({
    notification: id,
    attempts,
    error,
    msg: isLast ? 'a Telegram message could not be sent' : 'a Telegram message will be tried again',
  })
}

async function sendOne(client: TelegramClient, message: ClaimedMessage): Promise<void> {
  if (!(await awaitTurn(message.chat))) {
    await settleNotification(pool, message.id, {
      status: 'queued',
      error: 'waits for its turn',
      retrySeconds: 1,
      isUncounted: true,
    })
    return
  }
  try {
    await client.send(toSend(message))
  } catch (err) {
    await settleFailure(message, err)
    return
  }
  await settleNotification(pool, message.id, { status: 'sent' })
  await endTurn(pool, message.chat)
}

/** Sends the messages of the outbox within Telegram's limits, whatever number of workers do; without a bot it keeps them there. */
export const createMessagesDrain = (client: TelegramClient | null): Drain => ({
  name: 'telegram',
  idleMs: 250,
  run: async () => {
    if (!client) return holdNotifications(pool, 'telegram')
    const messages = await claimMessages(pool, batch, leaseSeconds)
    const waiting = [...messages]
    const lane = async (): Promise<void> => {
      for (let message = waiting.shift(); message; message = waiting.shift()) await sendOne(client, message)
    }
    await Promise.all(Array.from({ length: atOnce }, lane))
    return messages.length
  },
})

export const messagesDrain: Drain = createMessagesDrain(bot)
