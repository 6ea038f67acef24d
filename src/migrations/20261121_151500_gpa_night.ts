import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'sql')
const files = ['195_gpa_night.sql']

/** The nightly ageing of the Social GPA in a number of statements that does not grow with the students. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const file of files) await db.execute(sql.raw(readFileSync(path.join(folder, file), 'utf8')))
}

export async function down(_args: MigrateDownArgs): Promise<void> {
  throw new Error('The guarantees are not taken back: restore a backup instead.')
}
