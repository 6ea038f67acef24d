import { type EventOwner, eventOwner, mayRunEvent } from '#src/db/eventOwner.ts'
import { type ClubRef, findClub } from '#src/db/findClub.ts'
import type { Db } from '#src/db/transaction.ts'
import { type Actor, isAdmin } from '#src/domain/actor.ts'
import { forbidden, notFound } from '#src/lib/errors.ts'
import { isUuid } from '#src/lib/ids.ts'

/** The club, for its head or an admin. Errors: not_found 404, forbidden 403. */
export async function ownClub(db: Db, actor: Actor, clubIdOrSlug: string): Promise<ClubRef> {
  const club = await findClub(db, clubIdOrSlug)
  if (!club) throw notFound()
  if (!isAdmin(actor) && !actor.headOf.includes(club.id)) throw forbidden()
  return club
}

/** An event by id, for whoever runs it. A draft of somebody else does not exist for others. Errors: not_found 404, forbidden 403. */
export async function ownEvent(db: Db, actor: Actor, id: string): Promise<EventOwner> {
  const event = isUuid(id) ? await eventOwner(db, id) : null
  if (!event) throw notFound()
  if (!mayRunEvent(actor, event)) throw event.status === 'draft' ? notFound() : forbidden()
  return event
}
