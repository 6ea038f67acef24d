import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { type ApiDocument, methods, objectsIn, resolve } from '#src/endpoints/docs/document.ts'
import { exampleOf } from '#src/endpoints/docs/example.ts'
import { apiReference, openApiDocument } from '#src/endpoints/docs/index.ts'
import { endpoints } from '#src/endpoints/index.ts'
import { jsonSchemaOf } from '#src/endpoints/kit/jsonSchema.ts'
import type { Operation } from '#src/endpoints/kit/openapi.ts'
import { runEndpoint } from '#src/endpoints/kit/run.ts'
import type { EndpointDeclaration } from '#src/endpoints/kit/types.ts'
import { env } from '#src/lib/env.ts'
import { pluginEndpoints } from '#src/plugins/_kit/index.ts'
import { plugins } from '#src/plugins/index.ts'
import {
  bearer,
  createAdmin,
  createClub,
  createEvent,
  createLocation,
  createTicket,
  createUser,
  grantDoor,
  signIn,
  type TestEvent,
  testPayload,
} from '#tests/support/factories.ts'
import { createHall } from './studio/studioSupport.ts'

const declared = [...endpoints, ...pluginEndpoints(plugins)]
const named = declared.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const)
/** Read by admins only. */
const internalSlugs = ['gateway-inbox', 'domain-events', 'event-deliveries', 'audit-log', 'globals/settings']

async function call(endpoint: EndpointDeclaration, path: string, token?: string): Promise<Response> {
  const payload = await testPayload()
  const names = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
  const pattern = new RegExp(`^${endpoint.path.replaceAll(/:\w+/g, '([^/]+)')}$`)
  const values = pattern.exec(path.split('?')[0] ?? '')?.slice(1) ?? []
  const request = new Request(`${env.PUBLIC_URL}/api${path}`, { headers: token ? bearer(token) : {} })
  return runEndpoint(endpoint, request, {
    params: Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])),
    payloadRequest: () => createLocalReq({}, payload),
  })
}

let open: ApiDocument
let whole: ApiDocument

beforeAll(async () => {
  open = (await (await call(openApiDocument, '/openapi.json')).json()) as ApiDocument
  whole = (await (
    await call(openApiDocument, '/openapi.json', await signIn(await createAdmin()))
  ).json()) as ApiDocument
})

const operationsOf = (document: ApiDocument): { path: string; method: string; operation: Operation }[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method]
      return operation ? [{ path, method, operation }] : []
    }),
  )

describe.each([
  ['public', () => open],
  ['admins’', () => whole],
])('the %s document', (_name, get) => {
  it('is OpenAPI 3.1 with the address of this hub', () => {
    const { openapi, info, servers, paths } = get()
    expect(openapi).toBe('3.1.0')
    expect(info).toMatchObject({ title: 'Event Hub', version: expect.any(String) })
    expect(servers).toEqual([{ url: env.PUBLIC_URL }])
    for (const path of Object.keys(paths)) expect(path).toMatch(/^\/api\/\S*[^/]$/)
  })

  it('has no reference that leads nowhere', () => {
    const document = get()
    const refs = [...objectsIn(document)].flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : []))
    expect(refs.length).toBeGreaterThan(100)
    expect(refs.filter(($ref) => !resolve(document, { $ref }))).toEqual([])
  })

  it('declares every parameter of a path, and each parameter once', () => {
    const wrong = operationsOf(get()).flatMap(({ path, method, operation }) => {
      const parameters = operation.parameters ?? []
      const inPath = parameters.filter((one) => one.in === 'path')
      const expected = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name)
      const isFine =
        inPath.map(({ name }) => name).join() === expected.join() &&
        inPath.every(({ required }) => required) &&
        new Set(parameters.map((one) => `${one.in} ${one.name}`)).size === parameters.length
      return isFine ? [] : [`${method} ${path}`]
    })
    expect(wrong).toEqual([])
  })

  it('names every operation once, and no path twice', () => {
    const ids = operationsOf(get()).map(({ operation }) => operation.operationId)
    expect(ids.filter((id, index) => !id || ids.indexOf(id) !== index)).toEqual([])
    const shapes = Object.keys(get().paths).map((path) => path.replaceAll(/\{[^}]+\}/g, '{}'))
    expect(shapes.filter((shape, index) => shapes.indexOf(shape) !== index)).toEqual([])
  })

  it('says for every operation who may call it, what success is and how it is refused', () => {
    const { components, tags } = get()
    const schemes = Object.keys(components.securitySchemes)
    for (const { operation } of operationsOf(get())) {
      expect(operation.description).toMatch(/^Access: /)
      expect(['public', 'signedIn', 'staff', 'admin']).toContain(operation['x-access'])
      expect(Object.keys(operation.responses).some((status) => /^(2|302)/.test(status))).toBe(true)
      expect(operation.responses.default).toEqual({ $ref: '#/components/responses/Refused' })
      expect(operation.security.flatMap((one) => Object.keys(one)).filter((name) => !schemes.includes(name))).toEqual(
        [],
      )
      expect(operation.tags.filter((tag) => !tags.some(({ name }) => name === tag))).toEqual([])
    }
  })
})

