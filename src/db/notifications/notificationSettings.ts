import type { Db } from '#src/db/transaction.ts'

export type StoredSettings = {
  preferences: unknown
  /** Minutes of the local day; both or neither. */
  quietFrom: number | null
  quietTo: number | null
  timeZone: string | null
  hasTelegram: boolean
}

/** What a person has said about being told things, as it is stored. */
export async function notificationSettings(db: Db, person: string): Promise<StoredSettings | null> {
  const { rows } = await db.query<StoredSettings>(
    `SELECT notification_preferences AS preferences, quiet_from::int AS "quietFrom", quiet_to::int AS "quietTo", time_zone AS "timeZone",
       telegram_chat_id IS NOT NULL AS "hasTelegram" FROM users WHERE id = $1`,
    [person],
  )
  return rows[0] ?? null
}
