import { z } from 'zod'
import { type Locale, negotiateLocale } from '#src/domain/locale.ts'

/** What of an update concerns the bot. Only private chats do: in a group everybody would act as its one person. */
export type Incoming =
  | { kind: 'text'; chat: string; text: string; language: Locale }
  | { kind: 'press'; chat: string; data: string; query: string; language: Locale }
  | { kind: 'blocked'; chat: string }

const chat = z.object({ id: z.number().int(), type: z.string() })
const from = z.object({ id: z.number().int(), language_code: z.string().optional() })

const schema = z.object({
  message: z.object({ chat, from: from.optional(), text: z.string().optional() }).optional(),
  callback_query: z
    .object({ id: z.string(), from, data: z.string().optional(), message: z.object({ chat }).optional() })
    .optional(),
  my_chat_member: z.object({ chat, new_chat_member: z.object({ status: z.string() }) }).optional(),
})

/** Reads an update; `null` for whatever the bot has no answer to. */
export function readIncoming(body: unknown): Incoming | null {
  const update = schema.safeParse(body).data
  const { message, callback_query: press, my_chat_member: member } = update ?? {}
  if (message?.text !== undefined && message.chat.type === 'private')
    return {
      kind: 'text',
      chat: String(message.chat.id),
      text: message.text.trim(),
      language: negotiateLocale(message.from?.language_code),
    }
  if (press?.data !== undefined && press.message?.chat.type === 'private' && press.message.chat.id === press.from.id)
    return {
      kind: 'press',
      chat: String(press.message.chat.id),
      data: press.data,
      query: press.id,
      language: negotiateLocale(press.from.language_code),
    }
  if (member?.chat.type === 'private' && member.new_chat_member.status === 'kicked')
    return { kind: 'blocked', chat: String(member.chat.id) }
  return null
}
