import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'

export type CalendarFeed = { nonce: string; createdAt: string; readAt: string | null }

/** The private calendar address of a person, or `null` when it is off. */
export async function readCalendarFeed(db: Db, person: string): Promise<CalendarFeed | null> {
  const { rows } = await db.query<CalendarFeed>(
    `SELECT nonce, json_time(created_at) AS "createdAt", json_time(read_at) AS "readAt" FROM calendar_feeds WHERE user_id = $1`,
    [person],
  )
  return rows[0] ?? null
}

/** Gives a person a new private address; the one before works no more. */
export async function writeCalendarFeed(db: Db, person: string, nonce: string, tokenHash: string): Promise<void> {
  await db.query(
    `INSERT INTO calendar_feeds (user_id, nonce, token_hash) VALUES ($1, $2, $3)
     ON CONFLICT (user_id) DO UPDATE SET nonce = excluded.nonce, token_hash = excluded.token_hash, created_at = now(), read_at = NULL`,
    [person, nonce, tokenHash],
  )
}

/** Ends a person's private address. */
export async function deleteCalendarFeed(db: Db, person: string): Promise<void> {
  await db.query('DELETE FROM calendar_feeds WHERE user_id = $1', [person])
}

/** Whose private address this is, and the language he reads; notes (once an hour) that a calendar asked. `null` when nobody's. */
export async function personOfCalendarFeed(
  db: Db,
  tokenHash: string,
): Promise<{ id: string; name: string; locale: Locale } | null> {
  const { rows } = await db.query<{ id: string; name: string; locale: Locale }>(
    `WITH found AS (
       SELECT u.id, u.name, coalesce(u.locale::text, 'ru') AS locale FROM calendar_feeds f JOIN users u ON u.id = f.user_id
       WHERE f.token_hash = $1 AND u.archived_at IS NULL AND NOT coalesce(u.suspended, false)
     ), noted AS (
       UPDATE calendar_feeds SET read_at = now() WHERE token_hash = $1 AND (read_at IS NULL OR read_at < now() - interval '1 hour')
     ) SELECT * FROM found`,
    [tokenHash],
  )
  return rows[0] ?? null
}
