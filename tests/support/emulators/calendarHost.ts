import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { inRoot } from '#scripts/lib/paths.ts'

export type CalendarHost = {
  url: string
  /** Headers of the requests so far. */
  asked: IncomingMessage['headers'][]
  answer: (next: (request: IncomingMessage, response: ServerResponse) => void) => void
  close: () => Promise<void>
}

const certificates = ['tests', 'support', 'certificates'] as const

/** Signed by itself, for localhost and 127.0.0.1: who trusts it (NODE_EXTRA_CA_CERTS) may call the host by https. */
export const hostCertificate = inRoot(...certificates, 'localhost.cert.pem')

/** A university's server with a timetable, on this machine; by https if `isSecure`. */
export async function startCalendarHost({ isSecure = false } = {}): Promise<CalendarHost> {
  let handle = (_request: IncomingMessage, response: ServerResponse): void => void response.writeHead(404).end()
  const asked: IncomingMessage['headers'][] = []
  const take = (request: IncomingMessage, response: ServerResponse): void => {
    asked.push(request.headers)
    handle(request, response)
  }
  const read = (name: string): Buffer => readFileSync(inRoot(...certificates, name))
  const server = isSecure
    ? createSecureServer({ cert: read('localhost.cert.pem'), key: read('localhost.key.pem') }, take)
    : createServer(take)
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
