import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'

export type Ledger = 'gpa' | 'bonus'

export type LedgerRow = {
  id: string
  points: number
  kind: string
  /** In the words of who made the entry: shown for corrections. */
  reason: string
  /** ISO 8601. */
  at: string
  event: { slug: string; title: string; isPublic: boolean } | null
}

const tables: Record<Ledger, { name: string; at: string }> = {
  gpa: { name: 'gpa_entries', at: 'coalesce(x.occurred_at, x.created_at)' },
  bonus: { name: 'bonus_transactions', at: 'x.created_at' },
}

/** The latest entries of a person's ledger, titles of events in `locale`, else in Russian. */
export async function ledgerOfPerson(
  db: Db,
  ledger: Ledger,
  user: string,
  { locale, limit }: { locale: Locale; limit: number },
): Promise<LedgerRow[]> {
  const { name, at } = tables[ledger]
  const { rows } = await db.query<LedgerRow>(
    `SELECT x.id, x.points::float8 AS points, x.kind::text AS kind, x.reason, json_time(${at}) AS at,
        CASE WHEN e.id IS NOT NULL THEN json_build_object('slug', e.slug, 'title', coalesce(l.title, d.title, ''), 'isPublic', e.status <> 'draft') END AS event
      FROM ${name} x
      LEFT JOIN events e ON e.id = x.event_id
      LEFT JOIN events_locales l ON l._parent_id = e.id AND l._locale = $2::_locales
      LEFT JOIN events_locales d ON d._parent_id = e.id AND d._locale = 'ru'
      WHERE x.user_id = $1 ORDER BY ${at} DESC, x.id DESC LIMIT $3`,
    [user, locale, limit],
  )
  return rows
}
