import type { Db } from '#src/db/transaction.ts'

/** Answers a review; a second answer breaks `reviews_one_reply`. */
export async function setReply(db: Db, review: string, reply: string): Promise<void> {
  await db.query('UPDATE reviews SET reply = $2, updated_at = now() WHERE id = $1', [review, reply])
}
