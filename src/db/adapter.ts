import { postgresAdapter } from '@payloadcms/db-postgres'
import pg from 'pg'
import { leaveOutCoveredIndexes } from '#src/db/coveredIndexes.ts'
import { pool } from '#src/db/pool.ts'
import { env } from '#src/lib/env.ts'

type Session = { db: unknown; resolve: () => Promise<void>; reject: () => Promise<void> }
type Transactional = {
  initializing: Promise<void>
  sessions: Record<string, Session>
  transactionOptions?: unknown
  drizzle: { transaction: (work: (tx: unknown) => Promise<void>, options?: unknown) => Promise<void> }
  beginTransaction: (options?: unknown) => Promise<string>
  commitTransaction: (id: string | Promise<string>) => Promise<void>
}

class Rollback extends Error {}

/**
 * Payload swallows a failed COMMIT and answers as if the document existed. Here the promise of the transaction is kept and
 * awaited, so a deferred constraint, a serialisation failure or a lost connection reaches the caller.
 */
function surfaceCommitErrors(adapter: Transactional): void {
  adapter.beginTransaction = async (options) => {
    await adapter.initializing
    const id = crypto.randomUUID()
    await new Promise<void>((ready, failed) => {
      const done = adapter.drizzle.transaction(
        (tx) =>
          new Promise<void>((commit, rollback) => {
            adapter.sessions[id] = {
              db: tx,
              resolve: () => {
                commit()
                return done
              },
              reject: () => {
                rollback(new Rollback())
                return done.catch(() => undefined)
              },
            }
            ready()
          }),
        options ?? adapter.transactionOptions,
      )
      // Handled here for a rollback and for a connection that fails before the callback runs; awaited again by commit.
      done.catch((err: unknown) => {
        delete adapter.sessions[id]
        failed(err)
      })
    })
    return id
  }
  adapter.commitTransaction = async (incoming) => {
    const id = await incoming
    const session = adapter.sessions[id]
    if (!session) return
    delete adapter.sessions[id]
    await session.resolve()
  }
}

type UserWrite = { collection: string; data?: Record<string, unknown> }
type Writing = { updateOne: (this: unknown, args: UserWrite) => Promise<unknown> }

/**
 * Sessions are rows that SQL of ours adds and removes one by one (src/db/openSession.ts, endSessions.ts; hooks of the users collection
 * for Payload's own sign-in). Payload would read a person's sessions, change the list and write the whole account back, so that two
 * sign-ins at once lose one and a stale copy brings back an old password. Here a write that only means the list (Payload marks it
 * by `updatedAt: null`) is left out, and any other leaves the list alone.
 *
 * Appending nothing is how the adapter is told so: a list that is absent would be emptied. It comes last, as the adapter decides by
 * the first list it meets whether the roles are written; a write without roles touches no list.
 */
function leaveSessionsAlone(adapter: Writing): void {
  const { updateOne } = adapter
  adapter.updateOne = function (args) {
    if (args.collection !== 'users' || !args.data) return updateOne.call(this, args)
    const { sessions, ...data } = args.data
    if (sessions !== undefined && data.updatedAt === null) return Promise.resolve(null)
    return updateOne.call(this, { ...args, data: 'roles' in data ? { ...data, sessions: { $push: [] } } : data })
  }
}

/** The driver as Payload sees it: asked for a new pool, it hands out the process's one. */
function sharedPool(): typeof pool {
  return pool
}
const sharedDriver = { ...pg, Pool: sharedPool }

/** Payload's PostgreSQL adapter on the process's one pool, with migrations only and honest commits. */
export function database(): ReturnType<typeof postgresAdapter> {
  const stock = postgresAdapter({
    pool: { connectionString: env.DATABASE_URL },
    pg: sharedDriver as never,
    idType: 'uuidv7',
    allowIDOnCreate: true,
    push: false,
    migrationDir: 'src/migrations',
    disableCreateDatabase: true,
    beforeSchemaInit: [
      ({ adapter, schema }) => {
        leaveOutCoveredIndexes(adapter.rawTables)
        return schema
      },
    ],
  })
  return {
    ...stock,
    init: (args) => {
      const adapter = stock.init(args)
      surfaceCommitErrors(adapter as unknown as Transactional)
      leaveSessionsAlone(adapter as unknown as Writing)
      return adapter
    },
  }
}
