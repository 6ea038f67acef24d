import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { passSignIn, signInWait, takeSignIn } from '#src/db/signInThrottle.ts'
import { endpoints } from '#src/endpoints/index.ts'
import { sha256Hex } from '#src/lib/crypto.ts'
import { env } from '#src/lib/env.ts'
import { hotRouter } from '#src/server/hotEndpoints.ts'
import { api, freshIp, keepWaiting, sessionsOf, tokenInLetter } from '#tests/support/accounts.ts'
import { bearer, createAdmin, createUser, rest, signIn, testPayload } from '#tests/support/factories.ts'
import { passwordWork } from '#tests/support/passwordWork.ts'

const password = 'student123'
const login = (body: Record<string, unknown>, options: { ip?: string; headers?: Record<string, string> } = {}) =>
  api('/auth/login', { body, ...options })
const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] as string, 'base64url').toString())
const me = (token: string) => api('/users/me', { token })

describe('POST /api/auth/login', () => {
  it('answers tokens for apps and sets the cookie of the site', async () => {
    const user = await createUser()
    const { status, body, headers } = await login({ login: ` ${user.email.toUpperCase()} `, password })
    expect(status).toBe(200)
    expect(body.user).toMatchObject({ id: user.id, email: user.email, roles: ['student'], missing: ['sduId', 'photo'] })
    const now = Date.now() / 1000
    expect(body.exp - now).toBeGreaterThan(3500)
    expect(body.exp - now).toBeLessThan(3601)
    const cookie = headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^payload-token=[\w-]+\.[\w-]+\.[\w-]+; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/)
    const inCookie = /payload-token=([^;]+)/.exec(cookie)?.[1] as string
    expect(claimsOf(inCookie)).toMatchObject({
      id: user.id,
      sid: claimsOf(body.token).sid,
      collection: 'users',
      roles: ['student'],
    })
    expect((await me(body.token)).body.user.id).toBe(user.id)
    expect((await api('/users/me', { headers: { cookie: `payload-token=${inCookie}` } })).body.user.id).toBe(user.id)
    expect(JSON.stringify(body)).not.toMatch(/"(hash|salt|sessions|resetPasswordToken)"/)
  })

  it('takes an e-mail or a username under any of three names, and Payload takes the token', async () => {
    const user = await createUser({ data: { username: 'Aigerim.S' } })
    for (const body of [
      { login: 'aigerim.s' },
      { username: 'AIGERIM.S' },
      { email: user.email },
      { login: user.email },
    ]) {
      const answer = await login({ ...body, password })
      expect(answer.status, JSON.stringify(body)).toBe(200)
      expect((await rest(`/users/${user.id}`, { token: answer.body.token })).status).toBe(200)
    }
  })

  it('knows passwords that Payload stored, and Payload those that we store', async () => {
    const payload = await testPayload()
    const user = await createUser()
    const { body } = await login({ email: user.email, password })
    await api('/users/me', {
      method: 'PATCH',
      token: body.token,
      body: { password: 'another one', currentPassword: password },
    })
    const signed = await payload.login({ collection: 'users', data: { email: user.email, password: 'another one' } })
    expect((await me(signed.token as string)).status).toBe(200)
  })

  it('answers an unknown name and a wrong password alike, after the same work', async () => {
    const user = await createUser()
    const known = await passwordWork(() => login({ email: user.email, password: 'wrong one' }))
    const unknown = await passwordWork(() => login({ email: 'nobody@sdu.edu.kz', password: 'wrong one' }))
    expect([known.derivations, unknown.derivations]).toEqual([1, 1])
    expect(unknown.result.body).toEqual(known.result.body)
    expect([known.result.status, unknown.result.status]).toEqual([401, 401])
    expect(known.result.body.error.code).toBe('invalid_credentials')
  })

  it('tells only who knows the password that the account is suspended or unverified', async () => {
    const suspended = await createUser({ data: { suspended: true } })
    const archived = await createUser({ data: { archivedAt: new Date().toISOString() } })
    const unverified = await createUser({ verified: false })
    for (const [user, code] of [
      [suspended, 'account_suspended'],
      [archived, 'account_suspended'],
      [unverified, 'email_not_verified'],
    ] as const) {
      expect(await login({ email: user.email, password })).toMatchObject({ status: 403, body: { error: { code } } })
      expect(await login({ email: user.email, password: 'wrong' })).toMatchObject({
        status: 401,
        body: { error: { code: 'invalid_credentials' } },
      })
      expect(await sessionsOf(user.id)).toEqual([])
    }
  })

  it('keeps 50 sessions of 50 sign-ins at once', async () => {
    const user = await createUser()
    const ip = freshIp()
    const answers = await Promise.all(Array.from({ length: 50 }, () => login({ email: user.email, password }, { ip })))
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200))
    expect(new Set(await sessionsOf(user.id)).size).toBe(50)
    const alive = await Promise.all(answers.map(({ body }) => me(body.token)))
    expect(alive.filter(({ status }) => status === 200)).toHaveLength(50)
  }, 240_000)

  it('keeps the sessions when Payload writes the account at the same time', async () => {
    const payload = await testPayload()
    const user = await createUser()
    const ip = freshIp()
    let isDone = false
    let writes = 0
    const statuses: number[] = []
    // Ten at a time until at least three writes have come between.
    const signIns = async (): Promise<void> => {
      while (writes < 3) {
        const answers = Array.from({ length: 10 }, () => login({ email: user.email, password }, { ip }))
        for (const { status } of await Promise.all(answers)) statuses.push(status)
      }
      isDone = true
    }
    const signing = signIns()
    while (!isDone) {
      await payload.update({ collection: 'users', id: user.id, data: { faculty: `F${writes}` }, context: {} })
      writes++
    }
    await signing
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect(await sessionsOf(user.id)).toHaveLength(statuses.length)
  }, 120_000)

  it('writes the sign-ins of staff into the audit log', async () => {
    const admin = await createAdmin()
    const ip = freshIp()
    await login({ email: admin.email, password }, { ip })
    const { rows } = await pool.query(
      "SELECT ip, actor_name FROM audit_log WHERE action = 'user.signIn' AND actor_id = $1",
      [admin.id],
    )
    expect(rows).toEqual([{ ip, actor_name: admin.name }])
  })

  it('sets no cookie for a page of somebody else', async () => {
    const user = await createUser()
    const foreign = await login({ email: user.email, password }, { headers: { origin: 'https://evil.example' } })
    expect(foreign.headers.get('set-cookie')).toBeNull()
    const own = await login({ email: user.email, password }, { headers: { origin: env.PUBLIC_URL } })
    expect(own.headers.get('set-cookie')).toContain('payload-token=')
  })

  it('answers 400 to what is no name and password', async () => {
    const hostile: unknown[] = [
      {},
      { login: 5, password },
      { login: 'a', password: {} },
      { login: { $ne: null }, password },
      { email: 'a@b.kz' },
      { login: '', password },
      { login: 'x'.repeat(300), password },
      { login: 'a', password: 'x'.repeat(300) },
      [],
      null,
      '"text"',
      '{"login":',
    ]
    for (const body of hostile) {
      const { status, body: answer } = await api('/auth/login', { body })
      expect(status, JSON.stringify(body)).toBe(400)
      expect(answer.error.code).toMatch(/^invalid_/)
    }
  })

  it('answers 4xx to strange names', async () => {
    for (const name of ["' OR '1'='1", 'a\u0000b', 'admin@sdu.edu.kz\u0000', '😀'.repeat(60), '%', '\ud800']) {
      const { status } = await login({ login: name, password })
      expect(status, name).toBeGreaterThanOrEqual(400)
      expect(status, name).toBeLessThan(500)
    }
  })
})

