import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acquireLock, LockHeldError, lastHolder, lockHolder, waitForLock } from './pidLock.mjs'
import { isSameProcess, ownIdentity } from './processIdentity.mjs'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'event-hub-lock-'))
  file = join(folder, 'deep', 'hub.lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A process that takes the lock, says whether it did, and lives until it is ended. */
const holderScript = `
  import { acquireLock } from ${JSON.stringify(new URL('pidLock.mjs', import.meta.url).href)}
  try { acquireLock(process.argv[1], { url: 'there' }); console.log('held') } catch (error) { console.log(error.name) }
  setInterval(() => {}, 1000)`
const startHolder = async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', holderScript, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, said: said.toString().trim() }
}
const end = async ({ child }: Awaited<ReturnType<typeof startHolder>>) => {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

describe('the lock', () => {
  it('is held by one, told to others, and free again', () => {
    const lock = acquireLock(file, { url: 'here' })
    expect(lockHolder(file)).toMatchObject({ pid: process.pid, url: 'here' })
    expect(() => acquireLock(file)).toThrow(LockHeldError)
    lock.update({ children: [1] })
    expect(lockHolder(file)).toMatchObject({ url: 'here', children: [1] })
    lock.release()
    expect(existsSync(file)).toBe(false)
    acquireLock(file).release()
  })

  it('is taken over from a killed process, and not from a living one', async () => {
    const holder = await startHolder()
    expect(holder.said).toBe('held')
    expect(() => acquireLock(file)).toThrow(LockHeldError)
    await end(holder)
    expect(lockHolder(file)).toBeNull()
    expect(lastHolder(file)).toMatchObject({ url: 'there' })
    const lock = acquireLock(file)
    expect(lockHolder(file)?.pid).toBe(process.pid)
    lock.release()
  })

  it('is taken over when the process id now belongs to somebody else, and when it is unreadable', () => {
    acquireLock(file).release()
    writeFileSync(file, JSON.stringify({ ...ownIdentity(), start: 'another boot:1', token: 'x' }))
    acquireLock(file).release()
    writeFileSync(file, '{ half')
    acquireLock(file).release()
  })

  it('is not removed by a holder that has lost it', () => {
    const lock = acquireLock(file)
    writeFileSync(file, JSON.stringify({ ...ownIdentity(), token: 'another' }))
    lock.release()
    expect(JSON.parse(readFileSync(file, 'utf8')).token).toBe('another')
  })

  it('goes to exactly one of many that ask at once', async () => {
    const holders = await Promise.all(Array.from({ length: 6 }, startHolder))
    expect(holders.filter(({ said }) => said === 'held')).toHaveLength(1)
    await Promise.all(holders.map(end))
  })

  it('can be waited for', async () => {
    const holder = await startHolder()
    const waited: number[] = []
    const lock = await waitForLock(file, {
      onWait: ({ pid }) => {
        waited.push(pid)
        holder.child.kill('SIGKILL')
      },
    })
    expect(waited).toEqual([holder.child.pid])
    lock.release()
  })
})

it('knows a process from a later one with the same id', () => {
  expect(isSameProcess(ownIdentity())).toBe(true)
  expect(isSameProcess({ pid: process.pid, start: 'another boot:1' })).toBe(process.platform === 'win32')
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  expect(isSameProcess({ pid, start: null })).toBe(false)
})
