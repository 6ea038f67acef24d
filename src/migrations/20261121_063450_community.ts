import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const guarantees = path.join(path.dirname(fileURLToPath(import.meta.url)), 'sql', '110_community.sql')

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_excuses_status" AS ENUM('requested', 'granted', 'declined');
  CREATE TYPE "public"."enum_badges_rule" AS ENUM('visits', 'first_at_event', 'club_visits', 'reviews', 'organised', 'month_visits');
  CREATE TYPE "public"."enum_badges_icon" AS ENUM('star', 'door', 'flame', 'heart', 'pen', 'crown', 'medal');
  ALTER TYPE "public"."enum_gpa_entries_kind" ADD VALUE 'no_show' BEFORE 'correction';
  CREATE TABLE "excuses" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"event_id" uuid NOT NULL,
  	"user_id" uuid NOT NULL,
  	"member_name" varchar,
  	"reason" varchar NOT NULL,
  	"status" "enum_excuses_status" DEFAULT 'requested' NOT NULL,
  	"decided_at" timestamp(3) with time zone,
  	"decided_by_id" uuid,
  	"club_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "badges" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"slug" varchar NOT NULL,
  	"rule" "enum_badges_rule" NOT NULL,
  	"threshold" numeric DEFAULT 1 NOT NULL,
  	"club_id" uuid,
  	"icon" "enum_badges_icon" NOT NULL,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "badges_locales" (
  	"name" varchar NOT NULL,
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  ALTER TABLE "users" ADD COLUMN "till" boolean DEFAULT false;
  ALTER TABLE "reviews" ADD COLUMN "report_count" numeric DEFAULT 0;
  ALTER TABLE "reviews" ADD COLUMN "reported_for" varchar;
  ALTER TABLE "reviews" ADD COLUMN "moderated_at" timestamp(3) with time zone;
  ALTER TABLE "reviews" ADD COLUMN "edited_at" timestamp(3) with time zone;
  ALTER TABLE "bonus_transactions" ADD COLUMN "cause" varchar;
  ALTER TABLE "gpa_entries" ADD COLUMN "cause" varchar;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "excuses_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "badges_id" uuid;
  ALTER TABLE "settings" ADD COLUMN "gpa_attended_general" numeric DEFAULT 10;
  ALTER TABLE "settings" ADD COLUMN "gpa_attended_club" numeric DEFAULT 20;
  ALTER TABLE "settings" ADD COLUMN "gpa_organised" numeric DEFAULT 30;
  ALTER TABLE "settings" ADD COLUMN "gpa_review_received" numeric DEFAULT 2;
  ALTER TABLE "settings" ADD COLUMN "gpa_review_received_most" numeric DEFAULT 20;
  ALTER TABLE "settings" ADD COLUMN "gpa_review_given" numeric DEFAULT 3;
  ALTER TABLE "settings" ADD COLUMN "gpa_bonus_step" numeric DEFAULT 10;
  ALTER TABLE "settings" ADD COLUMN "gpa_missed_club" numeric DEFAULT -25;
  ALTER TABLE "settings" ADD COLUMN "gpa_no_show_general" numeric DEFAULT 0;
  ALTER TABLE "settings" ADD COLUMN "gpa_target" numeric DEFAULT 300;
  ALTER TABLE "settings" ADD COLUMN "bonus_general" numeric DEFAULT 10;
  ALTER TABLE "settings" ADD COLUMN "bonus_paid" numeric DEFAULT 20;
  ALTER TABLE "settings" ADD COLUMN "bonus_club" numeric DEFAULT 30;
  ALTER TABLE "settings" ADD COLUMN "bonus_per_cup" numeric DEFAULT 100;
  ALTER TABLE "settings" ADD COLUMN "review_reports_to_hide" numeric DEFAULT 3;
  ALTER TABLE "excuses" ADD CONSTRAINT "excuses_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "excuses" ADD CONSTRAINT "excuses_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "excuses" ADD CONSTRAINT "excuses_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "excuses" ADD CONSTRAINT "excuses_club_id_clubs_id_fk" FOREIGN KEY ("club_id") REFERENCES "public"."clubs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "badges" ADD CONSTRAINT "badges_club_id_clubs_id_fk" FOREIGN KEY ("club_id") REFERENCES "public"."clubs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "badges_locales" ADD CONSTRAINT "badges_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."badges"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "excuses_event_idx" ON "excuses" USING btree ("event_id");
  CREATE INDEX "excuses_user_idx" ON "excuses" USING btree ("user_id");
  CREATE INDEX "excuses_status_idx" ON "excuses" USING btree ("status");
  CREATE INDEX "excuses_decided_by_idx" ON "excuses" USING btree ("decided_by_id");
  CREATE INDEX "excuses_club_idx" ON "excuses" USING btree ("club_id");
  CREATE INDEX "excuses_updated_at_idx" ON "excuses" USING btree ("updated_at");
  CREATE INDEX "excuses_created_at_idx" ON "excuses" USING btree ("created_at");
  CREATE UNIQUE INDEX "event_user_1_idx" ON "excuses" USING btree ("event_id","user_id");
  CREATE UNIQUE INDEX "badges_slug_idx" ON "badges" USING btree ("slug");
  CREATE INDEX "badges_club_idx" ON "badges" USING btree ("club_id");
  CREATE INDEX "badges_updated_at_idx" ON "badges" USING btree ("updated_at");
  CREATE INDEX "badges_created_at_idx" ON "badges" USING btree ("created_at");
  CREATE UNIQUE INDEX "badges_locales_locale_parent_id_unique" ON "badges_locales" USING btree ("_locale","_parent_id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_excuses_fk" FOREIGN KEY ("excuses_id") REFERENCES "public"."excuses"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_badges_fk" FOREIGN KEY ("badges_id") REFERENCES "public"."badges"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "bonus_transactions_cause_idx" ON "bonus_transactions" USING btree ("cause");
  CREATE INDEX "gpa_entries_cause_idx" ON "gpa_entries" USING btree ("cause");
  CREATE INDEX "payload_locked_documents_rels_excuses_id_idx" ON "payload_locked_documents_rels" USING btree ("excuses_id");
  CREATE INDEX "payload_locked_documents_rels_badges_id_idx" ON "payload_locked_documents_rels" USING btree ("badges_id");`)
  await db.execute(sql.raw(readFileSync(guarantees, 'utf8')))
}

export async function down(_args: MigrateDownArgs): Promise<void> {
  throw new Error('The guarantees are not taken back: restore a backup instead.')
}
