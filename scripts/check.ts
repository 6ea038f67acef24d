/**
 * npm run check: everything that can be said about the sources without running the hub. Each step says ok or failed, with
 * its time; the exit code is 1 if any failed.
 *
 *   npm run check -- types imports     only these steps
 */
import { spawn } from 'node:child_process'
import { testEnvironment } from '#tests/support/environment.ts'
import { eachLine, say, seconds } from './lib/output.ts'
import { inData, inRoot, root } from './lib/paths.ts'

interface Step {
  name: string
  about: string
  /** The programs, one after another; the first that fails ends the step. */
  commands: [command: string, ...args: string[]][]
}

const node = process.execPath
const script = (name: string, ...args: string[]): [string, ...string[]] => [node, inRoot('scripts', name), ...args]
const bin = (...path: string[]) => inRoot('node_modules', ...path)
const isWindows = process.platform === 'win32'

/** npm by the very file that runs us, where npm does: no shell, no PATH. */
const npm = (...args: string[]): [string, ...string[]] => {
  const cli = process.env.npm_execpath
  return cli?.endsWith('.js') ? [process.env.npm_node_execpath ?? node, cli, ...args] : ['npm', ...args]
}

const steps: Step[] = [
  {
    name: 'lint',
    about: 'style, format and common mistakes (biome)',
    commands: [[node, bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--max-diagnostics=50', '.']],
  },
  {
    name: 'types',
    about: 'types (tsc)',
    commands: [
      [node, bin('next', 'dist', 'bin', 'next'), 'typegen'],
      [node, bin('typescript', 'bin', 'tsc'), '--noEmit'],
    ],
  },
  { name: 'imports', about: 'who may import whom', commands: [script('check-imports.mjs')] },
  { name: 'translations', about: 'translations complete', commands: [script('check-translations.mjs')] },
  {
    name: 'generated',
    about: 'generated types and import map up to date',
    commands: [script('check-generated.ts', 'types'), script('check-generated.ts', 'importMap')],
  },
  {
    name: 'migrations',
    about: 'migrations equal to the collections',
    commands: [script('check-generated.ts', 'migrations')],
  },
  {
    name: 'lock',
    about: 'package-lock.json complete',
    commands: [script('lock-optional.mjs', '--check'), npm('ci', '--dry-run', '--loglevel=error')],
  },
]

/** @returns the exit code, and everything the program said */
function run([command, ...args]: Step['commands'][number]): Promise<{ code: number; lines: string[] }> {
  const env = testEnvironment('postgres://nobody@127.0.0.1:1/none', inData('test-media', 'none'))
  const lines: string[] = []
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...env, CI: '1' },
      shell: isWindows && command === 'npm',
      stdio: ['ignore', 'pipe', 'pipe'],
      // A generator that asks something will never be answered.
      timeout: 300_000,
    })
    eachLine(child.stdout, (line) => lines.push(line))
    eachLine(child.stderr, (line) => lines.push(line))
    child.once('error', (error) => resolve({ code: 127, lines: [...lines, error.message] }))
    child.once('close', (code) => resolve({ code: code ?? 1, lines }))
  })
}

async function runStep({ name, about, commands }: Step): Promise<boolean> {
  const startedAt = Date.now()
  for (const command of commands) {
    const { code, lines } = await run(command)
    if (code === 0) continue
    say(`failed  ${name.padEnd(13)} ${about} (${seconds(Date.now() - startedAt)})`)
    say(lines.map((line) => `        ${line}`).join('\n'))
    return false
  }
  say(`ok      ${name.padEnd(13)} ${about} (${seconds(Date.now() - startedAt)})`)
  return true
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  process.stderr.write(`No such step: ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}\n`)
  process.exit(2)
}

const queue = steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
const failed: string[] = []
/** Two at a time: most steps use one core. */
async function worker(): Promise<void> {
  for (let step = queue.shift(); step; step = queue.shift()) if (!(await runStep(step))) failed.push(step.name)
}
await Promise.all([worker(), worker()])
say(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
