import type { Db } from '#src/db/transaction.ts'
import type { SpaceRules } from '#src/domain/spaceRules.ts'
import { isUuid } from '#src/lib/ids.ts'

export type Space = {
  id: string
  slug: string
  rules: SpaceRules
  /** The database's clock, in milliseconds. */
  now: number
}

/** What a place `l` asks of reservations, as JSON. */
export const rulesOf = `jsonb_build_object(
  'timeZone', l.time_zone, 'stepMinutes', l.step_minutes, 'minMinutes', l.min_minutes, 'maxMinutes', l.max_minutes,
  'noticeMinutes', coalesce(l.notice_minutes, 0), 'horizonDays', l.horizon_days,
  'openingHours', (SELECT coalesce(jsonb_agg(jsonb_build_object('weekday', h.weekday, 'opens', h.opens, 'closes', h.closes) ORDER BY h._order), '[]')
                   FROM locations_opening_hours h WHERE h._parent_id = l.id),
  'exceptions', (SELECT coalesce(jsonb_agg(jsonb_build_object('date', x.date, 'opens', nullif(x.opens, ''), 'closes', nullif(x.closes, ''),
                   'note', nullif(x.note, '')) ORDER BY x._order), '[]')
                 FROM locations_exceptions x WHERE x._parent_id = l.id))`

export const placeIs = (idOrSlug: string): string => `l.${isUuid(idOrSlug) ? 'id' : 'slug'} = $1`

/** A place and its rules; `null` when there is none. An archived one is there for the program only. */
export async function spaceRules(
  db: Db,
  idOrSlug: string,
  { withArchived = false }: { withArchived?: boolean } = {},
): Promise<Space | null> {
  const { rows } = await db.query<Space>(
    `SELECT l.id, l.slug, ${rulesOf} AS rules, (extract(epoch FROM now()) * 1000)::float8 AS now FROM locations l
     WHERE ${placeIs(idOrSlug)} AND ($2 OR NOT coalesce(l.archived, false))`,
    [idOrSlug, withArchived],
  )
  return rows[0] ?? null
}
