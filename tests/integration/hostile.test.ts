import { createLocalReq } from 'payload'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { pool } from '#src/db/pool.ts'
import { endpoints } from '#src/endpoints/index.ts'
import { runEndpoint } from '#src/endpoints/kit/run.ts'
import type { EndpointDeclaration, Schema } from '#src/endpoints/kit/types.ts'
import { env } from '#src/lib/env.ts'
import { pluginEndpoints } from '#src/plugins/_kit/index.ts'
import { plugins } from '#src/plugins/index.ts'
import { createAdmin, createEvent, createUser, rest, signIn, testPayload } from '#tests/support/factories.ts'
import { hostileBodies, hostileSegments, hostileValues } from '#tests/support/hostile.ts'

let token = ''
let adminToken = ''
let event = ''

beforeAll(async () => {
  token = await signIn(await createUser())
  adminToken = await signIn(await createAdmin())
  event = (await createEvent()).id
})

const names = (schema: Schema | undefined): string[] => {
  if (!schema) return []
  const json = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as {
    properties?: Record<string, unknown>
    anyOf?: { properties?: Record<string, unknown> }[]
  }
  return [...new Set([json, ...(json.anyOf ?? [])].flatMap((part) => Object.keys(part.properties ?? {})))]
}

/** Every 500 of a test, so that one run shows them all. */
let problems: string[] = []
afterEach(() => {
  const seen = problems
  problems = []
  expect(seen).toEqual([])
})

/** Never a fault of ours; a refusal has the one shape. */
async function expectCivil(answer: Response, about: string): Promise<void> {
  if (answer.status >= 500) problems.push(`${answer.status} ${about}`)
  if (answer.status < 400 || answer.status >= 500) return
  const text = await answer.text()
  if (!(answer.headers.get('content-type') ?? '').includes('json')) return
  const body = JSON.parse(text) as { error?: { code?: unknown; message?: unknown; details?: { reason?: unknown } } }
  expect(typeof body.error?.code, `${about}: ${text.slice(0, 200)}`).toBe('string')
  expect(typeof body.error?.message, about).toBe('string')
  // Said by us in the caller's language, not by the library in its own.
  const reason = body.error?.code === 'invalid_input' ? body.error.details?.reason : undefined
  if (reason !== undefined) expect(reason, about).toMatch(/[а-я]/i)
  expect(text, about).not.toMatch(/node_modules|at .*\.ts:\d+|SELECT |INSERT /)
}

