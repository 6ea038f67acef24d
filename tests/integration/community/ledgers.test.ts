import { beforeEach, describe, expect, it } from 'vitest'
import { communityRules } from '#src/db/community/communityRules.ts'
import { gpaOfPerson } from '#src/db/community/gpaOfPerson.ts'
import { ageRatings } from '#src/db/ledgers/ageRatings.ts'
import { ageSocialGpa } from '#src/db/ledgers/ageSocialGpa.ts'
import { bookedForEvent } from '#src/db/ledgers/booked.ts'
import { eventFacts } from '#src/db/ledgers/eventFacts.ts'
import { insertGpaMoves } from '#src/db/ledgers/insertMoves.ts'
import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import { bonusDefaults, gpaDefaults } from '#src/domain/communityRules.ts'
import { claimsOf, movesTo } from '#src/domain/ledgerMoves.ts'
import { gpaOfSum, gpaSince } from '#src/domain/socialGpa.ts'
import { campusTimeZone } from '#src/i18n/config.ts'
import type { DomainEvent } from '#src/outbox/events.ts'
import { closeEndedEvents } from '#src/services/door/closeEvent.ts'
import { bookEvent } from '#src/services/ledgers/bookEvent.ts'
import { resetDatabase, testPool } from '#tests/support/database.ts'
import { createAdmin, createTicket, createUser, rest, signIn, testPayload } from '#tests/support/factories.ts'
import {
  attend,
  entries,
  facts,
  forgetLedgers,
  gpaOf,
  hand,
  handAll,
  join,
  outcome,
  pastEvent,
  tell,
  totals,
  undo,
} from './communitySupport.ts'

beforeEach(async () => {
  await pool.query('TRUNCATE domain_events CASCADE')
})

describe('the formula in the database', () => {
  it('is the one of the domain, for every sum', async () => {
    const { rows } = await pool.query<{ sum: number; target: number; value: number }>(
      'SELECT s AS sum, t AS target, social_gpa(s, t)::float8 AS value FROM generate_series(-50, 420) s, unnest(ARRAY[1, 7, 100, 300, 333, 800]) t',
    )
    for (const { sum, target, value } of rows)
      expect([sum, target, gpaOfSum(sum, target)]).toEqual([sum, target, value])
  })

  it('has the same six months on the same clock', async () => {
    const { rows } = await pool.query<{ at: Date; since: Date; zone: string }>(
      "SELECT at, community_since(at) AS since, campus_zone() AS zone FROM generate_series('2025-01-01Z'::timestamptz, '2027-03-05Z', '13 hours 7 minutes') at",
    )
    expect(rows[0]?.zone).toBe(campusTimeZone)
    for (const { at, since } of rows) expect(gpaSince(at, campusTimeZone)).toEqual(since)
  })

  it('has the weights of the specification until an admin changes them', async () => {
    expect(await communityRules(pool)).toMatchObject({ gpa: gpaDefaults, bonus: bonusDefaults })
  })
})

