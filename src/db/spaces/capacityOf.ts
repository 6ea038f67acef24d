import type { Db } from '#src/db/transaction.ts'

/** How many people a place holds; `null` when there is no such place. */
export async function capacityOf(db: Db, location: string): Promise<number | null> {
  const { rows } = await db.query<{ most: number }>(
    'SELECT capacity_max::float8 AS most FROM locations WHERE id = $1',
    [location],
  )
  return rows[0]?.most ?? null
}
