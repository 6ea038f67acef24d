import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { readTextIfAny, writeWhole } from '../files.ts'
import type { SequenceState } from './tables.ts'

/** What a backup holds. Written last: a folder without it is not a backup. */
export interface Manifest {
  format: 1
  createdAt: string
  postgres: string
  /** In their order. A backup goes only into a database with the same ones. */
  migrations: string[]
  tables: SavedTable[]
  sequences: SequenceState[]
  mediaFiles: number
  /** Tells whether the key that signs tickets is still the same, without telling the key. */
  ticketKey: string | null
}

export interface SavedTable {
  /** Quoted, with its schema. */
  name: string
  /** Quoted, in the order of the file. */
  columns: string[]
  rows: number
  /** Inside the backup: COPY's text format, gzipped. */
  file: string
  sha256: string
}

/** Something in the request or the backup is wrong; the message is for the person at the terminal. */
export class BackupError extends Error {
  override name = 'BackupError'
}

const manifestOf = (folder: string) => join(folder, 'manifest.json')

export function writeManifest(folder: string, manifest: Manifest): void {
  writeWhole(manifestOf(folder), `${JSON.stringify(manifest, null, 2)}\n`, 0o600)
}

export function readManifest(folder: string): Manifest {
  const text = readTextIfAny(manifestOf(folder))
  if (text === null) {
    throw new BackupError(`${folder} is not a complete backup: it has no manifest.json, which is written at the end.`)
  }
  const manifest = JSON.parse(text) as Manifest
  if (manifest.format !== 1)
    throw new BackupError(`This backup's format (${manifest.format}) is not known to this code.`)
  return manifest
}

/** Are all tables there, as they were written? */
export async function verifyFiles(folder: string, { tables }: Manifest): Promise<void> {
  for (const { file, sha256 } of tables) {
    const hash = createHash('sha256')
    try {
      for await (const chunk of createReadStream(join(folder, file))) hash.update(chunk as Buffer)
    } catch {
      throw new BackupError(`The backup is damaged: ${file} cannot be read.`)
    }
    if (hash.digest('hex') !== sha256) throw new BackupError(`The backup is damaged: ${file} is not as it was written.`)
  }
}

/** A short digest of the ticket key, or null without one. */
export function fingerprint(key: string | undefined): string | null {
  return key ? createHash('sha256').update(`ticket key ${key}`).digest('hex').slice(0, 16) : null
}
