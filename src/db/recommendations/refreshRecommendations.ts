import type { Db } from '#src/db/transaction.ts'

/** Makes the recommendations of some people anew from visits, subscriptions and the places others hold. Answers how many rows there are. */
export async function refreshRecommendations(db: Db, people: readonly string[]): Promise<number> {
  const { rows } = await db.query<{ made: number }>('SELECT refresh_recommendations($1::uuid[]) AS made', [people])
  return rows[0]?.made ?? 0
}
