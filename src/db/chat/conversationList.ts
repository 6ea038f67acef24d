import { pool } from '#src/db/pool.ts'

export type ConversationEntry = { id: string; title: string; updatedAt: string }

/** A person's conversations, the latest first, at most fifty. */
export async function conversationList(person: string): Promise<ConversationEntry[]> {
  const { rows } = await pool.query<ConversationEntry>(
    `SELECT id, title, json_time(updated_at) AS "updatedAt" FROM chat_conversations WHERE user_id = $1 ORDER BY updated_at DESC, id DESC LIMIT 50`,
    [person],
  )
  return rows
}
