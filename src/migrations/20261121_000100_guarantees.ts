import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'sql')

/** What Payload's schema cannot express: constraints, triggers, functions, indexes and own tables, by topic in `sql/0…`; what came later is run by its own migration. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const file of readdirSync(folder).filter((name) => /^0.*\.sql$/.test(name)).sort())
    await db.execute(sql.raw(readFileSync(path.join(folder, file), 'utf8')))
}

export async function down(_args: MigrateDownArgs): Promise<void> {
  throw new Error('The guarantees are not taken back: restore a backup instead.')
}
