import type { PayloadRequest } from 'payload'
import { authenticate } from '#src/db/authenticate.ts'
import { takeRate } from '#src/db/rateLimit.ts'
import { type Actor, isAdmin, isStaff } from '#src/domain/actor.ts'
import type { EndpointDeclaration, RateLimit, Schema } from '#src/endpoints/kit/types.ts'
import type { ErrorCode } from '#src/i18n/errors.ts'
import { inputReason } from '#src/i18n/inputReasons.ts'
import { clientIp } from '#src/lib/clientIp.ts'
import { derivedKey, sameSecret } from '#src/lib/crypto.ts'
import { toErrorBody } from '#src/lib/errorBody.ts'
import { forbidden, HubError, signInRequired } from '#src/lib/errors.ts'
import { logger } from '#src/lib/logger.ts'
import { requestLocale } from '#src/lib/requestLocale.ts'
import { isTrustedAddress } from '#src/lib/trustedRanges.ts'

const defaultMaxBody = 64 * 1024
const largestRawBody = 1024 * 1024

/** The secret that our own processes show each other; derived, never sent outside. */
export const internalSecret = (): string => derivedKey('internal-endpoints').toString('hex')

function allow(endpoint: EndpointDeclaration, actor: Actor | null, request: Request): void {
  if (endpoint.access === 'public') return
  if (endpoint.access === 'internal') {
    if (!sameSecret(request.headers.get('x-hub-internal') ?? '', internalSecret()))
      throw new HubError('not_found', { status: 404 })
    return
  }
  if (!actor) throw signInRequired()
  if (endpoint.access === 'staff' && !isStaff(actor)) throw forbidden()
  if (endpoint.access === 'admin' && !isAdmin(actor)) throw forbidden()
}

async function limitRate(
  endpoint: EndpointDeclaration,
  { limit, windowSeconds }: RateLimit,
  actor: Actor | null,
  ip: string,
): Promise<void> {
  // A whole campus behind one address must get through: trusted ranges are limited per account only.
  if (!actor && isTrustedAddress(ip)) return
  const { allowed, retryAfterSeconds } = await takeRate(
    `${endpoint.method} ${endpoint.path}:${actor?.id ?? ip}`,
    limit,
    windowSeconds,
  )
  if (!allowed)
    throw new HubError('rate_limited', {
      status: 429,
      params: { seconds: retryAfterSeconds },
      headers: { 'retry-after': String(retryAfterSeconds) },
    })
}

/** By what the caller announces; before anything is read. */
function limitBody(request: Request, maxBody: number): void {
  if (Number(request.headers.get('content-length') ?? 0) > maxBody)
    throw new HubError('payload_too_large', { status: 413 })
}

async function readJson(request: Request, maxBody: number): Promise<unknown> {
  limitBody(request, maxBody)
  const text = await request.text()
  if (text.length > maxBody) throw new HubError('payload_too_large', { status: 413 })
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new HubError('invalid_json')
  }
}

/** A value as its schema reads it; 400 invalid_input naming the field and the reason otherwise. For bodies that a handler reads itself. */
export function check(schema: Schema | undefined, value: unknown): unknown {
  if (!schema) return value
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const field = issue?.path.join('.') || (issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : '')
  throw new HubError('invalid_input', {
    field,
    params: { field },
    ...(issue ? { reason: inputReason(issue, value) } : {}),
  })
}

const json = (value: unknown, status = 200): Response =>
  Response.json(value ?? null, { status, headers: { 'cache-control': 'no-store' } })

type Given = { params?: Record<string, string>; payloadRequest: (actor: Actor | null) => Promise<PayloadRequest> }

/**
 * Runs a declared endpoint: sign-in, access, rate limit, schemas, handler, error shape. The one way for every mount (Payload's
 * router, the thin server), so that they cannot differ.
 */
export async function runEndpoint(endpoint: EndpointDeclaration, request: Request, given: Given): Promise<Response> {
  const requestId = request.headers.get('x-request-id') ?? crypto.randomUUID()
  const locale = requestLocale({ headers: request.headers, url: request.url })
  const ip = clientIp(request.headers)
  try {
    const actor = endpoint.access === 'internal' ? null : await authenticate(request)
    allow(endpoint, actor, request)
    if (endpoint.rateLimit) await limitRate(endpoint, endpoint.rateLimit, actor, ip)
    const params = check(endpoint.params, given.params ?? {})
    const query = check(endpoint.query, Object.fromEntries(new URL(request.url).searchParams))
    if (endpoint.rawBody) limitBody(request, endpoint.maxBody ?? largestRawBody)
    const body =
      endpoint.body && !endpoint.rawBody
        ? check(endpoint.body, await readJson(request, endpoint.maxBody ?? defaultMaxBody))
        : undefined
    const context = {
      request,
      body,
      query,
      params,
      actor,
      locale,
      ip,
      requestId,
      payloadRequest: () => given.payloadRequest(actor),
    }
    const result = await endpoint.handler(context as never)
    return result instanceof Response ? result : json(result)
  } catch (error) {
    const { status, body, headers } = toErrorBody(error, locale)
    if (status >= 500) logger.error({ err: error, requestId, path: endpoint.path, msg: 'an endpoint failed' })
    const page = endpoint.refuse?.(body.error.code as ErrorCode, request, locale)
    if (page) return page
    return Response.json(body, {
      status,
      headers: { 'cache-control': 'no-store', 'x-request-id': requestId, ...headers },
    })
  }
}

/** JSON with 201, for handlers that make something. */
export const created = (value: unknown): Response => json(value, 201)
