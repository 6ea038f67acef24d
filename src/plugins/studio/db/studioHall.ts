import { picture } from '#src/db/catalog/feedFilter.ts'
import { rulesOf } from '#src/db/spaces/spaceRules.ts'
import type { Db } from '#src/db/transaction.ts'
import type { CatalogPicture } from '#src/domain/catalog.ts'
import type { Locale } from '#src/domain/locale.ts'
import type { SpaceRules } from '#src/domain/spaceRules.ts'
import type { HallPrices } from '#src/domain/studioPricing.ts'
import { isUuid } from '#src/lib/ids.ts'

export type StudioHall = {
  id: string
  slug: string
  name: string
  description: string | null
  directions: string | null
  equipment: string | null
  capacity: number
  gallery: CatalogPicture[]
  depositPercent: number | null
  offered: boolean
  rules: SpaceRules
  prices: HallPrices
  /** The database's clock, in milliseconds. */
  now: number
}

const named = (table: string, id: string): string =>
  `coalesce((SELECT n.name FROM ${table} n WHERE n._parent_id = ${id} ORDER BY n._locale::text = $1 DESC, n._locale LIMIT 1), '')`
const text = (column: string): string =>
  `(SELECT n.${column} FROM locations_locales n WHERE n._parent_id = l.id AND n.${column} IS NOT NULL ORDER BY n._locale::text = $1 DESC, n._locale LIMIT 1)`

const select = `SELECT l.id, l.slug, ${named('locations_locales', 'l.id')} AS name, ${text('description')} AS description, ${text('directions')} AS directions,
    ${text('equipment')} AS equipment, l.capacity_max::int AS capacity, h.deposit_percent::float8 AS "depositPercent", coalesce(h.offered, true) AS offered,
    (extract(epoch FROM now()) * 1000)::float8 AS now, ${rulesOf} AS rules,
    (SELECT coalesce(json_agg(${picture('g.media_id', '$1')} ORDER BY g."order"), '[]') FROM locations_rels g WHERE g.parent_id = l.id AND g.path = 'gallery') AS gallery,
    jsonb_build_object('currency', h.currency, 'timeZone', l.time_zone, 'stepMinutes', l.step_minutes, 'pricePerHour', h.price_per_hour,
      'rates', (SELECT coalesce(jsonb_agg(jsonb_build_object('days', r.days, 'from', r."from", 'to', r."to", 'pricePerHour', r.price_per_hour) ORDER BY r._order), '[]')
                FROM studio_halls_rates r WHERE r._parent_id = h.id),
      'packages', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', ${named('studio_halls_packages_locales', 'p.id')}, 'minutes', p.minutes, 'price', p.price) ORDER BY p._order), '[]')
                   FROM studio_halls_packages p WHERE p._parent_id = h.id),
      'extras', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'name', ${named('studio_halls_extras_locales', 'e.id')}, 'price', e.price, 'per', e.per, 'max', e.max) ORDER BY e._order), '[]')
                 FROM studio_halls_extras e WHERE e._parent_id = h.id)) AS prices
  FROM studio_halls h JOIN locations l ON l.id = h.location_id AND l.kind = 'studio'`

/** A hall of the studio with its rules and prices, by id or slug; `null` when there is none. One no longer offered is there `withAll`. */
export async function studioHall(
  db: Db,
  idOrSlug: string,
  locale: Locale,
  { withAll = false }: { withAll?: boolean } = {},
): Promise<StudioHall | null> {
  const { rows } = await db.query<StudioHall>(
    `${select} WHERE l.${isUuid(idOrSlug) ? 'id' : 'slug'} = $2 AND ($3 OR (coalesce(h.offered, true) AND NOT coalesce(l.archived, false)))`,
    [locale, idOrSlug, withAll],
  )
  return rows[0] ?? null
}

/** The halls that can be booked, in the studio's order. */
export async function studioHalls(db: Db, locale: Locale): Promise<StudioHall[]> {
  const { rows } = await db.query<StudioHall>(
    `${select} WHERE coalesce(h.offered, true) AND NOT coalesce(l.archived, false) ORDER BY h.position, l.slug`,
    [locale],
  )
  return rows
}
