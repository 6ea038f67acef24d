import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { PostgresError } from './error.ts'

/** The account PostgreSQL runs under; null = our own (PostgreSQL refuses only root). */
export type Account = { uid: number; gid: number; name: string } | null

/**
 * As root: whoever owns the cluster already (it may have been made without root), else the user `postgres`, made if missing (Debian's and Alpine's ways), else `nobody`. It must have an entry in
 * the system's list of users, because initdb looks its own name up.
 */
export function findAccount(cluster: string): Account {
  if (process.getuid?.() !== 0) return null
  const account =
    ownerOf(cluster) ?? lookUp('postgres') ?? (makePostgresUser() ? lookUp('postgres') : null) ?? lookUp('nobody')
  if (!account) {
    throw new PostgresError(
      'no_user',
      'PostgreSQL does not run as root, and the user "postgres" could not be made. Make it (useradd --system postgres), or start Event Hub as an ordinary user, or set DATABASE_URL.',
    )
  }
  return account
}

function ownerOf(folder: string): Account {
  const status = statSync(folder, { throwIfNoEntry: false })
  return status && status.uid !== 0 ? { uid: status.uid, gid: status.gid, name: `number ${status.uid}` } : null
}

function lookUp(name: string): Account {
  const ask = (flag: string) => Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout, 10)
  const [uid, gid] = [ask('-u'), ask('-g')]
  return uid > 0 && gid >= 0 ? { uid, gid, name } : null
}

function makePostgresUser(): boolean {
  const debian = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent']
  return (
    spawnSync('useradd', [...debian, '--shell', '/usr/sbin/nologin', 'postgres']).status === 0 ||
    spawnSync('adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', 'postgres']).status === 0
  )
}

/** Runs a program to its end under the account. The folder is the root, since ours may be closed to the account. */
export function runAs(account: Account, command: string, args: string[]): SpawnSyncReturns<string> {
  return spawnSync(command, args, {
    ...(account && { uid: account.uid, gid: account.gid }),
    cwd: process.platform === 'win32' ? undefined : '/',
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  })
}
