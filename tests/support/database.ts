import { escapeIdentifier, escapeLiteral, Pool } from 'pg'
import { inject } from 'vitest'
import { cloneDatabase, dropDatabase } from '#scripts/lib/postgres.ts'
import './provided.ts'
import { runDatabase } from './testServer.ts'

interface OwnDatabase {
  runId: string
  url: string
  /** Our own connections beside the hub's, for clearing and for looking past the code under test. */
  pool: Pool
  /** What the migrations themselves put in, by table: it comes back after clearing. */
  initial: Map<string, string>
}

const key = Symbol.for('hub.tests.database')
const holder = globalThis as { [key]?: Promise<OwnDatabase> }

/** The database of this worker: made by the first file that runs in it, kept for the following ones. */
export function ensureOwnDatabase(): Promise<OwnDatabase> {
  holder[key] ??= makeOwnDatabase()
  return holder[key]
}

async function makeOwnDatabase(): Promise<OwnDatabase> {
  const { runId, serverUrl, template } = inject('run')
  const url = await cloneDatabase(serverUrl, template, runDatabase(runId, `w${process.pid}`))
  const pool = new Pool({ connectionString: url, max: 4 })
  // The run's end drops the database under it.
  pool.on('error', () => undefined)
  return { runId, url, pool, initial: await readInitial(pool) }
}

/** The address of this worker's database. */
export async function databaseUrl(): Promise<string> {
  return (await ensureOwnDatabase()).url
}

/** Connections of the test's own to this worker's database. */
export async function testPool(): Promise<Pool> {
  return (await ensureOwnDatabase()).pool
}

/**
 * A further database, as the migrations left it, for tests that damage one or need two.
 *
 * @param name tells the databases of a run apart; a test file may use its own name
 */
export async function withOwnDatabase<T>(name: string, work: (url: string) => Promise<T>): Promise<T> {
  const { runId, serverUrl, template } = inject('run')
  const database = runDatabase(runId, `w${process.pid}_${name}`)
  const url = await cloneDatabase(serverUrl, template, database)
  try {
    return await work(url)
  } finally {
    await dropDatabase(serverUrl, database)
  }
}

/**
 * Connections to such a database. It is dropped under them while they are still saying goodbye: `end` of a pool does not wait for that,
 * and a pool that nobody listens to takes the whole process with it.
 */
export function ownPool(url: string, max: number): Pool {
  const own = new Pool({ connectionString: url, max })
  own.on('error', () => undefined)
  return own
}

// ── clearing ─────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Table {
  /** Quoted, with its schema. */
  name: string
  bytes: number
}

/** Ordinary tables of the hub, and the jobs of pg-boss; its own list of queues is known to the running process. */
const tablesQuery = `
  SELECT format('%I.%I', n.nspname, c.relname) AS name, pg_relation_size(c.oid)::float8 AS bytes
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relkind = 'r' AND c.relpersistence <> 't'
     AND (n.nspname = 'public' OR (n.nspname = 'pgboss' AND c.relname LIKE 'job%'))
     AND c.relname <> 'payload_migrations'
   ORDER BY 1`

/** A table that has grown beyond this is emptied by TRUNCATE, so that its dead rows do not slow the files after it. */
const large = 256 * 1024

async function tablesWithRows(pool: Pool): Promise<Table[]> {
  const { rows } = await pool.query<Table>(tablesQuery)
  const occupied = rows.filter(({ bytes }) => bytes > 0)
  if (occupied.length === 0) return []
  const looks = occupied.map(({ name }) => `SELECT ${escapeLiteral(name)} AS name WHERE EXISTS (SELECT FROM ${name})`)
  const filled = await pool.query<{ name: string }>(looks.join(' UNION ALL '))
  const names = new Set(filled.rows.map(({ name }) => name))
  return occupied.filter(({ name }) => names.has(name))
}

async function readInitial(pool: Pool): Promise<Map<string, string>> {
  const initial = new Map<string, string>()
  for (const { name } of await tablesWithRows(pool)) {
    const { rows } = await pool.query<{ rows: string }>(`SELECT json_agg(t)::text AS rows FROM ${name} t`)
    if (rows[0]) initial.set(name, rows[0].rows)
  }
  return initial
}

/**
 * Empties every table and puts back what the migrations had put in. Triggers and foreign keys are off meanwhile: ledgers
 * and logs refuse to lose rows otherwise. Called before each file; a test may call it itself.
 */
export async function resetDatabase(): Promise<void> {
  // What the file before has begun and not awaited may still write, and be in the way.
  for (let left = 3; ; left--)
    try {
      return await emptyTables()
    } catch (error) {
      if (left === 0 || (error as { code?: string }).code !== deadlock) throw error
    }
}

const deadlock = '40P01'

async function emptyTables(): Promise<void> {
  const { pool, initial } = await ensureOwnDatabase()
  const filled = await tablesWithRows(pool)
  if (filled.length === 0 && initial.size === 0) return
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query(`SET LOCAL session_replication_role = 'replica'`)
    const grown = filled.filter(({ bytes }) => bytes > large)
    if (grown.length > 0) await client.query(`TRUNCATE ${grown.map(({ name }) => name).join(', ')} CASCADE`)
    for (const { name } of filled)
      if (!grown.some((table) => table.name === name)) await client.query(`DELETE FROM ${name}`)
    for (const [name, rows] of initial) {
      const columns = await writableColumns(client, name)
      await client.query(
        `INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE
         SELECT ${columns} FROM json_populate_recordset(NULL::${name}, $1) ON CONFLICT DO NOTHING`,
        [rows],
      )
    }
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

async function writableColumns(client: { query: Pool['query'] }, table: string): Promise<string> {
  const { rows } = await client.query<{ attname: string }>(
    `SELECT attname FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
      ORDER BY attnum`,
    [table],
  )
  return rows.map(({ attname }) => escapeIdentifier(attname)).join(', ')
}