describe('the throttle', () => {
  const fail = (email: string, ip: string) => login({ email, password: 'wrong' }, { ip })

  it('slows one account from one address down, not another address', async () => {
    const user = await createUser()
    const [attacker, owner] = [freshIp(), freshIp()]
    for (let n = 0; n < 4; n++) expect((await fail(user.email, attacker)).status).toBe(401)
    await keepWaiting()
    const fifth = await fail(user.email, attacker)
    expect(fifth).toMatchObject({ status: 429, body: { error: { code: 'rate_limited' } } })
    expect(Number(fifth.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await login({ email: user.email, password }, { ip: attacker })).status).toBe(429)
    expect((await login({ email: user.email, password }, { ip: owner })).status).toBe(200)
    const other = await createUser()
    expect((await login({ email: other.email, password }, { ip: attacker })).status).toBe(200)
  })

  it('counts tries by e-mail and by username together, and those of unknown names', async () => {
    const user = await createUser({ data: { username: `u${Date.now()}` } })
    const { rows } = await pool.query('SELECT username FROM users WHERE id = $1', [user.id])
    const ip = freshIp()
    for (let n = 0; n < 2; n++) {
      await fail(user.email, ip)
      await fail(rows[0].username, ip)
    }
    await keepWaiting()
    expect((await fail(rows[0].username, ip)).status).toBe(429)
    for (let n = 0; n < 4; n++) expect((await fail('nobody@sdu.edu.kz', ip)).status).toBe(401)
    await keepWaiting()
    expect((await fail('nobody@sdu.edu.kz', ip)).status).toBe(429)
  })

  it('forgets failures after a right password', async () => {
    const user = await createUser()
    const ip = freshIp()
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 3; n++) expect((await fail(user.email, ip)).status).toBe(401)
      expect((await login({ email: user.email, password }, { ip })).status).toBe(200)
    }
  })

  it('answers no more guesses of a burst than of the same guesses in a row', async () => {
    const user = await createUser()
    const ip = freshIp()
    const begun = performance.now()
    const answers = await Promise.all(Array.from({ length: 30 }, () => fail(user.email, ip)))
    let allowed = 4
    for (let waited = 2; waited <= (performance.now() - begun) / 1000; waited += 2 ** (allowed - 3)) allowed++
    const answered = answers.filter(({ status }) => status === 401).length
    expect(answered).toBeGreaterThanOrEqual(4)
    expect(answered).toBeLessThanOrEqual(allowed)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(30 - answered)
  }, 120_000)

  it('does not let a right guess pass when others failed while it was checked', async () => {
    const key = `burst ${Date.now()}`
    expect(await signInWait(key)).toBe(0)
    for (let n = 0; n < 4; n++) expect(await takeSignIn(key)).toBe(0)
    await keepWaiting()
    expect(await passSignIn(key)).toBeGreaterThan(0)
    expect(await takeSignIn(key)).toBeGreaterThan(0)
    await pool.query("UPDATE sign_in_failures SET last_at = now() - interval '1 hour' WHERE key = $1", [key])
    expect(await passSignIn(key)).toBe(0)
    expect(await signInWait(key)).toBe(0)
  })

  it('covers Payload’s own sign-in over REST, GraphQL and the Local API', async () => {
    const payload = await testPayload()
    const user = await createUser()
    const ip = freshIp()
    for (let n = 0; n < 4; n++)
      expect(await api('/users/login', { body: { email: user.email, password: 'wrong' }, ip })).toMatchObject({
        status: 401,
        body: { error: { code: 'invalid_credentials' } },
      })
    await keepWaiting()
    expect(await api('/users/login', { body: { email: user.email, password }, ip })).toMatchObject({
      status: 429,
      body: { error: { code: 'rate_limited' } },
    })
    const beside = { username: user.email, email: 'made.up@sdu.edu.kz', password }
    expect((await api('/users/login', { body: beside, ip })).status).toBe(429)
    expect((await login({ email: user.email, password }, { ip })).status).toBe(429)
    await expect(
      payload.login({
        collection: 'users',
        data: { email: user.email, password },
        req: { headers: new Headers({ 'x-hub-ip': ip }) } as never,
      }),
    ).rejects.toMatchObject({ code: 'rate_limited' })
    expect((await api('/users/login', { body: { email: user.email, password } })).status).toBe(200)
  })
})

