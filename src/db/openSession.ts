import { randomUUID } from 'node:crypto'
import type { Db } from '#src/db/transaction.ts'

/**
 * Adds a session by one statement (Payload reads the list, adds one and writes it back: two at once would lose one) and removes
 * the person's expired ones. `null` when the account may not sign in: unverified, suspended or archived.
 * @param id of the session, when a token names it already
 */
export async function openSession(
  db: Db,
  user: string,
  lifetimeSeconds: number,
  id: string = randomUUID(),
): Promise<string | null> {
  await db.query(
    `DELETE FROM users_sessions WHERE id IN (
       SELECT id FROM users_sessions WHERE _parent_id = $1 AND expires_at <= now() FOR UPDATE SKIP LOCKED)`,
    [user],
  )
  // The share lock makes a suspension wait for this session and then end it.
  const { rowCount } = await db.query(
    `INSERT INTO users_sessions (_order, _parent_id, id, created_at, expires_at)
     SELECT coalesce((SELECT max(s._order) FROM users_sessions s WHERE s._parent_id = u.id), 0) + 1,
            u.id, $2, now(), now() + make_interval(secs => $3)
     FROM users u
     WHERE u.id = $1 AND u._verified AND NOT coalesce(u.suspended, false) AND u.archived_at IS NULL
     FOR SHARE OF u`,
    [user, id, lifetimeSeconds],
  )
  return rowCount === 1 ? id : null
}
