import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, createWriteStream, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Client } from 'pg'
import { withClient } from '../postgres.ts'
import { copyOut } from './copy.ts'
import { BackupError, fingerprint, type Manifest, type SavedTable, writeManifest } from './manifest.ts'
import { keptTables, sequences, type Table } from './tables.ts'

export interface SaveOptions {
  databaseUrl: string
  mediaDir: string
  /** To be made. */
  folder: string
  ticketKey: string | undefined
  onLog?: (line: string) => void
}

/**
 * Saves the database and the media files into a folder. All tables are seen at one moment, while the hub goes on working.
 * Files come after the tables, so that every file a row names is among them.
 */
export async function save({ databaseUrl, mediaDir, folder, ticketKey, onLog }: SaveOptions): Promise<Manifest> {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new BackupError(`${folder} is not empty.`)
  // Personal data: for nobody else on this machine.
  mkdirSync(join(folder, 'tables'), { recursive: true, mode: 0o700 })
  const database = await withClient(databaseUrl, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const tables: SavedTable[] = []
    for (const table of await keptTables(client)) tables.push(await saveTable(client, table, folder))
    const state = {
      postgres: (await client.query<{ server_version: string }>('SHOW server_version')).rows[0]?.server_version ?? '',
      migrations: await migrationsOf(client),
      sequences: await sequences(client),
    }
    await client.query('COMMIT')
    return { ...state, tables }
  })
  onLog?.(`${database.tables.length} tables, ${database.tables.reduce((sum, { rows }) => sum + rows, 0)} rows`)
  const mediaFiles = saveMedia(mediaDir, join(folder, 'media'))
  onLog?.(`${mediaFiles} media files`)
  const createdAt = new Date().toISOString()
  const manifest: Manifest = { format: 1, createdAt, ...database, mediaFiles, ticketKey: fingerprint(ticketKey) }
  writeManifest(folder, manifest)
  return manifest
}

async function saveTable(client: Client, { name, columns }: Table, folder: string): Promise<SavedTable> {
  const file = `tables/${name.replaceAll('"', '')}.copy.gz`
  const hash = createHash('sha256')
  const gzip = createGzip({ level: 6 })
  const target = createWriteStream(join(folder, file), { mode: 0o600 })
  gzip.on('data', (chunk: Buffer) => hash.update(chunk))
  const written = pipeline(gzip, target)
  // Looked at below; a full disk must not end the process before that.
  written.catch(() => undefined)
  const write = async (packet: Buffer) => {
    if (!gzip.write(packet)) await once(gzip, 'drain')
  }
  const rows = await copyOut(client, `COPY (SELECT ${columns.join(', ')} FROM ${name}) TO STDOUT`, write)
  gzip.end()
  await written
  return { name, columns, rows, file, sha256: hash.digest('hex') }
}

async function migrationsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('payload_migrations') IS NOT NULL AS exists`,
  )
  if (!rows[0]?.exists) throw new BackupError('This database holds no Event Hub: it has no list of migrations.')
  const done = await client.query<{ name: string }>('SELECT name FROM payload_migrations ORDER BY name')
  return done.rows.map(({ name }) => name)
}

function saveMedia(from: string, to: string): number {
  if (!existsSync(from)) return 0
  cpSync(from, to, { recursive: true, preserveTimestamps: true })
  return readdirSync(to, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
}
