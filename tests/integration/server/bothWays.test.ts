import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '#src/endpoints/index.ts'
import type { EndpointDeclaration } from '#src/endpoints/kit/types.ts'
import { pluginEndpoints } from '#src/plugins/_kit/index.ts'
import { plugins } from '#src/plugins/index.ts'
import { bearer, createClub, createEvent, createLocation, createUser, rest, signIn } from '#tests/support/factories.ts'
import { listenHot, type TestServer } from './hotSupport.ts'

/** Every endpoint that both ways in know. */
const hot = [...endpoints, ...pluginEndpoints(plugins)].filter((endpoint) => endpoint.hot)

let server: TestServer
let token = ''
let event: { id: string; slug: string }
let club: { slug: string }

beforeAll(async () => {
  server = await listenHot(hot)
  token = await signIn(await createUser())
  club = await createClub()
  event = await createEvent({ club: (club as { id?: string }).id, location: (await createLocation()).id })
})
afterAll(() => server.close())

type Call = { method: string; path: string; headers?: Record<string, string>; body?: string }

/** What moves by itself: clocks, and codes made anew for each answer. */
const settle = (text: string): string =>
  text
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>')
    .replace(/"(?:requestId|uptimeSeconds|retryAfterSeconds)":[^,}]+/g, '<moving>')

async function outcome(
  answer: Response,
): Promise<{ status: number; type: string | null; caching: string | null; body: string }> {
  const type = answer.headers.get('content-type')?.split(';')[0] ?? null
  const text = await answer.text()
  return {
    status: answer.status,
    type,
    caching: answer.headers.get('cache-control'),
    // An archive holds the second it was made in, packed: only that there is one can be compared.
    body: type === 'application/zip' ? text.slice(0, 4) : settle(text),
  }
}

async function expectSame({ method, path, headers = {}, body }: Call): Promise<number> {
  const given = { 'content-type': 'application/json', 'accept-language': 'en', ...headers }
  const direct = await fetch(`${server.url}/api${path}`, {
    method,
    headers: given,
    redirect: 'manual',
    ...(body === undefined ? {} : { body }),
  })
  expect(direct.headers.get('x-passed-on'), `${method} ${path} is answered by the hot router`).toBeNull()
  const behind = await rest(path, { method, headers: given, ...(body === undefined ? {} : { body }) })
  const [one, two] = [await outcome(direct), await outcome(behind)]
  expect(one, `${method} ${path}`).toEqual(two)
  return one.status
}

const filled = (endpoint: EndpointDeclaration, value: string): string => endpoint.path.replace(/:\w+/g, value)
const title = (endpoint: EndpointDeclaration): string => `${endpoint.method.toUpperCase()} ${endpoint.path}`

describe('every hot endpoint answers the same behind Next as in front of it', () => {
  it.each(hot.map((endpoint) => [title(endpoint), endpoint] as const))('%s: anonymous', async (_title, endpoint) => {
    const method = endpoint.method.toUpperCase()
    const body = method === 'GET' ? {} : { body: '{}' }
    expect(
      await expectSame({ method, path: filled(endpoint, '00000000-0000-7000-8000-000000000000'), ...body }),
    ).toBeLessThan(500)
    await expectSame({ method, path: filled(endpoint, 'no-such-thing'), ...body })
    if (method !== 'GET') await expectSame({ method, path: filled(endpoint, 'no-such-thing'), body: '{"broken":' })
  })

  it.each(hot.filter(({ method }) => method === 'get').map((endpoint) => [title(endpoint), endpoint] as const))(
    '%s: signed in',
    async (_title, endpoint) => {
      for (const value of [event.id, event.slug, club.slug])
        await expectSame({ method: 'GET', path: filled(endpoint, value), headers: bearer(token) })
    },
  )
})

describe('the catalogue on both ways', () => {
  it.each([
    ['/feed', 200],
    ['/feed?limit=1&total=1&locale=kk', 200],
    ['/feed?q=%D1%81%D0%BE%D0%B1%D1%8B%D1%82%D0%B8%D0%B5&free=1&from=2026-01-01', 200],
    ['/feed?limit=0', 400],
    ['/feed?cursor=nonsense', 400],
    ['/feed?q=%00', 400],
    ['/feed/facets?locale=en', 200],
  ])('%s → %i', async (path, status) => expect(await expectSame({ method: 'GET', path })).toBe(status))
})
