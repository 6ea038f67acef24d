import type { Db } from '#src/db/transaction.ts'

/**
 * Lets go of what has become older than six months: brings every Social GPA and rating up to date whose value time alone has
 * changed. Answers how many.
 */
export async function ageCommunity(db: Db): Promise<{ people: number; ratings: number }> {
  const { rows } = await db.query<{ people: number; ratings: number }>(
    'SELECT age_social_gpa() AS people, age_ratings() AS ratings',
  )
  return rows[0] ?? { people: 0, ratings: 0 }
}
