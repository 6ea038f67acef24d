import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import type { Mailer } from '#src/integrations/mail/send.ts'
import { plugins } from '#src/plugins/index.ts'
import { createMailDrain } from '#src/services/notifications/mailDrain.ts'
import { notify } from '#src/services/notifications/notify.ts'
import { registerNotifications, ruleOf, topicNamed } from '#src/services/notifications/registry.ts'
import { weekOf, writeDigests } from '#src/services/notifications/weeklyDigest.ts'
import { createClub, createEvent, createUser } from '#tests/support/factories.ts'

beforeEach(async () => {
  await pool.query('TRUNCATE notifications CASCADE')
})

const say = () => ({ title: 'Тема', paragraphs: ['Текст'] })

/** A mail server that notes whom it was given, and how many letters it held at once. */
function listening(): { mailer: Mailer; sent: string[]; most: () => number } {
  const sent: string[] = []
  let [now, most] = [0, 0]
  const send: Mailer['send'] = async ({ to }) => {
    most = Math.max(most, ++now)
    await new Promise((resolve) => setImmediate(resolve))
    sent.push(to)
    now--
  }
  return { mailer: { send, close: () => undefined }, sent, most: () => most }
}

const untilEmpty = async (mailer: Mailer): Promise<void> => {
  const { run } = createMailDrain({ mailer, isAccountMailEmptied: false })
  while ((await run()) > 0);
}

describe('delivery', () => {
  it('to 10,000 people by two workers is once each, three letters a worker at once', async () => {
    await pool.query(
      `INSERT INTO users (id, name, email, locale, bonus_balance)
       SELECT hub_uuid(), 'Студент ' || n, 'many' || n || '@stu.sdu.edu.kz', 'ru', 0 FROM generate_series(1, 10000) n`,
    )
    const { rows } = await pool.query<{ id: string }>("SELECT id FROM users WHERE email LIKE 'many%'")
    await notify(pool, { to: rows.map(({ id }) => id), say, type: 'event.changed', key: 'k' })
    const workers = [listening(), listening()]
    await Promise.all(workers.map(({ mailer }) => untilEmpty(mailer)))
    const sent = workers.flatMap((worker) => worker.sent)
    expect(sent).toHaveLength(10_000)
    expect(new Set(sent).size).toBe(10_000)
    for (const worker of workers) {
      expect(worker.sent.length).toBeGreaterThan(0)
      expect(worker.most()).toBeLessThanOrEqual(3)
    }
    await pool.query("DELETE FROM users WHERE email LIKE 'many%'")
  }, 180_000)

  it('is once only by the unique key, with eight at the same moment; without it is not (control)', async () => {
    const person = await createUser()
    const letters = async (): Promise<number> =>
      (await pool.query("SELECT FROM notifications WHERE channel = 'email'")).rowCount ?? 0
    const eightTimes = () =>
      Promise.all(
        Array.from({ length: 8 }, () => notify(pool, { to: [person.id], say, type: 'event.changed', key: 'k' })),
      )
    expect((await eightTimes()).reduce((sum, rows) => sum + rows, 0)).toBe(2)
    expect(await letters()).toBe(1)
    await pool.query('TRUNCATE notifications CASCADE')
    await pool.query('DROP INDEX notifications_dedupe_key_idx')
    try {
      // What is left is what a program could do by itself: eight look first, then write.
      const look = () => pool.query("SELECT FROM notifications WHERE dedupe_key = 'k'")
      const write = () =>
        pool.query(
          "INSERT INTO notifications (id, recipient, channel, type, subject, status, dedupe_key) VALUES (hub_uuid(), 'x', 'email', 'event.changed', 'x', 'queued', 'k')",
        )
      const seen = await Promise.all(Array.from({ length: 8 }, look))
      await Promise.all(seen.filter(({ rowCount }) => rowCount === 0).map(write))
      expect(await letters()).toBe(8)
    } finally {
      await pool.query(
        'TRUNCATE notifications CASCADE; CREATE UNIQUE INDEX notifications_dedupe_key_idx ON notifications USING btree (dedupe_key)',
      )
    }
  })
})

describe('the weekly digest', () => {
  it('goes once a person and week, with events that can still be had', async () => {
    const club = await createClub()
    const event = await createEvent({ club: club.id, title: 'Хакатон' })
    const person = await createUser()
    await pool.query('INSERT INTO club_subscriptions (id, user_id, club_id) VALUES (hub_uuid(), $1, $2)', [
      person.id,
      club.id,
    ])
    const at = new Date()
    await writeDigests(at)
    expect(await writeDigests(at)).toBe(0)
    const { rows } = await pool.query<{ channel: string; text: string }>(
      "SELECT channel, text FROM notifications WHERE user_id = $1 AND type = 'recommendations.weekly' ORDER BY channel::text",
      [person.id],
    )
    expect(rows.map(({ channel }) => channel)).toEqual(['email', 'inbox'])
    for (const { text } of rows) expect(text).toContain('Хакатон')
    expect(rows[0]?.text).toContain(`/events/${event.slug}`)
  })

  it('names a week by its Monday', () => {
    expect(weekOf(new Date('2026-11-22T23:59:00Z'))).toBe('2026-11-16')
    expect(weekOf(new Date('2026-11-23T00:00:00Z'))).toBe('2026-11-23')
  })
})

describe('a plugin', () => {
  // The other files of this worker want them back.
  const ofPlugins = plugins.flatMap(({ notifications }) => (notifications ? [notifications] : []))
  afterAll(() => registerNotifications(ofPlugins))

  const topic = {
    label: { ru: 'Студия', kk: 'Студия', en: 'Studio' },
    channels: { email: 'on', inbox: 'on', push: 'on', telegram: 'on' },
    isEssential: false,
  } as const

  it('adds types and a topic, which follow the same rules', async () => {
    registerNotifications([
      { topics: { studio: topic }, types: { 'studio/confirmed': { topic: 'studio', isUrgent: true } } },
    ])
    try {
      expect(ruleOf('studio/confirmed')).toEqual({ topic: 'studio', isUrgent: true })
      expect(topicNamed('studio')?.label?.en).toBe('Studio')
      const person = await createUser({ data: { notificationPreferences: { studio: { email: false } } } })
      expect(await notify(pool, { to: [person.id], say, type: 'studio/confirmed', key: 'b' })).toBe(1)
    } finally {
      registerNotifications(ofPlugins)
    }
    await expect(notify(pool, { to: [], say, type: 'studio/confirmed', key: 'b' })).rejects.toThrow('studio/confirmed')
  })

  it('cannot take a name that is taken, nor use a topic nobody declares', () => {
    const types = (name: `${string}/${string}`, named: string) => ({
      types: { [name]: { topic: named, isUrgent: false } },
    })
    expect(() => registerNotifications([{ topics: { tickets: topic }, types: {} }])).toThrow('tickets')
    expect(() => registerNotifications([types('a/b', 'tickets'), types('a/b', 'tickets')])).toThrow('a/b')
    expect(() => registerNotifications([types('a/b', 'nothing')])).toThrow('nothing')
  })
})
