import { eventKey } from '#src/db/catalog/eventKey.ts'
import { cardColumn, localised, picture } from '#src/db/catalog/feedFilter.ts'
import { pool } from '#src/db/pool.ts'
import type { EventView } from '#src/domain/catalog.ts'
import type { Locale } from '#src/domain/locale.ts'

/** What the card does not hold. Columns are named as in {@link EventView}. */
const rest = `SELECT
    ${localised('events_locales', 'description', 'e.id', '$2')} AS description,
    (SELECT coalesce(json_agg(row_to_json(t) ORDER BY t.position, t.id), '[]') FROM (
      SELECT t.id, ${localised('ticket_types_locales', 'name', 't.id', '$2')} AS name, ${localised('ticket_types_locales', 'note', 't.id', '$2')} AS note,
        t.price::bigint AS price, t.currency, t.capacity::int AS capacity, json_time(t.sales_start) AS "salesStart", json_time(t.sales_end) AS "salesEnd",
        t.per_person_limit::int AS "perPersonLimit", t.per_order_limit::int AS "perOrderLimit", t.audience, t.audience_domain AS "audienceDomain",
        coalesce(t.position, 0)::int AS position
      FROM ticket_types t WHERE t.event_id = e.id AND t.visibility = 'public'
    ) t) AS "ticketTypes",
    (SELECT row_to_json(v) FROM (
      SELECT ${localised('locations_locales', 'name', 'p.id', '$2')} AS name, p.slug, p.kind, ${localised('locations_locales', 'directions', 'p.id', '$2')} AS directions,
        p.capacity_max::int AS "capacityMax", ${picture('p.photo_id', '$2')} AS photo
      FROM locations p WHERE p.id = e.location_id
    ) v) AS venue,
    (SELECT row_to_json(h) FROM (
      SELECT k.slug, ${localised('clubs_locales', 'name', 'k.id', '$2')} AS name, ${localised('clubs_locales', 'tagline', 'k.id', '$2')} AS tagline,
        ${picture('k.logo_id', '$2')} AS logo, k.accent
      FROM clubs k WHERE k.id = e.club_id
    ) h) AS host,
    (SELECT row_to_json(o) FROM (SELECT u.id, u.name FROM users u WHERE u.id = e.organiser_id AND u.archived_at IS NULL) o) AS organiser,
    (SELECT row_to_json(r) FROM (SELECT e.rating_average::float8 AS average, e.rating_count::int AS count WHERE e.rating_count > 0) r) AS rating,
    json_build_object('fullUntilHours', coalesce(e.refund_policy_full_until_hours, 24)::int, 'partialPercent', coalesce(e.refund_policy_partial_percent, 0)::int,
      'partialUntilHours', coalesce(e.refund_policy_partial_until_hours, 0)::int) AS "refundPolicy",
    coalesce(e.one_ticket_per_person, false) AS "oneTicketPerPerson", coalesce(e.doors_open_minutes, 120)::int AS "doorsOpenMinutes", e.bonus_points::int AS "bonusPoints",
    CASE WHEN e.stream_audience = 'public' THEN e.stream_url END AS "streamUrl",
    (e.online_link IS NOT NULL OR (e.stream_url IS NOT NULL AND e.stream_audience = 'holders')) AS "hasHolderLink",
    e.cancel_reason AS "cancelReason", coalesce(e.sequence, 0)::int AS sequence, json_time(e.published_at) AS "publishedAt", json_time(e.updated_at) AS "updatedAt"`

/** The JSON of one published or cancelled event, by slug or id, as the database wrote it; `null` when there is none. One statement. */
export async function rawEvent(locale: Locale, key: string): Promise<string | null> {
  const { by, condition } = eventKey(key)
  const { rows } = await pool.query<{ card: string; rest: string }>({
    name: `event_${locale}_by_${by}`,
    text: `SELECT ${cardColumn[locale]}::text AS card, row_to_json(r)::text AS rest
      FROM event_cards c JOIN events e ON e.id = c.event_id, LATERAL (${rest}) r WHERE ${condition} LIMIT 1`,
    values: [key, locale],
  })
  const row = rows[0]
  // Two JSON objects as one: parsing and writing them again would cost more than reading them did.
  return row ? `${row.card.slice(0, -1)},${row.rest.slice(1)}` : null
}

/** {@link rawEvent} as a value. */
export async function eventBySlug(locale: Locale, key: string): Promise<EventView | null> {
  const json = await rawEvent(locale, key)
  return json === null ? null : (JSON.parse(json) as EventView)
}
