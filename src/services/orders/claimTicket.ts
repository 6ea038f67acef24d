import { transaction } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import { HubError } from '#src/lib/errors.ts'
import { emit } from '#src/outbox/emit.ts'

export type ClaimedTicket = { id: string; event: string; holderName: string; claimedBy: 'account' | 'name' }

type Row = {
  id: string
  order: string
  event: string
  buyer: string | null
  status: string
  holder: string | null
  over: boolean
}

/**
 * Takes a ticket that was bought for a guest, by its link: signed in, it becomes the person's own and the link ends; with a name only,
 * the name stands on it and the link can still bind it to an account. The QR code changes, so that the one shown before is dead.
 *
 * @throws HubError invalid_token (404), already_have_ticket (409)
 */
export function claimTicket(
  actor: Actor | null,
  { token, name }: { token: string; name?: string | undefined },
): Promise<ClaimedTicket> {
  return transaction(async (tx) => {
    const { rows } = await tx.query<Row>(
      `SELECT t.id, t.order_id AS "order", t.event_id AS event, t.buyer_id AS buyer, t.status::text AS status, t.holder_id AS holder, e.ends_at <= now() OR e.status <> 'published' AS over
       FROM tickets t JOIN events e ON e.id = t.event_id WHERE t.claim_token = $1 FOR UPDATE OF t`,
      [token],
    )
    const ticket = rows[0]
    if (!ticket || ticket.holder || ticket.status !== 'paid' || ticket.over)
      throw new HubError('invalid_token', { status: 404 })
    if (actor) {
      const { rowCount } = await tx.query(
        "SELECT 1 FROM tickets WHERE event_id = $1 AND holder_id = $2 AND status IN ('pending', 'paid', 'attended', 'absent') LIMIT 1",
        [ticket.event, actor.id],
      )
      if (rowCount) throw new HubError('already_have_ticket', { status: 409 })
    } else if (!name) throw new HubError('invalid_input', { field: 'name', params: { field: 'name' } })
    const holderName = actor?.name ?? (name as string)
    await tx.query(
      `UPDATE tickets SET holder_id = $2, holder_name = $3, version = coalesce(version, 1) + 1, updated_at = now(),
         claim_token = CASE WHEN $2::uuid IS NULL THEN claim_token END WHERE id = $1`,
      [ticket.id, actor?.id ?? null, holderName],
    )
    await emit(
      tx,
      'ticket.claimed',
      { ticket: ticket.id, event: ticket.event, holder: actor?.id ?? null, order: ticket.order },
      { subject: ticket.id, actor: actor?.id ?? null },
    )
    return { id: ticket.id, event: ticket.event, holderName, claimedBy: actor ? 'account' : 'name' }
  })
}
