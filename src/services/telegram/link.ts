import { audit } from '#src/db/audit.ts'
import { pool } from '#src/db/pool.ts'
import { takeRate } from '#src/db/rateLimit.ts'
import { bindChat } from '#src/db/telegram/bindChat.ts'
import { linkState } from '#src/db/telegram/linkState.ts'
import { saveCode } from '#src/db/telegram/saveCode.ts'
import { unlinkChat } from '#src/db/telegram/unlinkChat.ts'
import { transaction } from '#src/db/transaction.ts'
import { codeLength, codeSeconds } from '#src/domain/telegram.ts'
import { derivedKey, hmacHex } from '#src/lib/crypto.ts'
import { env } from '#src/lib/env.ts'
import { HubError } from '#src/lib/errors.ts'
import { typedAlphabet, typedCode } from '#src/lib/ids.ts'

/** Wrong codes that one chat may send in a quarter of an hour. */
const guesses = 5

export type TelegramState = { available: boolean; linked: boolean; bot: string | null }
export type TelegramCode = { code: string; link: string | null; expiresAt: string }

const hashOf = (code: string): string => hmacHex(derivedKey('telegram-codes'), code)

/** Whether text has the form of a one-time code. */
export const looksLikeCode = (text: string): boolean =>
  new RegExp(`^[${typedAlphabet}]{${codeLength}}$`).test(text.toLowerCase())

/** A person's state: whether the hub has a bot, and whether a chat is linked. */
export async function telegramState(user: string): Promise<TelegramState> {
  const { isLinked, username } = await linkState(pool, user)
  return { available: env.TELEGRAM_BOT_TOKEN !== undefined, linked: isLinked, bot: username }
}

/** A one-time code for 15 minutes; one asked for before ends. Throws `telegram_off` (409) without a bot. */
export async function newTelegramCode(user: string): Promise<TelegramCode> {
  if (!env.TELEGRAM_BOT_TOKEN) throw new HubError('telegram_off', { status: 409 })
  const code = typedCode(codeLength)
  const ends = await saveCode(pool, user, hashOf(code), codeSeconds)
  const { username } = await linkState(pool, user)
  return { code, link: username ? `https://t.me/${username}?start=${code}` : null, expiresAt: ends.toISOString() }
}

/** Spends a code that came from a chat and binds the two. `limited`: the chat has guessed too often. */
export async function linkChat(chat: string, code: string): Promise<'linked' | 'wrong' | 'limited'> {
  const { allowed } = await takeRate(`telegram-code:${chat}`, guesses, codeSeconds)
  if (!allowed) return 'limited'
  return transaction(async (tx) => {
    const user = await bindChat(tx, hashOf(code.toLowerCase()), chat)
    if (!user) return 'wrong'
    await audit(tx, { action: 'telegram.linked', actor: user, subjectType: 'users', subject: user })
    return 'linked'
  })
}

/** Lets a person's chat go; nothing happens when none is linked. */
export async function unlinkTelegram(by: { chat: string } | { user: string }, reason: string): Promise<void> {
  await transaction(async (tx) => {
    const user = await unlinkChat(tx, by)
    if (user)
      await audit(tx, {
        action: 'telegram.unlinked',
        actor: user,
        subjectType: 'users',
        subject: user,
        changes: { reason },
      })
  })
}
