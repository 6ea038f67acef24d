import type { RecurringJob } from '#src/outbox/work.ts'
import { closeEndedEvents } from '#src/services/door/closeEvent.ts'

/** Who was not scanned is absent an hour after the event. */
const closeAttendance: RecurringJob = {
  name: 'close-attendance',
  cron: '*/10 * * * *',
  run: async () => {
    await closeEndedEvents()
  },
}

export const recurringJobs: readonly RecurringJob[] = [closeAttendance]
