import { pool } from '#src/db/pool.ts'
import { sweepTelegram } from '#src/db/telegram/sweepTelegram.ts'
import type { Drain, RecurringJob, Subscriber } from '#src/outbox/work.ts'
import { messagesDrain } from '#src/services/telegram/messagesDrain.ts'
import { pollDrain, setupDrain } from '#src/services/telegram/receive.ts'
import { alarmStaff, tellStaffOfBookings, tellStaffOfPayments } from '#src/services/telegram/staff.ts'
import { updatesDrain } from '#src/services/telegram/updatesDrain.ts'

/** What the worker does for the Telegram bot. */
export const subscribers: readonly Subscriber[] = [tellStaffOfPayments, tellStaffOfBookings]
export const drains: readonly Drain[] = [setupDrain, pollDrain, updatesDrain, messagesDrain]
export const recurringJobs: readonly RecurringJob[] = [
  { name: 'sweepTelegram', cron: '20 2 * * *', run: () => sweepTelegram(pool) },
  alarmStaff,
]
