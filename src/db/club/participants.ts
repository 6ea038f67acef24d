import { typeNameSql } from '#src/db/door/doorSql.ts'
import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'

export const participantStatuses = ['pending', 'paid', 'attended', 'absent', 'cancelled', 'refunded'] as const
export type ParticipantStatus = (typeof participantStatuses)[number]

export type Participant = {
  /** Of the ticket. */
  id: string
  /** `null` for a guest nobody has named, then of {@link guestOf}. */
  name: string | null
  guestOf: string | null
  type: string | null
  status: ParticipantStatus
  code: string
  price: number
  currency: string
  purchasedAt: string | null
  checkedInAt: string | null
}

export type ParticipantsPage = {
  participants: Participant[]
  total: number
  counts: Record<ParticipantStatus, number>
}

type Query = {
  event: string
  search: string | null
  status: ParticipantStatus | null
  locale: Locale
  limit: number
  offset: number
}

/**
 * A page of an event's tickets by holder's name, with how many match and how many there are of each status. Every word of the search is
 * in the name or the code; without a status the ended ones are left out.
 */
export async function participants(db: Db, query: Query): Promise<ParticipantsPage> {
  const { event, search, status, locale, limit, offset } = query
  const words = (search ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 6)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  const { rows } = await db.query<ParticipantsPage>(
    `WITH found AS MATERIALIZED (
       SELECT t.*, coalesce(t.holder_name, b.name, '') AS sort_name, b.name AS buyer_name FROM tickets t LEFT JOIN users b ON b.id = t.buyer_id
       WHERE t.event_id = $1 AND CASE WHEN $3::text IS NULL THEN t.status NOT IN ('cancelled', 'refunded') ELSE t.status::text = $3 END
         AND (coalesce(t.holder_name, b.name, '') ILIKE ALL ($2::text[]) OR t.code ILIKE ALL ($2::text[]))
     )
     SELECT (SELECT count(*)::int FROM found) AS total,
       (SELECT json_build_object(${participantStatuses.map((each) => `'${each}', count(*) FILTER (WHERE status = '${each}')`).join(', ')})
        FROM tickets WHERE event_id = $1) AS counts,
       coalesce((SELECT json_agg(x.participant ORDER BY x.position) FROM (
         SELECT row_number() OVER (ORDER BY f.sort_name, f.id) AS position, json_build_object(
           'id', f.id, 'name', f.holder_name, 'guestOf', CASE WHEN f.holder_name IS NULL THEN f.buyer_name END, 'type', ${typeNameSql('f.ticket_type_id', '$4')},
           'status', f.status, 'code', f.code, 'price', f.price::float8, 'currency', f.currency, 'purchasedAt', json_time(f.purchased_at),
           'checkedInAt', (SELECT json_time(a.checked_in_at) FROM attendances a WHERE a.ticket_id = f.id)) AS participant
         FROM found f ORDER BY f.sort_name, f.id LIMIT $5 OFFSET $6
       ) x), '[]') AS participants`,
    [event, words, status, locale, limit, offset],
  )
  return rows[0] as ParticipantsPage
}
