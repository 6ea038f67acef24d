import type { IncomingMessage } from 'node:http'
import { isTrustedProxy } from '#src/lib/trustedRanges.ts'

const plain = (address: string | undefined): string => (address ?? '').replace(/^::ffff:/, '')

/**
 * The caller's address. `X-Forwarded-For` is believed from the right, only while the hop that added the entry is a trusted proxy:
 * its left part is whatever the caller wrote.
 */
export function callerAddress(request: IncomingMessage): string {
  let address = plain(request.socket.remoteAddress)
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)
  while (forwarded.length > 0 && isTrustedProxy(address)) address = plain(forwarded.pop())
  return address || 'unknown'
}

/** Sets the headers that only this server may set and drops what the caller sent in their name. */
export function stampRequest(request: IncomingMessage): void {
  for (const name of Object.keys(request.headers))
    if (name.startsWith('x-hub-') && name !== 'x-hub-internal' && name !== 'x-hub-locale') delete request.headers[name]
  request.headers['x-hub-ip'] = callerAddress(request)
  const id = request.headers['x-request-id']
  if (typeof id !== 'string' || !/^[\w-]{8,64}$/.test(id)) request.headers['x-request-id'] = crypto.randomUUID()
}
