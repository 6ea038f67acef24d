import type { PayloadRequest } from 'payload'
import { payloadTx } from '#src/db/payloadTx.ts'
import type { Db } from '#src/db/transaction.ts'

/**
 * Runs `work` in one transaction that Payload's operations on `req` join and that `db` is, so that documents, SQL of ours and
 * domain events commit together. Joins a transaction that `req` is in already. Errors of COMMIT surface.
 */
export async function payloadTransaction<T>(req: PayloadRequest, work: (db: Db) => Promise<T>): Promise<T> {
  // Loaded here: hot endpoints share a program with this file and do without Payload.
  const { commitTransaction, initTransaction, killTransaction } = await import('payload')
  const isOurs = await initTransaction(req)
  try {
    const result = await work(await payloadTx(req))
    if (isOurs) await commitTransaction(req)
    return result
  } catch (err) {
    if (isOurs) await killTransaction(req)
    throw err
  }
}