describe('Payload’s own sign-in', () => {
  it('makes a session that everything accepts, prolongs and ends it', async () => {
    const admin = await createAdmin()
    const { status, body, headers } = await api('/users/login', { body: { email: admin.email, password } })
    expect({ status, id: body.user.id }).toEqual({ status: 200, id: admin.id })
    const cookie = headers.getSetCookie().find((each) => each.startsWith('payload-token=')) ?? ''
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    const sid = claimsOf(body.token).sid
    expect(await sessionsOf(admin.id)).toEqual([sid])
    const site = { cookie: `payload-token=${body.token}`, origin: env.PUBLIC_URL }
    expect((await api('/users/me', { headers: site })).body).toMatchObject({
      user: { id: admin.id, collection: 'users' },
      exp: body.exp,
    })
    await pool.query("UPDATE users_sessions SET expires_at = now() + interval '1 minute' WHERE id = $1", [sid])
    const refreshed = await api('/users/refresh-token', { method: 'POST', headers: site })
    expect(refreshed.status).toBe(200)
    expect((await me(refreshed.body.refreshedToken)).status).toBe(200)
    const { rows } = await pool.query(
      "SELECT expires_at > now() + interval '13 days' AS long FROM users_sessions WHERE id = $1",
      [sid],
    )
    expect(rows).toEqual([{ long: true }])
    expect((await api('/users/logout', { method: 'POST', headers: site })).status).toBe(200)
    expect(await sessionsOf(admin.id)).toEqual([])
    expect((await me(body.token)).status).toBe(401)
  })

  it('keeps 10 sessions of sign-ins at once, from ten addresses', async () => {
    const admin = await createAdmin()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => api('/users/login', { body: { email: admin.email, password } })),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
    expect(await sessionsOf(admin.id)).toHaveLength(10)
  })

  it('refuses suspended and unverified accounts, and does the same work for unknown ones', async () => {
    const suspended = await createUser({ data: { suspended: true } })
    expect(await api('/users/login', { body: { email: suspended.email, password } })).toMatchObject({
      status: 403,
      body: { error: { code: 'account_suspended' } },
    })
    const unverified = await createUser({ verified: false })
    expect(await api('/users/login', { body: { email: unverified.email, password } })).toMatchObject({
      status: 403,
      body: { error: { code: 'email_not_verified' } },
    })
    expect([...(await sessionsOf(suspended.id)), ...(await sessionsOf(unverified.id))]).toEqual([])
    const wrong = (email: string) => passwordWork(() => api('/users/login', { body: { email, password: 'wrong' } }))
    for (const email of [unverified.email, 'nobody@sdu.edu.kz'])
      expect(await wrong(email)).toMatchObject({ result: { status: 401 }, derivations: 1 })
  })

  it('gives an app no long-lived token for its short one', async () => {
    const user = await createUser()
    const { body } = await login({ email: user.email, password })
    expect((await api('/users/refresh-token', { method: 'POST', token: body.token })).status).toBe(403)
  })
})

