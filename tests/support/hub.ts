import type { ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { inject } from 'vitest'
import { waitUntilHealthy } from '#scripts/lib/health.ts'
import { inRoot } from '#scripts/lib/paths.ts'
import { isPortFree } from '#scripts/lib/ports.ts'
import { spawnNode, stopChild } from '#scripts/lib/processes.ts'
import { testEnvironment } from './environment.ts'
import type { ProvidedHub } from './provided.ts'

export interface HubOptions {
  databaseUrl: string
  mediaDir: string
  /** Of the production build; absent: `.next`. */
  distDir?: string
  /** Beyond the tests' environment. */
  env?: Record<string, string>
  withWorker?: boolean
}

/** The hub's two processes as `npm start` runs them, on a port of their own. */
export interface RunningHub {
  url: string
  web: ChildProcess
  worker: ChildProcess | null
  /** What both have said so far. */
  output: string[]
  stop: () => Promise<void>
}

/** Below those that the system gives to outgoing connections: one of them could take the port before the hub listens there. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000)
    if (await isPortFree(port)) return port
  }
}

/** Starts web and worker from the production build and waits for the first answer. */
export async function startHub(options: HubOptions): Promise<RunningHub> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env: NodeJS.ProcessEnv = {
    ...testEnvironment(options.databaseUrl, options.mediaDir),
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    PORT: String(port),
    PUBLIC_URL: url,
    ...(options.distDir && { NEXT_DIST_DIR: options.distDir }),
    ...options.env,
  }
  const output: string[] = []
  const onLine = (line: string) => output.push(line)
  const web = spawnNode([inRoot('src', 'server.ts')], { env, onLine })
  const worker = options.withWorker === false ? null : spawnNode([inRoot('src', 'jobs', 'worker.ts')], { env, onLine })
  const stop = async () => {
    await Promise.all([web, worker].map((child) => child && stopChild(child, 10_000)))
  }
  const ended = new AbortController()
  web.once('exit', () => ended.abort())
  if (await waitUntilHealthy(`${url}/api/health`, { timeoutMs: 180_000, signal: ended.signal })) {
    return { url, web, worker, output, stop }
  }
  await stop()
  throw new Error(`The hub did not answer at ${url}. Its last words:\n${output.slice(-30).join('\n')}`)
}

/** The hub of this worker of the browser tests, with the demo data in its database: files that run at once do not meet. */
export function ownHub(): ProvidedHub {
  const hubs = inject('hubs')
  const hub = hubs[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % hubs.length]
  if (!hub || hub.error) throw new Error(hub?.error ?? 'No hub was started.')
  return hub
}

/** Its address. */
export const hubUrl = (): string => ownHub().url

/** The database behind it. */
export const hubDatabaseUrl = (): string => ownHub().databaseUrl
