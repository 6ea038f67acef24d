import type { Db } from '#src/db/transaction.ts'

/**
 * Brings every Social GPA up to date whose value time alone has changed, as entries become older than six months. One pass over the
 * ledger; only the rows of those people are locked. Answers how many. Within a transaction it may take longer than a request's statement.
 */
export async function ageSocialGpa(db: Db): Promise<number> {
  await db.query("SELECT set_config('statement_timeout', '10min', true)")
  const { rows } = await db.query<{ people: number }>('SELECT age_social_gpa() AS people')
  return rows[0]?.people ?? 0
}
