import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const guarantees = path.join(path.dirname(fileURLToPath(import.meta.url)), 'sql', '140_studio.sql')

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_studio_halls_rates_days" AS ENUM('all', 'workdays', 'weekend', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun');
  CREATE TYPE "public"."enum_studio_halls_extras_per" AS ENUM('booking', 'hour');
  CREATE TYPE "public"."enum_studio_bookings_payment" AS ENUM('deposit', 'full');
  CREATE TABLE "studio_halls_rates" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"days" "enum_studio_halls_rates_days" NOT NULL,
  	"from" varchar NOT NULL,
  	"to" varchar NOT NULL,
  	"price_per_hour" numeric NOT NULL
  );
  
  CREATE TABLE "studio_halls_packages" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"minutes" numeric NOT NULL,
  	"price" numeric NOT NULL
  );
  
  CREATE TABLE "studio_halls_packages_locales" (
  	"name" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "studio_halls_extras" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"price" numeric NOT NULL,
  	"per" "enum_studio_halls_extras_per" DEFAULT 'booking' NOT NULL,
  	"max" numeric DEFAULT 1 NOT NULL
  );
  
  CREATE TABLE "studio_halls_extras_locales" (
  	"name" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "studio_halls" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"location_id" uuid NOT NULL,
  	"price_per_hour" numeric NOT NULL,
  	"currency" varchar DEFAULT 'KZT' NOT NULL,
  	"deposit_percent" numeric,
  	"position" numeric DEFAULT 100,
  	"offered" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "studio_bookings" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"booking_id" uuid NOT NULL,
  	"name" varchar NOT NULL,
  	"phone" varchar NOT NULL,
  	"email" varchar NOT NULL,
  	"user_id" uuid,
  	"locale" varchar,
  	"payment" "enum_studio_bookings_payment" NOT NULL,
  	"total" numeric NOT NULL,
  	"due_now" numeric NOT NULL,
  	"currency" varchar DEFAULT 'KZT' NOT NULL,
  	"package" varchar,
  	"lines" jsonb,
  	"link_version" numeric DEFAULT 1,
  	"idempotency_key" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "studio_settings_refund_scale" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"hours_before" numeric NOT NULL,
  	"percent" numeric NOT NULL
  );
  
  CREATE TABLE "studio_settings" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"deposit_percent" numeric DEFAULT 50,
  	"hold_minutes" numeric DEFAULT 20,
  	"move_until_hours" numeric DEFAULT 24,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "studio_settings_locales" (
  	"policy" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  ALTER TABLE "orders" ALTER COLUMN "buyer_id" DROP NOT NULL;
  ALTER TABLE "order_lines" ALTER COLUMN "buyer_id" DROP NOT NULL;
  ALTER TABLE "orders" ADD COLUMN "email" varchar;
  ALTER TABLE "orders" ADD COLUMN "booking_id" uuid;
  ALTER TABLE "locations_rels" ADD COLUMN "media_id" uuid;
  ALTER TABLE "bookings" ADD COLUMN "total" numeric;
  ALTER TABLE "bookings" ADD COLUMN "currency" varchar;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "studio_halls_id" uuid;
  ALTER TABLE "studio_halls_rates" ADD CONSTRAINT "studio_halls_rates_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."studio_halls"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "studio_halls_packages" ADD CONSTRAINT "studio_halls_packages_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."studio_halls"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "studio_halls_packages_locales" ADD CONSTRAINT "studio_halls_packages_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."studio_halls_packages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "studio_halls_extras" ADD CONSTRAINT "studio_halls_extras_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."studio_halls"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "studio_halls_extras_locales" ADD CONSTRAINT "studio_halls_extras_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."studio_halls_extras"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "studio_halls" ADD CONSTRAINT "studio_halls_location_id_locations_id_fk" FOREIGN KEY ("location_id") REFERENCES "public"."locations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "studio_bookings" ADD CONSTRAINT "studio_bookings_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "studio_bookings" ADD CONSTRAINT "studio_bookings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "studio_settings_refund_scale" ADD CONSTRAINT "studio_settings_refund_scale_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."studio_settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "studio_settings_locales" ADD CONSTRAINT "studio_settings_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."studio_settings"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "studio_halls_rates_order_idx" ON "studio_halls_rates" USING btree ("_order");
  CREATE INDEX "studio_halls_rates_parent_id_idx" ON "studio_halls_rates" USING btree ("_parent_id");
  CREATE INDEX "studio_halls_packages_order_idx" ON "studio_halls_packages" USING btree ("_order");
  CREATE INDEX "studio_halls_packages_parent_id_idx" ON "studio_halls_packages" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "studio_halls_packages_locales_locale_parent_id_unique" ON "studio_halls_packages_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "studio_halls_extras_order_idx" ON "studio_halls_extras" USING btree ("_order");
  CREATE INDEX "studio_halls_extras_parent_id_idx" ON "studio_halls_extras" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "studio_halls_extras_locales_locale_parent_id_unique" ON "studio_halls_extras_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "studio_halls_location_idx" ON "studio_halls" USING btree ("location_id");
  CREATE INDEX "studio_halls_updated_at_idx" ON "studio_halls" USING btree ("updated_at");
  CREATE INDEX "studio_halls_created_at_idx" ON "studio_halls" USING btree ("created_at");
  CREATE UNIQUE INDEX "studio_bookings_booking_idx" ON "studio_bookings" USING btree ("booking_id");
  CREATE INDEX "studio_bookings_email_idx" ON "studio_bookings" USING btree ("email");
  CREATE INDEX "studio_bookings_user_idx" ON "studio_bookings" USING btree ("user_id");
  CREATE INDEX "studio_bookings_updated_at_idx" ON "studio_bookings" USING btree ("updated_at");
  CREATE INDEX "studio_bookings_created_at_idx" ON "studio_bookings" USING btree ("created_at");
  CREATE INDEX "studio_settings_refund_scale_order_idx" ON "studio_settings_refund_scale" USING btree ("_order");
  CREATE INDEX "studio_settings_refund_scale_parent_id_idx" ON "studio_settings_refund_scale" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "studio_settings_locales_locale_parent_id_unique" ON "studio_settings_locales" USING btree ("_locale","_parent_id");
  ALTER TABLE "orders" ADD CONSTRAINT "orders_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "locations_rels" ADD CONSTRAINT "locations_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_studio_halls_fk" FOREIGN KEY ("studio_halls_id") REFERENCES "public"."studio_halls"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "orders_booking_idx" ON "orders" USING btree ("booking_id");
  CREATE INDEX "locations_rels_media_id_idx" ON "locations_rels" USING btree ("media_id");
  CREATE INDEX "payload_locked_documents_rels_studio_halls_id_idx" ON "payload_locked_documents_rels" USING btree ("studio_halls_id");`)
  await db.execute(sql.raw(readFileSync(guarantees, 'utf8')))
}

export async function down(_args: MigrateDownArgs): Promise<void> {
  throw new Error('The studio is not taken back: restore a backup instead.')
}
