import pg from 'pg'
import { allPagesTag } from '#src/domain/cacheTags.ts'
import { internalSecret } from '#src/endpoints/kit/run.ts'
import { env } from '#src/lib/env.ts'
import { logger } from '#src/lib/logger.ts'

async function expireInNext(tags: string[]): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${env.PORT}/api/internal/revalidate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-internal': internalSecret() },
    body: JSON.stringify({ tags }),
    signal: AbortSignal.timeout(10_000),
  })
  if (!response.ok) throw new Error(`revalidation answered ${response.status}`)
}

/**
 * Listens for tags that the worker announces after a commit and expires this process's pages. Reconnects for ever; after each
 * connection everything is expired once, as announcements may have been missed. Returns how to stop.
 *
 * @param afterwards called when Next has forgotten the pages: what was made of them is to be forgotten too
 */
export function listenForRevalidation(afterwards: () => void): () => Promise<void> {
  const expire = async (tags: string[]): Promise<void> => {
    await expireInNext(tags)
    afterwards()
  }
  let stopped = false
  let client: pg.Client | undefined
  const connect = async (): Promise<void> => {
    while (!stopped) {
      try {
        client = new pg.Client({
          connectionString: env.DATABASE_URL,
          application_name: 'event-hub revalidation',
          keepAlive: true,
        })
        const lost = new Promise<void>((resolve) => {
          client?.on('error', () => resolve())
          client?.on('end', () => resolve())
        })
        client.on('notification', ({ payload }) => {
          expire(JSON.parse(payload ?? '[]') as string[]).catch((err: unknown) =>
            logger.error({ err, msg: 'pages were not expired' }),
          )
        })
        await client.connect()
        await client.query('LISTEN hub_revalidate')
        await expire([allPagesTag])
        await lost
      } catch (err) {
        if (!stopped) logger.warn({ err, msg: 'revalidation is waiting for the database' })
      }
      await client?.end().catch(() => undefined)
      if (!stopped) await new Promise((resolve) => setTimeout(resolve, 1000))
    }
  }
  void connect()
  return async () => {
    stopped = true
    await client?.end().catch(() => undefined)
  }
}
