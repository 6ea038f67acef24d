import { pool } from '#src/db/pool.ts'
import type { RecurringJob } from '#src/outbox/work.ts'
import { dueReminders } from '#src/plugins/studio/db/dueReminders.ts'
import { tellGuest } from '#src/plugins/studio/services/letters.ts'

/** Reminds of what begins in a day or in two hours, once each: the key of the letter holds the time. */
export async function remindGuests(): Promise<number> {
  const due = await dueReminders(pool, 200)
  for (const { booking, hours, startsAt } of due)
    await tellGuest(pool, {
      booking,
      letter: hours === 24 ? 'day' : 'hours',
      key: `${hours}:${booking}:${startsAt}`,
    })
  return due.length
}

export const studioReminders: RecurringJob = {
  name: 'studioReminders',
  cron: '* * * * *',
  run: async () => {
    await remindGuests()
  },
}