describe('what an event brings', () => {
  it('to visitors, the head, members who missed it and reviewers, once', async () => {
    const { head, club, event } = await pastEvent({ type: 'club' })
    const [came, missed, stranger] = await Promise.all([createUser(), createUser(), createUser()])
    await join(club.id, came.id)
    await join(club.id, missed.id)
    await attend(event, came)
    await createTicket(event, missed)
    await createTicket(event, stranger)
    await closeEndedEvents()
    await pool.query(
      "INSERT INTO reviews (id, event_id, user_id, rating, status) VALUES (hub_uuid(), $1, $2, 5, 'published')",
      [event.id, came.id],
    )
    for (let time = 0; time < 3; time++) await handAll()
    expect(await gpaOf(came.id)).toEqual(['attended_club 20', 'bonus 3', 'review_given 3'])
    expect(await gpaOf(head.id)).toEqual(['organised 30', 'review_received 2'])
    expect(await gpaOf(missed.id)).toEqual(['missed -25'])
    // A ticket without membership is no duty.
    expect(await gpaOf(stranger.id)).toEqual([])
    expect(await totals(came.id)).toEqual({ gpa: 0.35, balance: 30 })
    expect(await totals(head.id)).toEqual({ gpa: 0.43, balance: 0 })
    expect(await totals(missed.id)).toEqual({ gpa: 0, balance: 0 })
  })

  it('is taken back with its cause, and comes back with it', async () => {
    const { event } = await pastEvent({ price: 50_000 })
    const guest = await createUser()
    const ticket = await attend(event, guest)
    await handAll()
    expect(await totals(guest.id)).toEqual({ gpa: 0.16, balance: 20 })
    await undo(event, ticket, guest)
    await handAll()
    expect(await gpaOf(guest.id)).toEqual(['attended_general 10', 'reversal -10', 'bonus 2', 'reversal -2'])
    expect(await totals(guest.id)).toEqual({ gpa: 0, balance: 0 })
    await attend(event, guest)
    await handAll()
    expect(await totals(guest.id)).toEqual({ gpa: 0.16, balance: 20 })
    expect((await gpaOfPerson(pool, guest.id))?.kinds).toEqual([
      { kind: 'attended_general', points: 10, entries: 1 },
      { kind: 'bonus', points: 2, entries: 1 },
    ])
  })

  it('a review that is deleted or hidden takes its points with it, the author’s and the organiser’s', async () => {
    const { head, event } = await pastEvent()
    const [deleted, hidden] = [await createUser(), await createUser()]
    for (const guest of [deleted, hidden]) await attend(event, guest)
    await closeEndedEvents()
    await handAll()
    const before = await outcome()
    await pool.query(
      "INSERT INTO reviews (id, event_id, user_id, rating, status) SELECT hub_uuid(), $1, unnest($2::uuid[]), 5, 'published'",
      [event.id, [deleted.id, hidden.id]],
    )
    await handAll()
    expect(await gpaOf(head.id)).toEqual(['organised 30', 'review_received 2', 'review_received 2'])
    await pool.query('DELETE FROM reviews WHERE user_id = $1', [deleted.id])
    await pool.query("UPDATE reviews SET status = 'rejected', reject_reason = 'Спам' WHERE user_id = $1", [hidden.id])
    await handAll()
    for (const guest of [deleted, hidden])
      expect(await gpaOf(guest.id)).toEqual(['attended_general 10', 'bonus 1', 'review_given 3', 'reversal -3'])
    expect((await gpaOf(head.id)).filter((entry) => entry === 'reversal -2')).toHaveLength(2)
    expect(await outcome()).toEqual(before)
  })

  it('a cancelled event leaves no trace, and one that is published again has its points back', async () => {
    const { head, event } = await pastEvent()
    const guest = await createUser()
    await attend(event, guest)
    await closeEndedEvents()
    await handAll()
    const before = await outcome()
    await pool.query("UPDATE events SET status = 'cancelled' WHERE id = $1", [event.id])
    await tell('event.cancelled', { event: event.id, slug: event.slug, reason: null })
    await handAll()
    for (const person of [guest, head]) expect(await totals(person.id)).toEqual({ gpa: 0, balance: 0 })
    const { rows } = await pool.query('SELECT 1 FROM badge_awards WHERE user_id = $1', [guest.id])
    expect(rows).toEqual([])
    await pool.query("UPDATE events SET status = 'published' WHERE id = $1", [event.id])
    await handAll()
    expect(await outcome()).toEqual(before)
  })

  it('an excused absence leaves no trace; the head decides, a stranger does not', async () => {
    const { head, club, event } = await pastEvent({ type: 'club' })
    const [member, other] = await Promise.all([createUser(), createUser()])
    await join(club.id, member.id)
    await createTicket(event, member)
    await closeEndedEvents()
    await handAll()
    expect(await gpaOf(member.id)).toEqual(['missed -25'])
    const ask = (token: string) =>
      rest(`/events/${event.slug}/excuse`, { method: 'POST', token, body: { reason: 'Был у врача' } })
    expect((await ask(await signIn(other))).status).toBe(403)
    const asked = await ask(await signIn(member))
    expect(asked.status).toBe(201)
    const { id } = (await asked.json()) as { id: string }
    expect((await ask(await signIn(member))).status).toBe(409)
    const decide = async (who: { id: string; email: string }, status: string) =>
      (await rest(`/excuses/${id}`, { method: 'PATCH', token: await signIn(who), body: { status } })).status
    expect(await decide(member, 'granted')).toBe(403)
    expect(await decide(head, 'granted')).toBe(200)
    await handAll()
    expect(await gpaOf(member.id)).toEqual(['missed -25', 'reversal 25'])
    expect(await decide(head, 'declined')).toBe(200)
    await handAll()
    expect((await outcome()).gpa.filter((row) => row.user_id === member.id)).toMatchObject([{ points: -25 }])
  })

  it('an excuse is asked for until 24 hours after the event', async () => {
    const { club, event } = await pastEvent({ type: 'club', hoursAgo: 25 })
    const member = await createUser()
    await join(club.id, member.id)
    const answer = await rest(`/events/${event.slug}/excuse`, {
      method: 'POST',
      token: await signIn(member),
      body: { reason: 'Поздно вспомнил' },
    })
    expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([
      409,
      'excuse_too_late',
    ])
  })

  it('spent bonuses are not taken below zero when the visit is undone', async () => {
    const { event } = await pastEvent({ data: { bonusPoints: 40 } })
    const guest = await createUser()
    const ticket = await attend(event, guest)
    await handAll()
    await pool.query(
      "INSERT INTO bonus_transactions (id, user_id, points, kind, reason, key) VALUES (hub_uuid(), $1::uuid, -35, 'redemption', 'Кофе', 'r' || ($1::uuid)::text)",
      [guest.id],
    )
    await undo(event, ticket, guest)
    await handAll()
    expect((await totals(guest.id)).balance).toBe(0)
    await attend(event, guest)
    await handAll()
    // Five were taken back, five return: the visit paid forty in all, not eighty.
    expect((await totals(guest.id)).balance).toBe(5)
  })
})

