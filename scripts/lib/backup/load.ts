import { cpSync, createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import type { Client } from 'pg'
import { withClient } from '../postgres.ts'
import { copyIn } from './copy.ts'
import { BackupError, type Manifest, readManifest, type SavedTable, verifyFiles } from './manifest.ts'
import { foreignKeys, keptTables, ownSchemas } from './tables.ts'

export interface LoadOptions {
  databaseUrl: string
  mediaDir: string
  folder: string
  /** The migrations of this code. */
  migrations: string[]
  /** What the database holds may go. */
  isForced: boolean
  /** Makes the structure in the empty database. */
  migrate: () => Promise<void>
  onLog?: (line: string) => void
}

/**
 * Puts a backup back. Everything that can be wrong is looked at before the database is touched; the rows then go in within
 * one transaction, in which the foreign keys are made again and so checked.
 */
export async function load(options: LoadOptions): Promise<Manifest> {
  const { databaseUrl, folder, isForced, migrate, onLog } = options
  const manifest = readManifest(folder)
  refuseOtherVersion(manifest, options.migrations)
  await verifyFiles(folder, manifest)
  await withClient(databaseUrl, async (client) => {
    await refuseBusy(client)
    if (!isForced && (await hasContents(client))) {
      throw new BackupError(
        'The database is not empty. Restoring replaces everything in it: repeat with --force if that is meant, after a backup of it.',
      )
    }
    for (const schema of await ownSchemas(client)) await client.query(`DROP SCHEMA ${schema} CASCADE`)
    await client.query('CREATE SCHEMA public')
  })
  await migrate()
  await withClient(databaseUrl, (client) => loadTables(client, manifest, folder))
  onLog?.(`${manifest.tables.length} tables, ${manifest.tables.reduce((sum, { rows }) => sum + rows, 0)} rows`)
  const media = join(folder, 'media')
  if (existsSync(media)) cpSync(media, options.mediaDir, { recursive: true, preserveTimestamps: true })
  onLog?.(`${manifest.mediaFiles} media files`)
  return manifest
}

function refuseOtherVersion({ migrations: saved }: Manifest, known: string[]): void {
  const [first, second] = [[...saved].sort(), [...known].sort()].map((names) => names.join('\n'))
  if (first === second) return
  const more = saved.filter((name) => !known.includes(name))
  const hint = more.length > 0 ? 'a newer' : 'an older'
  throw new BackupError(
    `The backup is of ${hint} version of Event Hub (its last migration: ${saved.at(-1)}; of this code: ${known.at(-1)}). Restore it with that version, then bring it up to date with "npm run migrate".`,
  )
}

async function refuseBusy(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT coalesce(nullif(application_name, ''), 'unnamed') AS name FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  )
  if (rows.length === 0) return
  const names = rows.map(({ name }) => name).join(', ')
  throw new BackupError(`The database is in use (${names}). Stop Event Hub and whoever else is connected first.`)
}

async function hasContents(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ users: boolean; tables: number }>(
    `SELECT to_regclass('public.users') IS NOT NULL AS users,
            (SELECT count(*)::int FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE c.relkind = 'r' AND n.nspname = 'public') AS tables`,
  )
  // A hub that was only just set up has its structure and nobody in it.
  if (rows[0]?.users) return (await client.query('SELECT FROM users LIMIT 1')).rowCount !== 0
  return (rows[0]?.tables ?? 0) > 0
}

async function loadTables(client: Client, manifest: Manifest, folder: string): Promise<void> {
  const present = new Map((await keptTables(client)).map((table) => [table.name, table]))
  for (const { name, columns } of manifest.tables) {
    const lacking = columns.filter((column) => !present.get(name)?.columns.includes(column))
    if (!present.has(name)) throw new BackupError(`This version has no table ${name}, which the backup holds.`)
    if (lacking.length > 0) throw new BackupError(`This version's table ${name} lacks ${lacking.join(', ')}.`)
  }
  const names = [...present.keys()]
  await client.query('BEGIN')
  const keys = await foreignKeys(client)
  for (const { drop } of keys) await client.query(drop)
  // Triggers keep counts and refuse changes of ledgers; the rows carry the results already.
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`)
  await client.query(`TRUNCATE ${names.join(', ')} CASCADE`)
  for (const table of manifest.tables) await loadTable(client, table, folder)
  for (const { name, value, isCalled } of manifest.sequences) {
    await client.query('SELECT setval($1, $2, $3)', [name, value, isCalled])
  }
  for (const { add } of keys) await client.query(add)
  for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`)
  await client.query('COMMIT')
  await client.query('ANALYZE')
}

async function loadTable(client: Client, { name, columns, rows, file }: SavedTable, folder: string): Promise<void> {
  const chunks = createReadStream(join(folder, file)).pipe(createGunzip())
  const loaded = await copyIn(client, `COPY ${name} (${columns.join(', ')}) FROM STDIN`, chunks)
  if (loaded !== rows) throw new BackupError(`${name}: ${rows} rows were saved, but ${loaded} came back.`)
}
