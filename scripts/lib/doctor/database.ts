import { Pool } from 'pg'
import { messageOf } from '../files.ts'
import { migrationState } from '../migrations.ts'
import { withClient } from '../postgres.ts'
import { careful, type Finding, mend, ok } from './finding.ts'

const about = 'database'
const neededExtensions = ['btree_gist', 'pg_trgm', 'unaccent']

interface Facts {
  version: number
  versionText: string
  encoding: string
  connections: number
  /** How far the database's clock is before this machine's, in seconds. */
  ahead: number
  extensions: string[]
  possible: string[]
}

/** Can it be reached, is it new enough, has it what the migrations need, and does it keep the guarantees? */
export async function checkDatabase(url: string): Promise<Finding[]> {
  let facts: Facts
  try {
    facts = await lookAt(url)
  } catch (error) {
    return [mend(about, `cannot be used: ${messageOf(error)}. Check DATABASE_URL, or unset it for the embedded one`)]
  }
  const findings = judge(facts)
  if (findings.some(({ level }) => level === 'mend')) return findings
  return [...findings, ...(await checkStructure(url))]
}

async function lookAt(url: string): Promise<Facts> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<Omit<Facts, 'ahead'> & { now: number }>(
      `SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS "versionText",
              current_setting('server_encoding') AS encoding, current_setting('max_connections')::int AS connections,
              extract(epoch FROM clock_timestamp())::float8 AS now,
              ARRAY(SELECT extname::text FROM pg_extension) AS extensions,
              ARRAY(SELECT name::text FROM pg_available_extensions) AS possible`,
    )
    if (!rows[0]) throw new Error('no answer')
    return { ...rows[0], ahead: rows[0].now - Date.now() / 1000 }
  })
}

function judge({ version, versionText, encoding, connections, ahead, extensions, possible }: Facts): Finding[] {
  const findings: Finding[] = []
  if (version < 150_000) findings.push(mend(about, `PostgreSQL ${versionText} is too old; 15 or newer is needed`))
  if (encoding !== 'UTF8')
    findings.push(mend(about, `its encoding is ${encoding}; make the database with ENCODING 'UTF8'`))
  const lacking = neededExtensions.filter((name) => !extensions.includes(name) && !possible.includes(name))
  if (lacking.length > 0) {
    findings.push(
      mend(about, `the server lacks ${lacking.join(', ')}; install its contrib package (postgresql-contrib)`),
    )
  }
  if (connections < 50) {
    findings.push(careful(about, `max_connections is ${connections}; each process takes up to DATABASE_POOL_MAX (20)`))
  }
  if (Math.abs(ahead) > 5) {
    findings.push(
      careful(about, `its clock and this machine's differ by ${ahead.toFixed(0)} s; deadlines follow the database's`),
    )
  }
  return [...findings, ok(about, `PostgreSQL ${versionText} answers`)]
}

async function checkStructure(url: string): Promise<Finding[]> {
  const { pending, unknown } = await migrationState(url)
  if (unknown.length > 0) return [mend(about, `it is newer than this code (${unknown.join(', ')}); update the code`)]
  if (pending.length > 0) {
    return [careful(about, `${pending.length} migrations are not done yet; npm start does them, or: npm run migrate`)]
  }
  const { missingGuarantees } = await import('#src/db/constraints.ts')
  const pool = new Pool({ connectionString: url, max: 1 })
  try {
    const missing = await missingGuarantees(pool)
    if (missing.length === 0) return [ok(about, 'structure up to date, all guarantees in place')]
    return [mend(about, `guarantees were dropped by hand: ${missing.join(', ')}; restore a backup`)]
  } finally {
    await pool.end()
  }
}
