import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type CalendarHost = {
  url: string
  /** Headers of the requests so far. */
  asked: IncomingMessage['headers'][]
  answer: (next: (request: IncomingMessage, response: ServerResponse) => void) => void
  close: () => Promise<void>
}

/** A university's server with a timetable, on this machine. */
export async function startCalendarHost(): Promise<CalendarHost> {
  let handle = (_request: IncomingMessage, response: ServerResponse): void => void response.writeHead(404).end()
  const asked: IncomingMessage['headers'][] = []
  const server = createServer((request, response) => {
    asked.push(request.headers)
    handle(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/timetable.ics`,
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
