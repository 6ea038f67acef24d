import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as open } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPublicMedia } from '#src/db/publicMedia.ts'
import { env } from '#src/lib/env.ts'
import { assetServer } from '#src/server/assets.ts'
import { mediaServer } from '#src/server/media.ts'
import { createUser, rest, signIn, testPayload } from '#tests/support/factories.ts'
import { listen, type TestServer } from './hotSupport.ts'

type Plain = { status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }

/** fetch tidies paths up before sending; this sends them as they are. */
function send(
  url: string,
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Plain> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    open({ hostname, port, path, ...options }, async (response) => {
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: Buffer.concat(await response.toArray()),
      })
    })
      .on('error', reject)
      .end()
  })
}

let server: TestServer
let distDir = ''
let shown: { id: string; filename: string; small: string }
let hidden: { id: string; filename: string }
let owner: { id: string; email: string }

async function upload(data: Record<string, unknown>): Promise<{ id: string; filename: string; small: string }> {
  const payload = await testPayload()
  const sharp = (await import('sharp')).default
  const picture = await sharp({ create: { width: 400, height: 500, channels: 3, background: '#102030' } })
    .png()
    .toBuffer()
  const media = await payload.create({
    collection: 'media',
    data: data as never,
    file: { data: picture, mimetype: 'image/png', name: 'a.png', size: picture.length },
    context: {},
  })
  return { id: media.id, filename: media.filename as string, small: media.sizes?.small?.filename as string }
}

beforeAll(async () => {
  owner = await createUser()
  shown = await upload({ alt: 'Афиша' })
  hidden = await upload({ alt: 'Фото', private: true, owner: owner.id })
  distDir = mkdtempSync(join(tmpdir(), 'hub-dist-'))
  mkdirSync(join(distDir, 'static', 'chunks'), { recursive: true })
  writeFileSync(join(distDir, 'static', 'chunks', 'a-1_b.js'), 'const a = 1;\n'.repeat(300))
  writeFileSync(join(distDir, 'static', 'font.woff2'), Buffer.alloc(3000, 7))
  writeFileSync(join(distDir, 'BUILD_ID'), 'secret')
  const media = mediaServer({ folder: env.MEDIA_DIR, isPublic: isPublicMedia })
  const assets = assetServer(distDir)
  server = await listen(async (request, response) => {
    if (!(await media(request, response)) && !(await assets(request, response)))
      response.writeHead(404, { 'x-passed-on': '1' }).end()
  })
})
afterAll(async () => {
  await server.close()
  rmSync(distDir, { recursive: true, force: true })
})

describe('public pictures', () => {
  it('are served for ever, the same bytes as through Payload', async () => {
    for (const name of [shown.filename, shown.small]) {
      const answer = await send(server.url, `/api/media/file/${name}`)
      expect(answer).toMatchObject({
        status: 200,
        headers: {
          'content-type': 'image/webp',
          'cache-control': 'public, max-age=31536000, immutable',
          'content-length': String(answer.body.length),
        },
      })
      const behind = await rest(`/media/file/${name}`)
      expect(Buffer.from(await behind.arrayBuffer()).equals(answer.body)).toBe(true)
    }
  })

  it('are not sent again to who has them, nor with HEAD', async () => {
    const path = `/api/media/file/${shown.filename}`
    const { headers } = await send(server.url, path)
    expect(await send(server.url, path, { headers: { 'if-none-match': String(headers.etag) } })).toMatchObject({
      status: 304,
      body: Buffer.alloc(0),
    })
    expect(await send(server.url, path, { method: 'HEAD' })).toMatchObject({
      status: 200,
      headers: { 'content-length': headers['content-length'] },
      body: Buffer.alloc(0),
    })
  })

  it('private ones are left to Payload, which asks who it is', async () => {
    expect((await send(server.url, `/api/media/file/${hidden.filename}`)).headers['x-passed-on']).toBe('1')
    expect((await rest(`/media/file/${hidden.filename}`)).status).toBeGreaterThanOrEqual(400)
    expect((await rest(`/media/file/${hidden.filename}`, { token: await signIn(owner) })).status).toBe(200)
  })

  it.each([
    '..%2f..%2fpackage.json',
    '../../package.json',
    '..\\package.json',
    '.env',
    '%2e%2e/x.webp',
    'x.webp/../../y.webp',
    'nothing.webp',
    'a.svg',
    '',
    'a%00.webp',
    `${'a'.repeat(300)}.webp`,
  ])('passes %j on', async (name) => {
    expect((await send(server.url, `/api/media/file/${name}`)).headers['x-passed-on']).toBe('1')
  })
})

describe('assets of the build', () => {
  it('are sent compressed and for ever', async () => {
    const answer = await send(server.url, '/_next/static/chunks/a-1_b.js?dpl=1', {
      headers: { 'accept-encoding': 'gzip' },
    })
    expect(answer).toMatchObject({
      status: 200,
      headers: {
        'content-encoding': 'gzip',
        'cache-control': 'public, max-age=31536000, immutable',
        'content-type': 'text/javascript; charset=utf-8',
      },
    })
    expect(gunzipSync(answer.body).toString()).toBe('const a = 1;\n'.repeat(300))
  })

  it('fonts are sent as they are', async () => {
    const answer = await send(server.url, '/_next/static/font.woff2', { headers: { 'accept-encoding': 'br' } })
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'font/woff2', 'content-length': '3000' } })
    expect(answer.headers['content-encoding']).toBeUndefined()
  })

  it.each(['../BUILD_ID', 'chunks/../../BUILD_ID', '..%2fBUILD_ID', 'chunks//a-1_b.js', 'none.js', 'chunks', ''])(
    'passes %j on',
    async (name) => {
      expect(existsSync(join(distDir, 'BUILD_ID'))).toBe(true)
      expect((await send(server.url, `/_next/static/${name}`)).headers['x-passed-on']).toBe('1')
    },
  )
})
