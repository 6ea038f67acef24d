import { pool } from '#src/db/pool.ts'
import type { ChatMessage } from '#src/domain/chat/answer.ts'

/** Hours an anonymous conversation lives after its last message. */
export const anonymousHours = 2

/** The condition of a conversation being the caller's: $1 its id, $2 the person or NULL for an anonymous one that is not too old. */
const mine = `c.id = $1 AND c.user_id IS NOT DISTINCT FROM $2::uuid AND (c.user_id IS NOT NULL OR c.updated_at > now() - interval '${anonymousHours} hours')`

/**
 * The latest messages of a conversation in their order; `null` when there is no such conversation or it is another's.
 * @param person `null` for an anonymous conversation
 */
export async function conversation(id: string, person: string | null, limit = 100): Promise<ChatMessage[] | null> {
  const { rows } = await pool.query<{ messages: ChatMessage[] }>(
    `SELECT coalesce((SELECT json_agg(json_build_object('author', m.author, 'body', m.body, 'links', m.links, 'createdAt', json_time(m.created_at)) ORDER BY m.id)
       FROM (SELECT * FROM chat_messages m WHERE m.conversation_id = c.id ORDER BY m.id DESC LIMIT $3) m), '[]') AS messages
     FROM chat_conversations c WHERE ${mine}`,
    [id, person, limit],
  )
  return rows[0]?.messages ?? null
}
