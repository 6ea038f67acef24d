import { localised, picture, upcoming } from '#src/db/catalog/feedFilter.ts'
import { pool } from '#src/db/pool.ts'
import type { LocationView } from '#src/domain/catalog.ts'
import type { Locale } from '#src/domain/locale.ts'

/** Every location of the campus that is not archived, by name; halls of the studio have pages of their own. */
export async function locationList(locale: Locale): Promise<LocationView[]> {
  const text = (field: string): string => localised('locations_locales', field, 'p.id', '$1')
  const { rows } = await pool.query<LocationView>(
    `WITH counted AS MATERIALIZED (SELECT c.location_id, count(*)::int AS n FROM event_cards c WHERE ${upcoming} GROUP BY c.location_id)
     SELECT * FROM (
       SELECT p.slug, coalesce(${text('name')}, p.slug) AS name, p.kind, ${text('description')} AS description, ${text('directions')} AS directions, ${text('equipment')} AS equipment,
         coalesce(p.capacity_min, 0)::int AS "capacityMin", p.capacity_max::int AS "capacityMax", p.time_zone AS "timeZone", ${picture('p.photo_id', '$1')} AS photo,
         (SELECT coalesce(json_agg(json_build_object('weekday', h.weekday, 'opens', h.opens, 'closes', h.closes) ORDER BY h._order), '[]')
          FROM locations_opening_hours h WHERE h._parent_id = p.id) AS "openingHours",
         coalesce((SELECT n FROM counted WHERE location_id = p.id), 0) AS upcoming
       FROM locations p WHERE NOT coalesce(p.archived, false) AND p.slug IS NOT NULL AND p.kind <> 'studio'
     ) x ORDER BY lower(name), slug`,
    [locale],
  )
  return rows
}
