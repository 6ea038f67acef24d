import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { runEndpoint } from '#src/endpoints/kit/run.ts'
import type { EndpointDeclaration } from '#src/endpoints/kit/types.ts'
import { env } from '#src/lib/env.ts'
import { type Copies, copiesOf, sendCopy, weightOf } from '#src/server/encoding.ts'
import { lru } from '#src/server/lru.ts'

type Route = { endpoint: EndpointDeclaration; segments: string[] }
export type HotRouter = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

/** A body up to here is read to its end before it is refused: a caller that is still writing would not hear the refusal. */
const largestDrained = 16 * 1024 * 1024
const defaultLargestBody = 1024 * 1024

/** The whole body, `'too large'` when there was more than `limit`, or `'gone'` when the caller went away. */
function readBody(request: IncomingMessage, limit: number): Promise<Buffer | 'too large' | 'gone'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    if (Number(request.headers['content-length'] ?? 0) > largestDrained) return resolve('too large')
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else chunks.length = 0
      if (size > largestDrained) {
        request.pause()
        resolve('too large')
      }
    })
    request.on('end', () => resolve(size > limit ? 'too large' : Buffer.concat(chunks)))
    request.on('error', () => resolve('gone'))
    request.on('close', () => resolve('gone'))
  })
}

function webHeaders(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string') headers.set(name, value)
    else if (value) for (const item of value) headers.append(name, item)
  return headers
}

/** Compressed copies of answers that carry a validator, by it: the same first page of the feed is sent to many. */
const copies = lru<Copies>(8 * 1024 * 1024)

function copiesFor(answer: Response, body: Buffer): Copies {
  const tag = answer.headers.get('etag')
  const known = tag ? copies.get(tag) : undefined
  if (known) return known
  const made = copiesOf(body, 'each')
  if (tag) copies.set(tag, made, weightOf(made))
  return made
}

async function send(request: IncomingMessage, response: ServerResponse, answer: Response): Promise<void> {
  response.statusCode = answer.status
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  if (!answer.body) return void response.end()
  // An event stream has no end to wait for.
  if (answer.headers.get('content-type')?.startsWith('text/event-stream'))
    return pipeline(Readable.fromWeb(answer.body as never), response).catch(() => void response.destroy())
  const body = Buffer.from(await answer.arrayBuffer())
  const isText = /^(?:application\/json|text\/)/.test(answer.headers.get('content-type') ?? '')
  if (isText && !answer.headers.has('content-encoding')) return sendCopy(request, response, copiesFor(answer, body))
  response.setHeader('content-length', body.length)
  response.end(request.method === 'HEAD' ? undefined : body)
}

function match(segments: string[], path: string[]): Record<string, string> | null {
  if (segments.length !== path.length) return null
  const params: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const given = path[index] as string
    if (segment.startsWith(':')) {
      if (given === '') return null
      try {
        params[segment.slice(1)] = decodeURIComponent(given)
      } catch {
        return null
      }
    } else if (segment !== given) return null
  }
  return params
}

/** Payload's admin reads by POST where a query would be too long for an address, and says so: not for us to answer. */
const isOverridden = ({ headers }: IncomingMessage): boolean =>
  'x-http-method-override' in headers || 'x-payload-http-method-override' in headers

const notHere = async (): Promise<never> => {
  throw new Error('A hot endpoint does not use the Local API')
}

/**
 * Answers the endpoints declared `hot` directly, in front of Next: the same declarations and the same `runEndpoint` as behind
 * it, without what Next's router costs. Answers false for everything else.
 */
export function hotRouter(endpoints: readonly EndpointDeclaration[]): HotRouter {
  const routes = new Map<string, Route[]>()
  for (const endpoint of endpoints.filter((declared) => declared.hot)) {
    const method = endpoint.method.toUpperCase()
    routes.set(method, [...(routes.get(method) ?? []), { endpoint, segments: `/api${endpoint.path}`.split('/') }])
  }
  return async (request, response) => {
    // The plans of the studio ask for the state of the platform at the root too.
    if (request.url === '/health') request.url = '/api/health'
    const url = request.url ?? '/'
    if (!url.startsWith('/api/') || isOverridden(request)) return false
    const path = (url.split('?', 1)[0] as string).split('/')
    // HEAD is GET without the body (RFC 9110 §9.3.2).
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '')
    for (const { endpoint, segments } of routes.get(method) ?? []) {
      const params = match(segments, path)
      if (!params) continue
      await serve(endpoint, params, request, response)
      return true
    }
    return false
  }
}

/** Runs one endpoint for a request of Node's server. A caller who hangs up while sending gets no answer. */
async function serve(
  endpoint: EndpointDeclaration,
  params: Record<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = endpoint.method.toUpperCase()
  const limit = endpoint.maxBody ?? defaultLargestBody
  const body = method === 'GET' ? undefined : await readBody(request, limit)
  if (body === 'gone') return
  const headers = webHeaders(request)
  // Not held: the endpoint's own limit refuses it by the header.
  if (body === 'too large') headers.set('content-length', String(limit + 1))
  const web = new Request(`${env.PUBLIC_URL}${request.url}`, {
    method,
    headers,
    ...(body instanceof Buffer && body.length > 0 ? { body: new Uint8Array(body) } : {}),
  })
  const answer = await runEndpoint(endpoint, web, { params, payloadRequest: notHere })
  if (body === 'too large') response.setHeader('connection', 'close')
  await send(request, response, answer)
}
