import { pool } from '#src/db/pool.ts'
import type { ClassTime } from '#src/domain/timetable.ts'

/** A person's classes that touch the span (ISO 8601), by start. */
export async function classesOf(person: string, from: string, to: string): Promise<ClassTime[]> {
  const { rows } = await pool.query<ClassTime>({
    name: 'classes-of-person',
    text: `SELECT title, place, json_time(starts_at) AS "startsAt", json_time(ends_at) AS "endsAt", is_all_day AS "isAllDay", is_busy AS "isBusy"
      FROM timetable_classes WHERE user_id = $1 AND starts_at < $3::timestamptz AND ends_at > $2::timestamptz ORDER BY starts_at, title LIMIT 3000`,
    values: [person, from, to],
  })
  return rows
}
