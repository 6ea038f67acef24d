import { missingGuarantees } from '#src/db/constraints.ts'
import { pool } from '#src/db/pool.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { env } from '#src/lib/env.ts'

type ModuleState = 'ok' | 'not configured' | 'failing'

async function databaseState(): Promise<ModuleState> {
  try {
    return (await missingGuarantees(pool)).length === 0 ? 'ok' : 'failing'
  } catch {
    return 'failing'
  }
}

/** The worker stamps its heartbeat every few seconds. */
async function workerState(): Promise<ModuleState> {
  try {
    const { rows } = await pool.query<{ alive: boolean }>(
      "SELECT beat_at > now() - interval '60 seconds' AS alive FROM worker_heartbeat ORDER BY beat_at DESC LIMIT 1",
    )
    return rows[0] === undefined ? 'not configured' : rows[0].alive ? 'ok' : 'failing'
  } catch {
    return 'failing'
  }
}

export const health = defineEndpoint({
  path: '/health',
  method: 'get',
  summary: 'Whether the platform works, module by module',
  tag: 'System',
  access: 'public',
  hot: true,
  handler: async () => {
    const [database, worker] = await Promise.all([databaseState(), workerState()])
    const modules: Record<string, ModuleState> = {
      gateway: 'ok',
      database,
      bookings: database,
      payments: database,
      integrations: worker,
      notifications: env.SMTP_URL ? worker : 'not configured',
      broker: 'not configured',
      stripe: env.STRIPE_SECRET_KEY ? 'ok' : 'not configured',
    }
    const live = database === 'ok'
    return Response.json(
      { status: live ? 'ok' : 'failing', mode: env.HUB_MODE, modules },
      { status: live ? 200 : 503, headers: { 'cache-control': 'no-store' } },
    )
  },
})
