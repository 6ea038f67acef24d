import type { Db } from '#src/db/transaction.ts'
import type { ChatLink } from '#src/domain/chat/answer.ts'

export type Turn = {
  conversation: string
  person: string | null
  title: string
  question: string
  answer: string
  links: readonly ChatLink[]
}

/** Writes a question and its answer, and the conversation when it is new. One statement; nothing when the id is another's conversation. */
export async function appendTurn(db: Db, turn: Turn): Promise<void> {
  await db.query(
    `WITH kept AS (
       INSERT INTO chat_conversations AS c (id, user_id, title) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET updated_at = now() WHERE c.user_id IS NOT DISTINCT FROM EXCLUDED.user_id RETURNING id
     )
     INSERT INTO chat_messages (conversation_id, author, body, links)
     SELECT kept.id, m.author, m.body, m.links FROM kept,
       (VALUES (1, 'person', $4, '[]'::jsonb), (2, 'hub', $5, $6::jsonb)) m(n, author, body, links) ORDER BY m.n`,
    [turn.conversation, turn.person, turn.title, turn.question, turn.answer, JSON.stringify(turn.links)],
  )
}
