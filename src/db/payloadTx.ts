import type { PayloadRequest } from 'payload'
import type { PoolClient } from 'pg'
import { pool } from '#src/db/pool.ts'
import type { Db } from '#src/db/transaction.ts'

type DrizzleSession = { db: { _: { session: { client: PoolClient } } } }

/**
 * The connection of Payload's transaction of this request, so that SQL of ours commits or rolls back with Payload's writes.
 * Outside a transaction it is the pool.
 */
export async function payloadTx(req: PayloadRequest): Promise<Db> {
  const id = await req.transactionID
  const sessions = (req.payload.db as unknown as { sessions?: Record<string, DrizzleSession> }).sessions
  const session = id === undefined || id === null ? undefined : sessions?.[String(id)]
  return session ? session.db._.session.client : pool
}
