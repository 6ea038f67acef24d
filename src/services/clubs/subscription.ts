import { deleteSubscription, insertSubscription } from '#src/db/clubSubscription.ts'
import { findClub } from '#src/db/findClub.ts'
import { pool } from '#src/db/pool.ts'
import { notFound } from '#src/lib/errors.ts'

/** Subscribes a person to a club's news or takes that back; repeating it changes nothing. Errors: not_found 404. */
export async function setSubscription(user: string, clubIdOrSlug: string, isSubscribed: boolean): Promise<void> {
  const club = await findClub(pool, clubIdOrSlug)
  if (!club) throw notFound()
  await (isSubscribed ? insertSubscription : deleteSubscription)(pool, user, club.id)
}
