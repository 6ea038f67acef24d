import { logger } from '#src/lib/logger.ts'

/** Work that is called again and again: at once while it finds something, else after a pause. */
export type Loop = {
  name: string
  /** Pause (ms) when there was nothing to do. */
  idleMs: number
  /** How much it found; its rejection is logged and followed by a growing pause. */
  step: () => Promise<number>
}

export type RunningLoops = {
  /** Ends the pauses, lets the steps under way finish, and resolves when all loops have ended. */
  stop: () => Promise<void>
}

const shortestBackOffMs = 1_000
const longestBackOffMs = 60_000

/** A pause that the signal ends early. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const end = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end, { once: true })
  })

async function keepGoing({ name, idleMs, step }: Loop, signal: AbortSignal): Promise<void> {
  let backOffMs = 0
  while (!signal.aborted) {
    let found = 0
    try {
      found = await step()
      backOffMs = 0
    } catch (err) {
      backOffMs = Math.min(backOffMs * 2 || Math.max(idleMs, shortestBackOffMs), longestBackOffMs)
      logger.warn({ err, loop: name, backOffMs, msg: 'a loop of the worker failed and goes on after a pause' })
    }
    if (backOffMs > 0 || found === 0) await pause(backOffMs || idleMs, signal)
  }
}

/** Starts loops beside each other; one that fails does not hold the others up. */
export function startLoops(loops: readonly Loop[]): RunningLoops {
  const ending = new AbortController()
  const running = loops.map((loop) => keepGoing(loop, ending.signal))
  return {
    stop: async () => {
      ending.abort()
      await Promise.all(running)
    },
  }
}
