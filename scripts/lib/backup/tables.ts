import type { Client } from 'pg'

/** Schemas that are PostgreSQL's own or can be made anew: the queue's jobs are given out again from our tables. */
const foreign = `n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgboss')`

/** What a table of an extension is, is the extension's own business. */
const ofExtension = `EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`

export interface Table {
  name: string
  columns: string[]
}

/**
 * The tables that hold something to keep, with the columns that can be written. Left out: unlogged ones (counters of rate
 * limits, which a crash may empty too), and parts of partitioned ones, which come with the whole.
 */
export async function keptTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name,
            array_agg(quote_ident(a.attname) ORDER BY a.attnum) AS columns
       FROM pg_class c
       JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE c.relkind IN ('r', 'p') AND c.relpersistence = 'p' AND NOT c.relispartition AND ${foreign} AND NOT ${ofExtension}
      GROUP BY 1 ORDER BY 1`,
  )
  return rows
}

export interface SequenceState {
  name: string
  value: string
  isCalled: boolean
}

export async function sequences(client: Client): Promise<SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'S' AND ${foreign} AND NOT ${ofExtension} ORDER BY 1`,
  )
  const states: SequenceState[] = []
  for (const { name } of rows) {
    const state = await client.query<{ value: string; isCalled: boolean }>(
      `SELECT last_value::text AS value, is_called AS "isCalled" FROM ${name}`,
    )
    for (const { value, isCalled } of state.rows) states.push({ name, value, isCalled })
  }
  return states
}

/** The schemas that a restore may empty. */
export async function ownSchemas(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(n.nspname) AS name FROM pg_namespace n
      WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = n.oid AND d.deptype = 'e')`,
  )
  return rows.map(({ name }) => name)
}

/** Foreign keys as statements: to take away and to put back. */
export async function foreignKeys(client: Client): Promise<{ drop: string; add: string }[]> {
  const { rows } = await client.query<{ drop: string; add: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', o.conrelid::regclass, o.conname) AS drop,
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', o.conrelid::regclass, o.conname, pg_get_constraintdef(o.oid)) AS add
       FROM pg_constraint o JOIN pg_class c ON c.oid = o.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE o.contype = 'f' AND o.conparentid = 0 AND ${foreign}`,
  )
  return rows
}
