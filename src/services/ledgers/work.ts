import { ageRatings } from '#src/db/ledgers/ageRatings.ts'
import { ageSocialGpa } from '#src/db/ledgers/ageSocialGpa.ts'
import { awardMonth } from '#src/db/ledgers/awardMonth.ts'
import { transaction } from '#src/db/transaction.ts'
import { defineSubscriber, type RecurringJob, type Subscriber } from '#src/outbox/work.ts'
import { bookEvent } from '#src/services/ledgers/bookEvent.ts'

const ofHolder = (event: string, holder: string | null) => ({ event, people: holder ? [holder] : [] })

/** Who was there and who was not. */
const bookAttendance = defineSubscriber({
  name: 'bookAttendance',
  events: ['ticket.checkedIn', 'ticket.checkInUndone', 'ticket.absent'],
  handle: ({ name, data }, db) =>
    bookEvent(db, { ...ofHolder(data.event, data.holder), takesBack: name === 'ticket.checkInUndone' }),
})

const bookExcuse = defineSubscriber({
  name: 'bookExcuse',
  events: ['absence.excused', 'absence.excuseWithdrawn'],
  handle: ({ data }, db) => bookEvent(db, { event: data.event, people: [data.user] }),
})

const bookReview = defineSubscriber({
  name: 'bookReview',
  events: ['review.published', 'review.changed', 'review.withdrawn'],
  handle: ({ name, data }, db) =>
    bookEvent(db, { event: data.event, people: [data.user], withHosts: true, takesBack: name === 'review.withdrawn' }),
})

/** An event that took place, was cancelled, came back, or changed hands or kind: everybody in it. */
const bookWholeEvent = defineSubscriber({
  name: 'bookWholeEvent',
  events: ['event.closed', 'event.published', 'event.changed', 'event.cancelled'],
  handle: ({ name, data }, db) =>
    bookEvent(db, { event: data.event, people: null, takesBack: name !== 'event.closed' }),
})

/** What the worker does about points. */
export const subscribers: readonly Subscriber[] = [bookAttendance, bookExcuse, bookReview, bookWholeEvent]

/** What time alone brings about, each part in a transaction of its own: no row stays locked for the length of the others. */
export const nightParts = [ageSocialGpa, ageRatings, awardMonth] as const

/** A quarter past midnight in Almaty: old entries and reviews count no more, last month's badges are given. */
const ageCommunityNightly: RecurringJob = {
  name: 'age-community',
  cron: '15 19 * * *',
  run: async () => {
    for (const part of nightParts) await transaction<unknown>(part)
  },
}

export const recurringJobs: readonly RecurringJob[] = [ageCommunityNightly]
