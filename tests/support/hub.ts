import type { ChildProcess } from 'node:child_process'
import { inject } from 'vitest'
import { waitUntilHealthy } from '#scripts/lib/health.ts'
import { inRoot } from '#scripts/lib/paths.ts'
import { findFreePort } from '#scripts/lib/ports.ts'
import { spawnNode, stopChild } from '#scripts/lib/processes.ts'
import { testEnvironment } from './environment.ts'
import './provided.ts'

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

/** Starts web and worker from the production build and waits for the first answer. */
export async function startHub(options: HubOptions): Promise<RunningHub> {
  const port = await findFreePort()
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

/** The address of the run's hub, with the demo data in its database. For the browser tests. */
export const hubUrl = (): string => inject('hub').url

/** The database behind it. */
export const hubDatabaseUrl = (): string => inject('hub').databaseUrl
