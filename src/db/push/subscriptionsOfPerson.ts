import type { Db } from '#src/db/transaction.ts'

export type OwnBrowser = { id: string; endpoint: string }

/** The browsers a person lets the hub push to. */
export async function subscriptionsOfPerson(db: Db, person: string): Promise<OwnBrowser[]> {
  const { rows } = await db.query<OwnBrowser>(
    'SELECT id, endpoint FROM push_subscriptions WHERE user_id = $1 ORDER BY created_at',
    [person],
  )
  return rows
}
