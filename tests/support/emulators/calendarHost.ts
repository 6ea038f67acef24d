import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { hostCertificate } from './hostCertificate.ts'

export type CalendarHost = {
  url: string
  /** Headers of the requests so far. */
  asked: IncomingMessage['headers'][]
  answer: (next: (request: IncomingMessage, response: ServerResponse) => void) => void
  close: () => Promise<void>
}

/** A university's server with a timetable, on this machine; by https if `isSecure`, with {@link hostCertificate}. */
export async function startCalendarHost({ isSecure = false } = {}): Promise<CalendarHost> {
  let handle = (_request: IncomingMessage, response: ServerResponse): void => void response.writeHead(404).end()
  const asked: IncomingMessage['headers'][] = []
  const take = (request: IncomingMessage, response: ServerResponse): void => {
    asked.push(request.headers)
    handle(request, response)
  }
  const server = isSecure ? createSecureServer(await hostCertificate(), take) : createServer(take)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http${isSecure ? 's' : ''}://127.0.0.1:${(server.address() as AddressInfo).port}/timetable.ics`,
    asked,
    answer: (next) => {
      handle = next
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
