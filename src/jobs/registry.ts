import { forgetOldConversations, releaseStrandedDeliveries } from '#src/jobs/upkeep.ts'
import type { Drain, RecurringJob, Subscriber } from '#src/outbox/work.ts'
import { freeCancelledEvent } from '#src/services/bookings/freeCancelledEvent.ts'
import { followMemberPlaces } from '#src/services/clubs/memberPlaces.ts'
import * as door from '#src/services/door/work.ts'
import * as ledgers from '#src/services/ledgers/work.ts'
import * as notifications from '#src/services/notifications/work.ts'
import { revalidatePages } from '#src/services/pages/revalidatePages.ts'
import * as payments from '#src/services/payments/work.ts'
import * as recommendations from '#src/services/recommendations/work.ts'
import { sweepReservations } from '#src/services/spaces/sweep.ts'
import * as telegram from '#src/services/telegram/work.ts'
import * as timetable from '#src/services/timetable/work.ts'

/** Everything the worker does. */
export type Work = {
  subscribers: readonly Subscriber[]
  drains: readonly Drain[]
  recurringJobs: readonly RecurringJob[]
}

/** What the worker needs to know of a plugin (HubPlugin has it). */
export type PluginWork = Partial<Work> & { slug: string; enabled: boolean }

/** One line a module of the core. */
const core: readonly Partial<Work>[] = [
  { recurringJobs: [releaseStrandedDeliveries, forgetOldConversations] },
  { subscribers: [revalidatePages, freeCancelledEvent, followMemberPlaces], recurringJobs: [sweepReservations] },
  notifications,
  payments,
  door,
  ledgers,
  telegram,
  recommendations,
  timetable,
]

function refuseDoubles(kind: string, named: readonly { name: string }[]): void {
  const names = named.map(({ name }) => name)
  const double = names.find((name, index) => names.indexOf(name) !== index)
  if (double)
    throw new Error(`Two ${kind} are called ${double}: the name is part of the key that makes an effect happen once`)
}

/** The core's work with that of the enabled plugins. Throws when two things of a kind share a name. */
export function collectWork(plugins: readonly PluginWork[]): Work {
  const parts: readonly Partial<Work>[] = [...core, ...plugins.filter(({ enabled }) => enabled)]
  const work = {
    subscribers: parts.flatMap(({ subscribers = [] }) => subscribers),
    drains: parts.flatMap(({ drains = [] }) => drains),
    recurringJobs: parts.flatMap(({ recurringJobs = [] }) => recurringJobs),
  }
  refuseDoubles('subscribers', work.subscribers)
  refuseDoubles('drains', work.drains)
  refuseDoubles('recurring jobs', work.recurringJobs)
  return work
}
