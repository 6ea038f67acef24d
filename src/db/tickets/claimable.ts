import { cardColumn } from '#src/db/door/doorSql.ts'
import { pool } from '#src/db/pool.ts'
import type { EventCard } from '#src/domain/catalog.ts'
import type { Locale } from '#src/domain/locale.ts'

export type ClaimableTicket = { buyer: string | null; type: string | null; event: EventCard }

/** The ticket a guest's link names, while it can still be taken; `null` otherwise. The same condition as taking it. */
export async function claimable(token: string, locale: Locale): Promise<ClaimableTicket | null> {
  const { rows } = await pool.query<ClaimableTicket>({
    name: `claimable-${locale}`,
    text: `SELECT t.buyer_id AS buyer, c.${cardColumn(locale)} AS event,
        (SELECT l.name FROM ticket_types_locales l WHERE l._parent_id = t.ticket_type_id AND l._locale::text IN ('${locale}', 'ru') ORDER BY l._locale::text <> '${locale}' LIMIT 1) AS type
      FROM tickets t JOIN events e ON e.id = t.event_id JOIN event_cards c ON c.event_id = e.id
      WHERE t.claim_token = $1 AND t.holder_id IS NULL AND t.status = 'paid' AND e.ends_at > now() AND e.status = 'published'`,
    values: [token],
  })
  return rows[0] ?? null
}
