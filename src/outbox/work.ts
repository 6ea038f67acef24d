/** The three kinds of work the worker does. Core modules and plugins export values of these types; `src/jobs` runs them. */
import type { Db } from '#src/db/transaction.ts'
import type { DomainEvent, DomainEventName } from '#src/outbox/events.ts'

/**
 * Reacts to domain events. `handle` runs inside the transaction that marks the delivery done, so what it writes through `db`
 * happens once, however often the event is delivered. It makes no network call: it writes a row that a {@link Drain} works off.
 * Throwing rolls back; the delivery is tried again with growing pauses and ends as a dead letter that an admin can replay.
 */
export type Subscriber<N extends DomainEventName = DomainEventName> = {
  /** Stable: part of the delivery's unique key. */
  name: string
  events: readonly N[]
  handle: (event: DomainEvent<N>, db: Db) => Promise<void>
}

/**
 * Works off rows that wait for the outside world (mails, gateway notifications, refunds). `run` claims rows with a lease
 * (`FOR UPDATE SKIP LOCKED`, then a `next_try_at` in the future), commits, talks to the outside, and writes the outcome. Returns how
 * many rows it claimed; it is called again at once while that is not zero, else after `idleMs`.
 */
export type Drain = {
  name: string
  idleMs: number
  /** Money: deliveries let it pass. */
  isUrgent?: true
  run: () => Promise<number>
}

/** Runs on the clock, once per slot however many workers run. */
export type RecurringJob = {
  name: string
  /** Five-field cron expression, UTC. */
  cron: string
  run: () => Promise<void>
}

/**
 * A subscriber of some events as one of the registry's list, which holds subscribers of any. The relay hands it only the events it
 * names.
 */
export const defineSubscriber = <N extends DomainEventName>(subscriber: Subscriber<N>): Subscriber =>
  subscriber as unknown as Subscriber
