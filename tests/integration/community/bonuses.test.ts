import type { Pool } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { ownPool, withOwnDatabase } from '#tests/support/database.ts'
import { createAdmin, createUser, rest, signIn, type TestUser } from '#tests/support/factories.ts'
import { totals } from './communitySupport.ts'

let till: string
let tillUser: TestUser

beforeAll(async () => {
  tillUser = await createUser({ name: 'Urbo Coffee', data: { till: true } })
  till = await signIn(tillUser)
})

/** Someone with bonuses. */
async function rich(points: number): Promise<{ user: TestUser; token: string }> {
  const user = await createUser()
  await give(user.id, points)
  return { user, token: await signIn(user) }
}
const give = (user: string, points: number) =>
  pool.query(
    "INSERT INTO bonus_transactions (id, user_id, points, kind, reason) VALUES (hub_uuid(), $1, $2, 'correction', 'Тест')",
    [user, points],
  )

async function post(path: string, token: string | undefined, body: unknown) {
  const answer = await rest(path, { method: 'POST', body, ...(token ? { token } : {}) })
  const json = (await answer.json()) as Record<string, never> & { error?: { code: string }; code?: string }
  return { status: answer.status, body: json, error: json.error?.code }
}
const ask = async (token: string, cups = 1): Promise<string> =>
  (await post('/me/bonuses/redeem', token, { cups })).body.code ?? ''

describe('bonuses for coffee', () => {
  it('the student shows a code, the till takes it, and only then the bonuses go; once', async () => {
    const { user, token } = await rich(250)
    const asked = await post('/me/bonuses/redeem', token, { cups: 2 })
    expect(asked).toMatchObject({ status: 201, body: { cups: 2, points: 200 } })
    expect((await totals(user.id)).balance).toBe(250)
    const code = asked.body.code?.toUpperCase()
    expect(await post('/bonuses/redemptions/confirm', till, { code })).toMatchObject({
      status: 200,
      body: { cups: 2, points: 200, balance: 50 },
    })
    expect(await post('/bonuses/redemptions/confirm', till, { code })).toMatchObject({
      status: 404,
      error: 'redemption_not_found',
    })
    expect((await totals(user.id)).balance).toBe(50)
    const mine = (await (await rest('/me/bonuses', { token })).json()) as Record<string, unknown>
    expect(mine).toMatchObject({
      balance: 50,
      perCup: 100,
      cups: 0,
      redemption: null,
      entries: [{ kind: 'redemption', points: -200 }, { points: 250 }],
    })
  })

  it('nobody but an admin or a till takes codes, and no till its own', async () => {
    const { token } = await rich(100)
    const code = await ask(token)
    expect((await post('/bonuses/redemptions/confirm', token, { code })).status).toBe(403)
    expect((await post('/bonuses/redemptions/confirm', undefined, { code })).status).toBe(401)
    expect((await post('/bonuses/redemptions/confirm', await signIn(await createAdmin()), { code })).status).toBe(200)
    await give(tillUser.id, 100)
    expect((await post('/bonuses/redemptions/confirm', till, { code: await ask(till) })).status).toBe(403)
    expect((await totals(tillUser.id)).balance).toBe(100)
  })

  it('is refused without enough, with nonsense, and after a quarter of an hour', async () => {
    const { user, token } = await rich(99)
    expect(await post('/me/bonuses/redeem', token, { cups: 1 })).toMatchObject({
      status: 409,
      error: 'insufficient_bonuses',
    })
    for (const cups of [0, -1, 1.5, 21, '1', null])
      expect((await post('/me/bonuses/redeem', token, { cups })).status).toBe(400)
    await give(user.id, 1)
    const code = await ask(token)
    await pool.query("UPDATE bonus_redemptions SET expires_at = now() - interval '1 second' WHERE code = $1", [code])
    expect((await post('/bonuses/redemptions/confirm', till, { code })).status).toBe(404)
    expect((await totals(user.id)).balance).toBe(100)
  })

  it('a student does not make himself a till', async () => {
    const student = await createUser()
    const token = await signIn(student)
    await rest(`/users/${student.id}`, { method: 'PATCH', token, body: { till: true } })
    const { rows } = await pool.query('SELECT till FROM users WHERE id = $1', [student.id])
    expect(rows).toEqual([{ till: false }])
  })
})

describe('fifty at once', () => {
  it('uses of one code: one cup', async () => {
    const { user, token } = await rich(5_000)
    const code = await ask(token)
    const answers = await Promise.all(
      // Two tills, as one account may not ask more often than a person types.
      Array.from({ length: 50 }, async (_, n) =>
        post('/bonuses/redemptions/confirm', n % 2 ? till : await signIn(await createUser({ data: { till: true } })), {
          code,
        }),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await totals(user.id)).balance).toBe(4_900)
  })

  const takeDirectly = (db: Pick<Pool, 'query'>, user: string, n: number) =>
    db.query(
      "INSERT INTO bonus_transactions (id, user_id, points, kind, reason, key) VALUES (hub_uuid(), $1, -100, 'redemption', 'Кофе', $2)",
      [user, `fifty:${user}:${n}`],
    )

  it('redemptions of one balance: as many as it is good for, never below zero', async () => {
    const { user } = await rich(730)
    const done = await Promise.allSettled(Array.from({ length: 50 }, (_, n) => takeDirectly(pool, user.id, n)))
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(7)
    for (const each of done)
      if (each.status === 'rejected')
        expect(each.reason).toMatchObject({ constraint: 'users_bonus_balance_not_negative' })
    expect((await totals(user.id)).balance).toBe(30)
  })

  it('control: with a look at the balance in place of the constraint it is overdrawn', async () => {
    await withOwnDatabase('overdraw', async (url) => {
      const own = ownPool(url, 50)
      try {
        await own.query('ALTER TABLE users DROP CONSTRAINT users_bonus_balance_not_negative')
        const { rows } = await own.query<{ id: string }>(
          "INSERT INTO users (id, name, email) VALUES (hub_uuid(), 'Студент', 'x@sdu.edu.kz') RETURNING id",
        )
        const user = rows[0]?.id ?? ''
        await takeDirectly(own, user, -1)
        await own.query(
          "INSERT INTO bonus_transactions (id, user_id, points, kind, reason) VALUES (hub_uuid(), $1, 830, 'correction', 'x')",
          [user],
        )
        let looked = 0
        let open: () => void = () => undefined
        const everybodyLooked = new Promise<void>((resolve) => {
          open = resolve
        })
        await Promise.all(
          Array.from({ length: 50 }, async (_, n) => {
            const { rows: seen } = await own.query<{ b: number }>(
              'SELECT bonus_balance::float8 AS b FROM users WHERE id = $1',
              [user],
            )
            if (++looked === 50) open()
            await everybodyLooked
            if ((seen[0]?.b ?? 0) >= 100) await takeDirectly(own, user, n)
          }),
        )
        const { rows: after } = await own.query('SELECT bonus_balance::float8 AS b FROM users WHERE id = $1', [user])
        expect(after[0]?.b).toBeLessThan(0)
      } finally {
        await own.end()
      }
    })
  })
})
