import { pool } from '#src/db/pool.ts'
import type { CheckoutFacts, TicketTypeFacts } from '#src/domain/checkout.ts'
import type { Locale } from '#src/domain/locale.ts'

type Row = Omit<TicketTypeFacts, 'event'> & {
  now: Date
  holdMinutes: number
  gateways: string[] | null
  eventTitle: string
  eventId: string
  eventStatus: TicketTypeFacts['event']['status']
  endsAt: Date
  club: string | null
  clubSlug: string | null
  isMember: boolean
}

export type BasketFacts = CheckoutFacts & {
  /** What the settings offer to pay with, in their order. */
  gateways: readonly string[]
  eventTitle: string
}

export const defaultGateways: readonly string[] = ['sandbox', 'stripe']

/** $1 ticket types, $2 the buyer, $3 the language of titles. */
export const checkoutFactsSql = `SELECT t.id, coalesce(l.name, lr.name, '') AS title, t.price::float8 AS price, t.currency, t.sales_start AS "salesStart", t.sales_end AS "salesEnd",
    t.per_person_limit::int AS "perPersonLimit", t.per_order_limit::int AS "perOrderLimit", t.audience, t.audience_domain AS "audienceDomain",
    t.visibility, t.access_code AS "accessCode", e.id AS "eventId", e.status AS "eventStatus", e.ends_at AS "endsAt",
    coalesce(el.title, er.title, '') AS "eventTitle", e.club_id AS club, c.slug AS "clubSlug",
    EXISTS (SELECT 1 FROM club_memberships m WHERE m.user_id = $2 AND m.club_id = e.club_id AND m.status = 'active') AS "isMember",
    now() AS now, coalesce(s.hold_minutes, 15)::int AS "holdMinutes",
    (SELECT array_agg(x.text ORDER BY x."order") FROM settings_texts x WHERE x.parent_id = s.id AND x.path = 'gateways') AS gateways
  FROM ticket_types t
  JOIN events e ON e.id = t.event_id
  LEFT JOIN clubs c ON c.id = e.club_id
  LEFT JOIN ticket_types_locales l ON l._parent_id = t.id AND l._locale = $3::_locales
  LEFT JOIN ticket_types_locales lr ON lr._parent_id = t.id AND lr._locale = 'ru'
  LEFT JOIN events_locales el ON el._parent_id = e.id AND el._locale = $3::_locales
  LEFT JOIN events_locales er ON er._parent_id = e.id AND er._locale = 'ru'
  LEFT JOIN settings s ON true
  WHERE t.id = ANY ($1::uuid[])`

/** Everything the rules of a checkout look at, in one statement. `null` when none of the ticket types exists. */
export async function checkoutFacts(
  ticketTypes: readonly string[],
  buyer: string,
  locale: Locale,
): Promise<BasketFacts | null> {
  const { rows } = await pool.query<Row>({
    name: 'checkout-facts',
    text: checkoutFactsSql,
    values: [ticketTypes, buyer, locale],
  })
  const [first] = rows
  if (!first) return null
  const types = rows.map(({ eventId, eventStatus, endsAt, club, clubSlug, isMember, ...type }) => ({
    ...type,
    event: { id: eventId, status: eventStatus, endsAt, club, clubSlug, isMember },
  }))
  return {
    now: first.now,
    holdMinutes: first.holdMinutes,
    gateways: first.gateways ?? defaultGateways,
    eventTitle: first.eventTitle,
    types,
  }
}
