import type { ChildProcess } from 'node:child_process'
import { inRoot } from './paths.ts'
import { endOf, spawnNode, stopChild } from './processes.ts'
import { sleep } from './wait.ts'

export interface Program {
  /** `web` or `worker`: stands before its lines. */
  name: string
  script: string
  env: NodeJS.ProcessEnv
}

export interface SuperviseOptions {
  onLine: (name: string, line: string) => void
  /** What the supervisor itself has to say. */
  onNote: (text: string) => void
  /** Ended before `markReady`: starting again would not help. */
  onEarlyEnd: (program: Program, how: string) => void
}

export interface Supervisor {
  start: (program: Program) => void
  /** From now on whoever ends is started again. */
  markReady: () => void
  /** Gently, and after the grace (ms) not so. */
  stop: (graceMs: number) => Promise<void>
}

/** A young generation of 4 MB instead of 16: a third less memory under load for a few per cent of speed. */
const nodeFlags = ['--max-semi-space-size=4']
const longestPause = 30_000
/** Who ran this long has recovered: the next pause is the shortest again. */
const goodRun = 60_000

/** Keeps the hub's own programs running. */
export function supervise(options: SuperviseOptions): Supervisor {
  const children = new Map<string, ChildProcess>()
  let isReady = false
  let isStopping = false

  const keepRunning = async (program: Program) => {
    for (let pause = 1_000; !isStopping; pause = Math.min(pause * 2, longestPause)) {
      const startedAt = Date.now()
      const child = spawnNode([...nodeFlags, inRoot(program.script)], {
        env: program.env,
        onLine: (line) => options.onLine(program.name, line),
      })
      children.set(program.name, child)
      const { code, signal } = await endOf(child)
      children.delete(program.name)
      if (isStopping) return
      const how = signal ? `was ended by ${signal}` : `ended with code ${code}`
      if (!isReady) return options.onEarlyEnd(program, how)
      if (Date.now() - startedAt > goodRun) pause = 1_000
      options.onNote(`The ${program.name} ${how}; starting it again in ${pause / 1000} s.`)
      await sleep(pause)
    }
  }

  return {
    start: (program) => void keepRunning(program),
    markReady: () => {
      isReady = true
    },
    stop: async (graceMs) => {
      isStopping = true
      await Promise.all([...children.values()].map((child) => stopChild(child, graceMs)))
    },
  }
}
