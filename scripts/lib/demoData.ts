import { createHash } from 'node:crypto'
import { readTextIfAny, writeWhole } from './files.ts'
import { inData } from './paths.ts'
import { withClient } from './postgres.ts'

const file = inData('demo-data.json')

/**
 * Which database this is, so that a new one gets the demo data even at the old address: the server's own number and the
 * database's number in it, which both change when they are made anew.
 */
async function identityOf(url: string): Promise<string> {
  const { hostname, pathname } = new URL(url)
  const { rows } = await withClient(url, (client) =>
    client.query<{ id: string }>(
      `SELECT concat((SELECT system_identifier FROM pg_control_system()), '/', oid) AS id
         FROM pg_database WHERE datname = current_database()`,
    ),
  )
  return createHash('sha256').update(`${hostname}${pathname} ${rows[0]?.id}`).digest('hex').slice(0, 16)
}

/** Were the demo data loaded to their end from this folder? */
export async function hasDemoData(url: string): Promise<boolean> {
  return (readTextIfAny(file) ?? '').includes(await identityOf(url))
}

export async function noteDemoData(url: string): Promise<void> {
  writeWhole(file, `${JSON.stringify({ databases: [await identityOf(url)], at: new Date().toISOString() })}\n`)
}
