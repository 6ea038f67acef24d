import { eventKey } from '#src/db/catalog/eventKey.ts'
import { pool } from '#src/db/pool.ts'

const seats = `SELECT t.id, t.taken::int AS taken, t.capacity::int AS capacity, greatest(t.capacity - t.taken, 0)::int AS left, t.taken >= t.capacity AS "soldOut",
    (e.status = 'published' AND e.ends_at > now() AND coalesce(t.sales_start <= now(), true) AND coalesce(t.sales_end > now(), true)) AS "onSale"
  FROM ticket_types t WHERE t.event_id = e.id AND t.visibility = 'public' ORDER BY t.position, t.id`

const mine = `SELECT
    (SELECT coalesce(json_agg(row_to_json(k)), '[]') FROM (
      SELECT k.id, k.status, k.ticket_type_id AS "ticketType", k.holder_id IS NOT DISTINCT FROM $2::uuid AS "isHolder" FROM tickets k
      WHERE k.event_id = e.id AND (k.holder_id = $2::uuid OR k.buyer_id = $2::uuid) AND ticket_occupies(k.status) ORDER BY k.id
    ) k) AS tickets,
    (SELECT row_to_json(o) FROM (
      SELECT o.id, o.number, json_time(o.expires_at) AS "expiresAt" FROM orders o
      WHERE o.buyer_id = $2::uuid AND o.event_id = e.id AND o.status = 'pending' AND o.expires_at > now() ORDER BY o.expires_at DESC LIMIT 1
    ) o) AS "pendingOrder",
    EXISTS (SELECT FROM club_subscriptions s WHERE s.club_id = e.club_id AND s.user_id = $2::uuid) AS subscribed,
    EXISTS (SELECT FROM club_memberships m WHERE m.club_id = e.club_id AND m.user_id = $2::uuid AND m.status = 'active') AS member,
    EXISTS (SELECT FROM reviews r WHERE r.event_id = e.id AND r.user_id = $2::uuid) AS reviewed,
    EXISTS (SELECT FROM attendances a WHERE a.event_id = e.id AND a.user_id = $2::uuid)
      AND NOT EXISTS (SELECT FROM reviews r WHERE r.event_id = e.id AND r.user_id = $2::uuid) AS "canReview",
    (SELECT coalesce(json_agg(row_to_json(c)), '[]') FROM (
      SELECT c.title, c.place, json_time(c.starts_at) AS "startsAt", json_time(c.ends_at) AS "endsAt" FROM timetable_classes c
      WHERE c.user_id = $2::uuid AND c.is_busy AND c.starts_at < e.ends_at AND c.ends_at > e.starts_at ORDER BY c.starts_at, c.title LIMIT 5
    ) c) AS classes`

const holds = `EXISTS (SELECT FROM tickets k WHERE k.event_id = e.id AND k.holder_id = $2::uuid AND k.status IN ('paid', 'attended', 'absent'))`

/** The statement behind {@link eventLive}; $1 the event's id or slug, $2 the person or NULL. */
export const liveStatement = (condition: string): string => `
  SELECT row_to_json(live)::text AS live FROM (
    SELECT e.id, e.slug, e.status, json_time(now()) AS now, json_time(e.starts_at) AS "startsAt", json_time(e.ends_at) AS "endsAt",
      coalesce(s.taken, 0)::int AS taken, coalesce(s.capacity, 0)::int AS capacity, coalesce(s.full, false) AS "soldOut", coalesce(s.types, '[]') AS "ticketTypes",
      (SELECT row_to_json(r) FROM (SELECT e.rating_average::float8 AS average, e.rating_count::int AS count WHERE e.rating_count > 0) r) AS rating,
      CASE WHEN $2::uuid IS NOT NULL THEN (SELECT row_to_json(m) FROM (${mine}) m) END AS mine,
      CASE WHEN e.status = 'published' AND (e.stream_audience = 'public' OR ${holds}) THEN e.stream_url END AS "streamUrl",
      CASE WHEN e.status = 'published' AND ${holds} THEN e.online_link END AS "onlineLink"
    FROM event_cards c JOIN events e ON e.id = c.event_id,
      LATERAL (SELECT json_agg(row_to_json(t)) AS types, sum(t.taken) AS taken, sum(t.capacity) AS capacity, bool_and(t."soldOut") AS full FROM (${seats}) t) s
    WHERE ${condition} LIMIT 1
  ) live`

/**
 * The moving part of an event page as JSON ({@link EventLive}): seats by ticket type and, for a signed-in person, the own tickets,
 * the order that waits to be paid, and the links that holders see. `null` when there is no such public event. One statement.
 */
export async function eventLive(key: string, person: string | null): Promise<string | null> {
  const { by, condition } = eventKey(key)
  const { rows } = await pool.query<{ live: string }>({
    name: `event_live_by_${by}`,
    text: liveStatement(condition),
    values: [key, person],
  })
  return rows[0]?.live ?? null
}
