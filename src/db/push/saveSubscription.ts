import type { Db } from '#src/db/transaction.ts'

export type PushSubscriptionRow = {
  endpoint: string
  /** The browser's public key and secret, base64url. */
  p256dh: string
  auth: string
}

/** Browsers a person may have: older ones than these give way. */
const mostBrowsers = 10

/** Keeps a browser's subscription for a person, whoever had it before. Returns its id. */
export async function saveSubscription(
  db: Db,
  person: string,
  { endpoint, p256dh, auth }: PushSubscriptionRow,
): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO push_subscriptions (user_id, endpoint, p256dh, auth) VALUES ($1, $2, $3, $4)
     ON CONFLICT ON CONSTRAINT push_subscriptions_once DO UPDATE SET user_id = excluded.user_id, p256dh = excluded.p256dh, auth = excluded.auth
     RETURNING id`,
    [person, endpoint, p256dh, auth],
  )
  await db.query(
    `DELETE FROM push_subscriptions WHERE id IN (
       SELECT id FROM push_subscriptions WHERE user_id = $1 AND id <> $2 ORDER BY created_at DESC OFFSET $3)`,
    [person, rows[0]?.id, mostBrowsers - 1],
  )
  return rows[0]?.id ?? ''
}
