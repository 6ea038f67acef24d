import pg from 'pg'
import { env } from '#src/lib/env.ts'
import { logger } from '#src/lib/logger.ts'

const key = Symbol.for('hub.pool')
type Holder = { [key]?: pg.Pool }

// Money and counts fit a double; 64-bit integers come as strings from the driver otherwise.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

function createPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: env.DATABASE_POOL_MAX,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    options: '-c lock_timeout=3s -c idle_in_transaction_session_timeout=60s -c statement_timeout=30s -c timezone=UTC',
    application_name: 'event-hub',
  })
  // Without these a killed backend ends the whole process.
  pool.on('error', (err) => logger.warn({ err, msg: 'an idle database connection was lost' }))
  pool.on('connect', (client) =>
    client.on('error', (err) => logger.warn({ err, msg: 'a database connection was lost' })),
  )
  return pool
}

const holder = globalThis as Holder

/**
 * The process's one connection pool, shared by the hot paths and Payload. It lives on globalThis because Next's bundles and
 * the plain Node modules of the server are separate module graphs.
 */
export const pool: pg.Pool = holder[key] ?? createPool()
holder[key] = pool
