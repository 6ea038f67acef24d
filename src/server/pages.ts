import type { IncomingMessage, ServerResponse } from 'node:http'
import { isFresh } from '#src/lib/entityTag.ts'
import { type Copies, copiesOf, sendCopy, weightOf } from '#src/server/encoding.ts'
import { lru } from '#src/server/lru.ts'
import { contentSecurityPolicy } from '#src/server/pageHeaders.ts'
import { withoutRuntime } from '#src/server/stripRuntime.ts'

type Page = { tag: string; headers: [string, string | number | readonly string[]][]; copies: Copies; until: number }

export type Pages = {
  /** Answers from memory; false when Next has to be asked. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  /** Prepares `response` for Next's answer: an HTML page is held back until it is whole, gets its policy and is kept if it is static. */
  hold(request: IncomingMessage, response: ServerResponse): void
  /** Forgets every page: called when some have been expired. */
  clear(): void
}

/** How long (ms) a page is answered without asking Next again; expired pages are forgotten at once, this is the second line. */
const fresh = 1000
const heaviest = 32 * 1024 * 1024
/** Made anew for each answer, or for this server's own connection. */
const perAnswer = new Set([
  'x-request-id',
  'date',
  'connection',
  'keep-alive',
  'content-length',
  'content-encoding',
  'transfer-encoding',
  'accept-ch',
  'critical-ch',
])

const path = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] as string

/** With a query the same path may be another page (the feed with filters): never answered from memory. */
const hasQuery = (request: IncomingMessage): boolean => (request.url ?? '').includes('?')

/** A visitor's plain request for a page: no router data of Next, no preview. */
function isPageRequest(request: IncomingMessage): boolean {
  const url = request.url ?? '/'
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  if (url.startsWith('/admin') || url.startsWith('/api/') || url.startsWith('/_next/')) return false
  return (
    !('rsc' in request.headers) &&
    !('next-router-prefetch' in request.headers) &&
    !('next-action' in request.headers) &&
    !String(request.headers.cookie ?? '').includes('__prerender_bypass')
  )
}

/** Next says so itself (twice for a page from the build): made ahead for everybody, and not about to be made anew. */
const isStatic = (response: ServerResponse): boolean =>
  response.statusCode === 200 &&
  [response.getHeader('x-nextjs-prerender')].flat().includes('1') &&
  response.getHeader('x-nextjs-cache') !== 'STALE' &&
  !response.hasHeader('set-cookie') &&
  response.hasHeader('etag')

/**
 * The site's static pages as ready answers: whole, with their policy, compressed once instead of at every request. Next keeps the
 * pages and decides when they change; this keeps for a second what it said.
 *
 * @param keep false while developing, when every page is made anew
 */
export function pageServer({ keep }: { keep: boolean }): Pages {
  const pages = lru<Page>(heaviest)

  async function send(
    request: IncomingMessage,
    response: ServerResponse,
    page: Page,
    end?: (body?: Buffer) => void,
  ): Promise<void> {
    for (const [name, value] of page.headers) response.setHeader(name, value as string)
    if (isFresh(request.headers['if-none-match'], page.tag)) {
      response.statusCode = 304
      if (end) end()
      else response.end()
    } else await sendCopy(request, response, page.copies, end)
  }

  /** Keeps the page, or finds that it is the one already kept: its compressed copies stay. */
  function remember(request: IncomingMessage, response: ServerResponse, body: Buffer): Page {
    const key = path(request)
    const tag = String(response.getHeader('etag'))
    const known = pages.get(key)
    // A validator of ours rather than an age: a proxy in front must not show a page after it was expired here.
    response.setHeader('cache-control', 'public, max-age=0, must-revalidate')
    const headers = Object.entries(response.getHeaders()).filter(
      (entry): entry is [string, string | number | string[]] => entry[1] !== undefined && !perAnswer.has(entry[0]),
    )
    const copies = known?.tag === tag && known.copies.body.equals(body) ? known.copies : copiesOf(body, 'once')
    const page = { tag, headers, copies, until: Date.now() + fresh }
    pages.set(key, page, weightOf(copies))
    return page
  }

  return {
    clear: () => pages.clear(),
    async answer(request, response) {
      if (!keep || !isPageRequest(request) || hasQuery(request)) return false
      const page = pages.get(path(request))
      if (!page) return false
      if (page.until <= Date.now()) {
        // This request asks Next; those that come meanwhile still get what is known.
        page.until = Date.now() + fresh
        return false
      }
      await send(request, response, page)
      return true
    },
    hold(request, response) {
      if (!isPageRequest(request) || request.method === 'HEAD') return
      const condition = request.headers['if-none-match']
      // Next would answer 304 without the page, and it is to be kept.
      if (keep) delete request.headers['if-none-match']
      const chunks: Buffer[] = []
      const write = response.write.bind(response) as (...all: unknown[]) => boolean
      const end = response.end.bind(response) as (...all: unknown[]) => ServerResponse
      const isPage = (): boolean => String(response.getHeader('content-type') ?? '').startsWith('text/html')
      const add = (chunk: unknown, encoding: unknown): void => {
        if (typeof chunk === 'string')
          chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'))
        else if (chunk && typeof chunk !== 'function') chunks.push(Buffer.from(chunk as Uint8Array))
      }
      const done = (args: unknown[]): (() => void) | undefined =>
        args.find((arg) => typeof arg === 'function') as (() => void) | undefined
      const { flushHeaders } = response
      // The headers must not leave before the policy is known.
      response.flushHeaders = () => (isPage() ? undefined : flushHeaders.call(response))
      response.write = ((...args: unknown[]) => {
        if (!isPage()) return write(...args)
        add(args[0], args[1])
        done(args)?.()
        return true
      }) as typeof response.write
      response.end = ((...args: unknown[]) => {
        if (!isPage() || response.headersSent) return end(...args)
        add(args[0], args[1])
        const html = withoutRuntime(Buffer.concat(chunks).toString('utf8'))
        const body = Buffer.from(html)
        for (const name of ['accept-ch', 'critical-ch', 'content-length']) response.removeHeader(name)
        response.setHeader('content-security-policy', contentSecurityPolicy(html))
        if (condition !== undefined) request.headers['if-none-match'] = condition
        const finish = (whole?: Buffer): void =>
          void end(...(whole ? [whole] : []), ...(done(args) ? [done(args)] : []))
        const sent =
          keep && !hasQuery(request) && isStatic(response)
            ? send(request, response, remember(request, response, body), finish)
            : sendCopy(request, response, copiesOf(body, 'each'), finish)
        sent.catch((error: Error) => response.destroy(error))
        return response
      }) as typeof response.end
    },
  }
}
