import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'
import type { RefundStep } from '#src/domain/studioPricing.ts'

export type StudioTerms = {
  depositPercent: number
  holdMinutes: number
  moveUntilHours: number
  refundScale: readonly RefundStep[]
  policy: string | null
}

const defaultScale: readonly RefundStep[] = [
  { hoursBefore: 72, percent: 100 },
  { hoursBefore: 24, percent: 50 },
]

/** The terms of the studio; the defaults of the settings while nobody has saved them. */
export async function studioTerms(db: Db, locale: Locale = 'ru'): Promise<StudioTerms> {
  const { rows } = await db.query<StudioTerms>(
    `SELECT coalesce(s.deposit_percent, 50)::float8 AS "depositPercent", coalesce(s.hold_minutes, 20)::float8 AS "holdMinutes",
       coalesce(s.move_until_hours, 24)::float8 AS "moveUntilHours",
       (SELECT l.policy FROM studio_settings_locales l WHERE l._parent_id = s.id AND l.policy IS NOT NULL ORDER BY l._locale::text = $1 DESC, l._locale LIMIT 1) AS policy,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('hoursBefore', r.hours_before, 'percent', r.percent) ORDER BY r.hours_before DESC), '[]')
        FROM studio_settings_refund_scale r WHERE r._parent_id = s.id) AS "refundScale"
     FROM studio_settings s LIMIT 1`,
    [locale],
  )
  const row = rows[0]
  if (!row) return { depositPercent: 50, holdMinutes: 20, moveUntilHours: 24, refundScale: defaultScale, policy: null }
  return row.refundScale.length > 0 ? row : { ...row, refundScale: defaultScale }
}
