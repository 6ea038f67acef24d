import { audit } from '#src/db/audit.ts'
import { eventByIdOrSlug, eventGrants, type Grant, type GrantRole, putGrant, revokeGrant } from '#src/db/eventGrants.ts'
import { type EventOwner, mayRunEvent } from '#src/db/eventOwner.ts'
import { personByEmail } from '#src/db/personByEmail.ts'
import { pool } from '#src/db/pool.ts'
import { type Db, transaction } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import { forbidden, HubError, notFound } from '#src/lib/errors.ts'

/** The event, for whoever runs it. A draft of somebody else does not exist for others. Errors: not_found 404, forbidden 403. */
async function ownEvent(db: Db, actor: Actor, idOrSlug: string): Promise<EventOwner> {
  const event = await eventByIdOrSlug(db, idOrSlug)
  if (!event) throw notFound()
  if (!mayRunEvent(actor, event)) throw event.status === 'draft' ? notFound() : forbidden()
  return event
}

/** Who may stand at the door of an event. */
export async function listGrants(actor: Actor, eventIdOrSlug: string): Promise<Grant[]> {
  const event = await ownEvent(pool, actor, eventIdOrSlug)
  return eventGrants(pool, event.id)
}

/**
 * Lets a registered person scan at an event (steward), or also override, undo and admit walk-ins (supervisor).
 * @returns the id of the grant; a second one of the same person changes the first
 * @throws HubError person_not_found 404
 */
export async function giveGrant(
  actor: Actor,
  eventIdOrSlug: string,
  { email, role }: { email: string; role: GrantRole },
): Promise<string> {
  return transaction(async (tx) => {
    const event = await ownEvent(tx, actor, eventIdOrSlug)
    const person = await personByEmail(tx, email)
    if (!person) throw new HubError('person_not_found', { status: 404, field: 'email' })
    const id = await putGrant(tx, { event, user: person.id, role, by: actor.id })
    await audit(tx, {
      action: 'grant.give',
      actor: actor.id,
      subjectType: 'events',
      subject: event.id,
      changes: { user: person.id, role },
    })
    return id
  })
}

/** Takes a grant back at once. Errors: not_found 404. */
export async function takeGrant(actor: Actor, eventIdOrSlug: string, grant: string): Promise<void> {
  await transaction(async (tx) => {
    const event = await ownEvent(tx, actor, eventIdOrSlug)
    const revoked = await revokeGrant(tx, event.id, grant)
    if (!revoked) throw notFound()
    await audit(tx, {
      action: 'grant.revoke',
      actor: actor.id,
      subjectType: 'events',
      subject: event.id,
      changes: revoked,
    })
  })
}
