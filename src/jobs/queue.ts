import pg from 'pg'
import { type Db as BossDb, PgBoss, type Queue } from 'pg-boss'
import type { Db } from '#src/db/transaction.ts'
import { env } from '#src/lib/env.ts'
import { logger } from '#src/lib/logger.ts'

/** The queues of pg-boss. Their jobs carry an id only; the truth is in our tables. */
export const queues = {
  /** One job a delivery of a domain event. */
  deliver: 'deliver',
  /** Deliveries whose worker died under them again and again. */
  lost: 'deliver-lost',
  /** One job a slot of a recurring job. */
  recurring: 'recurring',
} as const

/** How often a delivery is tried before it is a dead letter. */
export const deliveryTries = 8

// A killed worker's jobs are missed after `heartbeatSeconds` and tried again by whoever lives.
const liveness = { heartbeatSeconds: 10, expireInSeconds: 300 } as const

const definitions: readonly Queue[] = [
  {
    name: queues.lost,
    retryLimit: 20,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 300,
    deleteAfterSeconds: 86_400,
    ...liveness,
  },
  {
    name: queues.deliver,
    // One waiting or running job per delivery: its id is the key.
    policy: 'exclusive',
    deadLetter: queues.lost,
    // More than the tries counted on the delivery: those lost with a killed worker are not counted there.
    retryLimit: deliveryTries + 4,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 300,
    deleteAfterSeconds: 3_600,
    ...liveness,
  },
  {
    name: queues.recurring,
    retryLimit: 2,
    retryDelay: 5,
    deleteAfterSeconds: 86_400,
    heartbeatSeconds: 10,
    expireInSeconds: 3_600,
  },
]

/** The transaction (or connection) of ours as pg-boss wants it, so that jobs are committed with what they are about. */
export const bossDb = (db: Db): BossDb => ({ executeSql: (text, values) => db.query(text, values) })

const install = async (boss: PgBoss): Promise<void> => {
  const lock = new pg.Client({ connectionString: env.DATABASE_URL, application_name: 'event-hub queue' })
  await lock.connect()
  try {
    await lock.query("SELECT pg_advisory_lock(hashtext('event-hub queue'))")
    await boss.start()
    const known = new Set((await boss.getQueues()).map(({ name }) => name))
    for (const { name, ...options } of definitions) {
      if (!known.has(name)) await boss.createQueue(name, options)
      else {
        const { policy: _policy, ...changeable } = options
        await boss.updateQueue(name, changeable)
      }
    }
  } finally {
    await lock.end()
  }
}

/**
 * Starts pg-boss on its own schema `pgboss` and a small pool, having brought schema and queues to this version; one process at a
 * time does that. The caller stops it.
 */
export async function openQueue(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: env.DATABASE_URL,
    schema: 'pgboss',
    application_name: 'event-hub queue',
    max: 4,
    schedule: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    maintenanceIntervalSeconds: 600,
  })
  boss.on('error', (err) => logger.warn({ err, msg: 'the queue met an error' }))
  boss.on('warning', ({ message, data }) => logger.warn({ data, msg: message }))
  try {
    await install(boss)
  } catch (err) {
    await boss.stop({ graceful: false }).catch(() => undefined)
    throw err
  }
  return boss
}
