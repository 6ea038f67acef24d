import { beforeEach, describe, expect, it } from 'vitest'
import { claimNotifications } from '#src/db/notifications/claimNotifications.ts'
import { pool } from '#src/db/pool.ts'
import { planReminders } from '#src/services/notifications/reminders.ts'
import { createClub, createEvent, createTicket, createUser, type TestEvent } from '#tests/support/factories.ts'

const hour = 3_600_000

beforeEach(async () => {
  await pool.query("TRUNCATE notifications, reminder_rounds CASCADE; UPDATE events SET status = 'cancelled'")
})

const written = async (): Promise<{ type: string; channel: string; status: string }[]> =>
  (await pool.query('SELECT type, channel, status FROM notifications ORDER BY type, channel, status')).rows

const startIn = async (event: TestEvent, hours: number): Promise<void> => {
  await pool.query(
    'UPDATE events SET starts_at = now() + make_interval(mins => $2), ends_at = now() + make_interval(mins => $2 + 120) WHERE id = $1',
    [event.id, hours * 60],
  )
}

/** An event `hours` away with a ticket bought a month ago. */
async function held(hours: number, locale = 'ru') {
  const event = await createEvent()
  const person = await createUser({ data: { locale } })
  const ticket = await createTicket(event, person)
  await pool.query("UPDATE tickets SET purchased_at = now() - interval '30 days' WHERE id = $1", [ticket.id])
  await startIn(event, hours)
  return { event, person, ticket }
}

