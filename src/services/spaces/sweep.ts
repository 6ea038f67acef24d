import { pool } from '#src/db/pool.ts'
import { type Swept, sweepBookings } from '#src/db/spaces/sweepBookings.ts'
import type { RecurringJob } from '#src/outbox/work.ts'

const batch = 200

/** Works off everything that time has brought to bookings. Answers how many of each. */
export async function sweepAllBookings(): Promise<Swept> {
  const sum = { warned: 0, ended: 0, completed: 0 }
  for (let most = batch; most === batch; ) {
    const { warned, ended, completed } = await sweepBookings(pool, batch)
    sum.warned += warned
    sum.ended += ended
    sum.completed += completed
    most = Math.max(warned, ended, completed)
  }
  return sum
}

/** The 24-hour rule, dead holds, and what is over. */
export const sweepReservations: RecurringJob = {
  name: 'sweep-bookings',
  cron: '* * * * *',
  run: async () => {
    await sweepAllBookings()
  },
}