describe('POST /api/auth/refresh', () => {
  const refresh = (refreshToken: unknown) => api('/auth/refresh', { body: { refreshToken } })

  it('rotates', async () => {
    const user = await createUser()
    const first = (await login({ email: user.email, password })).body
    const second = await refresh(first.refreshToken)
    expect(second.status).toBe(200)
    expect(second.body.refreshToken).not.toBe(first.refreshToken)
    expect(claimsOf(second.body.token).sid).toBe(claimsOf(first.token).sid)
    expect((await me(second.body.token)).status).toBe(200)
    expect((await refresh(second.body.refreshToken)).status).toBe(200)
    const { rows } = await pool.query('SELECT token_hash FROM refresh_tokens WHERE user_id = $1', [user.id])
    expect(rows.map((row) => row.token_hash)).not.toContain(first.refreshToken)
  })

  it('ends the family and its session when a used token comes again', async () => {
    const user = await createUser()
    const stolen = (await login({ email: user.email, password })).body
    const elsewhere = (await login({ email: user.email, password })).body
    const next = (await refresh(stolen.refreshToken)).body
    expect(await refresh(stolen.refreshToken)).toMatchObject({
      status: 401,
      body: { error: { code: 'invalid_token' } },
    })
    expect((await refresh(next.refreshToken)).status).toBe(401)
    expect((await me(next.token)).status).toBe(401)
    expect((await me(stolen.token)).status).toBe(401)
    expect((await me(elsewhere.token)).status).toBe(200)
    expect((await refresh(elsewhere.refreshToken)).status).toBe(200)
  })

  it('gives one of many parallel calls a token, and then ends the session', async () => {
    const user = await createUser()
    const { refreshToken } = (await login({ email: user.email, password })).body
    const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(refreshToken)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await sessionsOf(user.id)).toEqual([])
  })

  it('refuses unknown, expired and suspended ones', async () => {
    const user = await createUser()
    const { refreshToken } = (await login({ email: user.email, password })).body
    for (const token of ['x', "'; DROP TABLE users --", 'a'.repeat(43)]) expect((await refresh(token)).status).toBe(401)
    for (const token of [null, 1, {}, '']) expect((await refresh(token)).status).toBe(400)
    await pool.query("UPDATE refresh_tokens SET expires_at = now() - interval '1 second' WHERE user_id = $1", [user.id])
    expect((await refresh(refreshToken)).status).toBe(401)
    const other = await createUser()
    const theirs = (await login({ email: other.email, password })).body
    await pool.query('UPDATE users SET suspended = true WHERE id = $1', [other.id])
    expect((await refresh(theirs.refreshToken)).status).toBe(401)
    expect((await me(theirs.token)).status).toBe(401)
    expect(await sessionsOf(other.id)).toEqual([])
  })
})