describe('reminders', () => {
  it('of the day and of the hour come once each, however often and by however many the clock is looked at', async () => {
    const { event } = await held(25)
    await planReminders()
    expect(await written()).toEqual([])
    for (const hours of [23, 0.9]) {
      const shift = new Date(Date.now() + (25 - hours) * hour)
      await Promise.all([planReminders(shift), planReminders(shift), planReminders(shift)])
    }
    expect((await written()).map(({ type, channel }) => `${type} ${channel}`)).toEqual([
      'reminder.day email',
      'reminder.day inbox',
      'reminder.hour email',
      'reminder.hour inbox',
    ])
    expect((await pool.query('SELECT type FROM reminder_rounds WHERE event_id = $1', [event.id])).rowCount).toBe(2)
  })

  it('are planned anew for an event moved by a day, and the one still waiting is dropped', async () => {
    const { event, person } = await held(23)
    await planReminders()
    await startIn(event, 47)
    await planReminders()
    expect(await written()).toEqual([
      { type: 'reminder.day', channel: 'email', status: 'dropped' },
      { type: 'reminder.day', channel: 'inbox', status: 'sent' },
    ])
    await planReminders(new Date(Date.now() + 24 * hour))
    const { rows } = await pool.query(
      "SELECT count(*)::int AS n FROM notifications WHERE user_id = $1 AND type = 'reminder.day' AND channel = 'email' AND status = 'queued'",
      [person.id],
    )
    expect(rows).toEqual([{ n: 1 }])
  })

  it('come late when the worker was down, and never after the start', async () => {
    await held(5)
    await planReminders()
    expect((await written()).map(({ type }) => type)).toEqual(['reminder.day', 'reminder.day'])
    await pool.query('TRUNCATE notifications, reminder_rounds')
    const { event } = await held(0.5)
    await pool.query("UPDATE events SET status = 'cancelled' WHERE id <> $1", [event.id])
    await planReminders()
    expect((await written()).map(({ type }) => type)).toEqual(['reminder.hour', 'reminder.hour'])
    await pool.query("UPDATE notifications SET useful_until = now() - interval '1 second'")
    expect(await claimNotifications(pool, 'email', 10, 60)).toEqual([])
    await startIn(event, -0.1)
    await planReminders()
    expect((await written()).map(({ channel, status }) => `${channel} ${status}`)).toEqual([
      'email dropped',
      'inbox sent',
    ])
  })

  it('leave out who took the ticket after the time, gave it back, or switched them off', async () => {
    const late = await held(5)
    await pool.query('UPDATE tickets SET purchased_at = now() WHERE id = $1', [late.ticket.id])
    const back = await held(5)
    await pool.query("UPDATE tickets SET status = 'cancelled' WHERE id = $1", [back.ticket.id])
    const off = await held(5)
    await pool.query(
      `UPDATE users SET notification_preferences = '{"reminders": {"email": false, "inbox": false}}' WHERE id = $1`,
      [off.person.id],
    )
    await planReminders()
    expect(await written()).toEqual([])
  })

  it('of a club’s own meeting reach its members in words of their own', async () => {
    const club = await createClub()
    const member = await createUser()
    await pool.query(
      "INSERT INTO club_memberships (id, user_id, club_id, status) VALUES (hub_uuid(), $1, $2, 'active')",
      [member.id, club.id],
    )
    const event = await createEvent({ club: club.id, type: 'club' })
    await startIn(event, 20)
    await planReminders()
    expect((await written()).map(({ type }) => type)).toEqual(['meeting.reminder', 'meeting.reminder'])
  })

  it('wait for the end of the quiet hours, and are dropped when that is after the start', async () => {
    const { person, event } = await held(5)
    await pool.query(
      `UPDATE users SET time_zone = 'UTC', quiet_from = (extract(hour FROM now()) * 60)::int, quiet_to = ((extract(hour FROM now())::int + 3) % 24) * 60 WHERE id = $1`,
      [person.id],
    )
    await planReminders()
    const waiting = await pool.query(
      "SELECT next_try_at > now() AND next_try_at < useful_until AS waits FROM notifications WHERE channel = 'email'",
    )
    expect(waiting.rows).toEqual([{ waits: true }])
    await pool.query('TRUNCATE notifications, reminder_rounds')
    await startIn(event, 0.5)
    await pool.query('UPDATE users SET quiet_to = ((extract(hour FROM now())::int + 5) % 24) * 60 WHERE id = $1', [
      person.id,
    ])
    await planReminders()
    expect((await written()).map(({ channel, status }) => `${channel} ${status}`)).toEqual([
      'email dropped',
      'inbox sent',
    ])
  })

  it('reach 10,000 holders once with two workers, by a statement a batch', async () => {
    const { event } = await held(5)
    await pool.query(
      `WITH people AS (
         INSERT INTO users (id, name, email, locale, bonus_balance) SELECT hub_uuid(), 'Студент ' || n, 'remind' || n || '@stu.sdu.edu.kz', 'kk', 0 FROM generate_series(1, 9999) n RETURNING id
       )
       INSERT INTO tickets (id, event_id, ticket_type_id, order_id, buyer_id, holder_id, status, code, price, currency, purchased_at, ended_at)
       SELECT hub_uuid(), $1, $2, (SELECT id FROM orders LIMIT 1), p.id, p.id, 'cancelled', substr(md5(p.id::text), 1, 14), 0, 'KZT', now() - interval '30 days', now() FROM people p`,
      [event.id, event.ticketType],
    )
    await pool.query('UPDATE ticket_types SET capacity = 20000 WHERE id = $1', [event.ticketType])
    await pool.query("UPDATE tickets SET status = 'paid' WHERE event_id = $1", [event.id])
    await Promise.all([planReminders(), planReminders()])
    const { rows } = await pool.query(
      "SELECT count(*)::int AS n, count(DISTINCT user_id)::int AS people FROM notifications WHERE type = 'reminder.day' AND channel = 'email'",
    )
    expect(rows).toEqual([{ n: 10_000, people: 10_000 }])
  }, 180_000)

  it('are kept single by the key even without the round, and would be double without both (control)', async () => {
    await held(5)
    await planReminders()
    await pool.query('TRUNCATE reminder_rounds')
    await planReminders()
    expect(await written()).toHaveLength(2)
    await pool.query('TRUNCATE reminder_rounds')
    await pool.query('UPDATE notifications SET dedupe_key = id')
    await planReminders()
    expect(await written()).toHaveLength(4)
  })
})

