import type { PoolClient, QueryResult, QueryResultRow } from 'pg'
import { pool } from '#src/db/pool.ts'

/** What a statement needs: the pool, a client in a transaction, or Payload's transaction through `payloadTx`. */
export type Db = {
  query<R extends QueryResultRow = QueryResultRow>(text: string, values?: readonly unknown[]): Promise<QueryResult<R>>
}

const retryable = new Set(['40001', '40P01'])

/** The driver's error code and constraint, also when Drizzle wrapped the error. */
export function pgError(err: unknown): { code?: string; constraint?: string; message?: string; detail?: string } {
  const seen = err as
    | { code?: string; constraint?: string; message?: string; detail?: string; cause?: unknown }
    | undefined
  if (seen && typeof seen.code === 'string' && /^[0-9A-Z]{5}$/.test(seen.code)) return seen
  return seen?.cause ? pgError(seen.cause) : {}
}

/**
 * Runs `work` in one transaction on its own connection and commits. Serialisation failures and deadlocks (40001, 40P01) are
 * retried up to three times, so `work` must have no effect outside the database. Errors of COMMIT surface.
 */
export async function transaction<T>(work: (tx: PoolClient) => Promise<T>, attempts = 4): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      await client.query('BEGIN')
      const result = await work(client)
      await client.query('COMMIT')
      return result
    } catch (err) {
      await client.query('ROLLBACK').catch((rollbackError: Error) => {
        broken = rollbackError
      })
      if (attempt >= attempts || !retryable.has(pgError(err).code ?? '')) throw err
    } finally {
      client.release(broken)
    }
    await new Promise((resolve) => setTimeout(resolve, attempt * 10 + Math.random() * 20))
  }
}
