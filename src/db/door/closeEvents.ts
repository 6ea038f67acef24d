import { pool } from '#src/db/pool.ts'

/**
 * Closes the attendance of events that ended more than an hour ago: whoever has a valid ticket and was not scanned is absent, which
 * is told to subscribers, and the event is stamped and told of as closed. Works off at most `limit` events and answers how many. Events another
 * process is closing are left to it; a ticket scanned at this very moment stays attended.
 */
export async function closeEvents(limit: number): Promise<number> {
  const { rows } = await pool.query<{ closed: number }>(
    `WITH due AS (
      SELECT id FROM events WHERE closed_at IS NULL AND status = 'published' AND ends_at < now() - interval '1 hour'
      ORDER BY ends_at LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED
    ), missed AS (
      UPDATE tickets t SET status = 'absent', updated_at = now() FROM due WHERE t.event_id = due.id AND t.status = 'paid'
      RETURNING t.id, t.event_id, t.holder_id
    ), published AS (
      INSERT INTO domain_events (id, name, subject, data)
      SELECT hub_uuid(), 'ticket.absent', m.id, jsonb_build_object('ticket', m.id, 'event', m.event_id, 'holder', m.holder_id) FROM missed m
    ), closed AS (
      UPDATE events e SET closed_at = now() FROM due WHERE e.id = due.id RETURNING e.id
    ), told AS (
      INSERT INTO domain_events (id, name, subject, data) SELECT hub_uuid(), 'event.closed', c.id, jsonb_build_object('event', c.id) FROM closed c
    )
    SELECT count(*)::int AS closed FROM closed`,
    [limit],
  )
  return rows[0]?.closed ?? 0
}
