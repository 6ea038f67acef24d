import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const guarantees = path.join(path.dirname(fileURLToPath(import.meta.url)), 'sql', '220_booking_chat_places.sql')

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(readFileSync(guarantees, 'utf8')))
}

export async function down(_args: MigrateDownArgs): Promise<void> {
  throw new Error('The guarantees are not taken back: restore a backup instead.')
}
