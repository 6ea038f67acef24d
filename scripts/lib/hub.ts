import { buildPublicScript, ensureBuild } from './build.ts'
import { type Environment, openEnvironment, readEnvironment } from './environment.ts'
import { waitUntilHealthy } from './health.ts'
import { AlreadyRunningError, becomeOnly } from './instance.ts'
import { beginLifetime, type Lifetime } from './lifetime.ts'
import { say, seconds } from './output.ts'
import { inData } from './paths.ts'
import { isPortFree } from './ports.ts'
import { PostgresError } from './postgres.ts'
import { loadDemoData, migrate, StepFailed, waitForDatabase } from './prepare.ts'
import { onChildrenChange } from './processes.ts'
import { type Supervisor, supervise } from './supervise.ts'
import { welcome } from './welcome.ts'

export interface HubOptions {
  /** `start`: the production build. `dev`: Next compiles while you work. */
  kind: 'start' | 'dev'
  /** Demo mode only. */
  withDemoData: boolean
  isBuildForced: boolean
}

/** How long (ms) a request under way may take after Ctrl-C, and how long the first answer may take. */
const grace = 10_000
const firstAnswer = { start: 60_000, dev: 180_000 }

/**
 * Brings the whole hub up on this machine and keeps it up: database, structure, demo data, build, web and worker. A step
 * that is done already is left out, so that an interrupted start is continued by the next one.
 */
export async function runHub(options: HubOptions): Promise<void> {
  let running: Supervisor | null = null
  const lifetime = beginLifetime(
    (reason) => say(`\nStopping (${reason}) …`),
    () => void running?.stop(0),
  )
  lifetime.onEnd(() => {
    if (running) say('Stopped.')
  })
  try {
    const startedAt = Date.now()
    const environment = await prepare(options, lifetime)
    running = startPrograms(options, environment, lifetime)
    await waitForAnswer(options, environment, lifetime)
    running.markReady()
    say(welcome({ ...environment, ...options, tookMs: Date.now() - startedAt }))
  } catch (error) {
    if (!lifetime.signal.aborted) await giveUp(error, lifetime)
  }
}

/** Everything up to the point where the programs can run. */
async function prepare(options: HubOptions, lifetime: Lifetime): Promise<Environment> {
  const { PORT, HOST, PUBLIC_URL } = readEnvironment()
  const port = Number(PORT) || 3000
  const lock = await becomeOnly(inData(`${options.kind}.lock`), PUBLIC_URL || `http://localhost:${port}`)
  onChildrenChange((children) => lock.update({ children }))
  lifetime.onEnd(() => {
    onChildrenChange(() => undefined)
    lock.release()
  })
  if (!(await isPortFree(port, HOST || '0.0.0.0'))) {
    throw new StepFailed(
      `Port ${port} is used by another program. Stop it, or choose another port with the variable PORT (here or in the file .env), for example PORT=${port + 1}.`,
    )
  }
  const opening = openEnvironment({ onLog: say })
  lifetime.onEnd(async () => (await opening.catch(() => null))?.stop())
  const environment = await opening
  if (!environment.isEmbedded) await waitForDatabase(String(environment.env.DATABASE_URL))
  await migrate(environment, lifetime.signal)
  if (environment.isDemo && options.withDemoData) await loadDemoData(environment, lifetime.signal)
  const build = { env: environment.env, signal: lifetime.signal }
  const isBuilt =
    options.kind === 'start'
      ? await ensureBuild({ ...build, isForced: options.isBuildForced })
      : await buildPublicScript(build)
  if (!isBuilt) throw new StepFailed('The site could not be built; the reason stands above.')
  return environment
}

function startPrograms({ kind }: HubOptions, environment: Environment, lifetime: Lifetime): Supervisor {
  const supervisor = supervise({
    onLine: (name, line) => say(`${name.padEnd(6)} | ${line}`),
    onNote: say,
    onEarlyEnd: ({ name }, how) => {
      void giveUp(new StepFailed(`The ${name} ${how} before it was ready; the reason stands above.`), lifetime)
    },
  })
  lifetime.onEnd(() => supervisor.stop(grace))
  const env = {
    ...environment.env,
    ...(kind === 'dev' ? { NODE_ENV: 'development' as const, HUB_DEV: '1' } : { NODE_ENV: 'production' as const }),
  }
  supervisor.start({ name: 'web', script: 'src/server.ts', env })
  supervisor.start({ name: 'worker', script: 'src/jobs/worker.ts', env })
  return supervisor
}

async function waitForAnswer({ kind }: HubOptions, { env, port }: Environment, { signal }: Lifetime): Promise<void> {
  const host = env.HOST && !['0.0.0.0', '::'].includes(env.HOST) ? env.HOST : '127.0.0.1'
  const timeoutMs = firstAnswer[kind]
  if (await waitUntilHealthy(`http://${host}:${port}/api/health`, { timeoutMs, signal })) return
  throw new StepFailed(`The web did not answer within ${seconds(timeoutMs)}; what it said stands above.`)
}

/** Says why it cannot go on, then stops everything. Our own kinds of error are for the person, others are faults. */
async function giveUp(error: unknown, lifetime: Lifetime): Promise<void> {
  const isExpected = [StepFailed, PostgresError, AlreadyRunningError].some((kind) => error instanceof kind)
  const text = error instanceof Error ? ((isExpected ? error.message : error.stack) ?? error.message) : String(error)
  process.stderr.write(`\n${text}\n`)
  await lifetime.end(1)
}
