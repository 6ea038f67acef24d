import type { Db } from '#src/db/transaction.ts'

/** Ends one session; its refresh tokens go with it (foreign key). */
export async function endSession(db: Db, session: string): Promise<void> {
  await db.query('DELETE FROM users_sessions WHERE id = $1', [session])
}

/** Ends a person's sessions, but `except` one. */
export async function endSessionsOf(db: Db, user: string, except: string | null = null): Promise<void> {
  await db.query('DELETE FROM users_sessions WHERE _parent_id = $1 AND id IS DISTINCT FROM $2', [user, except])
}
