import { randomBytes } from 'node:crypto'
import { parseEnv } from 'node:util'
import { readTextIfAny, writeWhole } from './files.ts'
import { inData, inRoot } from './paths.ts'
import { ensureDatabase, startPostgres } from './postgres.ts'

/** The environment for the hub's programs, completed with what a bare clone lacks. */
export interface Environment {
  env: NodeJS.ProcessEnv
  isDemo: boolean
  port: number
  /** As a person reaches it. */
  publicUrl: string
  /** The database runs inside `.data`. */
  isEmbedded: boolean
  /** Ends the embedded database, if there is one and nobody else uses it. */
  stop: () => Promise<void>
}

const secretNames = ['PAYLOAD_SECRET', 'TICKET_SIGNING_KEY'] as const

/**
 * Variables given to us, else those of the file `.env`, else, in demo mode, secrets made once and kept in
 * `.data/secrets.env`. Production gets no secrets from here: what is missing is named and refused by src/lib/env.ts.
 */
export function readEnvironment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env }
  const fill = (values: NodeJS.Dict<string>) => {
    for (const [name, value] of Object.entries(values)) if (!env[name]) env[name] = value
  }
  fill(parseEnv(readTextIfAny(inRoot('.env')) ?? ''))
  if (env.HUB_MODE !== 'production') fill(demoSecrets())
  // Two malloc arenas instead of eight a core, and nothing of ours reports to anybody.
  fill({ MALLOC_ARENA_MAX: '2', NEXT_TELEMETRY_DISABLED: '1' })
  return env
}

function demoSecrets(): NodeJS.Dict<string> {
  const file = inData('secrets.env')
  const known = parseEnv(readTextIfAny(file) ?? '')
  const missing = secretNames.filter((name) => !known[name])
  if (missing.length === 0) return known
  for (const name of missing) known[name] = randomBytes(32).toString('hex')
  const lines = secretNames.map((name) => `${name}=${known[name]}\n`)
  writeWhole(file, `# Made for the demo on this machine; not used with HUB_MODE=production.\n${lines.join('')}`, 0o600)
  return known
}

export interface EnvironmentOptions {
  /** Needs no running database (generators): a bare clone gets an address that nobody listens on. */
  isWithoutDatabase?: boolean
  onLog?: (line: string) => void
}

/** The environment with a database that answers: the one of DATABASE_URL, else the embedded one in `.data/postgres`. */
export async function openEnvironment({ isWithoutDatabase, onLog }: EnvironmentOptions = {}): Promise<Environment> {
  const env = readEnvironment()
  const port = Number(env.PORT) || 3000
  const known = {
    env,
    isDemo: env.HUB_MODE !== 'production',
    port,
    publicUrl: (env.PUBLIC_URL || `http://localhost:${port}`).replace(/\/+$/, ''),
  }
  if (env.DATABASE_URL) return { ...known, isEmbedded: false, stop: async () => undefined }
  if (isWithoutDatabase) {
    env.DATABASE_URL = 'postgres://nobody@127.0.0.1:1/none'
    return { ...known, isEmbedded: false, stop: async () => undefined }
  }
  const postgres = await startPostgres({ dataDir: inData('postgres'), onLog })
  env.DATABASE_URL = await ensureDatabase(postgres.url, 'eventhub')
  return { ...known, isEmbedded: true, stop: postgres.stop }
}
