import { beforeEach, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import { collectWork } from '#src/jobs/registry.ts'
import type { DomainEvent, DomainEventName } from '#src/outbox/events.ts'
import { plugins } from '#src/plugins/index.ts'
import { closeEndedEvents } from '#src/services/door/closeEvent.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { createLocation, createTicket, createUser, rest, signIn } from '#tests/support/factories.ts'
import { attend, entries, facts, forgetLedgers, join, outcome, pastEvent, tell, undo } from './communitySupport.ts'

/** Every fact there is; the compiler misses a new one. */
const catalogue: Record<DomainEventName, true> = {
  'user.registered': true,
  'user.erased': true,
  'user.passwordResetRequested': true,
  'event.published': true,
  'event.changed': true,
  'event.closed': true,
  'event.cancelled': true,
  'club.changed': true,
  'location.changed': true,
  'booking.created': true,
  'booking.warned': true,
  'booking.confirmed': true,
  'booking.moved': true,
  'booking.cancelled': true,
  'membership.requested': true,
  'membership.accepted': true,
  'membership.declined': true,
  'membership.ended': true,
  'order.placed': true,
  'order.paid': true,
  'order.expired': true,
  'order.cancelled': true,
  'ticket.issued': true,
  'ticket.claimed': true,
  'ticket.cancelled': true,
  'ticket.checkedIn': true,
  'ticket.checkInUndone': true,
  'ticket.absent': true,
  'payment.captured': true,
  'payment.failed': true,
  'payment.needsReview': true,
  'payment.late': true,
  'payment.refundRequested': true,
  'payment.refunded': true,
  'review.published': true,
  'review.changed': true,
  'review.withdrawn': true,
  'absence.excused': true,
  'absence.excuseWithdrawn': true,
}

const shuffled = <T>(list: readonly T[]): T[] =>
  list
    .map((value) => ({ value, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)

const { subscribers } = collectWork(plugins)

/** Hands a fact to everybody whom the worker would hand it to, without the delivery's own guard against repetition. */
async function hand(event: DomainEvent): Promise<void> {
  for (const subscriber of subscribers)
    if (subscriber.events.includes(event.name)) await transaction((tx) => subscriber.handle(event, tx))
}

async function excuse(event: { id: string; slug: string }, member: { id: string; email: string }): Promise<string> {
  const answer = await rest(`/events/${event.slug}/excuse`, {
    method: 'POST',
    token: await signIn(member),
    body: { reason: 'Был у врача' },
  })
  return ((await answer.json()) as { id: string }).id
}

/** A campus in which everything happened that may happen, and was taken back that may be taken back. */
async function campus(): Promise<void> {
  const [meeting, concert, called] = [
    await pastEvent({ type: 'club' }),
    await pastEvent({ price: 50_000 }),
    await pastEvent(),
  ]
  const people = await Promise.all(Array.from({ length: 8 }, () => createUser()))
  for (const [place, person] of people.entries()) {
    await join(meeting.club.id, person.id)
    if (place % 2) await attend(meeting.event, person)
    else await createTicket(meeting.event, person)
    const ticket = await attend(concert.event, person)
    await attend(called.event, person)
    if (place === 3) await undo(concert.event, ticket, person)
    else
      await pool.query(
        "INSERT INTO reviews (id, event_id, user_id, rating, status) VALUES (hub_uuid(), $1, $2, $3, 'published')",
        [concert.event.id, person.id, 1 + (place % 5)],
      )
  }
  await closeEndedEvents()
  const [first, second] = people
  if (!first || !second) throw new Error('nobody came')
  // Of the absent members one is excused, and one was.
  const absent = people.filter((_, place) => place % 2 === 0).slice(1, 3)
  for (const [place, member] of absent.entries()) {
    const id = await excuse(meeting.event, member)
    const decide = async (status: string) =>
      rest(`/excuses/${id}`, { method: 'PATCH', token: await signIn(meeting.head), body: { status } })
    expect((await decide('granted')).status).toBe(200)
    if (place === 1) expect((await decide('declined')).status).toBe(200)
  }
  await pool.query('UPDATE reviews SET rating = 5 WHERE user_id = $1', [first.id])
  await pool.query('DELETE FROM reviews WHERE user_id = $1', [people[4]?.id])
  await pool.query("UPDATE reviews SET status = 'rejected', reject_reason = 'Спам' WHERE user_id = $1", [people[6]?.id])
  await pool.query("UPDATE events SET status = 'cancelled' WHERE id = $1", [called.event.id])
  await tell('event.cancelled', { event: called.event.id, slug: called.event.slug, reason: null })

  // What concerns no ledger, and is of people, events and tickets that do.
  const { rows } = await pool.query<{ ticket: string; order: string }>(
    `SELECT id AS ticket, order_id AS "order" FROM tickets WHERE event_id = $1 AND holder_id = $2`,
    [concert.event.id, first.id],
  )
  const nobody = crypto.randomUUID()
  const any = {
    ...rows[0],
    ...{ event: concert.event.id, slug: concert.event.slug, moved: false, reason: null, user: second.id },
    ...{ holder: first.id, club: meeting.club.id, location: (await createLocation()).id, payment: nobody },
    ...{ refund: nobody, booking: nobody, kind: 'reservation', status: 'pending', reasonCode: null },
    ...{ startsAt: concert.event.startsAt, endsAt: concert.event.endsAt, review: nobody, excuse: nobody },
  }
  const told = new Set((await facts()).map(({ name }) => name))
  for (const name of Object.keys(catalogue) as DomainEventName[]) if (!told.has(name)) await tell(name, any)
}

beforeEach(resetDatabase)

it('every fact of the catalogue three times, in any order: the same ledgers, badges and ratings', async () => {
  await campus()
  const list = await facts()
  expect([...new Set(list.map(({ name }) => name))].sort()).toEqual(Object.keys(catalogue).sort())
  for (const event of list) await hand(event)
  const expected = await outcome()
  expect(expected.gpa.length).toBeGreaterThan(25)
  expect(expected.badges.length).toBeGreaterThan(0)
  const written = await entries()
  for (const event of list) await hand(event)
  expect(await entries()).toBe(written)
  for (let round = 0; round < 2; round++) {
    await forgetLedgers()
    for (const event of shuffled([...list, ...list, ...list])) await hand(event)
    expect(await outcome()).toEqual(expected)
  }
}, 240_000)
