/**
 * Runs one of the hub's programs with the environment of `npm start`: .env, the demo's secrets, a database that answers
 * and has the structure of this code.
 *
 *   node scripts/run.ts scripts/seed.ts --if-empty
 *   node scripts/run.ts --no-database node_modules/payload/bin.js generate:types
 */
import { spawn } from 'node:child_process'
import { openEnvironment } from './lib/environment.ts'
import { messageOf } from './lib/files.ts'
import { say } from './lib/output.ts'
import { inRoot, root } from './lib/paths.ts'
import { migrate } from './lib/prepare.ts'
import { endOf } from './lib/processes.ts'

const given = process.argv.slice(2)
const isWithoutDatabase = given[0] === '--no-database'
const [script, ...args] = isWithoutDatabase ? given.slice(1) : given
if (!script) {
  process.stderr.write('Which program? For example: node scripts/run.ts scripts/seed.ts\n')
  process.exit(2)
}

try {
  const environment = await openEnvironment({ isWithoutDatabase, onLog: say })
  if (!isWithoutDatabase && !script.endsWith('migrate.ts')) await migrate(environment, new AbortController().signal)
  const env = { PAYLOAD_CONFIG_PATH: inRoot('payload.config.ts'), ...environment.env }
  // In our own process group and with our terminal: the program may ask something, and Ctrl-C is for it.
  const child = spawn(process.execPath, [script, ...args], { cwd: root, env, stdio: 'inherit' })
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => child.kill(name))
  const { code } = await endOf(child)
  await environment.stop()
  process.exitCode = code ?? 1
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`)
  process.exitCode = 1
}
