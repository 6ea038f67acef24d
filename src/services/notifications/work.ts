import type { Drain, RecurringJob, Subscriber } from '#src/outbox/work.ts'
import { mailCancelledEvent, mailMovedEvent } from '#src/services/notifications/aboutEvents.ts'
import { mailMemberships } from '#src/services/notifications/aboutMemberships.ts'
import { inviteToReview, tellFollowers } from '#src/services/notifications/aboutNews.ts'
import {
  mailExpiredOrder,
  mailLatePayment,
  mailRefund,
  tellFailedPayment,
  tellPaid,
} from '#src/services/notifications/aboutPayments.ts'
import { mailReservations } from '#src/services/notifications/aboutReservations.ts'
import { mailTickets } from '#src/services/notifications/aboutTickets.ts'
import { mailDrain } from '#src/services/notifications/mailDrain.ts'
import { pushDrain } from '#src/services/notifications/pushDrain.ts'
import { remind } from '#src/services/notifications/reminders.ts'
import { recommendWeekly } from '#src/services/notifications/weeklyDigest.ts'

/** What the worker does about telling people. */
export const subscribers: readonly Subscriber[] = [
  mailTickets,
  mailCancelledEvent,
  mailMovedEvent,
  mailExpiredOrder,
  mailLatePayment,
  mailRefund,
  tellPaid,
  tellFailedPayment,
  mailMemberships,
  tellFollowers,
  inviteToReview,
  mailReservations,
]
export const drains: readonly Drain[] = [mailDrain, pushDrain]
export const recurringJobs: readonly RecurringJob[] = [remind, recommendWeekly]
