import type { Db } from '#src/db/transaction.ts'

/** Brings the ratings of events and clubs up to date whose reviews have become older than six months. Answers how many. */
export async function ageRatings(db: Db): Promise<number> {
  const { rows } = await db.query<{ ratings: number }>('SELECT age_ratings() AS ratings')
  return rows[0]?.ratings ?? 0
}
