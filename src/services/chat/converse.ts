import { appendTurn } from '#src/db/chat/appendTurn.ts'
import { conversation } from '#src/db/chat/conversation.ts'
import { pool } from '#src/db/pool.ts'
import { type ChatLink, longestAnswer, titleOf } from '#src/domain/chat/answer.ts'
import { languageOf } from '#src/domain/chat/language.ts'
import type { Locale } from '#src/domain/locale.ts'
import { notFound } from '#src/lib/errors.ts'
import { builtInAnswer } from '#src/services/chat/builtIn.ts'
import { newConversation, readConversationName } from '#src/services/chat/conversationId.ts'
import { modelAnswer } from '#src/services/chat/modelAnswer.ts'
import type { Asker } from '#src/services/chat/tools.ts'

export type Asked = {
  message: string
  conversationId?: string | undefined
  person: string | null
  locale: Locale
  signal?: AbortSignal
}
export type Reply = { response: string; conversationId: string; links: ChatLink[] }
/** Hears the answer while it is made: the next piece, or that all pieces so far are taken back. */
export type Listener = (piece: { text: string } | { reset: true }) => void

/** How many messages of the conversation the model is reminded of. */
const remembered = 10

/** The conversation a message belongs to: an existing one of the asker (404 otherwise), or a new one. */
export async function openConversation({ conversationId, person }: Pick<Asked, 'conversationId' | 'person'>) {
  if (conversationId === undefined) return { ...newConversation(person), messages: [] }
  const id = readConversationName(conversationId, person)
  const messages = await conversation(id, person, remembered)
  if (!messages) throw notFound()
  return { id, name: conversationId, messages }
}

type Opened = Awaited<ReturnType<typeof openConversation>>

/** Answers a message and keeps both. The network is asked outside any transaction. */
export async function converse(asked: Asked, opened: Opened, listen: Listener = () => {}): Promise<Reply> {
  const asker: Asker = {
    person: asked.person,
    locale: languageOf(asked.message, asked.locale),
    now: new Date(),
    ...(asked.signal ? { signal: asked.signal } : {}),
  }
  let answer = await modelAnswer(asked.message, opened.messages, asker, listen)
  if (!answer) {
    answer = await builtInAnswer(asked.message, asker)
    listen({ text: answer.response })
  }
  const response = answer.response.slice(0, longestAnswer)
  await appendTurn(pool, {
    conversation: opened.id,
    person: asked.person,
    title: titleOf(asked.message),
    question: asked.message,
    answer: response,
    links: answer.links,
  })
  return { response, conversationId: opened.name, links: answer.links }
}
