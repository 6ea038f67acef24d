import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import { nightParts, recurringJobs } from '#src/services/ledgers/work.ts'
import { plainOptions, reconnect } from '#tests/support/connections.ts'
import { withOwnDatabase } from '#tests/support/database.ts'
import { createEvent, createUser, rest, signIn } from '#tests/support/factories.ts'
import { explainEverything, plansOf } from '#tests/support/plans.ts'

const [ageGpa] = nightParts
const night = async (): Promise<void> => {
  for (const job of recurringJobs) await job.run()
}

/** Students with fifty entries each, of a year; everybody's value is out of date. */
const fill = (students: number): string => `
  SET session_replication_role = replica;
  INSERT INTO users (id, name, email, bonus_balance, social_gpa) SELECT hub_uuid(), 'Студент', 'night' || n || '@stu.sdu.edu.kz', 0, 4 FROM generate_series(1, ${students}) n;
  INSERT INTO gpa_entries (id, user_id, points, kind, reason, occurred_at)
    SELECT hub_uuid(), u.id, 5, 'attended_general', 'x', now() - n * interval '7 days' FROM users u, generate_series(1, 50) n WHERE u.email LIKE 'night%';
  SET session_replication_role = origin;
  ANALYZE users, gpa_entries, gpa_history, settings;`

/** Whoever has another value than the sum of the own entries gives. */
const wrong = `SELECT u.email FROM users u
  WHERE u.social_gpa <> (SELECT round(4 * least(greatest(coalesce(sum(g.points), 0) / 300, 0), 1), 2) FROM gpa_entries g WHERE g.user_id = u.id
    AND g.occurred_at > ((now() AT TIME ZONE 'Asia/Almaty') - interval '6 months') AT TIME ZONE 'Asia/Almaty')`

const work = async (db: pg.Client): Promise<void> => {
  for (const part of nightParts) {
    await db.query('BEGIN')
    await part(db)
    await db.query('COMMIT')
  }
}

/** The keys of the history are checked by the database itself, row by row and by primary key. */
const isKeyCheck = (plan: string): boolean => plan.includes('FOR KEY SHARE OF x')

type Seen = { statements: number; mostScans: number; changed: number; wrong: number; control: number }

/** What a night does with so many students, all of whose values change. */
const nightOf = (students: number): Promise<Seen> =>
  withOwnDatabase(`night_${students}`, async (url) => {
    const db = new pg.Client({ connectionString: url })
    await db.connect()
    try {
      await db.query(fill(students))
      await explainEverything(db, { isAnalysed: true })
      const plans = (await plansOf(db, work)).filter((plan) => !isKeyCheck(plan))
      const control = await plansOf(db, () => db.query('SELECT gpa_target() FROM users'))
      await db.query('SET client_min_messages = warning')
      const scans = plans.flatMap((plan) =>
        [...plan.matchAll(/Seq Scan on .*loops=(\d+)\)/g)].map(([, loops]) => Number(loops)),
      )
      const { rows } = await db.query<{ changed: number }>('SELECT count(*)::int AS changed FROM gpa_history')
      return {
        statements: plans.length,
        mostScans: Math.max(...scans),
        changed: rows[0]?.changed ?? 0,
        wrong: (await db.query(wrong)).rows.length,
        control: control.length,
      }
    } finally {
      await db.end()
    }
  })

describe('the night', () => {
  it('takes as many statements for a thousand students as for ten, and reads no table once a student', async () => {
    const [few, many] = [await nightOf(10), await nightOf(1000)]
    expect([few.changed, many.changed, few.wrong, many.wrong]).toEqual([10, 1000, 0, 0])
    expect(few.statements).toBeGreaterThan(5)
    expect(many.statements).toBe(few.statements)
    expect([few.mostScans, many.mostScans]).toEqual([1, 1])
    // The control: a statement a person is seen as one.
    expect(many.control).toBeGreaterThan(1000)
  }, 240_000)

  it('ends right whatever is written meanwhile, by two workers at once', async () => {
    await pool.query(fill(60))
    const { rows } = await pool.query<{ id: string }>("SELECT id FROM users WHERE email LIKE 'night%'")
    const write = async ({ id }: { id: string }): Promise<unknown> =>
      pool.query(
        "INSERT INTO gpa_entries (id, user_id, points, kind, reason) VALUES (hub_uuid(), $1, -25, 'missed', 'x')",
        [id],
      )
    await Promise.all([night(), ...rows.slice(0, 30).map(write), night(), ...rows.slice(20).map(write)])
    expect((await pool.query(wrong)).rows).toEqual([])
  }, 120_000)

  it('holds no sale up: who is locked by it gets a ticket before it ends', async () => {
    const [person, other] = [await createUser(), await createUser()]
    const { ticketType } = await createEvent({ capacity: 5 })
    await pool.query(
      "INSERT INTO gpa_entries (id, user_id, points, kind, reason) VALUES (hub_uuid(), $1, 30, 'correction', 'x')",
      [person.id],
    )
    await transaction(async (tx) => {
      await tx.query("SET LOCAL session_replication_role = 'replica'")
      await tx.query('UPDATE users SET social_gpa = 4 WHERE id = $1', [person.id])
    })
    const [token, otherToken] = [await signIn(person), await signIn(other)]
    const buy = async (of: string): Promise<number> =>
      (await rest('/checkout', { method: 'POST', token: of, body: { lines: [{ ticketType, quantity: 1 }] } })).status
    await transaction(async (tx) => {
      expect(await ageGpa(tx)).toBe(1)
      expect(await buy(token)).toBe(201)
    })
    expect((await pool.query(wrong)).rows).toEqual([])
    // The control: a stronger lock on the person would. Nobody needs to wait long to see it.
    const plain = plainOptions()
    await reconnect(`${plain} -c lock_timeout=500ms`)
    try {
      await transaction(async (tx) => {
        await tx.query('SELECT FROM users WHERE id = $1 FOR UPDATE', [other.id])
        expect(await buy(otherToken)).toBeGreaterThanOrEqual(500)
      })
    } finally {
      await reconnect(plain)
    }
  }, 240_000)
})
