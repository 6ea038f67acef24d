import type { PayloadRequest } from 'payload'
import { asSystem } from '#src/access/local.ts'
import {
  clubsToLeave,
  erasePerson,
  erasureObstacle,
  reviewsOfPerson,
  ticketsToGiveBack,
} from '#src/db/accounts/erasePerson.ts'
import { audit } from '#src/db/audit.ts'
import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import { slugs } from '#src/domain/slugs.ts'
import { HubError, signInRequired } from '#src/lib/errors.ts'
import { emit } from '#src/outbox/emit.ts'
import { checkPassword } from '#src/services/accounts/checkPassword.ts'
import { type ErasedPerson, eraseInPlugins } from '#src/services/accounts/erasures.ts'
import { leaveClub } from '#src/services/clubs/membership.ts'
import { cancelTicket } from '#src/services/orders/cancelTicket.ts'

const refuseObstacle = async (db: Parameters<typeof erasureObstacle>[0], person: string): Promise<void> => {
  const obstacle = await erasureObstacle(db, person)
  if (obstacle) throw new HubError(obstacle, { status: 409 })
}

/**
 * Deletes the own account: places of events to come are given back by the events' policy, clubs are left, then everything that tells
 * who it was goes; tickets, orders, payments and ledgers stay under a pseudonym. Repeating it after an interruption goes on.
 *
 * @throws HubError wrong_password 403, has_duties 409, order_under_way 409, rate_limited 429
 */
export async function eraseAccount(
  req: PayloadRequest,
  actor: Actor,
  { password, ip }: { password: string; ip: string },
): Promise<void> {
  await checkPassword(actor, password, ip, 'password')
  await refuseObstacle(pool, actor.id)
  for (const ticket of await ticketsToGiveBack(pool, actor.id)) await cancelTicket(actor, ticket)
  for (const club of await clubsToLeave(pool, actor.id)) await leaveClub(actor.id, club)
  const pictures = await transaction(async (tx) => {
    const { rows } = await tx.query<ErasedPerson>(
      'SELECT id, name, email FROM users WHERE id = $1 AND archived_at IS NULL FOR UPDATE',
      [actor.id],
    )
    const person = rows[0]
    if (!person) throw signInRequired()
    await refuseObstacle(tx, actor.id)
    await eraseInPlugins(tx, person)
    const reviews = await reviewsOfPerson(tx, actor.id)
    const found = await erasePerson(tx, actor.id)
    for (const { review, event } of reviews)
      await emit(tx, 'review.changed', { review, event, user: actor.id }, { subject: review })
    await emit(tx, 'user.erased', { user: actor.id })
    await audit(tx, { action: 'user.erase', actor: null, subjectType: 'users', subject: actor.id })
    return found
  })
  // After the commit: a file would be gone even if the change was rolled back.
  if (pictures.length > 0)
    await asSystem(req, 'pictures of a person who deleted the account').delete({
      collection: slugs.media,
      where: { id: { in: pictures } },
    })
}
