import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const guarantees = path.join(path.dirname(fileURLToPath(import.meta.url)), 'sql', '160_telegram.sql')

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "users" ADD COLUMN "telegram_chat_id" varchar;
  ALTER TABLE "notifications" ADD COLUMN IF NOT EXISTS "buttons" jsonb;
  CREATE UNIQUE INDEX "users_telegram_chat_id_idx" ON "users" USING btree ("telegram_chat_id");`)
  await db.execute(sql.raw(readFileSync(guarantees, 'utf8')))
}

export async function down(_args: MigrateDownArgs): Promise<void> {
  throw new Error('The guarantees are not taken back: restore a backup instead.')
}
