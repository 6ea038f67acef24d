import { forgetConversations } from '#src/db/chat/forgetConversations.ts'
import { pool } from '#src/db/pool.ts'
import { releaseStranded } from '#src/db/releaseStranded.ts'
import { logger } from '#src/lib/logger.ts'
import type { RecurringJob } from '#src/outbox/work.ts'

/** Longer than the longest pause between two tries of a delivery. */
const strandedMinutes = 15

/** The queue's own care: deliveries without a job get one again. */
export const releaseStrandedDeliveries: RecurringJob = {
  name: 'releaseStrandedDeliveries',
  cron: '*/10 * * * *',
  run: async () => {
    const events = await releaseStranded(pool, strandedMinutes)
    if (events > 0) logger.warn({ events, msg: 'deliveries had waited for long; they were handed to the relay again' })
  },
}

/** Days a person's conversation with the chat is kept after its last message. */
const conversationDays = 90

/** Old conversations with the chat are forgotten. */
export const forgetOldConversations: RecurringJob = {
  name: 'forgetOldConversations',
  cron: '17 * * * *',
  run: async () => {
    await forgetConversations(pool, conversationDays)
  },
}
