import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { eachLine, say } from './output.ts'
import { root } from './paths.ts'
import { type ProcessIdentity, startOf } from './processIdentity.mjs'
import { poll } from './wait.ts'

export interface SpawnOptions {
  env?: NodeJS.ProcessEnv
  /** Where its lines go; absent: to our own output as they are. */
  onLine?: (line: string) => void
}

const isWindows = process.platform === 'win32'

const living = new Map<number, ProcessIdentity>()
let reportLiving: (children: ProcessIdentity[]) => void = () => undefined

/** Tells who of our children lives, now and after every change: whoever comes after our sudden end can end them. */
export function onChildrenChange(report: (children: ProcessIdentity[]) => void): void {
  reportLiving = report
}

function keepTrack(child: ChildProcess): void {
  const { pid } = child
  if (pid === undefined) return
  living.set(pid, { pid, start: startOf(pid) })
  reportLiving([...living.values()])
  child.once('exit', () => {
    living.delete(pid)
    reportLiving([...living.values()])
  })
}

/** Every program of ours ends by itself when we are gone. */
const watchUs = ['--import', new URL('parentWatch.mjs', import.meta.url).href]

/**
 * Starts a Node program with its own process group, so that Ctrl-C in the terminal reaches only us and we decide the order
 * in which things end, and so that a program with helpers of its own (`next build`) ends with them.
 */
export function spawnNode(args: string[], { env = process.env, onLine }: SpawnOptions = {}): ChildProcess {
  const child = spawn(process.execPath, [...watchUs, ...args], {
    cwd: root,
    env: { ...env, EVENT_HUB_PARENT: String(process.pid) },
    detached: !isWindows,
    stdio: ['ignore', onLine ? 'pipe' : 'inherit', onLine ? 'pipe' : 'inherit'],
  })
  keepTrack(child)
  if (onLine && child.stdout && child.stderr) {
    eachLine(child.stdout, onLine)
    eachLine(child.stderr, onLine)
  }
  return child
}

export interface Ending {
  /** The exit code; null if a signal ended it. */
  code: number | null
  signal: NodeJS.Signals | null
}

/** Waits for the end of a child, also of one that could not be started (code 127) or has ended already. */
export function endOf(child: ChildProcess): Promise<Ending> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve({ code: child.exitCode, signal: child.signalCode })
  }
  return new Promise((resolve) => {
    child.once('error', (error) => {
      say(`A program could not be started: ${error.message}`)
      resolve({ code: 127, signal: null })
    })
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
}

/** Sends a signal to a process and, where there are groups, to all it started. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    if (isWindows) spawnSync('taskkill', ['/PID', String(pid), '/T', '/F'])
    else process.kill(-pid, signal)
  } catch {
    // It has ended meanwhile.
  }
}

/** Asks a child to end and, after the grace (ms), makes it. */
export async function stopChild(child: ChildProcess, graceMs: number): Promise<void> {
  const { pid } = child
  if (pid === undefined) return
  const hasEnded = () => (child.exitCode !== null || child.signalCode !== null ? true : null)
  if (!hasEnded()) signalGroup(pid, 'SIGTERM')
  const ended = await poll(hasEnded, { timeoutMs: graceMs })
  if (!ended) signalGroup(pid, 'SIGKILL')
  await poll(hasEnded, { timeoutMs: 5_000 })
}

export interface RunOptions extends SpawnOptions {
  /** Ends the program early. */
  signal?: AbortSignal
}

/** Runs a Node program to its end. @returns its exit code; 130 if the signal ended it */
export async function runNode(args: string[], { signal, ...options }: RunOptions = {}): Promise<number> {
  if (signal?.aborted) return 130
  const child = spawnNode(args, options)
  const stop = () => void stopChild(child, 5_000)
  signal?.addEventListener('abort', stop, { once: true })
  const { code } = await endOf(child)
  signal?.removeEventListener('abort', stop)
  return signal?.aborted ? 130 : (code ?? 1)
}
