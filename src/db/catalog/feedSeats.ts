import { pool } from '#src/db/pool.ts'

/** Seats of the public ticket types of up to a hundred events, as JSON ({@link Seats}[]); events without a card are left out. */
export async function feedSeats(events: readonly string[]): Promise<string> {
  const { rows } = await pool.query<{ seats: string }>({
    name: 'feed_seats',
    text: `SELECT coalesce(json_agg(row_to_json(s)), '[]')::text AS seats FROM (
        SELECT c.event_id AS id, sum(t.capacity)::int AS capacity, coalesce(sum(t.taken), 0)::int AS taken
        FROM event_cards c LEFT JOIN ticket_types t ON t.event_id = c.event_id AND t.visibility = 'public'
        WHERE c.event_id = ANY ($1::uuid[]) GROUP BY c.event_id
      ) s`,
    values: [events],
  })
  return rows[0]?.seats ?? '[]'
}
