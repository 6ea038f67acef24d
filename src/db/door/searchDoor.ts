import { type DoorParams, type DoorTicket, doorCte, doorTicketSql } from '#src/db/door/doorSql.ts'
import { pool } from '#src/db/pool.ts'
import type { DoorRight } from '#src/domain/doorRight.ts'
import type { Locale } from '#src/domain/locale.ts'

export type FoundGuest = DoorTicket & { status: 'pending' | 'paid' | 'attended' | 'absent'; usedAt: string | null }

const likeWords = (query: string): string[] =>
  query
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 6)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)

/**
 * Guests of an event by parts of the name (in any order and case), of the holder's e-mail, or of the code; at most twenty.
 * `null` when there is no such event. The right is answered beside them: without one nothing is searched.
 */
export async function searchDoor(
  door: DoorParams,
  query: string,
  locale: Locale,
): Promise<{ right: DoorRight | null; guests: FoundGuest[] } | null> {
  const { rows } = await pool.query<{ right: DoorRight | null; guests: FoundGuest[] }>({
    name: 'search-door',
    text: `WITH ${doorCte}, found AS (
      SELECT t.*, a.checked_in_at FROM door d JOIN tickets t ON t.event_id = d.id
      LEFT JOIN users u ON u.id = t.holder_id LEFT JOIN attendances a ON a.ticket_id = t.id
      WHERE d."right" IS NOT NULL AND t.status IN ('pending', 'paid', 'attended', 'absent')
        AND (coalesce(t.holder_name, '') ILIKE ALL ($7::text[]) OR u.email ILIKE ALL ($7::text[]) OR t.code ILIKE ALL ($7::text[]))
      ORDER BY t.holder_name, t.id LIMIT 20
    )
    SELECT d."right", (SELECT coalesce(json_agg(g.guest ORDER BY g.holder_name, g.id), '[]') FROM (
      SELECT f.holder_name, f.id, ${doorTicketSql('f', '$8')}::jsonb || jsonb_build_object('status', f.status, 'usedAt', json_time(f.checked_in_at)) AS guest FROM found f
    ) g) AS guests FROM door d`,
    values: [...door, likeWords(query), locale],
  })
  return rows[0] ?? null
}
