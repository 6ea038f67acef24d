import { parentPort, workerData } from 'node:worker_threads'
import { readTimetable, TooMuch, type Wanted } from '#src/integrations/timetable/readTimetable.ts'

/** The thread of {@link readInThread}: reads what it was started with, answers once. */
const { text, wanted } = workerData as { text: string; wanted: Wanted }
try {
  parentPort?.postMessage({ state: 'ok', classes: readTimetable(text, wanted) })
} catch (error) {
  parentPort?.postMessage({ state: error instanceof TooMuch ? 'too_big' : 'not_calendar' })
}