describe('repetition and order', () => {
  beforeEach(resetDatabase)

  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((value) => ({ value, at: Math.random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ value }) => value)

  async function campus(between: () => Promise<void>) {
    const club = await pastEvent({ type: 'club' })
    const general = await pastEvent({ price: 50_000 })
    const called = await pastEvent()
    const people = await Promise.all(Array.from({ length: 8 }, () => createUser()))
    for (const [place, person] of people.entries()) {
      await join(club.club.id, person.id)
      if (place % 2) await attend(club.event, person)
      else await createTicket(club.event, person)
      const ticket = await attend(general.event, person)
      await attend(called.event, person)
      await between()
      if (place === 3) await undo(general.event, ticket, person)
      if (place !== 3)
        await pool.query(
          "INSERT INTO reviews (id, event_id, user_id, rating, status) VALUES (hub_uuid(), $1, $2, $3, 'published')",
          [general.event.id, person.id, 1 + (place % 5)],
        )
    }
    await closeEndedEvents()
    await between()
    const [gone, hidden] = [people[4]?.id, people[6]?.id]
    await pool.query('DELETE FROM reviews WHERE user_id = $1', [gone])
    await pool.query("UPDATE reviews SET status = 'rejected', reject_reason = 'Спам' WHERE user_id = $1", [hidden])
    await pool.query("UPDATE events SET status = 'cancelled' WHERE id = $1", [called.event.id])
    await tell('event.cancelled', { event: called.event.id, slug: called.event.slug, reason: null })
  }

  it('every fact three times, in any order and several at once: the same ledgers, badges and ratings', async () => {
    await campus(async () => undefined)
    await handAll()
    const expected = await outcome()
    expect(expected.gpa.length).toBeGreaterThan(25)
    const written = await entries()
    await handAll()
    expect(await entries()).toBe(written)
    const list = await facts()
    for (let round = 0; round < 4; round++) {
      await forgetLedgers()
      const thrice = shuffled([...list, ...list, ...list])
      const lane = async (): Promise<void> => {
        for (let next: DomainEvent | undefined = thrice.shift(); next; next = thrice.shift()) await hand(next)
      }
      await Promise.all(Array.from({ length: 6 }, lane))
      expect(await outcome()).toEqual(expected)
      expect(await entries()).toBe(written)
    }
  }, 240_000)

  it('facts that arrive while others are still happening end the same', async () => {
    await campus(async () => {
      for (const event of shuffled(await facts()).slice(0, 6)) await hand(event)
    })
    for (const event of shuffled(await facts())) await hand(event)
    const interleaved = await outcome()
    await forgetLedgers()
    await handAll()
    expect(await outcome()).toEqual(interleaved)
  }, 240_000)

  it('control: without the lock both of two deliveries see nothing booked; the key alone stops the second', async () => {
    const { event } = await pastEvent()
    const guest = await createUser()
    await attend(event, guest)
    const moves = async () => {
      const known = await eventFacts(pool, event.id, [guest.id])
      if (!known) throw new Error('no event')
      const { gpa } = await bookedForEvent(pool, event.id, [guest.id])
      return movesTo(claimsOf(known, gpaDefaults, bonusDefaults).gpa, gpa).filter(({ user }) => user === guest.id)
    }
    const [first, second] = await Promise.all([moves(), moves()])
    const of = { event: event.id, reason: 'Событие' }
    await insertGpaMoves(pool, first, of)
    await expect(insertGpaMoves(pool, second, of)).rejects.toMatchObject({ constraint: 'gpa_entries_key_idx' })
    await insertGpaMoves(
      pool,
      second.map((move) => ({ ...move, key: `${move.key}+` })),
      of,
    )
    expect(await gpaOf(guest.id)).toEqual(['attended_general 10', 'attended_general 10', 'bonus 1', 'bonus 1'])
  })

  it('eight workers book the same event at once', async () => {
    const { event } = await pastEvent()
    const guests = await Promise.all(Array.from({ length: 5 }, () => createUser()))
    for (const guest of guests) await attend(event, guest)
    await Promise.all(
      Array.from({ length: 8 }, () => transaction((tx) => bookEvent(tx, { event: event.id, people: null }))),
    )
    for (const guest of guests) expect(await totals(guest.id)).toEqual({ gpa: 0.15, balance: 10 })
  })
})

