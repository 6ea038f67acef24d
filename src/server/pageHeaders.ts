import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '#src/lib/env.ts'

const inlineScript = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g
const cacheSize = 500
const policies = new Map<string, string>()

/**
 * The content security policy of a page: its inline scripts are allowed by their hashes (CSP level 2), as cached pages cannot carry nonces.
 * Data blocks (JSON-LD) are not executed and need none.
 */
export function contentSecurityPolicy(html: string): string {
  const hashes = new Set<string>()
  for (const [, attributes = '', code = ''] of html.matchAll(inlineScript))
    if (code !== '' && !/type="(?!module|text\/javascript)/.test(attributes)) hashes.add(`'sha256-${createHash('sha256').update(code).digest('base64')}'`)
  return [
    "default-src 'self'",
    `script-src 'self' ${[...hashes].join(' ')}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self' https://checkout.stripe.com",
    "frame-ancestors 'none'",
    ...(env.PUBLIC_URL.startsWith('https:') ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

function policyFor(html: string, etag: string | undefined): string {
  const known = etag ? policies.get(etag) : undefined
  if (known) return known
  const policy = contentSecurityPolicy(html)
  if (etag) {
    if (policies.size >= cacheSize) policies.delete(policies.keys().next().value as string)
    policies.set(etag, policy)
  }
  return policy
}

/** Headers every answer carries, whoever makes it. */
export function setSecurityHeaders(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'strict-origin-when-cross-origin')
  response.setHeader('permissions-policy', 'camera=(self), geolocation=(), microphone=(), payment=(self)')
  response.setHeader('x-request-id', String(request.headers['x-request-id']))
  if (env.PUBLIC_URL.startsWith('https:')) response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains')
  if (request.url?.startsWith('/admin')) {
    response.setHeader('x-frame-options', 'SAMEORIGIN')
    response.setHeader('content-security-policy', "frame-ancestors 'self'; object-src 'none'; base-uri 'self'")
  }
}

/** Holds a public page back until it is whole, so that its policy can be computed from what it contains. */
export function guardPage(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' || request.url?.startsWith('/admin') || request.url?.startsWith('/api/') || request.url?.startsWith('/_next/')) return
  const chunks: Buffer[] = []
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  const isPage = (): boolean => String(response.getHeader('content-type') ?? '').startsWith('text/html')
  const keep = (chunk: unknown, encoding: unknown): void => {
    if (chunk) chunks.push(Buffer.isBuffer(chunk) ? chunk : typeof chunk === 'string' ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8') : Buffer.from(chunk as Uint8Array))
  }
  const done = (args: unknown[]): (() => void) | undefined => args.find((arg) => typeof arg === 'function') as (() => void) | undefined
  // A page is held back: its headers must not leave before the policy is known.
  response.flushHeaders = () => undefined
  response.write = ((...args: unknown[]) => {
    if (!isPage()) return (write as (...all: unknown[]) => boolean)(...args)
    keep(args[0], args[1])
    done(args)?.()
    return true
  }) as typeof response.write
  response.end = ((...args: unknown[]) => {
    if (!isPage() || response.headersSent) return (end as (...all: unknown[]) => ServerResponse)(...args)
    if (typeof args[0] !== 'function') keep(args[0], args[1])
    const body = Buffer.concat(chunks)
    for (const name of ['accept-ch', 'critical-ch']) response.removeHeader(name)
    response.removeHeader('content-length')
    response.setHeader('content-security-policy', policyFor(body.toString('utf8'), response.getHeader('etag') as string | undefined))
    return (end as (...all: unknown[]) => ServerResponse)(body, done(args))
  }) as typeof response.end
}
