import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Drops the indexes that only repeat the beginning of another one: src/db/coveredIndexes.ts. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "events_status_idx";
  DROP INDEX "event_grants_event_idx";
  DROP INDEX "tickets_event_idx";
  DROP INDEX "tickets_buyer_idx";
  DROP INDEX "tickets_holder_idx";
  DROP INDEX "attendances_event_idx";
  DROP INDEX "attendances_user_idx";
  DROP INDEX "scans_event_idx";
  DROP INDEX "club_memberships_club_idx";
  DROP INDEX "club_subscriptions_user_idx";
  DROP INDEX "reviews_event_idx";
  DROP INDEX "excuses_event_idx";
  DROP INDEX "bonus_transactions_user_idx";
  DROP INDEX "gpa_entries_user_idx";
  DROP INDEX "event_deliveries_domain_event_idx";`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   CREATE INDEX "events_status_idx" ON "events" USING btree ("status");
  CREATE INDEX "event_grants_event_idx" ON "event_grants" USING btree ("event_id");
  CREATE INDEX "tickets_event_idx" ON "tickets" USING btree ("event_id");
  CREATE INDEX "tickets_buyer_idx" ON "tickets" USING btree ("buyer_id");
  CREATE INDEX "tickets_holder_idx" ON "tickets" USING btree ("holder_id");
  CREATE INDEX "attendances_event_idx" ON "attendances" USING btree ("event_id");
  CREATE INDEX "attendances_user_idx" ON "attendances" USING btree ("user_id");
  CREATE INDEX "scans_event_idx" ON "scans" USING btree ("event_id");
  CREATE INDEX "club_memberships_club_idx" ON "club_memberships" USING btree ("club_id");
  CREATE INDEX "club_subscriptions_user_idx" ON "club_subscriptions" USING btree ("user_id");
  CREATE INDEX "reviews_event_idx" ON "reviews" USING btree ("event_id");
  CREATE INDEX "excuses_event_idx" ON "excuses" USING btree ("event_id");
  CREATE INDEX "bonus_transactions_user_idx" ON "bonus_transactions" USING btree ("user_id");
  CREATE INDEX "gpa_entries_user_idx" ON "gpa_entries" USING btree ("user_id");
  CREATE INDEX "event_deliveries_domain_event_idx" ON "event_deliveries" USING btree ("domain_event_id");`)
}
