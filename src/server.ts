/**
 * The web process: a thin server in front of Next. It knows the caller's address, answers the hot endpoints itself, gives pages
 * their security headers, and hands everything else to Next (pages, admin, REST, GraphQL).
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import compression from 'compression'
import next from 'next'
import { assertGuarantees } from '#src/db/constraints.ts'
import { pool } from '#src/db/pool.ts'
import { isPublicMedia } from '#src/db/publicMedia.ts'
import { endpoints } from '#src/endpoints/index.ts'
import { env } from '#src/lib/env.ts'
import { logger } from '#src/lib/logger.ts'
import { pluginEndpoints } from '#src/plugins/_kit/index.ts'
import { plugins } from '#src/plugins/index.ts'
import { stampRequest } from '#src/server/address.ts'
import { assetServer } from '#src/server/assets.ts'
import { hotRouter } from '#src/server/hotEndpoints.ts'
import { mediaServer } from '#src/server/media.ts'
import { setSecurityHeaders } from '#src/server/pageHeaders.ts'
import { pageServer } from '#src/server/pages.ts'
import { listenForRevalidation } from '#src/server/revalidation.ts'

await assertGuarantees(pool)

const app = next({ dev: env.HUB_DEV, hostname: env.HOST, port: env.PORT })
await app.prepare()
const hand = app.getRequestHandler()
const upgrade = app.getUpgradeHandler()
const pages = pageServer({ keep: !env.HUB_DEV })
/** The yardsticks of `npm run bench` are part of the build, but nobody's business otherwise. */
const hideBench = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
  if (env.BENCH || !request.url?.startsWith('/bench/')) return false
  response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
  return true
}
/** Asked in turn; what none of them answers is Next's. */
const own = [
  hideBench,
  mediaServer({ folder: path.resolve(env.MEDIA_DIR), isPublic: isPublicMedia }),
  hotRouter([...endpoints, ...pluginEndpoints(plugins)]),
  ...(env.HUB_DEV ? [] : [assetServer(path.resolve(env.NEXT_DIST_DIR))]),
  pages.answer,
]
const compress = compression({ threshold: 1024 })

const server = createServer((request, response) => {
  stampRequest(request)
  setSecurityHeaders(request, response)
  const failed = (err: unknown): void => {
    logger.error({ err, url: request.url, msg: 'a request failed' })
    if (!response.headersSent)
      response
        .writeHead(500, { 'content-type': 'application/json' })
        .end('{"error":{"code":"internal","message":"Something went wrong."}}')
  }
  const answer = async (): Promise<void> => {
    for (const answers of own) if (await answers(request, response)) return
    compress(request as never, response as never, () => {
      pages.hold(request, response)
      hand(request, response).catch(failed)
    })
  }
  answer().catch(failed)
})
server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head))
// Longer than the 60 s of the usual proxies, so that they are the ones to close; the others end callers that never finish.
server.keepAliveTimeout = 65_000
server.headersTimeout = 20_000
server.requestTimeout = 120_000

server.on('error', (err: NodeJS.ErrnoException) => {
  logger.fatal({
    err,
    msg:
      err.code === 'EADDRINUSE' ? `Port ${env.PORT} is taken: stop the other program or set PORT` : 'the server failed',
  })
  process.exit(1)
})
server.listen(env.PORT, env.HOST, () => logger.info({ port: env.PORT, msg: 'web is listening' }))
const stopListening = listenForRevalidation(pages.clear)

async function stop(): Promise<void> {
  setTimeout(() => process.exit(1), 9_000).unref()
  await stopListening()
  await new Promise((resolve) => {
    server.close(resolve)
    server.closeIdleConnections()
  })
  await app.close()
  await pool.end()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
