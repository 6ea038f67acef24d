import { pool } from '#src/db/pool.ts'

/**
 * Runs `work` while no other process runs one of the same name (a session's advisory lock, which ends with its connection). Without
 * the lock nothing is run and the answer is `null`. No transaction is open meanwhile, so the work may take its time.
 */
export async function tryLocked<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const { rows } = await client.query<{ got: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS got',
      [name],
    )
    if (!rows[0]?.got) return null
    try {
      return await work()
    } finally {
      await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]).catch((err: Error) => {
        broken = err
      })
    }
  } finally {
    client.release(broken)
  }
}
