/** The chat's answer as it is made. */
import type { ChatLink } from '#src/domain/chat/answer.ts'
import { ApiError, apiErrorOf } from '#src/ui/fetchJson.ts'

export type Reply = { response: string; conversationId: string; links: ChatLink[] }
type Ask = { message: string; conversationId: string | undefined; locale: string; signal: AbortSignal }

const eventOf = (block: string): { name: string; data: unknown } => ({
  name: /^event: (.*)$/m.exec(block)?.[1] ?? '',
  data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? 'null'),
})

/**
 * Asks the chat.
 * @param hear gets the whole text so far, each time it grows
 * @throws ApiError
 */
export async function askChat(
  { message, conversationId, locale, signal }: Ask,
  hear: (text: string) => void,
): Promise<Reply> {
  const response = await fetch('/api/chatbot', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', 'x-hub-locale': locale },
    credentials: 'same-origin',
    body: JSON.stringify({ message, ...(conversationId ? { conversationId } : {}) }),
    signal,
  }).catch(() => null)
  if (!response?.body) throw new ApiError('network')
  if (!response.ok) throw apiErrorOf(response.status, await response.json().catch(() => null))
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let waiting = ''
  let text = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    waiting += part.value
    const blocks = waiting.split('\n\n')
    waiting = blocks.pop() ?? ''
    for (const { name, data } of blocks.map(eventOf)) {
      if (name === 'error') throw apiErrorOf(500, data)
      if (name === 'done') return data as Reply
      text = name === 'reset' ? '' : text + (data as { text: string }).text
      hear(text)
    }
  }
  throw new ApiError('network')
}
