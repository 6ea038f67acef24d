import { conversationList } from '#src/db/chat/conversationList.ts'
import { takeRate } from '#src/db/rateLimit.ts'
import type { Actor } from '#src/domain/actor.ts'
import { longestQuestion } from '#src/domain/chat/answer.ts'
import type { TelegramButton } from '#src/domain/telegram.ts'
import { botTexts } from '#src/i18n/telegram.ts'
import { env } from '#src/lib/env.ts'
import { converse, openConversation } from '#src/services/chat/converse.ts'
import type { Reply } from '#src/services/telegram/reply.ts'

/** The same for a person as on the site. */
const questions = { limit: 20, windowSeconds: 60 }
/** Far below the lease of an update. */
const patienceMs = 20_000
/** Whoever writes again after this begins a new conversation. */
const pauseMs = 60 * 60_000

/** Answers what somebody wrote as the chat of the site does, in the person's latest conversation. */
export async function answerFreely(actor: Actor, text: string): Promise<Reply> {
  const { allowed } = await takeRate(`telegram-chat:${actor.id}`, questions.limit, questions.windowSeconds)
  if (!allowed) return { subject: botTexts.tooMany[actor.locale], text: botTexts.tooManyQuestions[actor.locale] }
  const latest = (await conversationList(actor.id))[0]
  const isFresh = latest !== undefined && Date.now() - Date.parse(latest.updatedAt) < pauseMs
  const asked = {
    message: text.slice(0, longestQuestion),
    ...(isFresh ? { conversationId: latest.id } : {}),
    person: actor.id,
    locale: actor.locale,
    signal: AbortSignal.timeout(patienceMs),
  }
  const { response, links } = await converse(asked, await openConversation(asked))
  const buttons: TelegramButton[][] = links.map(({ title, href }) => [
    { label: title, url: `${env.PUBLIC_URL}${href}` },
  ])
  return { subject: '', text: response, buttons }
}
