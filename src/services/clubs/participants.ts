import { audit } from '#src/db/audit.ts'
import { type Cancellation, cancellation } from '#src/db/club/cancellation.ts'
import { type ParticipantStatus, type ParticipantsPage, participants } from '#src/db/club/participants.ts'
import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import type { Locale } from '#src/domain/locale.ts'
import { ownEvent } from '#src/services/clubs/ownClub.ts'

type Query = { search: string | null; status: ParticipantStatus | null; page: number; limit: number }

/** The longest list that is written into one file. */
export const mostExported = 20_000

/**
 * A page of who has a ticket, for whoever runs the event.
 * @throws HubError not_found 404, forbidden 403
 */
export async function listParticipants(
  actor: Actor,
  event: string,
  { search, status, page, limit }: Query,
  locale: Locale,
): Promise<ParticipantsPage & { page: number; pages: number }> {
  const { id } = await ownEvent(pool, actor, event)
  const found = await participants(pool, { event: id, search, status, locale, limit, offset: (page - 1) * limit })
  return { ...found, page, pages: Math.max(1, Math.ceil(found.total / limit)) }
}

/** All of them, for a file; the audit log remembers who took it. Refuses as {@link listParticipants}. */
export async function exportParticipants(
  actor: Actor,
  event: string,
  query: Pick<Query, 'search' | 'status'>,
  locale: Locale,
): Promise<ParticipantsPage['participants']> {
  return transaction(async (tx) => {
    const { id } = await ownEvent(tx, actor, event)
    const found = await participants(tx, { ...query, event: id, locale, limit: mostExported, offset: 0 })
    await audit(tx, {
      action: 'participants.export',
      actor: actor.id,
      subjectType: 'events',
      subject: id,
      changes: { rows: found.participants.length },
    })
    return found.participants
  })
}

/** What cancelling the event would set off now. Refuses as {@link listParticipants}. */
export async function previewCancellation(actor: Actor, event: string): Promise<Cancellation> {
  const { id } = await ownEvent(pool, actor, event)
  return cancellation(pool, id)
}
