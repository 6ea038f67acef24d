/**
 * npm run backup: saves the database and the media files, while the hub may go on working.
 *
 *   npm run backup                     into backups/<time>
 *   npm run backup -- /mnt/safe/hub    into that folder
 */
import { join, resolve } from 'node:path'
import { BackupError } from './lib/backup/manifest.ts'
import { save } from './lib/backup/save.ts'
import { openEnvironment } from './lib/environment.ts'
import { messageOf, writeWhole } from './lib/files.ts'
import { say } from './lib/output.ts'
import { inRoot } from './lib/paths.ts'
import { PostgresError } from './lib/postgres.ts'

const isExpected = (error: unknown) => error instanceof BackupError || error instanceof PostgresError

try {
  const { env, stop } = await openEnvironment({ onLog: say })
  try {
    const folder = resolve(process.argv[2] ?? makeDefaultFolder())
    const mediaDir = resolve(inRoot(), env.MEDIA_DIR || 'media')
    const databaseUrl = String(env.DATABASE_URL)
    await save({ databaseUrl, mediaDir, folder, ticketKey: env.TICKET_SIGNING_KEY, onLog: say })
    say(`Saved in ${folder}`)
    say(
      'Keep PAYLOAD_SECRET and TICKET_SIGNING_KEY as well, elsewhere: they are not in the backup, and tickets already',
    )
    say('given out are valid only with the same key. (In demo mode they are in .data/secrets.env.)')
  } finally {
    await stop()
  }
} catch (error) {
  process.stderr.write(`${isExpected(error) ? messageOf(error) : ((error as Error).stack ?? error)}\n`)
  process.exitCode = 1
}

/** Inside the clone, but not part of it. */
function makeDefaultFolder(): string {
  writeWhole(inRoot('backups', '.gitignore'), '*\n')
  return join(inRoot('backups'), new Date().toISOString().replaceAll(':', '-').slice(0, 19))
}
