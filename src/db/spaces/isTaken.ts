import { isDeadSql } from '#src/db/spaces/isDead.ts'
import type { Db } from '#src/db/transaction.ts'
import type { Span } from '#src/domain/spaceHours.ts'

const statement = `SELECT EXISTS (
    SELECT FROM space_with_parts($1) p(id) JOIN locations l ON l.id = p.id JOIN locations w ON w.id = $1
    JOIN booking_slots s ON s.location_id = l.id AND s.occupied && tstzrange(
      $2::timestamptz - make_interval(mins => greatest(coalesce(l.buffer_before, 0), coalesce(w.buffer_before, 0))::int),
      $3::timestamptz + make_interval(mins => greatest(coalesce(l.buffer_after, 0), coalesce(w.buffer_after, 0))::int))
    JOIN bookings b ON b.id = s.booking_id
    WHERE NOT ${isDeadSql('b')}
  ) AS taken`

/**
 * Whether somebody holds a place, or a part of it, at that time, by what is committed. Cheap, and a look only: the constraint decides.
 * @param place id
 */
export async function isTaken(db: Db, place: string, { start, end }: Span): Promise<boolean> {
  const { rows } = await db.query<{ taken: boolean }>(statement, [place, new Date(start), new Date(end)])
  return rows[0]?.taken ?? false
}
