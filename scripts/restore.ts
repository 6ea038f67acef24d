/**
 * npm run restore -- <folder>: puts a backup of `npm run backup` back, into the database of DATABASE_URL or the embedded one.
 * The hub must be stopped.
 *
 *   --force   replaces what the database holds
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { load } from './lib/backup/load.ts'
import { BackupError, fingerprint } from './lib/backup/manifest.ts'
import { openEnvironment } from './lib/environment.ts'
import { messageOf } from './lib/files.ts'
import { knownMigrations } from './lib/migrations.ts'
import { say } from './lib/output.ts'
import { inRoot } from './lib/paths.ts'
import { PostgresError } from './lib/postgres.ts'
import { runNode } from './lib/processes.ts'

const { values, positionals } = parseArgs({ options: { force: { type: 'boolean' } }, allowPositionals: true })
const [folder] = positionals
const isExpected = (error: unknown) => error instanceof BackupError || error instanceof PostgresError

try {
  if (!folder) throw new BackupError('Which backup? For example: npm run restore -- backups/2026-11-21T10-00-00')
  await restore(resolve(folder))
} catch (error) {
  process.stderr.write(`${isExpected(error) ? messageOf(error) : ((error as Error).stack ?? error)}\n`)
  process.exitCode = 1
}

async function restore(from: string): Promise<void> {
  const { env, stop } = await openEnvironment({ onLog: say })
  try {
    const manifest = await load({
      databaseUrl: String(env.DATABASE_URL),
      mediaDir: resolve(inRoot(), env.MEDIA_DIR || 'media'),
      folder: from,
      migrations: knownMigrations(),
      isForced: values.force === true,
      migrate: async () => {
        const code = await runNode([inRoot('scripts', 'migrate.ts')], { env })
        if (code !== 0) throw new BackupError('The structure could not be made; its own words stand above.')
      },
      onLog: say,
    })
    say(`Restored the state of ${manifest.createdAt}.`)
    if (manifest.ticketKey !== fingerprint(env.TICKET_SIGNING_KEY)) {
      say('Careful: TICKET_SIGNING_KEY is not the one of the backup. Tickets given out before will not be let in.')
    }
  } finally {
    await stop()
  }
}
