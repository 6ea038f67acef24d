import { type MembershipStatus, moveMembership, openMembership, requestMembership } from '#src/db/clubMembership.ts'
import { findClub } from '#src/db/findClub.ts'
import { transaction } from '#src/db/transaction.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import { emit } from '#src/outbox/emit.ts'

/**
 * Asks to join a club.
 * @returns the id of the request
 * @throws HubError not_found 404, already_requested 409, already_member 409
 */
export async function askToJoin(user: string, clubIdOrSlug: string, message: string | null): Promise<string> {
  return transaction(async (tx) => {
    const club = await findClub(tx, clubIdOrSlug)
    if (!club) throw notFound()
    const id = await requestMembership(tx, user, club.id, message)
    if (!id) {
      const open = await openMembership(tx, user, club.id)
      throw new HubError(open?.status === 'active' ? 'already_member' : 'already_requested', { status: 409 })
    }
    await emit(tx, 'membership.requested', { club: club.id, user }, { actor: user })
    return id
  })
}

/**
 * Leaves a club, or takes a request back; without either there is nothing to do.
 * @returns what was given up
 */
export async function leaveClub(user: string, clubIdOrSlug: string): Promise<MembershipStatus | null> {
  return transaction(async (tx) => {
    const club = await findClub(tx, clubIdOrSlug)
    if (!club) throw notFound()
    const open = await openMembership(tx, user, club.id)
    if (!open) return null
    await moveMembership(tx, { id: open.id, club: club.id, from: open.status, to: 'left' })
    if (open.status === 'active') await emit(tx, 'membership.ended', { club: club.id, user }, { actor: user })
    return open.status
  })
}
