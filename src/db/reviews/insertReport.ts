import type { Db } from '#src/db/transaction.ts'

/** Keeps a report; a second one of the same person breaks `review_reports_one_per_person`. Counting and hiding is a trigger's work. */
export async function insertReport(db: Db, review: string, reporter: string, reason: string): Promise<void> {
  await db.query('INSERT INTO review_reports (review_id, reporter_id, reason) VALUES ($1, $2, $3)', [
    review,
    reporter,
    reason,
  ])
}
