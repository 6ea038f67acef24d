import { createTelegram, type TelegramClient } from '#src/integrations/telegram/client.ts'
import { env } from '#src/lib/env.ts'

/** The hub's bot; `null` without a token: messages stay in the outbox then. */
export const bot: TelegramClient | null = env.TELEGRAM_BOT_TOKEN
  ? createTelegram({ token: env.TELEGRAM_BOT_TOKEN, apiRoot: env.TELEGRAM_API_ROOT })
  : null
