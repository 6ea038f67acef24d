import { spawn } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { inRoot } from '#scripts/lib/paths.ts'
import { pool } from '#src/db/pool.ts'
import { databaseUrl, withOwnDatabase } from '#tests/support/database.ts'
import { testEnvironment } from '#tests/support/environment.ts'
import { createClub } from '#tests/support/factories.ts'

/** Runs the seed to its end. */
async function seed(
  url: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [inRoot('scripts', 'seed.ts'), ...args], {
    cwd: inRoot(),
    env: { ...testEnvironment(url, inRoot('.data', 'test-media', 'none')), ...env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })))
}

describe('the demo data', () => {
  it('are refused in production', { timeout: 240_000 }, async () => {
    const { code, output } = await seed(await databaseUrl(), ['--reset'], {
      HUB_MODE: 'production',
      PUBLIC_URL: 'https://hub.sdu.edu.kz',
      PAYMENT_ENV: 'test',
      PAYLOAD_SECRET: '9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d',
    })
    expect([code, output]).toEqual([1, expect.stringContaining('never loaded in production')])
  })

  it('leave a hub alone in which somebody has begun to work', { timeout: 240_000 }, async () => {
    await createClub()
    const { code, output } = await seed(await databaseUrl(), ['--if-empty'])
    expect([code, output]).toEqual([0, expect.stringContaining('nothing was loaded')])
    const { rows } = await pool.query<{ n: number }>('SELECT count(*)::int AS n FROM clubs')
    expect(rows[0]?.n).toBe(1)
  })

  it('are not loaded twice', { timeout: 240_000 }, async () => {
    await withOwnDatabase('seeded', async (url) => {
      const { Client } = await import('pg')
      const client = new Client({ connectionString: url })
      await client.connect()
      await client.query(
        'CREATE TABLE demo_load (only_row boolean PRIMARY KEY DEFAULT true, planned_at timestamptz NOT NULL, finished_at timestamptz)',
      )
      await client.query('INSERT INTO demo_load (planned_at, finished_at) VALUES (now(), now())')
      const { code, output } = await seed(url, [])
      expect([code, output]).toEqual([0, expect.stringContaining('loaded already')])
      expect((await client.query('SELECT 1 FROM users')).rowCount).toBe(0)
      await client.end()
    })
  })
})