describe('the ledgers', () => {
  it('refuse every change and every senseless entry, whoever writes', async () => {
    const { event } = await pastEvent()
    const guest = await createUser()
    await attend(event, guest)
    await handAll()
    for (const table of ['gpa_entries', 'bonus_transactions']) {
      for (const attack of [
        `UPDATE ${table} SET points = 50`,
        `UPDATE ${table} SET reason = 'x'`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
      ])
        await expect(pool.query(attack)).rejects.toMatchObject({ constraint: 'ledger_append_only' })
      const insert = (columns: string, values: string) =>
        pool.query(
          `INSERT INTO ${table} (id, user_id, kind, ${columns}) VALUES (hub_uuid(), $1, 'correction', ${values})`,
          [guest.id],
        )
      await expect(insert('points, reason', "0, 'ничего'")).rejects.toMatchObject({
        constraint: `${table}_points_whole`,
      })
      await expect(insert('points, reason', "1.5, 'полтора'")).rejects.toMatchObject({
        constraint: `${table}_points_whole`,
      })
      await expect(insert('points, reason', "5, '  '")).rejects.toMatchObject({ constraint: `${table}_says_why` })
      await expect(insert('points, reason, cause', "5, 'x', 'y'")).rejects.toMatchObject({
        constraint: `${table}_cause_has_key`,
      })
    }
  })

  it('an admin’s correction needs a reason, is audited and counts at once; a student makes none', async () => {
    const [admin, student] = [await createAdmin(), await createUser()]
    const correct = async (who: { id: string; email: string }, collection: string, body: Record<string, unknown>) =>
      rest(`/${collection}`, { method: 'POST', token: await signIn(who), body: { user: student.id, ...body } })
    for (const collection of ['gpa-entries', 'bonus-transactions']) {
      expect((await correct(student, collection, { points: 100, reason: 'Хочу' })).status).toBe(403)
      expect((await correct(admin, collection, { points: 100 })).status).toBe(400)
      expect((await correct(admin, collection, { points: 0, reason: 'Ноль' })).status).toBe(400)
      expect((await correct(admin, collection, { points: 75, reason: 'Помог на KERMES' })).status).toBe(201)
    }
    expect(await totals(student.id)).toEqual({ gpa: 1, balance: 75 })
    expect((await correct(admin, 'bonus-transactions', { points: -76, reason: 'Слишком много' })).status).toBe(409)
    const future = new Date(Date.now() + 86_400_000).toISOString()
    expect((await correct(admin, 'gpa-entries', { points: 5, reason: 'Рано', occurredAt: future })).status).toBe(400)
    const { rows } = await pool.query(
      "SELECT action, changes FROM audit_log WHERE subject = $1 AND action LIKE '%.correction' ORDER BY action",
      [student.id],
    )
    expect(rows).toMatchObject([
      { action: 'bonus-transactions.correction', changes: { points: 75, reason: 'Помог на KERMES' } },
      { action: 'gpa-entries.correction', changes: { points: 75 } },
    ])
  })

  it('a document that Payload writes back does not win over the totals', async () => {
    const student = await createUser()
    const payload = await testPayload()
    await payload.update({
      collection: 'users',
      id: student.id,
      data: { socialGpa: 4, bonusBalance: 999 } as never,
      context: {},
    })
    expect(await totals(student.id)).toEqual({ gpa: 0, balance: 0 })
  })

  it('thirty entries of one person at once: no one is lost from the GPA', async () => {
    const student = await createUser()
    await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        pool.query(
          "INSERT INTO gpa_entries (id, user_id, points, kind, reason, key) VALUES (hub_uuid(), $1, 5, 'correction', 'x', $2)",
          [student.id, `many:${student.id}:${n}`],
        ),
      ),
    )
    expect((await totals(student.id)).gpa).toBe(gpaOfSum(150, 300))
  })
})

