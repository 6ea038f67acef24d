import type { ProcessIdentity } from './processIdentity.d.mts'

/** What a lock file says about its holder; further keys are what the holder chose to tell. */
export interface LockHolder extends ProcessIdentity {
  token: string
  since: string
  [info: string]: unknown
}
export interface PidLock {
  /** Tells others more about the holder. */
  update(info: Record<string, unknown>): void
  release(): void
}
export class LockHeldError extends Error {
  holder: LockHolder
}
export function lockHolder(file: string): LockHolder | null
export function lastHolder(file: string): LockHolder | null
export function acquireLock(file: string, info?: Record<string, unknown>): PidLock
export function waitForLock(
  file: string,
  options?: { timeoutMs?: number; onWait?: (holder: LockHolder) => void; info?: Record<string, unknown> },
): Promise<PidLock>
