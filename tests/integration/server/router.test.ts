import { once } from 'node:events'
import { request as open } from 'node:http'
import { connect } from 'node:net'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { publicJson } from '#src/endpoints/kit/publicJson.ts'
import { listenHot, type TestServer } from './hotSupport.ts'

const long = JSON.stringify({ text: 'событие '.repeat(400) })
const common = { tag: 'Test', summary: 'test', access: 'public', hot: true } as const
let handled = 0

const endpoints = [
  defineEndpoint({
    ...common,
    path: '/t/long',
    method: 'get',
    handler: async ({ request }) => publicJson(request, long, { maxAge: 5 }),
  }),
  defineEndpoint({ ...common, path: '/t/:word', method: 'get', handler: async ({ params }) => params }),
  defineEndpoint({
    ...common,
    path: '/t/echo',
    method: 'post',
    body: z.object({ text: z.string() }),
    handler: async ({ body }) => {
      handled++
      return body
    },
  }),
  defineEndpoint({
    ...common,
    path: '/t/raw',
    method: 'post',
    rawBody: true,
    maxBody: 100_000,
    handler: async ({ request }) => {
      handled++
      return { length: (await request.text()).length }
    },
  }),
  defineEndpoint({
    ...common,
    path: '/t/cookies',
    method: 'post',
    handler: async () =>
      new Response(null, {
        status: 204,
        headers: [
          ['set-cookie', 'a=1'],
          ['set-cookie', 'b=2'],
        ],
      }),
  }),
  defineEndpoint({
    ...common,
    path: '/t/stream',
    method: 'post',
    handler: async () =>
      new Response(
        new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('data: one\n\n')) }),
        { headers: { 'content-type': 'text/event-stream' } },
      ),
  }),
]

let server: TestServer
beforeAll(async () => {
  server = await listenHot(endpoints)
})
afterAll(() => server.close())

const post = (path: string, body: string): Promise<Response> =>
  fetch(`${server.url}/api${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })

describe('the hot router', () => {
  it.each(['x-http-method-override', 'x-payload-http-method-override'])(
    'leaves a read by POST (%s) to Payload',
    async (name) => {
      const before = handled
      const answer = await fetch(`${server.url}/api/t/echo`, {
        method: 'POST',
        headers: { [name]: 'GET', 'content-type': 'application/x-www-form-urlencoded' },
        body: 'depth=0',
      })
      expect(answer.status).toBe(404)
      expect(handled).toBe(before)
    },
  )

  it('compresses for who takes it, and says so', async () => {
    const answer = await new Promise<{ headers: NodeJS.Dict<string | string[]>; body: Buffer }>((resolve, reject) => {
      open(`${server.url}/api/t/long`, { headers: { 'accept-encoding': 'br, gzip' } }, async (response) => {
        resolve({ headers: response.headers, body: Buffer.concat(await response.toArray()) })
      })
        .on('error', reject)
        .end()
    })
    expect(answer.headers).toMatchObject({ 'content-encoding': 'br', 'content-length': String(answer.body.length) })
    expect(answer.headers.vary).toContain('accept-encoding')
    expect(brotliDecompressSync(answer.body).toString()).toBe(long)
    expect(await (await fetch(`${server.url}/api/t/long`, { headers: { 'accept-encoding': 'identity' } })).text()).toBe(
      long,
    )
  })

  it('answers HEAD as GET without the body', async () => {
    const [head, get] = await Promise.all(
      ['HEAD', 'GET'].map((method) =>
        fetch(`${server.url}/api/t/long`, { method, headers: { 'accept-encoding': 'identity' } }),
      ),
    )
    expect(head?.status).toBe(200)
    expect(await head?.text()).toBe('')
    for (const name of ['etag', 'content-length', 'content-type', 'cache-control'])
      expect(head?.headers.get(name), name).toBe(get?.headers.get(name))
  })

  it('answers 304 without a body to who has it', async () => {
    const tag = (await fetch(`${server.url}/api/t/long`)).headers.get('etag') as string
    const again = await fetch(`${server.url}/api/t/long`, { headers: { 'if-none-match': tag } })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
  })

  it('decodes parameters and passes on what it does not know', async () => {
    expect(await (await fetch(`${server.url}/api/t/%D0%B4%D0%B0`)).json()).toEqual({ word: 'да' })
    for (const path of ['/api/t/%ZZ', '/api/t', '/api/t/a/b', '/api/t/', '/elsewhere'])
      expect((await fetch(server.url + path)).headers.get('x-passed-on'), path).toBe('1')
    expect((await fetch(`${server.url}/api/t/long`, { method: 'DELETE' })).headers.get('x-passed-on')).toBe('1')
  })

  it('keeps cookies apart', async () => {
    expect((await post('/t/cookies', '')).headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  })

  it.each([
    ['/t/echo', 70_000],
    ['/t/echo', 3_000_000],
    ['/t/raw', 100_001],
    ['/t/raw', 3_000_000],
  ])('refuses a body that is too large at %s (%i bytes), and the caller hears it', async (path, size) => {
    const before = handled
    const answer = await post(path, JSON.stringify({ text: 'x'.repeat(size) }))
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ error: { code: 'payload_too_large' } })
    expect(handled).toBe(before)
  })

  it('refuses one that never says how long it is', async () => {
    const body = new ReadableStream({
      start(controller) {
        for (let n = 0; n < 30; n++) controller.enqueue(new Uint8Array(50_000))
        controller.close()
      },
    })
    const answer = await fetch(`${server.url}/api/t/raw`, { method: 'POST', body, duplex: 'half' } as RequestInit)
    expect(answer.status).toBe(413)
  })

  it('does nothing for a caller that goes away half-way', async () => {
    const before = handled
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    await once(socket, 'connect')
    socket.write(
      'POST /api/t/echo HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n{"text":"',
    )
    await once(server.server, 'request')
    socket.destroy()
    await expect
      .poll(() => new Promise<number>((resolve) => server.server.getConnections((_error, count) => resolve(count))))
      .toBeLessThanOrEqual(10)
    expect(await (await post('/t/echo', '{"text":"after"}')).json()).toEqual({ text: 'after' })
    expect(handled).toBe(before + 1)
  })

  it('lets an event stream flow', async () => {
    const answer = await post('/t/stream', '')
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('data: one\n\n')
    await reader.cancel()
  })

  it('ends a header that is too long', async () => {
    expect((await fetch(`${server.url}/api/t/long`, { headers: { cookie: 'x'.repeat(20_000) } })).status).toBe(431)
  })
})