describe('quiet hours', () => {
  const end = async (moment: string, from: string, to: string, zone = 'Asia/Almaty'): Promise<string> => {
    const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
    const { rows } = await pool.query<{ due: Date }>('SELECT after_quiet($1, $2, $3, $4) AS due', [
      moment,
      zone,
      minutes(from),
      minutes(to),
    ])
    return rows[0]?.due.toISOString() ?? ''
  }

  it('end on the local calendar, also across the zone change of 2024-03-01', async () => {
    expect(await end('2024-02-28T17:30:00Z', '23:00', '08:00')).toBe('2024-02-29T02:00:00.000Z')
    expect(await end('2024-02-29T17:30:00Z', '23:00', '08:00')).toBe('2024-03-01T03:00:00.000Z')
    expect(await end('2024-03-01T02:30:00Z', '23:00', '08:00')).toBe('2024-03-01T03:00:00.000Z')
    expect(await end('2024-03-01T03:00:00Z', '23:00', '08:00')).toBe('2024-03-01T03:00:00.000Z')
    expect(await end('2024-03-02T08:00:00Z', '12:00', '14:00')).toBe('2024-03-02T09:00:00.000Z')
    expect(await end('2024-03-02T08:00:00Z', '12:00', '12:00')).toBe('2024-03-02T08:00:00.000Z')
  })

  it('end at the same hour on the clock when Berlin changes its own in 2026', async () => {
    const berlin = (moment: string, from = '22:00', to = '08:00') => end(moment, from, to, 'Europe/Berlin')
    // 29 March, 02:00 → 03:00: eight o'clock is 06:00 UTC instead of 07:00.
    expect(await berlin('2026-03-27T22:00:00Z')).toBe('2026-03-28T07:00:00.000Z')
    expect(await berlin('2026-03-28T22:00:00Z')).toBe('2026-03-29T06:00:00.000Z')
    expect(await berlin('2026-03-29T05:59:00Z')).toBe('2026-03-29T06:00:00.000Z')
    expect(await berlin('2026-03-29T06:00:00Z')).toBe('2026-03-29T06:00:00.000Z')
    // 25 October, 03:00 → 02:00.
    expect(await berlin('2026-10-24T21:00:00Z')).toBe('2026-10-25T07:00:00.000Z')
    expect(await berlin('2026-10-25T06:30:00Z')).toBe('2026-10-25T07:00:00.000Z')
    // Quiet until half past two: an hour that does not exist ends with the jump, one that comes twice with its second time.
    expect(await berlin('2026-03-28T22:00:00Z', '22:00', '02:30')).toBe('2026-03-29T01:30:00.000Z')
    expect(await berlin('2026-10-24T22:00:00Z', '22:00', '02:30')).toBe('2026-10-25T01:30:00.000Z')
  })
})

it('the queue is read by its index', async () => {
  await pool.query(
    `INSERT INTO notifications (id, recipient, channel, type, subject, status, dedupe_key)
     SELECT hub_uuid(), 'x', 'email', 'test', 'x', CASE WHEN n % 200 = 0 THEN 'queued' ELSE 'sent' END::enum_notifications_status, 'plan:' || n FROM generate_series(1, 20000) n`,
  )
  await pool.query('ANALYZE notifications')
  const { rows } = await pool.query(
    "EXPLAIN SELECT id FROM notifications WHERE status = 'queued' AND channel = 'email' AND (next_try_at IS NULL OR next_try_at <= now()) ORDER BY created_at LIMIT 12",
  )
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(plan).not.toContain('Seq Scan')
  expect(plan).toMatch(/notifications_(queue|to_send)/)
})