describe('what is in the document', () => {
  it('every declared endpoint but internal ones, with its access', () => {
    const expected = declared
      .filter(({ access }) => access !== 'internal')
      .map(({ method, path, access }) => `${method} /api${path.replaceAll(/:(\w+)/g, '{$1}')} ${access}`)
    const found = operationsOf(whole).map(({ method, path, operation }) => `${method} ${path} ${operation['x-access']}`)
    expect(expected.filter((one) => !found.includes(one))).toEqual([])
  })

  it('for everybody else all of them too, but what belongs to collections of admins', () => {
    const paths = new Set(operationsOf(open).map(({ method, path }) => `${method} ${path}`))
    const missing = operationsOf(whole).filter(({ method, path }) => !paths.has(`${method} ${path}`))
    const isInternal = ({ path }: { path: string }): boolean =>
      internalSlugs.some((slug) => path.startsWith(`/api/${slug}`))
    expect(missing.length).toBeGreaterThan(5)
    expect(missing.filter((one) => !isInternal(one))).toEqual([])
    expect(operationsOf(open).filter(isInternal)).toEqual([])
    expect(JSON.stringify(open)).not.toMatch(/AuditEntry|DomainEvent|GatewayNotification/)
  })

  it('no operation that nobody may call, and none of Payload’s own collections', () => {
    const found = new Set(operationsOf(whole).map(({ method, path }) => `${method} ${path}`))
    for (const absent of ['post /api/tickets', 'patch /api/orders/{id}', 'delete /api/audit-log/{id}'])
      expect(found).not.toContain(absent)
    expect([...found].filter((one) => one.includes('payload-'))).toEqual([])
  })

  it('a declared endpoint stands in front of Payload’s', () => {
    expect(open.paths['/api/orders']?.post?.tags).toEqual(['Checkout'])
    expect(open.paths['/api/orders']?.get?.tags).toEqual(['Collection: Orders'])
    expect(open.paths['/api/users/{id}']?.get?.tags).toEqual(['People'])
  })

  it('no secret of an account', () => {
    expect(Object.keys(open.components.schemas.User?.properties ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/password|sessions|salt|hash|token/i)]),
    )
  })
})

describe('the examples', () => {
  it.each(named.filter(([, { body, rawBody }]) => body && !rawBody))('of %s would be taken', (_name, endpoint) => {
    const body = endpoint.body as z.ZodType
    expect(body.safeParse(exampleOf(jsonSchemaOf(body, 'input')))).toMatchObject({ success: true })
  })
})

describe('answers are as documented', () => {
  let event: TestEvent
  let holder: string
  let ticket: string
  let order: string
  let doorkeeper: string
  let club: { id: string; slug: string }
  let hall: { slug: string }

  beforeAll(async () => {
    const [head, person] = [await createUser(), await createUser()]
    club = await createClub({ head: head.id })
    hall = await createHall()
    event = await createEvent({ club: club.id, location: (await createLocation()).id, price: 0 })
    ticket = (await createTicket(event, person)).id
    order = (await createTicket(event, person)).order
    await grantDoor(event, head, 'supervisor')
    ;[holder, doorkeeper] = [await signIn(person), await signIn(head)]
  })

  const cases: [name: string, path: () => string, token?: () => string][] = [
    ['get /feed', () => '/feed?total=1'],
    ['get /feed/facets', () => '/feed/facets'],
    ['get /feed/seats', () => `/feed/seats?ids=${event.id}`],
    ['get /catalog/events/:slug', () => `/catalog/events/${event.slug}`],
    ['get /events/:id/live', () => `/events/${event.id}/live`, () => holder],
    ['get /catalog/clubs', () => '/catalog/clubs'],
    ['get /catalog/clubs/:slug', () => `/catalog/clubs/${club.slug}`],
    ['get /catalog/locations', () => '/catalog/locations'],
    ['get /me/tickets', () => '/me/tickets', () => holder],
    ['get /tickets/:id/pass', () => `/tickets/${ticket}/pass`, () => holder],
    ['get /orders/:id', () => `/orders/${order}`, () => holder],
    ['get /events/:id/door/search', () => `/events/${event.id}/door/search?q=te`, () => doorkeeper],
    ['get /me/schedule', () => '/me/schedule', () => holder],
    ['get /events/:id/door', () => `/events/${event.id}/door`, () => doorkeeper],
    [
      'get /bookings/availability',
      () => `/bookings/availability?hall_id=${hall.slug}&start_date=2030-01-01&end_date=2030-01-02`,
    ],
    ['get /users/me/session', () => '/users/me/session', () => holder],
  ]
  it.each(cases)('%s', async (name, path, token) => {
    const endpoint = named.find(([known]) => known === name)?.[1] as EndpointDeclaration
    const answer = await call(endpoint, path(), token?.())
    const body: unknown = await answer.json()
    expect(answer.status, JSON.stringify(body)).toBe(200)
    // Reading leaves out what is not documented.
    expect((endpoint.output as z.ZodType).parse(body)).toEqual(body)
  })
})

describe('the page', () => {
  it('has every operation of the document, and links that lead somewhere', async () => {
    const answer = await call(apiReference, '/docs')
    const page = await answer.text()
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    expect(page).not.toMatch(/<script|<link[^>]+https?:|\son\w+=/)
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    for (const { operation } of operationsOf(open)) expect(ids).toContain(operation.operationId)
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('is not sent again to who has it', async () => {
    const tag = (await call(apiReference, '/docs')).headers.get('etag') as string
    const request = new Request(`${env.PUBLIC_URL}/api/docs`, { headers: { 'if-none-match': tag } })
    const payload = await testPayload()
    const again = await runEndpoint(apiReference, request, { payloadRequest: () => createLocalReq({}, payload) })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })
})
