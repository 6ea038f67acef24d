/** A worker process as src/jobs/worker.ts starts one, with the recorders for subscribers. */
import { runWork } from '#src/jobs/run.ts'
import { recorders } from './recording.ts'

const worker = await runWork({ subscribers: recorders, drains: [], recurringJobs: [] }, `recording:${process.pid}`)
process.stdout.write('ready\n')
process.once('SIGTERM', () => void worker.stop(5_000).then(() => process.exit(0)))
