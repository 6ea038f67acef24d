import type { Locale } from '#src/domain/locale.ts'
import { toErrorBody } from '#src/lib/errorBody.ts'
import { logger } from '#src/lib/logger.ts'
import type { Listener, Reply } from '#src/services/chat/converse.ts'

/**
 * An answer as server-sent events: `delta` { text } for each piece, `reset` {} when the pieces so far are taken back, then `done` with the whole
 * reply, or `error` in the one error shape.
 */
export function eventStream(locale: Locale, work: (listen: Listener) => Promise<Reply>): Response {
  const encoder = new TextEncoder()
  let isOpen = true
  const stream = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const send = (event: string, data: unknown): void => {
        if (isOpen) controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`))
      }
      try {
        send('done', await work((piece) => ('reset' in piece ? send('reset', {}) : send('delta', piece))))
      } catch (error) {
        const { status, body } = toErrorBody(error, locale)
        if (status >= 500) logger.error({ err: error, msg: 'an answer of the chat failed' })
        send('error', body)
      }
      if (isOpen) controller.close()
    },
    cancel: () => {
      isOpen = false
    },
  })
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  })
}
