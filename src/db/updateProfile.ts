import type { Db } from '#src/db/transaction.ts'

/** What a person may write about themselves; a field that is absent stays. */
export type ProfileChanges = {
  name?: string
  sduId?: string | null
  photo?: string | null
  locale?: string
  faculty?: string | null
  yearOfStudy?: number | null
  leaderboardOptIn?: boolean
  notificationPreferences?: unknown
}

const columns: Record<keyof ProfileChanges, string> = {
  name: 'name',
  sduId: 'sdu_id',
  photo: 'photo_id',
  locale: 'locale',
  faculty: 'faculty',
  yearOfStudy: 'year_of_study',
  leaderboardOptIn: 'leaderboard_opt_in',
  notificationPreferences: 'notification_preferences',
}

/** Writes the given fields and no others (a whole document written back would undo what happened meanwhile). */
export async function updateProfile(db: Db, user: string, changes: ProfileChanges): Promise<void> {
  const given = (Object.keys(columns) as (keyof ProfileChanges)[]).filter((field) => changes[field] !== undefined)
  if (given.length === 0) return
  const assignments = given.map((field, index) => `${columns[field]} = $${index + 2}`)
  const values = given.map((field) =>
    field === 'notificationPreferences' ? JSON.stringify(changes[field]) : changes[field],
  )
  await db.query(`UPDATE users SET ${assignments.join(', ')}, updated_at = now() WHERE id = $1`, [user, ...values])
}
