import type { Api } from 'grammy'
import type { InlineButton } from '#src/domain/telegram.ts'

export type TelegramToSend = {
  chat: string
  /** Telegram's HTML. */
  html: string
  keyboard: InlineButton[][]
  picture: Buffer | null
}

export type BotCommands = { language: string | null; commands: { command: string; description: string }[] }

export type TelegramClient = {
  /** The bot's user name, without the @. */
  username: () => Promise<string>
  /** Resolves when Telegram has taken the message; rejects otherwise, see `failureOf`. */
  send: (message: TelegramToSend) => Promise<void>
  /** Ends the waiting animation of a pressed button. */
  answerPress: (query: string) => Promise<void>
  /** Waits up to `seconds` for updates from `offset` on. */
  updates: (offset: number | null, seconds: number) => Promise<{ update_id: number }[]>
  setCommands: (sets: readonly BotCommands[]) => Promise<void>
  /** `null`: no webhook, updates are polled. */
  setWebhook: (webhook: { url: string; secret: string } | null) => Promise<void>
}

type Options = {
  token: string
  apiRoot: string
  /** A call without an answer ends after this; a poll lasts that much longer than it waits. */
  timeoutSeconds?: number
}

const heard = ['message', 'callback_query', 'my_chat_member'] as const

/**
 * The Bot API through grammY. No call can hang: each ends after its time-out, what the network does is not retried here (the outbox
 * tries again later), and "too many requests" is waited for once and only up to two seconds.
 */
export function createTelegram({ token, apiRoot, timeoutSeconds = 10 }: Options): TelegramClient {
  let opened: Promise<{ api: Api; pollApi: Api; file: (picture: Buffer) => import('grammy').InputFile }> | undefined
  const open = () => {
    // Loaded with the first call: a process without a bot does without it.
    opened ??= Promise.all([import('grammy'), import('@grammyjs/auto-retry')]).then(
      ([{ Api: BotApi, InputFile }, { autoRetry }]) => {
        const api = new BotApi(token, { apiRoot, timeoutSeconds })
        api.config.use(
          autoRetry({
            maxRetryAttempts: 1,
            maxDelaySeconds: 2,
            rethrowInternalServerErrors: true,
            rethrowHttpErrors: true,
          }),
        )
        const pollApi = new BotApi(token, { apiRoot, timeoutSeconds: timeoutSeconds + 5 })
        return { api, pollApi, file: (picture) => new InputFile(picture, 'ticket.png') }
      },
    )
    return opened
  }
  return {
    username: async () => (await (await open()).api.getMe()).username,
    send: async ({ chat, html, keyboard, picture }) => {
      const { api, file } = await open()
      const more = {
        parse_mode: 'HTML' as const,
        ...(keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}),
      }
      if (picture) await api.sendPhoto(chat, file(picture), { caption: html, ...more })
      else await api.sendMessage(chat, html, { ...more, link_preview_options: { is_disabled: true } })
    },
    answerPress: async (query) => {
      await (await open()).api.answerCallbackQuery(query)
    },
    updates: async (offset, seconds) =>
      (await open()).pollApi.getUpdates({
        timeout: seconds,
        limit: 50,
        allowed_updates: [...heard],
        ...(offset === null ? {} : { offset }),
      }),
    setCommands: async (sets) => {
      const { api } = await open()
      for (const { language, commands } of sets)
        await api.setMyCommands(commands, language ? { language_code: language as 'ru' } : {})
    },
    setWebhook: async (webhook) => {
      const { api } = await open()
      if (webhook) await api.setWebhook(webhook.url, { secret_token: webhook.secret, allowed_updates: [...heard] })
      else await api.deleteWebhook()
    },
  }
}
