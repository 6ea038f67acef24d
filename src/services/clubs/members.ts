import { audit } from '#src/db/audit.ts'
import { clubMembers, type MembersPage } from '#src/db/clubMembers.ts'
import { addMembership, hasMembership, type MembershipStatus, moveMembership } from '#src/db/clubMembership.ts'
import { personByEmail } from '#src/db/personByEmail.ts'
import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import { emit } from '#src/outbox/emit.ts'
import { ownClub } from '#src/services/clubs/ownClub.ts'

type PageQuery = { status: MembershipStatus; search: string | null; page: number; limit: number }

/** A page of a club's members, for its head or an admin. */
export async function listMembers(
  actor: Actor,
  clubIdOrSlug: string,
  { status, search, page, limit }: PageQuery,
): Promise<MembersPage & { page: number; pages: number }> {
  const club = await ownClub(pool, actor, clubIdOrSlug)
  const found = await clubMembers(pool, { club: club.id, status, search, limit, offset: (page - 1) * limit })
  return { ...found, page, pages: Math.max(1, Math.ceil(found.total / limit)) }
}

/** The longest list that is written into one file. */
const mostExported = 20_000

/** All members of one status, for a file; the audit log remembers who took it. */
export async function exportMembers(
  actor: Actor,
  clubIdOrSlug: string,
  { status, search }: Pick<PageQuery, 'status' | 'search'>,
): Promise<MembersPage['members']> {
  return transaction(async (tx) => {
    const club = await ownClub(tx, actor, clubIdOrSlug)
    const { members } = await clubMembers(tx, { club: club.id, status, search, limit: mostExported, offset: 0 })
    await audit(tx, {
      action: 'members.export',
      actor: actor.id,
      subjectType: 'clubs',
      subject: club.id,
      changes: { status, rows: members.length },
    })
    return members
  })
}

/**
 * Adds a registered person to a club; an open request counts as accepted.
 * @returns the id of the membership
 * @throws HubError person_not_found 404, already_member 409
 */
export async function addMember(actor: Actor, clubIdOrSlug: string, email: string): Promise<string> {
  return transaction(async (tx) => {
    const club = await ownClub(tx, actor, clubIdOrSlug)
    const person = await personByEmail(tx, email)
    if (!person) throw new HubError('person_not_found', { status: 404, field: 'email' })
    const id = await addMembership(tx, person.id, club.id)
    if (!id) throw new HubError('already_member', { status: 409, field: 'email' })
    await emit(tx, 'membership.accepted', { club: club.id, user: person.id }, { actor: actor.id })
    return id
  })
}

const moves = {
  accept: { from: 'requested', to: 'active', event: 'membership.accepted' },
  decline: { from: 'requested', to: 'declined', event: 'membership.declined' },
  remove: { from: 'active', to: 'left', event: 'membership.ended' },
} as const

export type MembershipMove = keyof typeof moves

/**
 * Accepts or declines a request, or removes a member.
 * @returns the new status
 * @throws HubError not_found 404, conflict 409 when it was decided or ended meanwhile
 */
export async function decideMembership(
  actor: Actor,
  clubIdOrSlug: string,
  membership: string,
  move: MembershipMove,
): Promise<MembershipStatus> {
  const { from, to, event } = moves[move]
  return transaction(async (tx) => {
    const club = await ownClub(tx, actor, clubIdOrSlug)
    const moved = await moveMembership(tx, { id: membership, club: club.id, from, to })
    if (!moved)
      throw (await hasMembership(tx, membership, club.id)) ? new HubError('conflict', { status: 409 }) : notFound()
    await emit(tx, event, { club: club.id, user: moved.user }, { actor: actor.id })
    return to
  })
}