describe('POST /api/auth/logout', () => {
  it('ends this session with its refresh tokens and no other, and takes the cookie away', async () => {
    const user = await createUser()
    const [here, there] = [
      (await login({ email: user.email, password })).body,
      (await login({ email: user.email, password })).body,
    ]
    const out = await api('/auth/logout', { method: 'POST', token: here.token })
    expect(out.status).toBe(200)
    expect(out.headers.get('set-cookie')).toMatch(/^payload-token=; Max-Age=0/)
    expect((await me(here.token)).status).toBe(401)
    expect((await api('/auth/refresh', { body: { refreshToken: here.refreshToken } })).status).toBe(401)
    expect((await me(there.token)).status).toBe(200)
    expect((await api('/auth/logout', { method: 'POST', token: here.token })).status).toBe(200)
  })

  it('ends a session by its refresh token, when the access token has expired', async () => {
    const user = await createUser()
    const { token, refreshToken } = (await login({ email: user.email, password })).body
    expect((await api('/auth/logout', { body: { refreshToken } })).status).toBe(200)
    expect((await me(token)).status).toBe(401)
  })
})

describe('a cookie', () => {
  it('counts from our own pages only', async () => {
    const user = await createUser()
    const cookie = `payload-token=${await signIn(user)}`
    const foreign = { cookie, origin: 'https://evil.example' }
    expect((await api('/users/me', { headers: { cookie, origin: env.PUBLIC_URL } })).status).toBe(200)
    expect((await api('/users/me', { headers: foreign })).status).toBe(401)
    expect((await api('/users/me', { headers: { cookie, 'sec-fetch-site': 'cross-site' } })).status).toBe(401)
    expect((await api('/users/me', { method: 'PATCH', body: { faculty: 'stolen' }, headers: foreign })).status).toBe(
      401,
    )
    expect(
      (await api(`/users/${user.id}`, { method: 'PATCH', body: { faculty: 'stolen' }, headers: foreign })).status,
    ).toBe(403)
    expect((await api(`/users/${user.id}`, { headers: foreign })).status).toBe(404)
    await api('/auth/logout', { method: 'POST', headers: foreign })
    expect(await sessionsOf(user.id)).toHaveLength(1)
    expect((await pool.query('SELECT faculty FROM users WHERE id = $1', [user.id])).rows).toEqual([{ faculty: null }])
  })
})

