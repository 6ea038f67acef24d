import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import compression from 'compression'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Pages, pageServer } from '#src/server/pages.ts'
import { listen, type TestServer } from './hotSupport.ts'

type Page = { html: string; headers?: Record<string, string | string[]>; status?: number }

/** Stands where Next does: answers as it does, in pieces, and counts. */
let site: Record<string, Page> = {}
let asked: string[] = []
function next(request: IncomingMessage, response: ServerResponse): void {
  asked.push(`${request.method} ${request.url}`)
  const page = site[(request.url ?? '').split('?')[0] as string]
  if (!page) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('no')
  const tag = `"${createHash('sha1').update(page.html).digest('hex').slice(0, 8)}"`
  for (const [name, value] of Object.entries({
    'content-type': 'text/html; charset=utf-8',
    etag: tag,
    'cache-control': 's-maxage=60',
    'accept-ch': 'Sec-CH',
    'x-nextjs-prerender': '1',
    'x-nextjs-cache': 'HIT',
    ...page.headers,
  }))
    if (value) response.setHeader(name, value)
  response.statusCode = page.status ?? 200
  if (request.headers['if-none-match'] === tag) return void response.writeHead(304).end()
  const half = Math.floor(page.html.length / 2)
  response.write(page.html.slice(0, half))
  response.end(page.html.slice(half))
}

const html = (text: string): string =>
  `<!doctype html><html><body><script>boot("${text}")</script><script src="/a.js"></script><script type="application/ld+json">{}</script><p>${`${text} `.repeat(300)}</p></body></html>`
const policyOf = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`

let pages: Pages
let server: TestServer
beforeAll(async () => {
  const compress = compression({ threshold: 1024 })
  server = await listen(async (request, response) => {
    if (await pages.answer(request, response)) return
    compress(request as never, response as never, () => {
      pages.hold(request, response)
      next(request, response)
    })
  })
})
afterAll(() => server.close())
beforeEach(() => {
  pages = pageServer({ keep: true })
  asked = []
  site = {
    '/': { html: html('feed') },
    '/mine': { html: html('mine'), headers: { 'x-nextjs-prerender': '', 'x-nextjs-cache': '' } },
  }
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => void vi.useRealTimers())

const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  fetch(server.url + path, { headers, method })

describe('static pages', () => {
  it('are asked of Next once, with their policy, and are the same from memory', async () => {
    const answers = [await get('/'), await get('/')]
    for (const answer of answers) {
      expect(answer.status).toBe(200)
      expect(await answer.text()).toBe(html('feed'))
      expect(answer.headers.get('content-security-policy')).toContain(policyOf('boot("feed")'))
      expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
      expect(answer.headers.get('accept-ch')).toBeNull()
      expect(answer.headers.get('content-encoding')).toBe('gzip')
    }
    expect(asked).toEqual(['GET /'])
  })

  it('are asked for again after a second, by one visitor, and at once when they were expired', async () => {
    await get('/')
    site['/'] = { html: html('news') }
    expect(await (await get('/')).text()).toBe(html('feed'))
    vi.setSystemTime(Date.now() + 1000)
    const [first, second] = [await get('/'), await get('/')]
    expect([await first.text(), await second.text()]).toEqual([html('news'), html('news')])
    expect(asked).toHaveLength(2)
    site['/'] = { html: html('latest') }
    pages.clear()
    expect(await (await get('/')).text()).toBe(html('latest'))
  })

  it('are 304 for who has them, from Next and from memory', async () => {
    const tag = (await get('/')).headers.get('etag') as string
    const again = await get('/', { 'if-none-match': tag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    pages.clear()
    expect((await get('/', { 'if-none-match': tag })).status).toBe(304)
    expect(await (await get('/')).text()).toBe(html('feed'))
  })

  it('from the build say twice that they are', async () => {
    site['/'] = { html: html('feed'), headers: { 'x-nextjs-prerender': ['1', '1'] } }
    for (let n = 0; n < 2; n++) await get('/')
    expect(asked).toEqual(['GET /'])
  })

  it('answer HEAD from memory', async () => {
    await get('/')
    const head = await get('/', {}, 'HEAD')
    expect([head.status, await head.text(), head.headers.get('content-security-policy')]).toEqual([
      200,
      '',
      expect.stringContaining(policyOf('boot("feed")')),
    ])
    expect(asked).toEqual(['GET /'])
  })

  it('are sent plain and gzipped to who wants them so', async () => {
    for (const encoding of ['identity', 'gzip']) {
      const answer = await get('/', { 'accept-encoding': encoding })
      expect(answer.headers.get('content-encoding')).toBe(encoding === 'gzip' ? 'gzip' : null)
      expect(await answer.text()).toBe(html('feed'))
    }
  })
})

describe('what is not kept', () => {
  it.each<[string, Page]>([
    ['pages made for one visitor', { html: html('x'), headers: { 'x-nextjs-prerender': '' } }],
    ['pages that set a cookie', { html: html('x'), headers: { 'set-cookie': 'a=1' } }],
    ['pages that are being made anew', { html: html('x'), headers: { 'x-nextjs-cache': 'STALE' } }],
    ['missing pages', { html: html('x'), status: 404 }],
  ])('%s, but they have a policy', async (_what, page) => {
    site['/x'] = page
    for (let n = 0; n < 2; n++) {
      const answer = await get('/x')
      expect(await answer.text()).toBe(html('x'))
      expect(answer.headers.get('content-security-policy')).toContain(policyOf('boot("x")'))
    }
    expect(asked).toHaveLength(2)
  })

  it.each([
    ['router data', '/', { rsc: '1' }],
    ['previews', '/', { cookie: '__prerender_bypass=1' }],
    ['the admin', '/admin', {}],
    ['pages with a query, which may be others', '/?genre=jazz', {}],
  ])('%s', async (_what, path, headers) => {
    site['/admin'] = { html: html('admin') }
    await get(path)
    await get(path, headers as Record<string, string>)
    expect(asked).toHaveLength(2)
  })

  it('other kinds of answer pass as they are', async () => {
    site['/data.json'] = {
      html: JSON.stringify({ text: 'x'.repeat(3000) }),
      headers: { 'content-type': 'application/json' },
    }
    const answer = await get('/data.json')
    expect(answer.headers.get('content-security-policy')).toBeNull()
    expect(await answer.json()).toEqual({ text: 'x'.repeat(3000) })
  })
})

it('keeps nothing while developing', async () => {
  pages = pageServer({ keep: false })
  await get('/')
  expect((await get('/')).headers.get('content-security-policy')).toContain(policyOf('boot("feed")'))
  expect(asked).toHaveLength(2)
})
