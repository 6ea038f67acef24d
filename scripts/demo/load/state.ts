import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { PoolClient } from 'pg'
import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import { env } from '#src/lib/env.ts'

/** How far the demo data of this database are. */
export type LoadState = {
  /** The moment the plan is made around; a continued load keeps it. */
  plannedAt: Date
  isFinished: boolean
}

const table =
  'CREATE TABLE IF NOT EXISTS demo_load (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), planned_at timestamptz NOT NULL, finished_at timestamptz)'

/** `null`: nothing was loaded here yet. */
export async function readState(): Promise<LoadState | null> {
  await pool.query(table)
  const { rows } = await pool.query<LoadState>(
    'SELECT planned_at AS "plannedAt", finished_at IS NOT NULL AS "isFinished" FROM demo_load',
  )
  return rows[0] ?? null
}

export async function begin(plannedAt: Date): Promise<void> {
  await pool.query('INSERT INTO demo_load (planned_at) VALUES ($1)', [plannedAt])
}

export async function finish(): Promise<void> {
  await pool.query('UPDATE demo_load SET finished_at = now()')
}

/** Whether somebody has begun to work here: an admin alone does not count. */
export async function isEmpty(): Promise<boolean> {
  const { rows } = await pool.query('SELECT 1 FROM events UNION ALL SELECT 1 FROM clubs LIMIT 1')
  return rows.length === 0
}

/** One load at a time; the second waits and finds the work done. */
export async function lockLoad(): Promise<PoolClient> {
  const client = await pool.connect()
  await client.query('SET lock_timeout = 0; SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0')
  await client.query("SELECT pg_advisory_lock(hashtext('event-hub demo data'))")
  return client
}

/** Ledgers and logs refuse to lose rows; only here, in the demo, their guards step aside. */
const guarded = ['bonus_transactions', 'gpa_entries', 'audit_log']

/** Empties the database (all but its structure) and removes the pictures. */
export async function emptyHub(): Promise<void> {
  const { rows: pictures } = await pool.query<{ file: string }>(
    'SELECT unnest(ARRAY[filename, sizes_small_filename, sizes_medium_filename, sizes_large_filename]) AS file FROM media',
  )
  await transaction(async (tx) => {
    const { rows } = await tx.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE (schemaname = 'public' AND tablename NOT IN ('payload_migrations', 'worker_heartbeat')) OR (schemaname = 'pgboss' AND tablename LIKE 'job%')`,
    )
    for (const name of guarded) await tx.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`)
    await tx.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')} CASCADE`)
    for (const name of guarded) await tx.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`)
  })
  for (const { file } of pictures) if (file) await rm(path.resolve(env.MEDIA_DIR, path.basename(file)), { force: true })
}
