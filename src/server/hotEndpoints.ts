import type { IncomingMessage, ServerResponse } from 'node:http'
import { runEndpoint } from '#src/endpoints/kit/run.ts'
import type { EndpointDeclaration } from '#src/endpoints/kit/types.ts'
import { env } from '#src/lib/env.ts'

type Route = { endpoint: EndpointDeclaration; segments: string[] }
export type HotRouter = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

const largestBody = 1024 * 1024

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largestBody) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function webHeaders(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string') headers.set(name, value)
    else if (value) for (const item of value) headers.append(name, item)
  return headers
}

async function send(response: ServerResponse, answer: Response): Promise<void> {
  response.statusCode = answer.status
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  const body = Buffer.from(await answer.arrayBuffer())
  response.setHeader('content-length', body.length)
  response.end(body)
}

function match(segments: string[], path: string[]): Record<string, string> | null {
  if (segments.length !== path.length) return null
  const params: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const given = path[index] as string
    if (segment.startsWith(':')) {
      try {
        params[segment.slice(1)] = decodeURIComponent(given)
      } catch {
        return null
      }
    } else if (segment !== given) return null
  }
  return params
}

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
    const url = request.url ?? '/'
    if (!url.startsWith('/api/')) return false
    const path = (url.split('?', 1)[0] as string).split('/')
    for (const { endpoint, segments } of routes.get(request.method ?? '') ?? []) {
      const params = match(segments, path)
      if (!params) continue
      const hasBody = request.method !== 'GET' && request.method !== 'DELETE'
      const body = hasBody ? await readBody(request) : undefined
      const headers = webHeaders(request)
      // Too large to hold: the endpoint's own limit refuses it by the header.
      if (body === null) headers.set('content-length', String(largestBody + 1))
      const web = new Request(`${env.PUBLIC_URL}${url}`, { method: request.method as string, headers, ...(body && body.length > 0 ? { body: new Uint8Array(body) } : {}) })
      await send(response, await runEndpoint(endpoint, web, { params, payloadRequest: notHere }))
      return true
    }
    return false
  }
}
