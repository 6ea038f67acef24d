import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readTextIfAny, writeWhole } from '../files.ts'
import { isSameProcess, ownIdentity, type ProcessIdentity } from '../processIdentity.mjs'

/**
 * Notes that this process uses the server. The last one to leave stops it: a test run must not stop the server under
 * another run, nor `npm run doctor` the one of `npm start`.
 *
 * @returns the note, to be given to `removeLease`
 */
export function addLease(dataDir: string): string {
  const file = join(leasesOf(dataDir), `${process.pid}-${randomBytes(4).toString('hex')}`)
  writeWhole(file, JSON.stringify(ownIdentity()))
  return file
}

export function removeLease(file: string): void {
  rmSync(file, { force: true })
}

/** Does any living process use the server? Notes of dead ones are cleared away. */
export function hasLeases(dataDir: string): boolean {
  const folder = leasesOf(dataDir)
  mkdirSync(folder, { recursive: true })
  let isUsed = false
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.new')) continue
    const text = readTextIfAny(join(folder, name))
    if (text && isSameProcess(JSON.parse(text) as ProcessIdentity)) isUsed = true
    else rmSync(join(folder, name), { force: true })
  }
  return isUsed
}

const leasesOf = (dataDir: string) => join(dataDir, 'leases')