describe('growing old', () => {
  it('takes what is six months old out of the GPA and the ratings in the night, with a mark in the history', async () => {
    const { event } = await pastEvent()
    const [old, young] = await Promise.all([createUser(), createUser()])
    for (const person of [old, young]) await attend(event, person)
    await pool.query(
      "INSERT INTO reviews (id, event_id, user_id, rating, status) SELECT hub_uuid(), $1, unnest($2::uuid[]), 2, 'published'",
      [event.id, [old.id, young.id]],
    )
    await handAll()
    const client = await (await testPool()).connect()
    await client.query("BEGIN; SET LOCAL session_replication_role = 'replica'")
    await client.query('UPDATE gpa_entries SET occurred_at = community_since(now()) WHERE user_id = $1', [old.id])
    await client.query(
      "UPDATE gpa_entries SET occurred_at = community_since(now()) + interval '1 hour' WHERE user_id = $1",
      [young.id],
    )
    await client.query('UPDATE reviews SET created_at = community_since(now()) WHERE user_id = $1', [old.id])
    await client.query('COMMIT')
    client.release()
    expect(await transaction(ageSocialGpa)).toBe(1)
    await transaction(ageRatings)
    expect([(await totals(old.id)).gpa, (await totals(young.id)).gpa]).toEqual([0, 0.19])
    const rating = await pool.query(
      'SELECT rating_average::float8 AS a, rating_count::int AS n FROM events WHERE id = $1',
      [event.id],
    )
    expect(rating.rows).toEqual([{ a: 2, n: 1 }])
    expect((await gpaOfPerson(pool, old.id))?.history.at(-1)?.value).toBe(0)
    expect([await transaction(ageSocialGpa), await transaction(ageRatings)]).toEqual([0, 0])
  })
})
