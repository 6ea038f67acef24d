import type { Db } from '#src/db/transaction.ts'

export type Fact = { id: string; name: string; subject: string | null; data: unknown; occurredAt: string }

type Wanted = {
  /** A name, or its beginning with a dot at the end (`booking.`); `null` for all. */
  name: string | null
  /** Only facts about bookings and money of this kind, or about these clubs; `null` for all. */
  within: { studio: boolean; clubs: readonly string[] } | null
  /** Those older than this one; `null` for the newest. */
  before: string | null
  limit: number
}

/** Domain events, the newest first. */
export async function listFacts(db: Db, { name, within, before, limit }: Wanted): Promise<Fact[]> {
  const { rows } = await db.query<Fact>(
    `SELECT d.id, d.name, d.subject, d.data, json_time(d.created_at) AS "occurredAt" FROM domain_events d
     WHERE ($1::text IS NULL OR d.name = $1 OR ($1 LIKE '%.' AND starts_with(d.name, $1)))
       AND ($2::boolean OR d.data ->> 'club' = ANY ($3) OR ($4 AND (d.data ->> 'kind' = 'studio'
         OR EXISTS (SELECT 1 FROM orders o WHERE o.id::text = d.data ->> 'order' AND o.booking_id IS NOT NULL))))
       AND ($5::uuid IS NULL OR d.id < $5) ORDER BY d.id DESC LIMIT $6`,
    [name, within === null, within?.clubs ?? [], within?.studio ?? false, before, limit],
  )
  return rows
}
