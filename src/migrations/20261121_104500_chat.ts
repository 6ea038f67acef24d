import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const tables = path.join(path.dirname(fileURLToPath(import.meta.url)), 'sql', '180_chat.sql')

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(readFileSync(tables, 'utf8')))
}

export async function down(_args: MigrateDownArgs): Promise<void> {
  throw new Error('Conversations are not taken back: restore a backup instead.')
}
