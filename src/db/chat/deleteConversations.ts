import type { Db } from '#src/db/transaction.ts'

/** Deletes one conversation of a person, or all of them; answers how many. */
export async function deleteConversations(db: Db, person: string, id: string | null): Promise<number> {
  const { rowCount } = await db.query(
    'DELETE FROM chat_conversations WHERE user_id = $1 AND ($2::uuid IS NULL OR id = $2::uuid)',
    [person, id],
  )
  return rowCount ?? 0
}
