import { cardColumn, typeNameSql } from '#src/db/door/doorSql.ts'
import { pool } from '#src/db/pool.ts'
import { type Actor, isAdmin } from '#src/domain/actor.ts'
import type { EventCard } from '#src/domain/catalog.ts'
import type { Locale } from '#src/domain/locale.ts'

export type TicketStatus = 'pending' | 'paid' | 'attended' | 'absent' | 'cancelled' | 'refunded'

export type TicketRow = {
  id: string
  code: string
  status: TicketStatus
  holderId: string | null
  holder: string | null
  type: string | null
  price: number
  currency: string
  version: number
  /** The order it came with. */
  order: { id: string; number: string; expiresAt: string | null }
  /** The caller bought it. */
  isBuyer: boolean
  claimed: boolean
  purchasedAt: string | null
  checkedInAt: string | null
  opensAt: string
  event: EventCard
}

export type TicketPassRow = TicketRow & {
  onlineLink: string | null
  streamUrl: string | null
  cancelReason: string | null
}

/**
 * A person's ticket: he holds it, or bought it and nobody has claimed it yet (who gave a ticket away has no part in it any more).
 * `$1` is the person.
 */
export const ownTicketSql = '(t.holder_id = $1::uuid OR (t.buyer_id = $1::uuid AND t.holder_id IS NULL))'

/** Columns of {@link TicketRow} over tickets `t`, orders `o`, events `e` and event_cards `c`. */
export const ticketColumns = (
  locale: Locale,
): string => `t.id, t.code, t.status, t.holder_id AS "holderId", t.holder_name AS holder,
  ${typeNameSql('t.ticket_type_id', `'${locale}'`)} AS type, t.price::float8 AS price, t.currency, t.version::int AS version,
  json_build_object('id', o.id, 'number', o.number, 'expiresAt', CASE WHEN o.status = 'pending' THEN json_time(o.expires_at) END) AS "order",
  t.buyer_id IS NOT DISTINCT FROM $1::uuid AS "isBuyer", t.holder_id IS NOT NULL AS claimed, json_time(t.purchased_at) AS "purchasedAt",
  (SELECT json_time(a.checked_in_at) FROM attendances a WHERE a.ticket_id = t.id) AS "checkedInAt",
  json_time(e.starts_at - make_interval(mins => coalesce(e.doors_open_minutes, 120)::int)) AS "opensAt", c.${cardColumn(locale)} AS event`

/** One ticket for its holder, its buyer while it is unclaimed, or an admin; `null` for anybody else. */
export async function ticketPass(actor: Actor, id: string, locale: Locale): Promise<TicketPassRow | null> {
  const { rows } = await pool.query<TicketPassRow>({
    name: `ticket-pass-${locale}`,
    text: `SELECT ${ticketColumns(locale)}, e.online_link AS "onlineLink", e.stream_url AS "streamUrl", e.cancel_reason AS "cancelReason"
      FROM tickets t JOIN orders o ON o.id = t.order_id JOIN events e ON e.id = t.event_id JOIN event_cards c ON c.event_id = t.event_id
      WHERE t.id = $2 AND ($3::boolean OR ${ownTicketSql})`,
    values: [actor.id, id, isAdmin(actor)],
  })
  return rows[0] ?? null
}
