import { pgError } from '#src/db/transaction.ts'

const retryable = new Set(['40001', '40P01'])

/** Runs a statement that is a transaction of its own, again after a deadlock or serialisation failure (up to three times). */
export async function retried<T>(statement: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await statement()
    } catch (err) {
      if (attempt > 3 || !retryable.has(pgError(err).code ?? '')) throw err
    }
    await new Promise((resolve) => setTimeout(resolve, attempt * 10 + Math.random() * 20))
  }
}