describe('the thin server', () => {
  it('signs in, answers and signs out without Next or Payload', async () => {
    const user = await createUser()
    const answerHot = hotRouter(endpoints)
    const server = createServer((request, response) => {
      void answerHot(request, response).then((isAnswered) => isAnswered || response.writeHead(599).end())
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const call = (path: string, init: RequestInit = {}) =>
      fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api${path}`, init)
    try {
      const signedIn = await call('/auth/login', {
        method: 'POST',
        body: JSON.stringify({ login: user.email, password }),
      })
      expect(signedIn.status).toBe(200)
      const cookie = (signedIn.headers.getSetCookie()[0] ?? '').split(';')[0] as string
      expect(
        ((await (await call('/users/me', { headers: { cookie } })).json()) as { user: { id: string } }).user.id,
      ).toBe(user.id)
      expect((await call('/users/me', { method: 'PUT', headers: { cookie }, body: '{"faculty":"IT"}' })).status).toBe(
        200,
      )
      expect((await call('/users/me/session', { headers: { cookie } })).status).toBe(200)
      expect((await call('/auth/logout', { method: 'POST', headers: { cookie } })).headers.getSetCookie()[0]).toMatch(
        /^payload-token=; Max-Age=0/,
      )
      expect((await call('/users/me', { headers: { cookie } })).status).toBe(401)
      expect((await call('/auth/login', { method: 'POST', body: '{' })).status).toBe(400)
      expect(
        (await call('/auth/login', { method: 'POST', body: JSON.stringify({ login: 'x'.repeat(100_000) }) })).status,
      ).toBe(413)
      expect((await call('/auth/register', { method: 'POST', body: '{}' })).status).toBe(599)
    } finally {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    }
  })
})

describe('a forged token', () => {
  it('is nobody', async () => {
    const user = await createUser()
    const good = await signIn(user)
    const [head, body] = good.split('.') as [string, string]
    const claims = claimsOf(good)
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const sign = (input: string, key: string) =>
      `${input}.${createHmac('sha256', key).update(input).digest('base64url')}`
    const key = sha256Hex(env.PAYLOAD_SECRET).slice(0, 32)
    const forged = [
      `${encode({ alg: 'none', typ: 'JWT', authVersion: 1 })}.${body}.`,
      sign(`${head}.${body}`, 'another key'),
      sign(`${head}.${encode({ ...claims, sid: crypto.randomUUID() })}`, key),
      sign(`${head}.${encode({ ...claims, exp: 1 })}`, key),
      sign(`${encode({ alg: 'HS256', typ: 'JWT' })}.${body}`, key),
      sign(`${head}.${encode({ ...claims, id: (await createAdmin()).id })}`, key),
    ]
    for (const token of forged) {
      expect((await me(token)).status, token).toBe(401)
      expect((await rest('/users', { headers: bearer(token) })).status, token).toBe(403)
    }
  })
})

describe('passwords', () => {
  it('are reset by letter once, which ends every sign-in', async () => {
    const user = await createUser()
    const before = (await login({ email: user.email, password })).body
    expect((await api('/auth/forgot-password', { body: { email: user.email.toUpperCase() } })).status).toBe(202)
    const token = await tokenInLetter(user.email, 'reset')
    expect(token).toMatch(/^[0-9a-f]{48}$/)
    expect((await pool.query('SELECT 1 FROM users WHERE reset_password_token = $1', [token])).rows).toEqual([])
    expect(await api('/auth/reset-password', { body: { token, password: 'short' } })).toMatchObject({
      status: 400,
      body: { error: { code: 'weak_password', field: 'password' } },
    })
    const answers = await Promise.all(
      ['first new one', 'second new one'].map((next) =>
        api('/auth/reset-password', { body: { token, password: next } }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410])
    const winner = answers[0]?.status === 200 ? 'first new one' : 'second new one'
    expect((await me(before.token)).status).toBe(401)
    expect((await api('/auth/refresh', { body: { refreshToken: before.refreshToken } })).status).toBe(401)
    expect((await login({ email: user.email, password })).status).toBe(401)
    expect((await login({ email: user.email, password: winner })).status).toBe(200)
    const { rows } = await pool.query(
      "SELECT changes FROM audit_log WHERE action = 'user.passwordReset' AND subject = $1",
      [user.id],
    )
    expect(rows).toHaveLength(1)
  })

  it('are not reset by an old letter, and nobody learns who has an account', async () => {
    const user = await createUser()
    const suspended = await createUser({ data: { suspended: true } })
    const answers = await Promise.all(
      [user.email, 'nobody@sdu.edu.kz', suspended.email].map((email) =>
        api('/auth/forgot-password', { body: { email } }),
      ),
    )
    expect(answers.map(({ status, body }) => ({ status, body }))).toEqual(
      Array(3).fill({ status: 202, body: { accepted: true } }),
    )
    expect(await tokenInLetter(suspended.email, 'reset')).toBeNull()
    const token = await tokenInLetter(user.email, 'reset')
    await pool.query("UPDATE users SET reset_password_expiration = now() - interval '1 second' WHERE id = $1", [
      user.id,
    ])
    expect((await api('/auth/reset-password', { body: { token, password: 'a good new one' } })).status).toBe(410)
    for (const wrong of ['x', '0'.repeat(48), "' OR 1=1"])
      expect((await api('/auth/reset-password', { body: { token: wrong, password: 'a good new one' } })).status).toBe(
        410,
      )
  })

  it('of Payload go the same way: letters in the outbox, no session', async () => {
    const admin = await createAdmin()
    const form = new FormData()
    form.set('_payload', JSON.stringify({ email: admin.email }))
    const encoded = new Response(form)
    const asked = await rest('/users/forgot-password', {
      method: 'POST',
      headers: { 'content-type': encoded.headers.get('content-type') ?? '', 'x-hub-ip': freshIp() },
      body: await encoded.text(),
    })
    expect(asked.status).toBe(200)
    const token = await tokenInLetter(admin.email, 'reset')
    expect((await api('/users/reset-password', { body: { token, password: 'a good new one' } })).status).toBe(200)
    expect(await sessionsOf(admin.id)).toEqual([])
    expect((await login({ email: admin.email, password: 'a good new one' })).status).toBe(200)
  })
})
