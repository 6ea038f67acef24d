import type { ChildProcess } from 'node:child_process'
import { cpSync, existsSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ensureBuild } from '#scripts/lib/build.ts'
import { readEnvironment } from '#scripts/lib/environment.ts'
import { waitUntilHealthy } from '#scripts/lib/health.ts'
import { inData, inRoot, root } from '#scripts/lib/paths.ts'
import { findFreePort } from '#scripts/lib/ports.ts'
import { spawnNode, stopChild } from '#scripts/lib/processes.ts'

/** The flags `npm start` gives its processes (scripts/lib/supervise.ts). */
const nodeFlags = ['--max-semi-space-size=4']

export type Running = { url: string; child: ChildProcess; startedInMs: number; stop: () => Promise<void> }

/** The environment of a measured process: production code, demo mode, quiet, loopback only. */
export function benchEnvironment(databaseUrl: string, port: number): NodeJS.ProcessEnv {
  return {
    ...readEnvironment(),
    NODE_ENV: 'production',
    HUB_MODE: 'demo',
    BENCH: '1',
    LOG_LEVEL: 'silent',
    HOST: '127.0.0.1',
    PORT: String(port),
    // The load comes from one address; a campus behind one sets the same.
    RATE_LIMIT_TRUSTED_RANGES: '127.0.0.1/32',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: databaseUrl,
    MEDIA_DIR: inData('bench-media'),
    NEXT_DIST_DIR: relative(root, buildCopy),
  }
}

const buildCopy = inData('bench-build')

/**
 * The production build, in a copy: the server writes pages of the measured database into its build. Made if there is none of the
 * present sources; NEXT_DIST_DIR names another one, which is taken as it is.
 */
export async function prepareBuild(databaseUrl: string, onLine: (line: string) => void): Promise<void> {
  const given = process.env.NEXT_DIST_DIR
  const { NEXT_DIST_DIR: _copy, ...env } = benchEnvironment(databaseUrl, 3000)
  if (!given && !(await ensureBuild({ env, onLine }))) throw new Error('The site could not be built.')
  removeBuild()
  const source = inRoot(given ?? '.next')
  const leftOut = new Set(['cache', 'dev', 'trace', 'types'].map((name) => join(source, name)))
  cpSync(source, buildCopy, { recursive: true, filter: (path) => !leftOut.has(path) })
}

export function removeBuild(): void {
  if (existsSync(buildCopy)) rmSync(buildCopy, { recursive: true, force: true })
}

async function start(script: string, databaseUrl: string, path: string | null): Promise<Running> {
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  const output: string[] = []
  const startedAt = performance.now()
  const child = spawnNode([...nodeFlags, inRoot(...script.split('/'))], {
    env: benchEnvironment(databaseUrl, port),
    onLine: (line) => output.push(line),
  })
  const ended = new AbortController()
  child.once('exit', () => ended.abort())
  let isStopping = false
  child.once('exit', (code, signal) => {
    if (!isStopping)
      process.stderr.write(
        `${script} ended by itself (${signal ?? code}). Its last words:\n${output.slice(-20).join('\n')}\n`,
      )
  })
  const stop = () => {
    isStopping = true
    return stopChild(child, 10_000)
  }
  if (path !== null && !(await waitUntilHealthy(`${url}${path}`, { timeoutMs: 60_000, signal: ended.signal }))) {
    await stop()
    throw new Error(`${script} did not answer. Its last words:\n${output.slice(-20).join('\n')}`)
  }
  return { url, child, startedInMs: performance.now() - startedAt, stop }
}

/** The hub's web process. */
export const startWeb = (databaseUrl: string): Promise<Running> => start('src/server.ts', databaseUrl, '/api/health')
/** Yardstick C. */
export const startYardstick = (databaseUrl: string): Promise<Running> =>
  start('bench/yardsticks/c.ts', databaseUrl, '/')
/** The hub's worker; it has no address. */
export const startWorker = (databaseUrl: string): Promise<Running> => start('src/jobs/worker.ts', databaseUrl, null)
