import { z } from 'zod'
import { conversation } from '#src/db/chat/conversation.ts'
import { conversationList } from '#src/db/chat/conversationList.ts'
import { deleteConversations } from '#src/db/chat/deleteConversations.ts'
import { pool } from '#src/db/pool.ts'
import { takeRate } from '#src/db/rateLimit.ts'
import { longestQuestion } from '#src/domain/chat/answer.ts'
import { eventStream } from '#src/endpoints/chat/eventStream.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { longPlainText, uuid } from '#src/endpoints/kit/schemas.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import { isTrustedAddress } from '#src/lib/trustedRanges.ts'
import { converse, openConversation } from '#src/services/chat/converse.ts'

const tag = 'Chat'
const link = z.object({
  kind: z.enum(['event', 'club', 'location', 'page']),
  key: z.string(),
  title: z.string(),
  href: z.string(),
  startsAt: z.string().optional(),
  timeZone: z.string().optional(),
  place: z.string().optional(),
})
const message = z.object({
  author: z.enum(['person', 'hub']),
  body: z.string(),
  links: z.array(link),
  createdAt: z.string(),
})

/** Questions in five minutes of everybody without an account behind one address; a person has 20 a minute. */
const anonymousLimit = { limit: 15, windowSeconds: 300 }

async function limitAnonymous(ip: string): Promise<void> {
  if (isTrustedAddress(ip)) return
  const { allowed, retryAfterSeconds } = await takeRate(
    `chat:${ip}`,
    anonymousLimit.limit,
    anonymousLimit.windowSeconds,
  )
  if (!allowed)
    throw new HubError('rate_limited', {
      status: 429,
      params: { seconds: retryAfterSeconds },
      headers: { 'retry-after': String(retryAfterSeconds) },
    })
}

const ask = defineEndpoint({
  path: '/chatbot',
  method: 'post',
  summary:
    'Ask the chat; the answer is streamed to callers that accept text/event-stream (events delta, reset, done, error)',
  tag,
  access: 'public',
  hot: true,
  rateLimit: { limit: 20, windowSeconds: 60 },
  body: z.strictObject({
    message: longPlainText(longestQuestion)
      .pipe(z.string().min(1))
      .meta({ examples: ['Какие события сегодня?'] }),
    conversationId: z.string().max(100).optional(),
  }),
  output: z.object({ response: z.string(), conversationId: z.string(), links: z.array(link) }),
  handler: async ({ request, body, actor, ip, locale }) => {
    if (!actor) await limitAnonymous(ip)
    const asked = { ...body, person: actor?.id ?? null, locale, signal: request.signal }
    const opened = await openConversation(asked)
    if (!request.headers.get('accept')?.includes('text/event-stream')) return converse(asked, opened)
    return eventStream(locale, (listen) => converse(asked, opened, listen))
  },
})

const list = defineEndpoint({
  path: '/chatbot/conversations',
  method: 'get',
  summary: 'The own conversations, the latest first',
  tag,
  access: 'signedIn',
  hot: true,
  output: z.object({
    conversations: z.array(z.object({ id: z.uuid(), title: z.string(), updatedAt: z.string() })),
  }),
  handler: async ({ actor }) => ({ conversations: await conversationList(actor.id) }),
})

const read = defineEndpoint({
  path: '/chatbot/conversations/:id',
  method: 'get',
  summary: 'One of the own conversations: its last hundred messages',
  tag,
  access: 'signedIn',
  hot: true,
  params: z.object({ id: uuid }),
  output: z.object({ id: z.uuid(), messages: z.array(message) }),
  handler: async ({ actor, params }) => {
    const messages = await conversation(params.id, actor.id)
    if (!messages) throw notFound()
    return { id: params.id, messages }
  },
})

const forget = defineEndpoint({
  path: '/chatbot/conversations/:id',
  method: 'delete',
  summary: 'Delete one of the own conversations',
  tag,
  access: 'signedIn',
  hot: true,
  params: z.object({ id: uuid }),
  output: z.object({ deleted: z.number().int() }),
  handler: async ({ actor, params }) => {
    const deleted = await deleteConversations(pool, actor.id, params.id)
    if (deleted === 0) throw notFound()
    return { deleted }
  },
})

const forgetAll = defineEndpoint({
  path: '/chatbot/conversations',
  method: 'delete',
  summary: 'Delete all own conversations',
  tag,
  access: 'signedIn',
  hot: true,
  output: z.object({ deleted: z.number().int() }),
  handler: async ({ actor }) => ({ deleted: await deleteConversations(pool, actor.id, null) }),
})

export const chatEndpoints = [ask, list, read, forget, forgetAll]
