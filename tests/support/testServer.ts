import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Client, escapeIdentifier, escapeLiteral } from 'pg'
import { inData, inRoot } from '#scripts/lib/paths.ts'
import {
  cloneDatabase,
  createDatabase,
  dropDatabase,
  type RunningPostgres,
  startPostgres,
  withClient,
} from '#scripts/lib/postgres.ts'
import { runNode } from '#scripts/lib/processes.ts'
import { testEnvironment } from './environment.ts'

/**
 * One PostgreSQL for all test runs of this folder, also several at a time; what is durable about it is switched off. It
 * ends with the last run that uses it.
 */
export function startTestPostgres(): Promise<RunningPostgres> {
  return startPostgres({
    dataDir: inData('test-postgres'),
    isDisposable: true,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '400' },
    onLog: (line) => process.stdout.write(`${line}\n`),
  })
}

// ── names ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const hours = 3_600_000
const runPrefix = 'hub_run_'
const templatePrefix = 'hub_template_'

/** A name for one run: when it began (for clearing up after killed runs) and something of its own. */
export const newRunId = (): string => `${Date.now().toString(36)}_${randomBytes(3).toString('hex')}`

/** A database's name of one run; `what` tells the run's databases apart. */
export const runDatabase = (runId: string, what: string): string => `${runPrefix}${runId}_${what}`

/** Drops the databases of one run. */
export async function dropRun(serverUrl: string, runId: string): Promise<void> {
  for (const name of await databasesLike(serverUrl, `${runPrefix}${runId}_`)) await dropDatabase(serverUrl, name)
}

/** Drops what killed runs left behind more than six hours ago, and templates of old code unused for a day. */
export async function dropLeftovers(serverUrl: string): Promise<void> {
  for (const name of await databasesLike(serverUrl, runPrefix)) {
    const begun = Number.parseInt(name.slice(runPrefix.length).split('_')[0] ?? '', 36)
    if (!(begun > Date.now() - 6 * hours)) await dropDatabase(serverUrl, name)
  }
  for (const name of await databasesLike(serverUrl, templatePrefix)) {
    const used = await withClient(serverUrl, (client) => lastUse(client, name))
    if (used < Date.now() - 24 * hours) await dropDatabase(serverUrl, name)
  }
}

async function databasesLike(serverUrl: string, prefix: string): Promise<string[]> {
  const { rows } = await withClient(serverUrl, (client) =>
    client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [prefix]),
  )
  return rows.map(({ datname }) => datname)
}

// ── templates ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A digest of files and folders of the clone: a template made from them is good as long as they stay the same. */
export function digestOf(...paths: string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) {
    const entries = readdirSync(inRoot(path), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    const files = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
    for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex').slice(0, 12)
}

export interface TemplateOptions {
  /** Changes with everything the template is made from. */
  digest: string
  /** Fills the empty database. */
  fill: (databaseUrl: string) => Promise<void>
}

/**
 * A database to copy from, made once for each digest. Runs that begin at the same time wait for the first; one that was
 * interrupted while filling is made again.
 *
 * @returns its name
 */
export async function ensureTemplate(serverUrl: string, { digest, fill }: TemplateOptions): Promise<string> {
  const name = `${templatePrefix}${digest}`
  const draft = `${templatePrefix}${digest}_draft`
  await withClient(serverUrl, async (client) => {
    const note = (database: string) =>
      client.query(`COMMENT ON DATABASE ${escapeIdentifier(database)} IS ${escapeLiteral(`used ${Date.now()}`)}`)
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name])
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) {
      await dropDatabase(serverUrl, draft)
      const url = await createDatabase(serverUrl, draft)
      // So that another run does not take it for a leftover while it is being filled.
      await note(draft)
      await fill(url)
      // Nobody may connect: a template with connections cannot be copied.
      await client.query(`ALTER DATABASE ${escapeIdentifier(draft)} WITH ALLOW_CONNECTIONS false`)
      await client.query(`ALTER DATABASE ${escapeIdentifier(draft)} RENAME TO ${escapeIdentifier(name)}`)
    }
    await note(name)
  })
  return name
}

/** When a template was last asked for, in ms; what has no note counts as old. */
async function lastUse(client: Client, name: string): Promise<number> {
  const { rows } = await client.query<{ note: string | null }>(
    `SELECT shobj_description(oid, 'pg_database') AS note FROM pg_database WHERE datname = $1`,
    [name],
  )
  return Number(rows[0]?.note?.replace('used ', '') ?? 0)
}

/** The template with the real migrations applied by the real program, and nothing else. */
export function ensureMigratedTemplate(serverUrl: string): Promise<string> {
  return ensureTemplate(serverUrl, {
    digest: digestOf('src/migrations'),
    fill: (url) => runScript('scripts/migrate.ts', [], url, inData('test-media', 'none')),
  })
}

/** Runs one of the hub's programs in the tests' environment; an error if it fails. */
export async function runScript(script: string, args: string[], databaseUrl: string, mediaDir: string): Promise<void> {
  const lines: string[] = []
  const env = testEnvironment(databaseUrl, mediaDir)
  const code = await runNode([inRoot(script), ...args], { env, onLine: (line) => lines.push(line) })
  if (code !== 0) throw new Error(`${script} ended with code ${code}:\n${lines.slice(-30).join('\n')}`)
}

export { cloneDatabase }
