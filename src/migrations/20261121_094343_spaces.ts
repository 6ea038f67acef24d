import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const guarantees = path.join(path.dirname(fileURLToPath(import.meta.url)), 'sql', '120_spaces.sql')

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "locations_exceptions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"date" varchar NOT NULL,
  	"opens" varchar,
  	"closes" varchar,
  	"note" varchar
  );
  
  CREATE TABLE "locations_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"locations_id" uuid
  );
  
  ALTER TABLE "locations" ADD COLUMN "min_minutes" numeric;
  ALTER TABLE "locations" ADD COLUMN "max_minutes" numeric;
  ALTER TABLE "locations" ADD COLUMN "notice_minutes" numeric DEFAULT 0;
  ALTER TABLE "locations" ADD COLUMN "horizon_days" numeric DEFAULT 120;
  ALTER TABLE "bookings" ADD COLUMN "reason_code" varchar;
  ALTER TABLE "bookings" ADD COLUMN "attach_deadline" timestamp(3) with time zone;
  ALTER TABLE "bookings" ADD COLUMN "warned_at" timestamp(3) with time zone;
  ALTER TABLE "bookings" ADD COLUMN "hold_expires_at" timestamp(3) with time zone;
  ALTER TABLE "bookings" ADD COLUMN "series" varchar;
  ALTER TABLE "locations_exceptions" ADD CONSTRAINT "locations_exceptions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."locations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "locations_rels" ADD CONSTRAINT "locations_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."locations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "locations_rels" ADD CONSTRAINT "locations_rels_locations_fk" FOREIGN KEY ("locations_id") REFERENCES "public"."locations"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "locations_exceptions_order_idx" ON "locations_exceptions" USING btree ("_order");
  CREATE INDEX "locations_exceptions_parent_id_idx" ON "locations_exceptions" USING btree ("_parent_id");
  CREATE INDEX "locations_rels_order_idx" ON "locations_rels" USING btree ("order");
  CREATE INDEX "locations_rels_parent_idx" ON "locations_rels" USING btree ("parent_id");
  CREATE INDEX "locations_rels_path_idx" ON "locations_rels" USING btree ("path");
  CREATE INDEX "locations_rels_locations_id_idx" ON "locations_rels" USING btree ("locations_id");
  CREATE INDEX "bookings_series_idx" ON "bookings" USING btree ("series");`)
  await db.execute(sql.raw(readFileSync(guarantees, 'utf8')))
}

export async function down(_args: MigrateDownArgs): Promise<void> {
  throw new Error('Reservations are not taken back: restore a backup instead.')
}
