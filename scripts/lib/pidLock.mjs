/**
 * A lock file that names its holder. Plain JavaScript, because `bootstrap.mjs` needs it before anything is installed.
 * The lock of a holder that no longer runs is taken over, so that a killed process never blocks the next one.
 */
import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { isSameProcess, ownIdentity } from './processIdentity.mjs'

/** @typedef {import('./pidLock.d.mts').LockHolder} LockHolder */

/** Thrown when somebody who still runs holds the lock. */
export class LockHeldError extends Error {
  /** @param {string} file @param {LockHolder} holder */
  constructor(file, holder) {
    super(`${file} is held by process ${holder.pid}`)
    this.name = 'LockHeldError'
    this.holder = holder
  }
}

/** @param {string} file @returns {LockHolder | null} */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** @param {unknown} error @param {string[]} codes */
const hasCode = (error, codes) => codes.includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')

/**
 * Puts `content` at `file` only if nothing is there, whole or not at all: a link to a finished file, because a file
 * opened for writing can be read half-written.
 * @param {string} file @param {string} content @returns {boolean} false if something was there
 */
function placeWhole(file, content) {
  const draft = `${file}.${process.pid}.${randomUUID().slice(0, 8)}`
  writeFileSync(draft, content)
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (hasCode(error, ['EEXIST'])) return false
    if (!hasCode(error, ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'])) throw error
    // A file system without links.
    try {
      writeFileSync(file, content, { flag: 'wx' })
      return true
    } catch (second) {
      if (hasCode(second, ['EEXIST'])) return false
      throw second
    }
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Moves a dead holder's lock out of the way; puts it back if a living one had replaced it meanwhile. */
function removeStale(/** @type {string} */ file) {
  const aside = `${file}.stale.${process.pid}.${randomUUID().slice(0, 8)}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (hasCode(error, ['ENOENT'])) return
    throw error
  }
  const holder = readHolder(aside)
  if (holder && isSameProcess(holder)) placeWhole(file, readFileSync(aside, 'utf8'))
  rmSync(aside, { force: true })
}

/**
 * Who holds the lock now, or null (nobody, or somebody who no longer runs).
 * @param {string} file @returns {LockHolder | null}
 */
export function lockHolder(file) {
  const holder = readHolder(file)
  return holder && isSameProcess(holder) ? holder : null
}

/**
 * Takes the lock or throws `LockHeldError` at once.
 * @param {string} file @param {Record<string, unknown>} [info] what others may want to know about the holder
 * @returns {import('./pidLock.d.mts').PidLock}
 */
export function acquireLock(file, info = {}) {
  mkdirSync(dirname(file), { recursive: true })
  const token = randomUUID()
  let record = { ...info, ...ownIdentity(), token, since: new Date().toISOString() }
  for (let attempt = 0; attempt < 50; attempt++) {
    if (placeWhole(file, JSON.stringify(record))) {
      const isOurs = () => readHolder(file)?.token === token
      return {
        update(more) {
          record = { ...record, ...more }
          const draft = `${file}.${token}`
          writeFileSync(draft, JSON.stringify(record))
          renameSync(draft, file)
        },
        release() {
          if (isOurs()) rmSync(file, { force: true })
        },
      }
    }
    const holder = lockHolder(file)
    if (holder) throw new LockHeldError(file, holder)
    removeStale(file)
  }
  throw new Error(`The lock ${file} could not be taken; delete it if no Event Hub process runs in this folder.`)
}

/**
 * Takes the lock, waiting for its holder.
 * @param {string} file
 * @param {{ timeoutMs?: number, onWait?: (holder: LockHolder) => void, info?: Record<string, unknown> }} [options]
 * @returns {Promise<import('./pidLock.d.mts').PidLock>}
 */
export async function waitForLock(file, { timeoutMs = 120_000, onWait, info } = {}) {
  const deadline = Date.now() + timeoutMs
  for (let told = false; ; ) {
    try {
      return acquireLock(file, info)
    } catch (error) {
      if (!(error instanceof LockHeldError) || Date.now() > deadline) throw error
      if (!told) onWait?.(error.holder)
      told = true
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

/**
 * What the lock file says, whether its writer still runs or not.
 * @param {string} file @returns {LockHolder | null}
 */
export const lastHolder = (file) => readHolder(file)
