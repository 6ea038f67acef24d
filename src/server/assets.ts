import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { type Copies, copiesOf, sendCopy, weightOf } from '#src/server/encoding.ts'
import { lru } from '#src/server/lru.ts'

const prefix = '/_next/static/'
const plainPath = /^[A-Za-z0-9_~-][A-Za-z0-9_.~-]*(\/[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)*$/
const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
}
/** Already compressed, so not again. */
const packed = new Set(['.woff2'])
const heaviest = 24 * 1024 * 1024

/**
 * Serves the scripts, styles and fonts of the build. Their names change with their content, so each is read and compressed once a
 * process instead of at every request. Answers false for what it does not know.
 */
export function assetServer(distDir: string): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const kept = lru<Copies>(heaviest)
  return async (request, response) => {
    const url = request.url ?? ''
    if (!url.startsWith(prefix) || (request.method !== 'GET' && request.method !== 'HEAD')) return false
    const name = url.slice(prefix.length).split('?', 1)[0] as string
    const extension = path.extname(name)
    const type = types[extension]
    if (!type || !plainPath.test(name)) return false
    let copies = kept.get(name)
    if (!copies) {
      const body = await readFile(path.join(distDir, 'static', name)).catch(() => null)
      if (!body) return false
      copies = copiesOf(body, 'once')
      kept.set(name, copies, weightOf(copies))
    }
    response.setHeader('cache-control', 'public, max-age=31536000, immutable')
    response.setHeader('content-type', type)
    if (packed.has(extension)) {
      response.setHeader('content-length', copies.body.length)
      response.end(request.method === 'HEAD' ? undefined : copies.body)
    } else await sendCopy(request, response, copies)
    return true
  }
}
