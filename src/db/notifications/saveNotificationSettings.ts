import type { Db } from '#src/db/transaction.ts'
import type { Preferences } from '#src/domain/notificationTypes.ts'

export type ChangedSettings = {
  /** Merged into what is stored, channel by channel. */
  preferences?: Preferences | undefined
  /** Minutes of the local day; `null`: none. */
  quiet?: { from: number; to: number } | null | undefined
  /** IANA name; `null`: that of the hub. */
  timeZone?: string | null | undefined
}

/** Changes what is given and leaves the rest. Returns `false` when the database does not know the time zone. */
export async function saveNotificationSettings(db: Db, person: string, changed: ChangedSettings): Promise<boolean> {
  const { preferences = {}, quiet, timeZone } = changed
  const { rowCount } = await db.query(
    `UPDATE users u SET updated_at = now(),
       notification_preferences = CASE WHEN jsonb_typeof(u.notification_preferences) = 'object' THEN u.notification_preferences ELSE '{}' END || coalesce((
         SELECT jsonb_object_agg(t.topic, CASE WHEN jsonb_typeof(u.notification_preferences -> t.topic) = 'object' THEN u.notification_preferences -> t.topic ELSE '{}' END || t.choice)
         FROM jsonb_each($2::jsonb) t(topic, choice)), '{}'),
       quiet_from = CASE WHEN $3 THEN $4::int ELSE u.quiet_from END, quiet_to = CASE WHEN $3 THEN $5::int ELSE u.quiet_to END,
       time_zone = CASE WHEN $6 THEN $7::text ELSE u.time_zone END
     WHERE u.id = $1 AND ($7::text IS NULL OR EXISTS (SELECT 1 FROM pg_timezone_names WHERE name = $7))`,
    [
      person,
      JSON.stringify(preferences),
      quiet !== undefined,
      quiet?.from ?? null,
      quiet?.to ?? null,
      timeZone !== undefined,
      timeZone ?? null,
    ],
  )
  return rowCount === 1
}
