import { pool } from '#src/db/pool.ts'
import type { ClaimedTimetable } from '#src/db/timetable/claimTimetables.ts'
import type { ClassTime, TimetableState } from '#src/domain/timetable.ts'

/** `unchanged` keeps everything; `ok` replaces the classes; any other state keeps the classes that were read before. */
export type TimetableOutcome =
  | { state: 'ok'; classes: readonly ClassTime[]; etag: string | null; lastModified: string | null }
  | { state: 'unchanged' | Exclude<TimetableState, 'ok' | 'waiting'> }

/**
 * Writes down how a look at a timetable ended, in one statement with its classes. Returns whether it counted: not after the address was
 * changed or removed, or another worker took it, meanwhile.
 */
export async function settleTimetable(
  { person, attempt }: ClaimedTimetable,
  outcome: TimetableOutcome,
  retrySeconds: number,
): Promise<boolean> {
  const isRead = outcome.state === 'ok'
  const { rows } = await pool.query<{ counted: boolean }>(
    `WITH held AS (
       UPDATE timetables SET attempt = attempt + 1, checked_at = now(), next_try_at = now() + make_interval(secs => $3),
         state = CASE WHEN $4 = 'unchanged' THEN 'ok' ELSE $4 END,
         read_at = CASE WHEN $5 THEN now() ELSE read_at END, etag = CASE WHEN $5 THEN $6 ELSE etag END, last_modified = CASE WHEN $5 THEN $7 ELSE last_modified END
       WHERE user_id = $1 AND attempt = $2 RETURNING user_id
     ), gone AS (
       DELETE FROM timetable_classes c USING held h WHERE $5 AND c.user_id = h.user_id
     ), kept AS (
       INSERT INTO timetable_classes (user_id, title, place, starts_at, ends_at, is_all_day, is_busy)
       SELECT h.user_id, n.title, n.place, n."startsAt", n."endsAt", n."isAllDay", n."isBusy"
       FROM held h, jsonb_to_recordset($8::jsonb) n (title text, place text, "startsAt" timestamptz, "endsAt" timestamptz, "isAllDay" boolean, "isBusy" boolean)
     ) SELECT EXISTS (SELECT FROM held) AS counted`,
    [
      person,
      attempt,
      retrySeconds,
      outcome.state,
      isRead,
      isRead ? outcome.etag : null,
      isRead ? outcome.lastModified : null,
      JSON.stringify(isRead ? outcome.classes : []),
    ],
  )
  return rows[0]?.counted ?? false
}
