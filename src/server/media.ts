import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isFresh } from '#src/lib/entityTag.ts'
import { lru } from '#src/server/lru.ts'

const prefix = '/api/media/file/'
/** A plain file name: no separator, no escape, no leading dot. Everything else is left to Payload. */
const plainName = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,199}$/
const types: Record<string, string> = {
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.avif': 'image/avif',
}
/** How long (ms) it is remembered that a file is public: a picture made private stays reachable no longer than this. */
const remembered = 30_000

type Options = { folder: string; isPublic: (name: string) => Promise<boolean> }

/**
 * Serves the files of public pictures straight from the folder, for ever: a changed picture gets a new name. Answers false for
 * everything else (private pictures, other names, files that are not there), which Payload then decides by its access rules.
 */
export function mediaServer({
  folder,
  isPublic,
}: Options): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const known = lru<number>(5000)
  const mayAll = async (name: string): Promise<boolean> => {
    if ((known.get(name) ?? 0) > Date.now()) return true
    if (!(await isPublic(name))) return false
    known.set(name, Date.now() + remembered, 1)
    return true
  }
  return async (request, response) => {
    const url = request.url ?? ''
    if (!url.startsWith(prefix) || (request.method !== 'GET' && request.method !== 'HEAD')) return false
    const name = url.slice(prefix.length).split('?', 1)[0] as string
    const type = types[path.extname(name)]
    if (!type || !plainName.test(name) || !(await mayAll(name))) return false
    const file = path.join(folder, name)
    const found = await stat(file).catch(() => null)
    if (!found?.isFile()) return false
    const tag = `W/"${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}"`
    response.setHeader('cache-control', 'public, max-age=31536000, immutable')
    response.setHeader('etag', tag)
    if (isFresh(request.headers['if-none-match'], tag)) {
      response.writeHead(304).end()
      return true
    }
    response.writeHead(200, {
      'content-type': type,
      'content-length': found.size,
      'content-security-policy': "default-src 'none'",
    })
    if (request.method === 'HEAD') response.end()
    // A caller that goes away is no failure.
    else await pipeline(createReadStream(file), response).catch(() => response.destroy())
    return true
  }
}
