import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { messageOf, readTextIfAny, writeWhole } from '../files.ts'
import { type Account, runAs } from './account.ts'
import { type Binaries, binariesIn } from './binaries.ts'
import { PostgresError } from './error.ts'

/** Where a cluster's files really are. */
export interface Place {
  /** The folder that belongs to the account: the cluster and what is made beside it. */
  home: string
  /** PostgreSQL's own data directory. */
  cluster: string
  /** Not inside the folder that was asked for. */
  isElsewhere: boolean
}

/**
 * Finds a folder for the cluster that PostgreSQL can use: `<dataDir>/server` if it can, else one under /var/lib (root) or
 * the home folder, noted in `<dataDir>/location`. The asked-for one cannot serve when a folder above it is closed to the
 * account (a clone under /root) or the file system keeps no owners or modes (a share of the host in a container).
 * Opening /root for others would be the alternative; a start script should not do that to a machine.
 */
export function findPlace(dataDir: string, account: Account, say: (line: string) => void): Place {
  const locationFile = join(dataDir, 'location')
  const noted = readTextIfAny(locationFile)?.trim()
  if (noted && existsSync(noted)) return placeAt(noted, true)

  const inside = join(dataDir, 'server')
  const hadOne = existsSync(inside)
  if (isUsable(inside, account)) return placeAt(inside, false)
  if (hadOne) {
    // Never begin an empty database elsewhere while the old one stands here.
    throw new PostgresError(
      'no_place',
      `The database in ${inside} belongs to another user of this machine. Start Event Hub as that user, or delete the folder to begin anew.`,
    )
  }

  const elsewhere = join(makePlacesElsewhere(), `${basename(dataDir)}-${randomBytes(4).toString('hex')}`)
  if (!isUsable(elsewhere, account)) {
    throw new PostgresError(
      'no_place',
      `PostgreSQL${account ? ` (user ${account.name})` : ''} can use neither ${inside} nor ${elsewhere}. Move Event Hub to a folder that other users may enter, for example /srv, or set DATABASE_URL.`,
    )
  }
  writeWhole(locationFile, `${elsewhere}\n`)
  say(`PostgreSQL cannot keep its files in ${inside} (closed to it); they are in ${elsewhere}.`)
  return placeAt(elsewhere, true)
}

/** Removes the cluster and the note where it was. */
export function removePlace(dataDir: string, place: Place): void {
  rmSync(place.home, { recursive: true, force: true })
  rmSync(join(dataDir, 'location'), { force: true })
}

const placeAt = (home: string, isElsewhere: boolean): Place => ({ home, cluster: join(home, 'cluster'), isElsewhere })

/** The folder all such places are in; open for passing through, whatever our umask. */
function makePlacesElsewhere(): string {
  const folder = process.getuid?.() === 0 ? '/var/lib/event-hub' : join(homedir(), '.local', 'share', 'event-hub')
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, 0o755)
  }
  return folder
}

/** Makes the folder and sees whether the account can write to it and its modes hold. Leaves nothing behind if not. */
function isUsable(folder: string, account: Account): boolean {
  const existed = existsSync(folder)
  try {
    mkdirSync(folder, { recursive: true })
    if (process.platform === 'win32') return true
    if (account) chownSync(folder, account.uid, account.gid)
    chmodSync(folder, 0o700)
    const { uid, mode } = statSync(folder)
    const isKept = (mode & 0o077) === 0 && (!account || uid === account.uid)
    const probe = join(folder, '.probe')
    if (isKept && runAs(account, '/bin/sh', ['-c', 'mkdir "$1" && rmdir "$1"', 'sh', probe]).status === 0) return true
  } catch (error) {
    if (messageOf(error).includes('ENOSPC')) throw new PostgresError('disk_full', `The disk is full: ${folder}`)
  }
  if (!existed) rmSync(folder, { recursive: true, force: true })
  return false
}

/**
 * The binaries, if the account can run them where they are, else a copy beside the cluster (60 MB): node_modules may lie
 * under a closed folder as well.
 */
export function reachableBinaries(binaries: Binaries, place: Place, account: Account): Binaries {
  const attempt = runAs(account, binaries.postgres, ['--version'])
  if (attempt.status === 0) return binaries
  const isClosed = attempt.error && 'code' in attempt.error && attempt.error.code === 'EACCES'
  if (!account || !isClosed) {
    throw new PostgresError(
      'no_binaries',
      `The embedded PostgreSQL does not run on this machine: ${attempt.error?.message ?? attempt.stderr.trim()}. Set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
    )
  }
  const copy = join(place.home, `postgresql-${binaries.version}`)
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`
    cpSync(binaries.home, draft, { recursive: true, verbatimSymlinks: true })
    spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, draft])
    renameSync(draft, copy)
  }
  return binariesIn(copy, binaries.version)
}
