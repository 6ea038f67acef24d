import type { Db } from '#src/db/transaction.ts'
import { isUuid } from '#src/lib/ids.ts'

export type ClubRef = { id: string; slug: string }

/** A club that is not archived, by id or slug. */
export async function findClub(db: Db, idOrSlug: string): Promise<ClubRef | null> {
  const { rows } = await db.query<ClubRef>(
    `SELECT id, slug FROM clubs WHERE ${isUuid(idOrSlug) ? 'id' : 'slug'} = $1 AND NOT coalesce(archived, false)`,
    [idOrSlug],
  )
  return rows[0] ?? null
}
