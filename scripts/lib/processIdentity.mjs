/**
 * Who a process id belongs to. A bare id is not enough to judge a lock left behind by a killed process: ids are used
 * again, in containers almost at once. An id together with the moment the process began is unique until the next boot,
 * and with the boot's own id for ever.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** @param {string} file @returns {string | null} */
function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/**
 * The fields of /proc/<pid>/stat after the command name (which may itself hold spaces and brackets):
 * [0] state, [1] parent, [19] start time in ticks since boot.
 * @param {number} pid @returns {string[] | null}
 */
function linuxStat(pid) {
  const text = readText(`/proc/${pid}/stat`)
  return text === null ? null : text.slice(text.lastIndexOf(')') + 2).split(' ')
}

/**
 * Is there a process with this id that still runs? A zombie (ended, but not yet collected by its parent) does not count.
 * @param {number} pid @returns {boolean}
 */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
  return process.platform !== 'linux' || linuxStat(pid)?.[0] !== 'Z'
}

/**
 * The moment a process began, as text that can only be compared; null where the system does not tell.
 * @param {number} pid @returns {string | null}
 */
export function startOf(pid) {
  if (process.platform === 'linux') {
    const ticks = linuxStat(pid)?.[19]
    return ticks === undefined ? null : `${readText('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}:${ticks}`
  }
  if (process.platform === 'win32') return null
  const answer = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return answer.status === 0 ? answer.stdout.trim() : null
}

/**
 * The parent of a process, or null if it cannot be told.
 * @param {number} pid @returns {number | null}
 */
export function parentOf(pid) {
  if (process.platform === 'linux') return Number(linuxStat(pid)?.[1] ?? Number.NaN) || null
  if (process.platform === 'win32') return null
  const answer = spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' })
  return answer.status === 0 ? Number(answer.stdout.trim()) || null : null
}

/**
 * The command a process runs, without its arguments' meaning: enough to tell a PostgreSQL from a reused process id.
 * @param {number} pid @returns {string | null}
 */
export function commandOf(pid) {
  if (process.platform === 'linux') return readText(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim() ?? null
  if (process.platform === 'win32') {
    const answer = spawnSync('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], { encoding: 'utf8' })
    return answer.status === 0 ? answer.stdout.trim() : null
  }
  const answer = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  return answer.status === 0 ? answer.stdout.trim() : null
}

/** @returns {{ pid: number, start: string | null }} */
export function ownIdentity() {
  return { pid: process.pid, start: startOf(process.pid) }
}

/**
 * Does the very process that wrote this identity still run?
 * @param {{ pid: number, start: string | null }} identity @returns {boolean}
 */
export function isSameProcess(identity) {
  return isAlive(identity.pid) && (identity.start === null || startOf(identity.pid) === identity.start)
}
