import { pool } from '#src/db/pool.ts'
import { ownTicketSql, type TicketRow, ticketColumns } from '#src/db/tickets/ticketPass.ts'
import type { Locale } from '#src/domain/locale.ts'

export type TicketsWhen = 'upcoming' | 'past'

/**
 * Upcoming: of events that have not ended, valid, used or held by an order that can still be paid; the soonest first. Past: the rest of
 * what was ever obtained (a hold that ran out never was); the latest first.
 */
const conditions: Record<TicketsWhen, string> = {
  upcoming: `e.ends_at > now() AND e.status = 'published'
    AND (t.status IN ('paid', 'attended', 'absent') OR (t.status = 'pending' AND o.expires_at > now()))`,
  past: `t.purchased_at IS NOT NULL AND (e.ends_at <= now() OR e.status = 'cancelled' OR t.status IN ('cancelled', 'refunded'))`,
}

const orders: Record<TicketsWhen, { sort: string; beyond: string }> = {
  upcoming: { sort: 'e.starts_at, t.id', beyond: '(e.starts_at, t.id) > ($2::timestamptz, $3::uuid)' },
  past: { sort: 'e.starts_at DESC, t.id DESC', beyond: '(e.starts_at, t.id) < ($2::timestamptz, $3::uuid)' },
}

export type TicketsCursor = { startsAt: string; id: string }

/** Own tickets, at most `limit`, beyond the cursor. */
export async function myTickets(
  person: string,
  when: TicketsWhen,
  page: { limit: number; after: TicketsCursor | null },
  locale: Locale,
): Promise<TicketRow[]> {
  const { rows } = await pool.query<TicketRow>({
    name: `my-tickets-${when}-${locale}`,
    text: `SELECT ${ticketColumns(locale)}
      FROM tickets t JOIN orders o ON o.id = t.order_id JOIN events e ON e.id = t.event_id JOIN event_cards c ON c.event_id = t.event_id
      WHERE ${ownTicketSql} AND ${conditions[when]} AND ($2::timestamptz IS NULL OR ${orders[when].beyond})
      ORDER BY ${orders[when].sort} LIMIT $4`,
    values: [person, page.after?.startsAt ?? null, page.after?.id ?? null, page.limit],
  })
  return rows
}
