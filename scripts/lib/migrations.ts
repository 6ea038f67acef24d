import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { inRoot } from './paths.ts'
import { withClient } from './postgres.ts'

/** The migrations of this code, in their order. */
export function knownMigrations(): string[] {
  return readdirSync(inRoot('src', 'migrations'))
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .map((name) => basename(name, '.ts'))
    .sort()
}

export interface MigrationState {
  pending: string[]
  /** Done in the database, but not known to this code: the code is older than the database. */
  unknown: string[]
}

/** Asks the database itself; much quicker than starting Payload to learn that nothing is to be done. */
export async function migrationState(url: string): Promise<MigrationState> {
  const known = knownMigrations()
  const done = await withClient(url, async (client) => {
    const { rows } = await client.query<{ exists: boolean }>(
      `SELECT to_regclass('payload_migrations') IS NOT NULL AS exists`,
    )
    if (!rows[0]?.exists) return []
    return (await client.query<{ name: string }>('SELECT name FROM payload_migrations')).rows.map(({ name }) => name)
  })
  return {
    pending: known.filter((name) => !done.includes(name)),
    unknown: done.filter((name) => !known.includes(name) && name !== 'dev'),
  }
}
