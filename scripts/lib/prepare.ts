import { hasDemoData, noteDemoData } from './demoData.ts'
import type { Environment } from './environment.ts'
import { messageOf } from './files.ts'
import { migrationState } from './migrations.ts'
import { say } from './output.ts'
import { inRoot } from './paths.ts'
import { withClient } from './postgres.ts'
import { runNode } from './processes.ts'
import { poll } from './wait.ts'

/** A step could not be done; its own output says why. The message is for the person at the terminal. */
export class StepFailed extends Error {
  override name = 'StepFailed'
}

/** Where a database is, without its password. */
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}:${port || 5432}${pathname}`
}

/** Waits for the database of DATABASE_URL, which may start at the same time as we do (30 s). */
export async function waitForDatabase(url: string): Promise<void> {
  let last: unknown
  const answer = await poll(
    () =>
      withClient(url, async () => true).catch((error: unknown) => {
        last = error
        return null
      }),
    { timeoutMs: 30_000, everyMs: 500 },
  )
  if (!answer) throw new StepFailed(`The database ${placeOf(url)} cannot be used: ${messageOf(last)}`)
}

/** Brings the database's structure up to this code. Payload is started only if something is to be done. */
export async function migrate({ env }: Environment, signal: AbortSignal): Promise<void> {
  const { pending, unknown } = await migrationState(String(env.DATABASE_URL))
  if (unknown.length > 0) {
    throw new StepFailed(
      `The database is newer than this code (${unknown.join(', ')}). Update the code, or use another database.`,
    )
  }
  if (pending.length === 0) return
  say(`Bringing the database up to date (${pending.length} migration${pending.length === 1 ? '' : 's'}) …`)
  await step(inRoot('scripts', 'migrate.ts'), [], 'The database could not be brought up to date', env, signal)
}

/** Loads the demo data unless they were loaded to their end before. The script itself continues half-loaded ones. */
export async function loadDemoData({ env }: Environment, signal: AbortSignal): Promise<void> {
  const url = String(env.DATABASE_URL)
  if (await hasDemoData(url)) return
  say('Loading the demo data …')
  await step(inRoot('scripts', 'seed.ts'), ['--if-empty'], 'The demo data could not be loaded', env, signal)
  await noteDemoData(url)
}

async function step(
  script: string,
  args: string[],
  failure: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<void> {
  const code = await runNode([script, ...args], { env, signal })
  if (code !== 0) throw new StepFailed(`${failure} (its own words stand above). The next start continues from here.`)
}
