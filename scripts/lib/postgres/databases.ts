import { Client, escapeIdentifier } from 'pg'
import { poll } from '../wait.ts'

/** The address of another database on the same server. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${encodeURIComponent(name)}`
  return url.toString()
}

/** Runs statements on one connection, which is closed afterwards. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // A connection that breaks while idle would otherwise end the process; the query under way reports it anyway.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const hasCode = (error: unknown, ...codes: string[]) =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))

/** Makes an empty database; an error (42P04) if it exists. @returns its address */
export async function createDatabase(serverUrl: string, name: string): Promise<string> {
  await withClient(serverUrl, (client) => client.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE template0`))
  return databaseUrl(serverUrl, name)
}

/** Makes the database unless it exists, also when several ask at once. @returns its address */
export async function ensureDatabase(serverUrl: string, name: string): Promise<string> {
  try {
    return await createDatabase(serverUrl, name)
  } catch (error) {
    // 42P04: it exists. 23505: another process made it in the same moment.
    if (!hasCode(error, '42P04', '23505')) throw error
    return databaseUrl(serverUrl, name)
  }
}

/** Removes the database if it exists, ending whoever is connected to it. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await withClient(serverUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`),
  )
}

/**
 * Copies a database file by file (45-180 ms for the hub's schema). The template may have no connections; a passing one is
 * waited for (10 s).
 *
 * @returns the copy's address
 */
export async function cloneDatabase(serverUrl: string, template: string, name: string): Promise<string> {
  const statement = `CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(template)} STRATEGY file_copy`
  await withClient(serverUrl, async (client) => {
    let last: unknown
    const done = await poll(
      async () => {
        try {
          return await client.query(statement)
        } catch (error) {
          // 55006: the template is in use.
          if (!hasCode(error, '55006')) throw error
          last = error
          return null
        }
      },
      { timeoutMs: 10_000, everyMs: 100 },
    )
    if (!done) throw last
  })
  return databaseUrl(serverUrl, name)
}
