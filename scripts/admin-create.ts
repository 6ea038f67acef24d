/**
 * Makes an administrator (`npm run admin:create -- --email a@sdu.edu.kz --password … --name "…"`, or ADMIN_EMAIL and ADMIN_PASSWORD).
 * `--promote` makes an existing account one. Calling it again changes nothing.
 */
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { pool } from '#src/db/pool.ts'
import { env } from '#src/lib/env.ts'
import { createAdmin } from '#src/services/accounts/createAdmin.ts'

const options = {
  email: { type: 'string' },
  password: { type: 'string' },
  name: { type: 'string' },
  promote: { type: 'boolean', default: false },
} as const

async function run(): Promise<string> {
  const { values } = parseArgs({ options })
  const email = z.email().safeParse(values.email ?? env.ADMIN_EMAIL)
  if (!email.success) throw new Error('Say who: --email name@domain, or ADMIN_EMAIL.')
  const password = values.password ?? env.ADMIN_PASSWORD
  const outcome = await createAdmin({
    email: email.data,
    promote: values.promote,
    ...(password === undefined ? {} : { password }),
    ...(values.name === undefined ? {} : { name: values.name }),
  })
  return `${email.data}: ${outcome}`
}

try {
  process.stdout.write(`${await run()}\n`)
} catch (err) {
  process.stderr.write(`${err instanceof Error ? err.message : String(err)}\n`)
  process.exitCode = 1
}
await pool.end()
