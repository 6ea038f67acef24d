import type { Db } from '#src/db/transaction.ts'

/** Stamps a worker's heartbeat and forgets workers that have been silent for a day. */
export async function beat(db: Db, worker: string): Promise<void> {
  await db.query(
    `WITH gone AS (DELETE FROM worker_heartbeat WHERE beat_at < now() - interval '1 day')
     INSERT INTO worker_heartbeat (worker, beat_at) VALUES ($1, now()) ON CONFLICT (worker) DO UPDATE SET beat_at = now()`,
    [worker],
  )
}
