import type { Db } from '#src/db/transaction.ts'

/** Lets a session live for `lifetimeSeconds` from now at least. */
export async function prolongSession(db: Db, session: string, lifetimeSeconds: number): Promise<void> {
  await db.query(
    'UPDATE users_sessions SET expires_at = greatest(expires_at, now() + make_interval(secs => $2)) WHERE id = $1',
    [session, lifetimeSeconds],
  )
}
