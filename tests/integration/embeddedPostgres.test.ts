import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inData } from '#scripts/lib/paths.ts'
import { findFreePort } from '#scripts/lib/ports.ts'
import {
  cloneDatabase,
  createDatabase,
  dropDatabase,
  ensureDatabase,
  type RunningPostgres,
  startPostgres,
  withClient,
} from '#scripts/lib/postgres.ts'
import { isAlive } from '#scripts/lib/processIdentity.mjs'
import { poll } from '#scripts/lib/wait.ts'

// Beside the other data, where PostgreSQL's own account can reach it as well as there.
let dataDir: string
let open: RunningPostgres[] = []

beforeEach(() => {
  mkdirSync(inData('test-embedded'), { recursive: true })
  dataDir = mkdtempSync(inData('test-embedded', 'pg-'))
})
afterEach(async () => {
  for (const postgres of open) await postgres.stop()
  open = []
  const elsewhere = readdirSync(dataDir).includes('location')
    ? readFileSync(join(dataDir, 'location'), 'utf8').trim()
    : ''
  for (const folder of [elsewhere, dataDir].filter(Boolean)) rmSync(folder, { recursive: true, force: true })
})

const start = async (more: Partial<Parameters<typeof startPostgres>[0]> = {}) => {
  const postgres = await startPostgres({ dataDir, isDisposable: true, settings: { fsync: 'off' }, ...more })
  open.push(postgres)
  return postgres
}
const homeOf = () => {
  const hasMoved = readdirSync(dataDir).includes('location')
  return hasMoved ? readFileSync(join(dataDir, 'location'), 'utf8').trim() : join(dataDir, 'server')
}
const postmasterFile = () => join(homeOf(), 'cluster', 'postmaster.pid')
const serverPid = () => Number(readFileSync(postmasterFile(), 'utf8').split('\n')[0])
const ask = async (postgres: RunningPostgres, text: string) =>
  (await withClient(postgres.url, (client) => client.query<Record<string, string>>(text))).rows[0]
const hasEnded = (pid: number) => poll(() => (isAlive(pid) ? null : true), { timeoutMs: 10_000 })

describe('the embedded PostgreSQL', { timeout: 120_000 }, () => {
  it('speaks UTF-8 the same everywhere, on loopback only, with what the migrations need', async () => {
    const postgres = await start()
    expect(postgres.reused).toBe(false)
    expect(
      await ask(
        postgres,
        `SELECT current_setting('server_encoding') AS encoding, datlocprovider::text AS provider, datlocale AS locale,
                current_setting('listen_addresses') AS address, lower('ӘҒҚҢӨҰҮҺІ') AS lower, current_setting('timezone') AS zone
           FROM pg_database WHERE datname = 'postgres'`,
      ),
    ).toEqual({
      encoding: 'UTF8',
      provider: 'b',
      locale: 'C.UTF-8',
      address: '127.0.0.1',
      lower: 'әғқңөұүһі',
      zone: 'UTC',
    })
    for (const name of ['btree_gist', 'pg_trgm', 'unaccent']) await ask(postgres, `CREATE EXTENSION ${name}`)
  })

  it('is shared by whoever starts it, and ends with the last', async () => {
    const [first, second] = await Promise.all([start(), start()])
    expect(second.port).toBe(first.port)
    expect([first.reused, second.reused].sort()).toEqual([false, true])
    const pid = serverPid()
    await first.stop()
    expect(await ask(second, 'SELECT 1 AS one')).toEqual({ one: 1 })
    await second.stop()
    expect(isAlive(pid)).toBe(false)
  })

  it('keeps its data and its port over a restart and a kill -9', async () => {
    const first = await start()
    await ask(first, 'CREATE TABLE kept AS SELECT 1 AS one')
    await first.stop()
    const second = await start()
    expect(second).toMatchObject({ port: first.port, reused: false })
    const pid = serverPid()
    process.kill(pid, 'SIGKILL')
    await hasEnded(pid)
    const third = await start()
    expect(await ask(third, 'SELECT one FROM kept')).toEqual({ one: 1 })
  })

  it('is taken up again when whoever started it was killed', async () => {
    const script = `
      import { startPostgres } from ${JSON.stringify(new URL('../../scripts/lib/postgres.ts', import.meta.url).href)}
      const { port } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} })
      console.log(port)
      setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [port] = (await once(child.stdout, 'data')) as [Buffer]
    child.kill('SIGKILL')
    await once(child, 'exit')
    const postgres = await start()
    expect(postgres).toMatchObject({ reused: true, port: Number(port) })
    const pid = serverPid()
    await postgres.stop()
    expect(isAlive(pid)).toBe(false)
  })

  it('is not misled by a process id that somebody else has now', async () => {
    await (await start()).stop()
    writeFileSync(postmasterFile(), `${process.pid}\n${homeOf()}\n1\n5555\n\n127.0.0.1\n\nready\n`)
    expect((await start()).reused).toBe(false)
  })

  it('says that a wanted port is taken, and finds another one if any will do', async () => {
    const port = await findFreePort()
    const other = createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')
    await expect(start({ port })).rejects.toMatchObject({ reason: 'port_in_use' })
    writeFileSync(join(dataDir, 'port'), `${port}\n`)
    expect((await start()).port).not.toBe(port)
    other.close()
  })

  it('refuses data of another major version, and makes them anew only if they may be thrown away', async () => {
    await (await start()).stop()
    writeFileSync(join(homeOf(), 'cluster', 'PG_VERSION'), '17\n')
    await expect(start({ isDisposable: false })).rejects.toThrow(/made by PostgreSQL 17.*npm run backup/)
    expect((await start()).reused).toBe(false)
  })

  it('makes, copies and drops databases, also when several ask at once', async () => {
    const { url } = await start()
    const [one, two] = await Promise.all([ensureDatabase(url, 'a "b"'), ensureDatabase(url, 'a "b"')])
    expect(one).toBe(two)
    await withClient(one, (client) => client.query('CREATE TABLE t AS SELECT 7 AS seven'))
    const copy = await cloneDatabase(url, 'a "b"', 'copy')
    expect((await withClient(copy, (client) => client.query('SELECT seven FROM t'))).rows).toEqual([{ seven: 7 }])
    await expect(createDatabase(url, 'copy')).rejects.toMatchObject({ code: '42P04' })
    await withClient(copy, async () => dropDatabase(url, 'copy')).catch(() => undefined)
    await expect(withClient(copy, async () => undefined)).rejects.toMatchObject({ code: '3D000' })
    await dropDatabase(url, 'copy')
  })
})
