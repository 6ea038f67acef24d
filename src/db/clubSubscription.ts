import type { Db } from '#src/db/transaction.ts'
import { uuidv7 } from '#src/lib/ids.ts'

/** Subscribes; once is enough. */
export async function insertSubscription(db: Db, user: string, club: string): Promise<void> {
  await db.query(
    `INSERT INTO club_subscriptions (id, user_id, club_id, created_at, updated_at) VALUES ($1, $2, $3, now(), now())
     ON CONFLICT (user_id, club_id) DO NOTHING`,
    [uuidv7(), user, club],
  )
}

export async function deleteSubscription(db: Db, user: string, club: string): Promise<void> {
  await db.query('DELETE FROM club_subscriptions WHERE user_id = $1 AND club_id = $2', [user, club])
}
