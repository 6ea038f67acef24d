/** Brings the database to the schema of this version (`npm run migrate`). One at a time, whoever else starts it. */
import pg from 'pg'
import { openQueue } from '#src/jobs/queue.ts'
import { env } from '#src/lib/env.ts'
import { ensureFirstAdmin } from '#src/services/accounts/ensureFirstAdmin.ts'

const lock = new pg.Client({ connectionString: env.DATABASE_URL })
await lock.connect()
await lock.query("SELECT pg_advisory_lock(hashtext('event-hub migrations'))")
try {
  const { getPayload } = await import('payload')
  const config = (await import('#payload-config')).default
  const payload = await getPayload({ config, disableOnInit: true })
  await payload.db.migrate()
  await ensureFirstAdmin()
  await (await openQueue()).stop({ graceful: false })
} finally {
  await lock.end()
}
process.exit(0)
