import { afterEach, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'

/** Indexes whose columns another whole index of the same table begins with, with that index. */
async function coveredIndexes(): Promise<string[]> {
  const { rows } = await pool.query<{ line: string }>(
    `WITH plain AS (
       SELECT i.indexrelid AS id, i.indrelid AS "table", c.relname AS name, array_to_string(i.indkey::int2[], ' ') || ' ' AS columns, i.indisunique AS "unique"
       FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam
       WHERE c.relnamespace = 'public'::regnamespace AND m.amname = 'btree' AND i.indpred IS NULL AND i.indexprs IS NULL)
     SELECT a."table"::regclass || ': ' || a.name || ' is the beginning of ' || string_agg(b.name, ' and ' ORDER BY b.name) AS line
     FROM plain a JOIN plain b ON b."table" = a."table" AND b.id <> a.id
     WHERE NOT a."unique" AND starts_with(b.columns, a.columns) AND (b.columns <> a.columns OR b."unique" OR b.id < a.id)
     GROUP BY a."table", a.name ORDER BY 1`,
  )
  return rows.map(({ line }) => line)
}

afterEach(() => pool.query('DROP INDEX IF EXISTS tickets_event_again'))

it('keeps no index that another one makes needless', async () => {
  expect(await coveredIndexes()).toEqual([])
})

it('would notice one', async () => {
  await pool.query('CREATE INDEX tickets_event_again ON tickets (event_id)')
  expect(await coveredIndexes()).toEqual([
    'tickets: tickets_event_again is the beginning of tickets_by_event_and_status',
  ])
})
