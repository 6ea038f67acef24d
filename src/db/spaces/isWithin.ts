import type { Db } from '#src/db/transaction.ts'

/** Whether a place is one of `places` or part of one, however deep. */
export async function isWithin(db: Db, place: string, places: readonly string[]): Promise<boolean> {
  const { rows } = await db.query<{ within: boolean }>(
    'SELECT EXISTS (SELECT 1 FROM unnest($2::uuid[]) w(id), LATERAL space_with_parts(w.id) p(id) WHERE p.id = $1) AS within',
    [place, places],
  )
  return rows[0]?.within ?? false
}
