import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { messageOf, readTextIfAny, writeWhole } from '../files.ts'
import { commandOf, isAlive } from '../processIdentity.mjs'
import { poll } from '../wait.ts'
import { type Account, runAs } from './account.ts'
import type { Binaries } from './binaries.ts'
import { PostgresError } from './error.ts'
import type { Place } from './place.ts'

/** One cluster with everything needed to start and stop it. */
export interface Server {
  place: Place
  binaries: Binaries
  account: Account
  /** What PostgreSQL itself says. */
  logFile: string
}

const isWindows = process.platform === 'win32'
const passwordFile = (place: Place) => join(place.home, 'password')

/** The superuser's address of a running server's own database `postgres`. */
export function serverUrl(place: Place, port: number): string {
  return `postgres://postgres:${readFileSync(passwordFile(place), 'utf8').trim()}@127.0.0.1:${port}/postgres`
}

// ── making ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Makes the cluster unless it is there: beside its place first, so that an interrupted initdb is never taken for one. */
export function ensureCluster(server: Server, password: string, isDisposable: boolean): boolean {
  const { place, binaries, account } = server
  const madeBy = readTextIfAny(join(place.cluster, 'PG_VERSION'))?.trim()
  const major = binaries.version.split('.')[0]
  if (madeBy === major) return false
  if (madeBy) {
    throw new PostgresError(
      'other_version',
      `The database in ${place.cluster} was made by PostgreSQL ${madeBy}; this Event Hub brings ${major}. Start the version that made it, run "npm run backup", then "npm run restore" here; or delete ${place.home} to begin anew.`,
    )
  }
  const draft = `${place.cluster}.new`
  rmSync(draft, { recursive: true, force: true })
  writeWhole(passwordFile(place), `${password}\n`, 0o600)
  if (account) chownSync(passwordFile(place), account.uid, account.gid)
  const result = runAs(account, binaries.initdb, [
    `--pgdata=${draft}`,
    '--username=postgres',
    `--pwfile=${passwordFile(place)}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(isDisposable ? ['--no-sync'] : []),
  ])
  if (result.status !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw explain(`${result.stdout}\n${result.stderr}\n${result.error?.message ?? ''}`, server)
  }
  renameSync(draft, place.cluster)
  return true
}

// ── finding ──────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Postmaster {
  pid: number
  port: number
  /** `starting`, `ready`, `stopping`, `standby` */
  status: string
}

function readPostmaster(place: Place): Postmaster | null {
  const lines = readTextIfAny(join(place.cluster, 'postmaster.pid'))?.split('\n')
  if (!lines) return null
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? 'starting' }
}

/**
 * The server that runs on this cluster, once it answers; null if none does. One that is just stopping is waited for. A
 * postmaster.pid whose process id now belongs to another program is removed: PostgreSQL would take it for a living one.
 */
export async function findRunning(server: Server): Promise<Postmaster | null> {
  const found = readPostmaster(server.place)
  if (!found || !isAlive(found.pid)) return null
  if (!/postgres/i.test(commandOf(found.pid) ?? '')) {
    rmSync(join(server.place.cluster, 'postmaster.pid'), { force: true })
    return null
  }
  const state = await poll(
    async () => {
      if (!isAlive(found.pid)) return 'gone'
      return (await answers(server.place, readPostmaster(server.place)?.port ?? found.port)) ? 'ready' : null
    },
    { timeoutMs: 60_000, everyMs: 100 },
  )
  if (state === 'gone') return null
  if (state === 'ready') return readPostmaster(server.place)
  throw new PostgresError(
    'held_by_other',
    `PostgreSQL (process ${found.pid}) holds ${server.place.cluster}, but does not answer on port ${found.port}. Stop it (kill -INT ${found.pid}) and start again.`,
  )
}

/** Does the server on this port let us in, and does it serve this very cluster? */
async function answers(place: Place, port: number): Promise<boolean> {
  if (!port) return false
  const client = new Client({ connectionString: serverUrl(place, port), connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    return rows[0]?.data_directory === place.cluster || isWindows
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

// ── starting ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * Starts the server and waits until it answers. It outlives this process (its output goes to a file), so that the web and
 * the worker can finish with it and the next start can take it up again.
 *
 * @returns its process id
 */
export async function startServer(server: Server, settings: Record<string, string>): Promise<number> {
  const { place, logFile } = server
  const port = Number(settings.port)
  const logFrom = beginLog(logFile)
  const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const ended = isWindows ? startByPgCtl(server, parameters) : startDirectly(server, parameters)

  const state = await poll(
    async () => {
      if (ended() && !isWindows) return 'ended'
      const pid = readPostmaster(place)?.pid
      return pid && (await answers(place, port)) ? pid : null
    },
    { timeoutMs: 120_000 },
  )
  if (typeof state === 'number') return state
  const written = readFileSync(logFile, 'utf8').slice(logFrom)
  if (state === null) await stopServer(server)
  throw explain(state === null ? `PostgreSQL did not answer within two minutes.\n${written}` : written, server)
}

/** The recipe for Unix: a process of its own in its own session, so that Ctrl-C in our terminal does not reach it. */
function startDirectly(server: Server, parameters: string[]): () => boolean {
  const { binaries, account, place, logFile } = server
  const log = openSync(logFile, 'a')
  let child: ChildProcess
  try {
    child = spawn(binaries.postgres, ['-D', place.cluster, ...parameters], {
      ...(account && { uid: account.uid, gid: account.gid }),
      cwd: place.home,
      detached: true,
      stdio: ['ignore', log, log],
    })
  } finally {
    closeSync(log)
  }
  let failed = false
  child.once('error', () => {
    failed = true
  })
  child.unref()
  return () => failed || child.exitCode !== null || child.signalCode !== null
}

/** On Windows only pg_ctl can start PostgreSQL from an administrator's account, and only pg_ctl can stop it gently. */
function startByPgCtl({ binaries, place, account, logFile }: Server, parameters: string[]): () => boolean {
  const options = parameters.join(' ')
  runAs(account, binaries.pgCtl, ['start', '-W', '-D', place.cluster, '-l', logFile, '-o', options])
  return () => false
}

/** Keeps the last log and the one before. @returns where this start's words begin */
function beginLog(logFile: string): number {
  if (!existsSync(logFile)) return 0
  const { size } = statSync(logFile)
  if (size < 5_000_000) return size
  renameSync(logFile, `${logFile}.1`)
  return 0
}

// ── stopping ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Ends the server if it runs: connections are cut, everything committed is safe ("fast shutdown"). */
export async function stopServer({ place, binaries, account }: Server): Promise<void> {
  const running = readPostmaster(place)
  if (!running || !isAlive(running.pid) || !/postgres/i.test(commandOf(running.pid) ?? '')) return
  if (isWindows) {
    runAs(account, binaries.pgCtl, ['stop', '-D', place.cluster, '-m', 'fast'])
    return
  }
  for (const [signal, timeoutMs] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    try {
      process.kill(running.pid, signal)
    } catch {
      return
    }
    if (await poll(() => (isAlive(running.pid) ? null : true), { timeoutMs })) return
  }
}

// ── explaining ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** Turns PostgreSQL's own words into what the person can do about it. */
export function explain(output: string, { place, logFile }: Server): PostgresError {
  if (/No space left on device|ENOSPC|not enough space/i.test(output)) {
    return new PostgresError(
      'disk_full',
      `The disk with ${place.home} is full. Free some space and start again; nothing is lost.`,
    )
  }
  if (/Address already in use|could not bind|could not create any TCP\/IP sockets/i.test(output)) {
    return new PostgresError('port_in_use', 'The port for PostgreSQL is used by another program.')
  }
  if (/lock file "postmaster\.pid" already exists|pre-existing shared memory block/i.test(output)) {
    return new PostgresError(
      'held_by_other',
      `Another PostgreSQL still uses ${place.cluster}. Stop it and start again.`,
    )
  }
  const last = output.trim().split('\n').slice(-8).join('\n')
  const isDamaged = /could not locate a valid checkpoint|invalid checkpoint|PANIC:|corrupt/i.test(output)
  return new PostgresError(
    isDamaged ? 'damaged' : 'failed',
    `PostgreSQL did not start. Its last words (all of them are in ${logFile}):\n${last || messageOf(output)}`,
  )
}
