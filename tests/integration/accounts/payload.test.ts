import { describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { env } from '#src/lib/env.ts'
import { createAdmin as makeAdmin } from '#src/services/accounts/createAdmin.ts'
import { ensureFirstAdmin } from '#src/services/accounts/ensureFirstAdmin.ts'
import { api, sessionsOf, tokenInLetter } from '#tests/support/accounts.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { bearer, createAdmin, createClub, createUser, signIn, testPayload } from '#tests/support/factories.ts'

const person = async (options: Parameters<typeof createUser>[0] = {}) => {
  const user = await createUser(options)
  return { ...user, token: await signIn(user) }
}
const boss = async () => {
  const user = await createAdmin()
  return { ...user, token: await signIn(user) }
}
const row = async (id: string) => (await pool.query('SELECT * FROM users WHERE id = $1', [id])).rows[0]
const rolesOf = async (id: string): Promise<string[]> =>
  (
    await pool.query<{ value: string }>('SELECT value FROM users_roles WHERE parent_id = $1 ORDER BY value::text', [id])
  ).rows.map(({ value }) => value)

async function graphql(
  query: string,
  token: string | null,
): Promise<{ data?: Record<string, unknown>; errors?: { message: string }[] }> {
  const { GRAPHQL_POST } = await import('@payloadcms/next/routes')
  const { default: config } = await import('#payload-config')
  await testPayload()
  const headers = { 'content-type': 'application/json', 'x-hub-ip': '127.0.0.1', ...(token ? bearer(token) : {}) }
  const response = await GRAPHQL_POST(config)(
    new Request(`${env.PUBLIC_URL}/api/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) }),
  )
  return response.json()
}

describe('an empty hub', () => {
  it('lets nobody make the first account over REST', async () => {
    await resetDatabase()
    const body = {
      email: 'evil@example.com',
      password: 'student123',
      name: 'Evil',
      roles: ['admin'],
      'confirm-password': 'student123',
    }
    expect((await api('/users/first-register', { body })).status).toBe(403)
    expect((await api('/users', { body })).status).toBe(403)
    const { errors } = await graphql(
      'mutation { createUser(data: { email: "evil@example.com", password: "student123", name: "Evil", roles: [admin] }) { id } }',
      null,
    )
    expect(errors?.length).toBeGreaterThan(0)
    expect((await pool.query('SELECT 1 FROM users')).rows).toEqual([])
    // The first use of GraphQL builds its schema.
  }, 240_000)

  it('gets its first administrator from the environment, once', async () => {
    await resetDatabase()
    expect(await ensureFirstAdmin()).toBe('not configured')
    Object.assign(env, { ADMIN_EMAIL: 'Boss@sdu.edu.kz', ADMIN_PASSWORD: 'a long secret' })
    try {
      const outcomes = await Promise.all([ensureFirstAdmin(), ensureFirstAdmin(), ensureFirstAdmin()])
      expect(outcomes).toContain('created')
      expect((await pool.query('SELECT email FROM users')).rows).toEqual([{ email: 'boss@sdu.edu.kz' }])
      expect(await ensureFirstAdmin()).toBe('not needed')
      expect(
        (await api('/auth/login', { body: { login: 'boss@sdu.edu.kz', password: 'a long secret' } })).body.user.roles,
      ).toEqual(['admin'])
      expect(
        (await api('/users/login', { body: { email: 'boss@sdu.edu.kz', password: 'a long secret' } })).status,
      ).toBe(200)
    } finally {
      Object.assign(env, { ADMIN_EMAIL: undefined, ADMIN_PASSWORD: undefined })
    }
  })

  it('promotes only when told to, and refuses weak passwords', async () => {
    const user = await createUser()
    await expect(makeAdmin({ email: user.email, password: 'a long secret' })).rejects.toThrow('--promote')
    expect(await makeAdmin({ email: user.email, promote: true })).toBe('promoted')
    expect(await makeAdmin({ email: user.email, promote: true })).toBe('already an admin')
    expect(await rolesOf(user.id)).toEqual(['admin', 'student'])
    await expect(makeAdmin({ email: 'new@sdu.edu.kz' })).rejects.toThrow('password')
    await expect(makeAdmin({ email: 'new@sdu.edu.kz', password: 'short' })).rejects.toThrow('8')
    Object.assign(env, { isProduction: true })
    try {
      await expect(makeAdmin({ email: 'new@sdu.edu.kz', password: 'admin123' })).rejects.toThrow('demo')
      await expect(makeAdmin({ email: 'new@sdu.edu.kz', password: 'ninechars' })).rejects.toThrow('10')
    } finally {
      Object.assign(env, { isProduction: false })
    }
  })
})

describe('closed doors', () => {
  it('nobody unlocks, resets or asks for letters through GraphQL', async () => {
    const user = await createUser()
    const admin = await boss()
    expect((await api('/users/unlock', { body: { email: user.email }, token: admin.token })).status).toBe(403)
    for (const mutation of [
      `forgotPasswordUser(username: "${user.email}", email: "${user.email}")`,
      'resetPasswordUser(token: "x", password: "student1234") { token }',
    ])
      expect(
        (await graphql(`mutation { ${mutation} }`, null)).errors?.map(({ message }) => message),
        mutation,
      ).toEqual(['forbidden'])
    expect(await tokenInLetter(user.email, 'reset')).toBeNull()
  })

  it('signs in through GraphQL as strictly', async () => {
    const user = await createUser()
    const suspended = await createUser({ data: { suspended: true } })
    const mutation = (email: string, password: string) =>
      graphql(
        `mutation { loginUser(username: "${email}", email: "${email}", password: "${password}") { token } }`,
        null,
      )
    expect((await mutation(suspended.email, 'student123')).errors?.map(({ message }) => message)).toEqual([
      'account_suspended',
    ])
    expect(await sessionsOf(suspended.id)).toEqual([])
    const { data } = await mutation(user.email, 'student123')
    const { token } = (data as { loginUser: { token: string } }).loginUser
    expect((await api('/users/me', { token })).status).toBe(200)
    await graphql('mutation { logoutUser }', token)
    expect((await api('/users/me', { token })).status).toBe(401)
  })

  it('a student neither lists nor reads nor makes nor deletes others', async () => {
    const [a, b] = [await person(), await person()]
    const { body } = await api('/users?limit=100', { token: a.token })
    expect(body.docs.map(({ id }: { id: string }) => id)).toEqual([a.id])
    expect((await api(`/users?where[email][equals]=${b.email}`, { token: a.token })).body.docs).toEqual([])
    expect(
      (await api(`/users/${b.id}`, { method: 'PATCH', token: a.token, body: { faculty: 'x' } })).status,
    ).toBeGreaterThanOrEqual(403)
    expect(
      (await api('/users', { method: 'PATCH', token: a.token, body: { faculty: 'x' } })).status,
    ).toBeGreaterThanOrEqual(400)
    expect((await api(`/users/${b.id}`, { method: 'DELETE', token: a.token })).status).toBe(403)
    expect(
      (
        await api('/users', {
          token: a.token,
          body: { email: 'x@y.kz', password: 'student123', name: 'X', roles: ['admin'] },
        })
      ).status,
    ).toBe(403)
    expect((await graphql(`{ User(id: "${b.id}") { email } }`, a.token)).data?.User ?? null).toBeNull()
    expect((await row(b.id)).faculty).toBeNull()
  })
})

describe('static fields over Payload’s own API', () => {
  it('stay over REST and GraphQL', async () => {
    const user = await person({ data: { sduId: `P${Date.now()}` } })
    const write = (body: Record<string, unknown>) =>
      api(`/users/${user.id}`, { method: 'PATCH', token: user.token, body })
    for (const [field, value] of [
      ['name', 'Other'],
      ['email', 'other@sdu.edu.kz'],
      ['sduId', 'X12345'],
      ['username', 'me'],
    ] as const)
      expect(await write({ [field]: value }), field).toMatchObject({
        status: 403,
        body: { error: { code: 'static_field', field } },
      })
    expect(await write({ password: 'another one' })).toMatchObject({
      status: 403,
      body: { error: { code: 'current_password_required' } },
    })
    expect(
      (await graphql(`mutation { updateUser(id: "${user.id}", data: { name: "Other" }) { id } }`, user.token)).errors
        ?.length,
    ).toBeGreaterThan(0)
    expect(
      (
        await write({
          roles: ['admin'],
          bonusBalance: 500,
          socialGpa: 4,
          suspended: true,
          _verified: false,
          sessions: [],
          hash: 'x',
          salt: 'x',
          faculty: 'IT',
        })
      ).status,
    ).toBe(200)
    const before = await row(user.id)
    expect(before).toMatchObject({
      name: user.name,
      email: user.email,
      faculty: 'IT',
      _verified: true,
      suspended: false,
      bonus_balance: '0',
      social_gpa: '0',
    })
    expect(before.hash).not.toBe('x')
    expect(await rolesOf(user.id)).toEqual(['student'])
    expect((await api('/users/me', { token: user.token })).status).toBe(200)
    expect((await api('/auth/login', { body: { email: user.email, password: 'student123' } })).status).toBe(200)
  })

  it('attendees keep their e-mail too', async () => {
    const user = await person({ roles: ['attendee'], email: `at${Date.now()}@example.com` })
    expect(
      (await api(`/users/${user.id}`, { method: 'PATCH', token: user.token, body: { email: 'victim@sdu.edu.kz' } }))
        .status,
    ).toBe(403)
    expect(
      (await api(`/users/${user.id}`, { method: 'PATCH', token: user.token, body: { name: 'Новое Имя' } })).status,
    ).toBe(200)
  })

  it('are an admin’s to change, with an entry in the audit log; the name follows into clubs', async () => {
    const [admin, user] = [await boss(), await person()]
    const club = await createClub()
    await api(`/clubs/${club.slug}/join`, { method: 'POST', token: user.token })
    expect(
      (
        await api(`/users/${user.id}`, {
          method: 'PATCH',
          token: admin.token,
          body: { name: 'Новое Имя', roles: ['student', 'organiser'] },
        })
      ).status,
    ).toBe(200)
    const { rows } = await pool.query(
      "SELECT changes FROM audit_log WHERE actor_id = $1 AND subject = $2 AND action = 'user.update'",
      [admin.id, user.id],
    )
    expect(rows[0].changes).toMatchObject({
      name: [user.name, 'Новое Имя'],
      roles: [['student'], ['student', 'organiser']],
    })
    expect((await pool.query('SELECT member_name FROM club_memberships WHERE user_id = $1', [user.id])).rows).toEqual([
      { member_name: 'Новое Имя' },
    ])
    expect(await rolesOf(user.id)).toEqual(['organiser', 'student'])
  })

  it('no username looks like an e-mail', async () => {
    const admin = await boss()
    const user = await createUser()
    for (const username of ['victim@sdu.edu.kz', 'a b', 'x', '<b>'])
      expect(
        await api(`/users/${user.id}`, { method: 'PATCH', token: admin.token, body: { username } }),
        username,
      ).toMatchObject({ status: 400, body: { error: { field: 'username' } } })
    await expect(
      pool.query("UPDATE users SET username = 'victim@sdu.edu.kz' WHERE id = $1", [user.id]),
    ).rejects.toMatchObject({ constraint: 'users_username_plain' })
    expect(
      (await api(`/users/${user.id}`, { method: 'PATCH', token: admin.token, body: { username: 'Good.Name' } })).status,
    ).toBe(200)
    expect((await api('/auth/login', { body: { login: 'good.name', password: 'student123' } })).status).toBe(200)
  })
})

describe('an admin', () => {
  it('makes accounts: verified ones at once, others by letter in the outbox', async () => {
    const admin = await boss()
    const make = (data: Record<string, unknown>) =>
      api('/users', {
        token: admin.token,
        body: { name: 'Новый Студент', password: 'student123', roles: ['student'], locale: 'en', ...data },
      })
    const mark = Date.now()
    expect((await make({ email: `v${mark}@sdu.edu.kz`, _verified: true })).status).toBe(201)
    expect(await tokenInLetter(`v${mark}@sdu.edu.kz`, 'verify')).toBeNull()
    expect((await api('/auth/login', { body: { email: `v${mark}@sdu.edu.kz`, password: 'student123' } })).status).toBe(
      200,
    )
    expect((await make({ email: `u${mark}@sdu.edu.kz` })).status).toBe(201)
    const token = await tokenInLetter(`u${mark}@sdu.edu.kz`, 'verify')
    expect((await api(`/users/verify/${token}`, { method: 'POST' })).status).toBe(200)
    expect((await api('/auth/login', { body: { email: `u${mark}@sdu.edu.kz`, password: 'student123' } })).status).toBe(
      200,
    )
    expect((await make({ email: `u${mark}@sdu.edu.kz` })).status).toBe(400)
    const { rows } = await pool.query('SELECT count(*)::int AS n FROM notifications WHERE recipient LIKE $1', [
      `_${mark}@sdu.edu.kz`,
    ])
    expect(rows).toEqual([{ n: 1 }])
  })

  it('queues no letter for an account that is rolled back', async () => {
    const payload = await testPayload()
    const { payloadTransaction } = await import('#src/db/payloadTransaction.ts')
    const { createLocalReq } = await import('payload')
    const req = await createLocalReq({}, payload)
    const email = `gone${Date.now()}@sdu.edu.kz`
    const work = payloadTransaction(req, async () => {
      await payload.create({
        collection: 'users',
        data: { name: 'Gone Soon', email, password: 'student123', roles: ['student'] } as never,
        req,
        context: {},
      })
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(await tokenInLetter(email, 'verify')).toBeNull()
    expect((await pool.query('SELECT 1 FROM users WHERE email = $1', [email])).rows).toEqual([])
  })

  it('ends every sign-in by suspending, archiving or a new password', async () => {
    const admin = await boss()
    for (const change of [{ suspended: true }, { archivedAt: new Date().toISOString() }, { password: 'another one' }]) {
      const user = await person()
      expect((await api(`/users/${user.id}`, { method: 'PATCH', token: admin.token, body: change })).status).toBe(200)
      expect(await sessionsOf(user.id)).toEqual([])
      expect((await api('/users/me', { token: user.token })).status).toBe(401)
    }
    expect((await api('/users/me', { token: admin.token })).status).toBe(200)
  })

  it('does not delete people with history', async () => {
    const [admin, user] = [await boss(), await person()]
    await api(`/clubs/${(await createClub()).slug}/join`, { method: 'POST', token: user.token })
    expect(await api(`/users/${user.id}`, { method: 'DELETE', token: admin.token })).toMatchObject({
      status: 409,
      body: { error: { code: 'has_history' } },
    })
    const fresh = await createUser()
    expect((await api(`/users/${fresh.id}`, { method: 'DELETE', token: admin.token })).status).toBe(200)
  })
})

describe('the role of a club head', () => {
  it('follows the clubs whatever anybody writes', async () => {
    const [admin, user] = [await boss(), await person()]
    const write = (roles: string[]) =>
      api(`/users/${user.id}`, { method: 'PATCH', token: admin.token, body: { roles } })
    await write(['student', 'club_head'])
    expect(await rolesOf(user.id)).toEqual(['student'])
    const club = await createClub({ head: user.id })
    await write(['student'])
    expect(await rolesOf(user.id)).toEqual(['club_head', 'student'])
    await pool.query(
      'INSERT INTO users_roles ("order", parent_id, value, id) VALUES (9, $1, \'club_head\', gen_random_uuid())',
      [admin.id],
    )
    expect(await rolesOf(admin.id)).toEqual(['admin'])
    await pool.query('UPDATE clubs SET head_id = NULL WHERE id = $1', [club.id])
    expect(await rolesOf(user.id)).toEqual(['student'])
  })

  it('is right after clubs change hands many times at once', async () => {
    const people = await Promise.all(Array.from({ length: 3 }, () => createUser()))
    const clubs = await Promise.all(Array.from({ length: 4 }, () => createClub()))
    const pick = <T>(list: T[], n: number): T => list[n % list.length] as T
    for (let round = 0; round < 8; round++)
      await Promise.all(
        clubs.map(({ id }, n) =>
          pool.query('UPDATE clubs SET head_id = $2 WHERE id = $1', [
            id,
            (round * 7 + n * 3) % 4 === 0 ? null : pick(people, round * 5 + n * 2).id,
          ]),
        ),
      )
    const { rows } = await pool.query(
      `SELECT u.id FROM users u WHERE (SELECT count(*) FROM users_roles r WHERE r.parent_id = u.id AND r.value = 'club_head')
         <> (CASE WHEN EXISTS (SELECT 1 FROM clubs c WHERE c.head_id = u.id) THEN 1 ELSE 0 END)`,
    )
    expect(rows).toEqual([])
  })
})
