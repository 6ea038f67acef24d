import { pool } from '#src/db/pool.ts'

/**
 * What a person typed as a text search query over `event_cards.words`; `null` when it holds no word. It is resolved before the
 * page is asked for, because the planner chooses by how frequent the words are and has to see them.
 */
export async function searchQuery(typed: string): Promise<string | null> {
  const { rows } = await pool.query<{ query: string | null }>({ name: 'search_query', text: 'SELECT search_query($1)::text AS query', values: [typed] })
  return rows[0]?.query ?? null
}
