import type { Db } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'

export type MailClub = { id: string; slug: string; head: string | null; names: Partial<Record<Locale, string | null>> }

/** A club with its name in every language; `null` when there is none. */
export async function clubForMail(db: Db, club: string): Promise<MailClub | null> {
  const { rows } = await db.query<MailClub>(
    `SELECT c.id, c.slug, c.head_id AS head, coalesce((SELECT jsonb_object_agg(_locale, name) FROM clubs_locales WHERE _parent_id = c.id), '{}') AS names
     FROM clubs c WHERE c.id = $1`,
    [club],
  )
  return rows[0] ?? null
}
