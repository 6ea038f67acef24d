import { pool } from '#src/db/pool.ts'
import type { Named } from '#src/domain/chat/names.ts'

const dictionary = (kind: string, table: string, condition = 'true'): string => `
  SELECT '${kind}' AS kind, d.slug, array_agg(DISTINCT l.name) AS names FROM ${table} d JOIN ${table}_locales l ON l._parent_id = d.id
  WHERE d.slug IS NOT NULL AND l.name <> '' AND ${condition} GROUP BY d.slug`

const shown = 'NOT coalesce(d.archived, false)'

/** Everything public that a question can name but events: clubs, places, genres, categories and tags, in every language. */
export async function directory(): Promise<Named[]> {
  const { rows } = await pool.query<Named>(
    [
      dictionary('club', 'clubs', shown),
      dictionary('location', 'locations', shown),
      dictionary('genre', 'genres'),
      dictionary('category', 'categories'),
      dictionary('tag', 'tags'),
    ].join(' UNION ALL '),
  )
  return rows
}
