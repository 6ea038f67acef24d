import { pool } from '#src/db/pool.ts'
import { env } from '#src/lib/env.ts'
import { createAdmin } from '#src/services/accounts/createAdmin.ts'

/**
 * Makes the administrator of ADMIN_EMAIL and ADMIN_PASSWORD when there is no administrator yet. Called at start, after the
 * migrations; answers whether there was something to do.
 * @throws Error when the address has an ordinary account: whoever registered it first is not to be trusted with the platform
 */
export async function ensureFirstAdmin(): Promise<'created' | 'not needed' | 'not configured'> {
  const { rows } = await pool.query("SELECT 1 FROM users_roles WHERE value = 'admin' LIMIT 1")
  if (rows.length > 0) return 'not needed'
  if (!env.ADMIN_EMAIL || !env.ADMIN_PASSWORD) return 'not configured'
  const outcome = await createAdmin({ email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD })
  return outcome === 'already an admin' ? 'not needed' : 'created'
}
