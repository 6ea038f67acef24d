import type { PushSubscriptionRow } from '#src/db/push/saveSubscription.ts'
import type { Db } from '#src/db/transaction.ts'

/** A browser to push to, as long as it is still this person's; `null` otherwise. */
export async function subscriptionForSending(
  db: Db,
  subscription: string,
  person: string,
): Promise<PushSubscriptionRow | null> {
  const { rows } = await db.query<PushSubscriptionRow>(
    'SELECT endpoint, p256dh, auth FROM push_subscriptions WHERE id::text = $1 AND user_id = $2',
    [subscription, person],
  )
  return rows[0] ?? null
}
