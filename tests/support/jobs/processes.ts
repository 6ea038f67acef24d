import { type ChildProcess, spawn } from 'node:child_process'
import { inRoot } from '#scripts/lib/paths.ts'
import { testEnvironment } from '#tests/support/environment.ts'

export type WorkerProcess = {
  child: ChildProcess
  output: string[]
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

const living = new Set<ChildProcess>()

/** Starts a program of ours on the test's database and waits until it says that it is ready. */
export async function startWorker(
  script: string,
  databaseUrl: string,
  env: Record<string, string> = {},
): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [inRoot(...script.split('/'))], {
    cwd: inRoot(),
    env: { ...testEnvironment(databaseUrl, inRoot('.data', 'test-media', 'none')), LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  living.add(child)
  const output: string[] = []
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('exit', (code, signal) => {
      living.delete(child)
      resolve({ code, signal })
    }),
  )
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output.push(chunk.toString())
      if (/ready/.test(chunk.toString())) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    void ended.then(({ code }) => reject(new Error(`It ended with ${code} before it was ready: ${output.join('')}`)))
  })
  return { child, output, ended }
}

/** For afterEach: nothing a failed test started stays. */
export function endWorkers(): void {
  for (const child of living) child.kill('SIGKILL')
}
