import type { Locale } from '#src/domain/locale.ts'
import type { Reply } from '#src/services/telegram/reply.ts'

/**
 * What a plugin makes of `t.me/<bot>?start=<payload>` on one of its pages. A payload has at most 64 letters, digits, `_` and `-`, and
 * says its own proof: anybody can write it. `null` for one that is not the plugin's or proves nothing: it then counts as a wrong code.
 * Repeated when a worker dies over it.
 *
 * @param language Telegram's, for strangers
 */
export type TelegramStart = (payload: string, chat: string, language: Locale) => Promise<Reply | null>

let starts: readonly TelegramStart[] = []

/** Makes the plugins' deep links known to this process, in place of those known before. */
export function registerStarts(given: readonly TelegramStart[]): void {
  starts = given
}

/** The answer of the plugin whose payload it is; `null` when it is none's. */
export async function startInPlugins(...given: Parameters<TelegramStart>): Promise<Reply | null> {
  for (const start of starts) {
    const reply = await start(...given)
    if (reply) return reply
  }
  return null
}
