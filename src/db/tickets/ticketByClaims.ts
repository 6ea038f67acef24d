import { cardColumn, doorCte, doorParams } from '#src/db/door/doorSql.ts'
import { pool } from '#src/db/pool.ts'
import type { Actor } from '#src/domain/actor.ts'
import type { DoorRight } from '#src/domain/doorRight.ts'
import type { Locale } from '#src/domain/locale.ts'
import type { TicketClaims } from '#src/domain/ticketToken.ts'

export type ClaimedTicket = {
  status: 'pending' | 'paid' | 'attended' | 'absent' | 'cancelled' | 'refunded'
  /** The QR code is the ticket's present one. */
  current: boolean
  name: string | null
  event: {
    slug: string
    title: string
    startsAt: string
    endsAt: string
    timeZone: string
    status: 'published' | 'cancelled'
  }
  right: DoorRight | null
}

/** The ticket a checked token names, and what the caller may do at its event's door; `null` when it does not exist any more. */
export async function ticketByClaims(
  claims: TicketClaims,
  actor: Actor | null,
  locale: Locale,
): Promise<ClaimedTicket | null> {
  const { rows } = await pool.query<ClaimedTicket>({
    name: `ticket-by-claims-${locale}`,
    text: `WITH ${doorCte}
      SELECT t.status, t.version = $8::int AND t.holder_id IS NOT DISTINCT FROM $9::uuid AS current, t.holder_name AS name, d."right",
        json_build_object('slug', d.slug, 'title', c.${cardColumn(locale)} -> 'title', 'startsAt', json_time(d.starts_at), 'endsAt', json_time(d.ends_at),
          'timeZone', c.${cardColumn(locale)} -> 'timeZone', 'status', d.status) AS event
      FROM door d JOIN tickets t ON t.event_id = d.id AND t.id = $7::uuid JOIN event_cards c ON c.event_id = d.id`,
    values: [...doorParams(claims.event, actor), claims.ticket, claims.version, claims.holder],
  })
  return rows[0] ?? null
}
