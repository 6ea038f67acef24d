import { Worker } from 'node:worker_threads'
import type { ClassTime } from '#src/domain/timetable.ts'
import type { Wanted } from '#src/integrations/timetable/readTimetable.ts'

export type Reading = { state: 'ok'; classes: ClassTime[] } | { state: 'not_calendar' | 'too_big' }

const timeoutMs = 10_000

/**
 * Reads a stranger's calendar in a thread of its own, with bounded time and memory: a rule made to be expensive ends the thread, not
 * the worker's other work. Never rejects.
 */
export function readInThread(text: string, wanted: Wanted): Promise<Reading> {
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./timetableThread.ts', import.meta.url), {
      workerData: { text, wanted },
      resourceLimits: { maxOldGenerationSizeMb: 192 },
    })
    const end = (reading: Reading): void => {
      clearTimeout(timer)
      resolve(reading)
      void thread.terminate()
    }
    const timer = setTimeout(() => end({ state: 'too_big' }), timeoutMs)
    thread.on('message', end)
    thread.on('error', () => end({ state: 'too_big' }))
  })
}