async function call(
  endpoint: EndpointDeclaration,
  { query = '', body, segment }: { query?: string; body?: string; segment?: string },
): Promise<Response> {
  const method = endpoint.method.toUpperCase()
  const params: Record<string, string> = {}
  for (const [, name = ''] of endpoint.path.matchAll(/:(\w+)/g)) {
    let value = segment ?? event
    try {
      value = decodeURIComponent(value)
    } catch {
      // The router answers 404 before an endpoint sees such an address; keep the raw text here.
    }
    params[name] = value
  }
  const request = new Request(`${env.PUBLIC_URL}/api${endpoint.path.replace(/:\w+/g, 'x')}${query}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'x-hub-ip': '127.0.0.1',
      authorization: `Bearer ${endpoint.access === 'admin' || endpoint.access === 'staff' ? adminToken : token}`,
    },
    ...(method === 'GET' || method === 'DELETE' ? {} : { body: body ?? '{}' }),
  })
  const payload = await testPayload()
  return runEndpoint(endpoint, request, { params, payloadRequest: () => createLocalReq({}, payload) })
}

type Attack = { about: string; given: Parameters<typeof call>[1] }

const short = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 40)

function attacks(endpoint: EndpointDeclaration): Attack[] {
  const hasBody = endpoint.method !== 'get' && endpoint.method !== 'delete'
  const segments = endpoint.path.includes(':') ? hostileSegments : []
  const fields = hasBody ? names(endpoint.body) : []
  const asQuery = (value: unknown): string =>
    encodeURIComponent(
      String(value)
        .replace(/[\ud800-\udfff]/g, '?')
        .slice(0, 5_000),
    )
  return [
    ...segments.map((segment) => ({ about: short(segment), given: { segment } })),
    ...(hasBody ? hostileBodies : []).map((body) => ({ about: short(body), given: { body } })),
    ...fields.flatMap((field) =>
      hostileValues.map((value) => ({
        about: `${field}=${short(value)}`,
        given: { body: JSON.stringify({ [field]: value }) },
      })),
    ),
    ...names(endpoint.query).flatMap((field) =>
      hostileValues.map((value) => ({
        about: `?${field}=${short(value)}`,
        given: { query: `?${field}=${asQuery(value)}` },
      })),
    ),
  ]
}

const all = [...endpoints, ...pluginEndpoints(plugins)]
  .filter((endpoint) => endpoint.path !== '/health' && endpoint.path !== '/auth/logout')
  .map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const)

describe('custom endpoints refuse hostile input civilly', () => {
  it.each(all)(
    '%s',
    async (name, endpoint) => {
      // The limit itself is tested with the endpoint; here it must not hide what lies behind it.
      const open = { ...endpoint }
      delete open.rateLimit
      for (const { about, given } of attacks(endpoint)) await expectCivil(await call(open, given), `${name} ${about}`)
    },
    240_000,
  )
})

const queries = [
  'where[id][equals]=nothing',
  'where[nothing][equals]=1',
  'where[createdAt][greater_than]=never',
  "where[id][like]=';--",
  'where=text',
  'where[or]=text',
  'where[or][0][and][0][id][nothing]=1',
  'sort=nothing',
  'sort=-password',
  'limit=-1',
  'limit=text',
  'limit=1e99',
  'page=-5',
  'page=99999999999',
  'depth=99',
  'depth=text',
  'locale=xx',
  'locale=all',
  'select[password]=true',
  'populate[users][password]=true',
  'joins[nothing][limit]=1',
  'draft=true&trash=true',
]

describe('Payload’s REST refuses hostile input civilly', () => {
  it('in every collection', async () => {
    const payload = await testPayload()
    const slugs = Object.keys(payload.collections).filter((slug) => !slug.startsWith('payload-'))
    for (const slug of slugs) {
      for (const query of queries)
        await expectCivil(await rest(`/${slug}?${query}`, { token: adminToken }), `GET /${slug}?${query}`)
      for (const segment of hostileSegments.filter((one) => one !== '%E0%A4')) {
        await expectCivil(
          await rest(`/${slug}/${segment}`, { token: adminToken }),
          `GET /${slug}/${segment.slice(0, 40)}`,
        )
        await expectCivil(
          await rest(`/${slug}/${segment}`, { token: adminToken, method: 'PATCH', body: '{}' }),
          `PATCH /${slug}/${segment.slice(0, 40)}`,
        )
      }
      for (const body of hostileBodies)
        await expectCivil(
          await rest(`/${slug}`, { method: 'POST', token: adminToken, body }),
          `POST /${slug} ${body.slice(0, 40)}`,
        )
    }
  }, 240_000)

  it('in the fields of an event', async () => {
    for (const field of [
      'title',
      'startsAt',
      'price',
      'maxAttendees',
      'club',
      'genres',
      'status',
      'refundPolicy',
      'description',
      'slug',
      'poster',
    ])
      for (const value of hostileValues)
        await expectCivil(
          await rest(`/events/${event}`, {
            method: 'PATCH',
            token: adminToken,
            body: JSON.stringify({ [field]: value }),
          }),
          `PATCH events ${field}=${JSON.stringify(value)?.slice(0, 40)}`,
        )
  }, 240_000)

  it('and keeps the tables', async () => {
    const { rows } = await pool.query<{ n: number }>('SELECT count(*)::int AS n FROM users')
    expect(rows[0]?.n).toBeGreaterThan(0)
  })
})

describe('the reason of a refusal', () => {
  it.each([
    ['ru', 'Не больше 50.', 'Обязательное поле.', 'Неизвестное поле.'],
    ['kk', '50 санынан аспауы керек.', 'Міндетті өріс.', 'Белгісіз өріс.'],
    ['en', 'At most 50.', 'Required.', 'Unknown field.'],
  ])('is in the caller’s language: %s', async (locale, big, missing, unknown) => {
    const ask = async (path: string, options: Parameters<typeof rest>[1] = {}) => {
      const separator = path.includes('?') ? '&' : '?'
      const answer = await rest(`${path}${separator}locale=${locale}`, options)
      const { error } = (await answer.json()) as { error: { field: string; details: { reason: string } } }
      return [answer.status, error.field, error.details.reason]
    }
    const post = (body: unknown) => ask('/spaces/x/reservations', { method: 'POST', token, body })
    expect(await ask('/feed?limit=500')).toEqual([400, 'limit', big])
    expect(await post({})).toEqual([400, 'club', missing])
    const times = { start: '2026-11-27T18:00:00Z', end: '2026-11-27T19:00:00Z' }
    expect(await post({ club: 'x', ...times, hall: 'y' })).toEqual([400, 'hall', unknown])
  })
})
