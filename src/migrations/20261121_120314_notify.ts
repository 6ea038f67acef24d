import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const guarantees = path.join(path.dirname(fileURLToPath(import.meta.url)), 'sql', '120_notify.sql')

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_notifications_status" ADD VALUE 'dropped';
  ALTER TABLE "users" ADD COLUMN "quiet_from" numeric;
  ALTER TABLE "users" ADD COLUMN "quiet_to" numeric;
  ALTER TABLE "users" ADD COLUMN "time_zone" varchar;
  ALTER TABLE "users" ADD COLUMN "telegram_chat_id" varchar;
  ALTER TABLE "notifications" ADD COLUMN "buttons" jsonb;
  ALTER TABLE "notifications" ADD COLUMN "picture" varchar;
  ALTER TABLE "notifications" ADD COLUMN "link" varchar;
  ALTER TABLE "notifications" ADD COLUMN "useful_until" timestamp(3) with time zone;
  ALTER TABLE "notifications" ADD COLUMN "read_at" timestamp(3) with time zone;
  CREATE UNIQUE INDEX "users_telegram_chat_id_idx" ON "users" USING btree ("telegram_chat_id");`)
  await db.execute(sql.raw(readFileSync(guarantees, 'utf8')))
}

export async function down(_args: MigrateDownArgs): Promise<void> {
  throw new Error('The guarantees are not taken back: restore a backup instead.')
}
