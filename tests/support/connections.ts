import { pool } from '#src/db/pool.ts'

/** What each connection of the hub's pool begins with. */
export const plainOptions = (): string | undefined => pool.options.options

/** New connections with these settings in place of all that are free; who holds one, as Payload does for ever, keeps it. */
export async function reconnect(options: string | undefined): Promise<void> {
  Object.assign(pool.options, { options })
  const present = await Promise.all(Array.from({ length: pool.idleCount }, () => pool.connect()))
  for (const client of present) client.release(true)
}

/**
 * Lets the pool wait for locks, statements, connections and us longer than a web process may: a busy machine is slow, and the tests of
 * many at once ask who wins, not when.
 */
export function bePatient(): void {
  const options = pool.options.options
    ?.replace(/-c lock_timeout=\S+/, '-c lock_timeout=30s')
    .replace(/-c statement_timeout=\S+/, '-c statement_timeout=120s')
    .replace(/-c idle_in_transaction_session_timeout=\S+/, '-c idle_in_transaction_session_timeout=240s')
  Object.assign(pool.options, { options, connectionTimeoutMillis: 60_000 })
}
