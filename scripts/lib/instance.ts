import { say } from './output.ts'
import { acquireLock, LockHeldError, lastHolder, type PidLock } from './pidLock.mjs'
import { signalGroup } from './processes.ts'
import { isSameProcess, type ProcessIdentity } from './processIdentity.mjs'
import { poll } from './wait.ts'

/** Another hub of this kind runs in this folder already. */
export class AlreadyRunningError extends Error {
  constructor({ pid, url }: { pid: number; url?: unknown }) {
    super(
      `Event Hub already runs in this folder: ${url} (process ${pid}). Stop it there with Ctrl-C (or: kill ${pid}) before starting another.`,
    )
    this.name = 'AlreadyRunningError'
  }
}

/**
 * Makes this process the only hub of its kind in the folder. What a killed predecessor left running is ended first, since
 * it would hold the port.
 */
export async function becomeOnly(lockFile: string, url: string): Promise<PidLock> {
  const before = lastHolder(lockFile)
  let lock: PidLock
  try {
    lock = acquireLock(lockFile, { url, children: [] })
  } catch (error) {
    if (error instanceof LockHeldError) throw new AlreadyRunningError(error.holder)
    throw error
  }
  const orphans = ((before?.children ?? []) as ProcessIdentity[]).filter(isSameProcess)
  if (orphans.length > 0) {
    say('Ending what the last start, which was killed, left running …')
    await Promise.all(orphans.map(endOrphan))
  }
  return lock
}

async function endOrphan(orphan: ProcessIdentity): Promise<void> {
  const hasEnded = () => (isSameProcess(orphan) ? null : true)
  signalGroup(orphan.pid, 'SIGTERM')
  if (!(await poll(hasEnded, { timeoutMs: 10_000 }))) signalGroup(orphan.pid, 'SIGKILL')
  await poll(hasEnded, { timeoutMs: 5_000 })
}
