import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { env } from '#src/lib/env.ts'
import { hashPassword } from '#src/lib/password.ts'
import { api, sessionsOf } from '#tests/support/accounts.ts'
import { OpenIdEmulator } from '#tests/support/emulators/openid.ts'
import type { TokenFault } from '#tests/support/emulators/openidTokens.ts'
import { createAdmin, createUser, signIn } from '#tests/support/factories.ts'
import {
  accountsLike,
  begin,
  configure,
  finish,
  identitiesOf,
  patience,
  person,
  signInBy,
  unconfigure,
} from './openidSupport.ts'

let provider: OpenIdEmulator

beforeAll(async () => {
  provider = await new OpenIdEmulator().start()
})
afterAll(() => provider.stop())
beforeEach(() => configure(provider))
afterEach(() => {
  unconfigure()
  Object.assign(provider, { fault: null, outage: null, claimsIn: 'token', otherSubject: null })
  expect(provider.complaints).toEqual([])
})

describe('GET /api/auth/openid', () => {
  it('sends the browser to the provider with everything that ties the answer to it', async () => {
    const { address, cookie } = await begin('/me/tickets')
    const { searchParams, origin } = new URL(address)
    expect(origin).toBe(provider.url)
    expect(Object.fromEntries(searchParams)).toMatchObject({
      client_id: 'event-hub',
      redirect_uri: `${env.PUBLIC_URL}/api/auth/openid/callback`,
      response_type: 'code',
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      ui_locales: 'ru',
    })
    expect(cookie).toMatch(
      /^hub-openid=[\w-]+\.[0-9a-f]{64}; Max-Age=600; Path=\/api\/auth\/openid; HttpOnly; SameSite=Lax$/,
    )
    const again = new URL((await begin('/')).address).searchParams
    for (const name of ['state', 'nonce', 'code_challenge']) expect(again.get(name)).not.toBe(searchParams.get(name))
  })

  it('is not there without a provider', async () => {
    unconfigure()
    for (const path of ['/auth/openid', '/auth/openid/callback?code=x&state=y'])
      expect(await api(path)).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } })
  })

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/api/auth/logout',
  ])('does not lead to %s afterwards', async (next) => {
    const { location } = await signInBy(provider, person(), next)
    expect(location).toBe(`${env.PUBLIC_URL}/`)
  })

  it('is limited by address like the sign-in, and says so on its page', async () => {
    const ip = '10.99.1.1'
    await pool.query(
      "INSERT INTO rate_limits (key, window_start, calls) VALUES ('get /auth/openid:' || $1, now(), 300)",
      [ip],
    )
    const { status, headers } = await api('/auth/openid?next=/clubs&locale=en', { ip })
    expect([status, headers.get('location')]).toEqual([
      302,
      `${env.PUBLIC_URL}/en/login?error=rate_limited&next=%2Fclubs`,
    ])
  })
})

describe('a first sign-in', () => {
  it('makes a verified student’s account without a password, once, and signs in at `next`', async () => {
    const who = person({ locale: 'kk-KZ', name: 'Әлия Нұр' })
    const { location, cookies } = await signInBy(provider, who, '/me/tickets?tab=past')
    expect(location).toBe(`${env.PUBLIC_URL}/me/tickets?tab=past`)
    expect(cookies).toHaveLength(2)
    expect(cookies[0]).toMatch(/^payload-token=[^;]+; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(cookies[1]).toMatch(/^hub-openid=; Max-Age=0/)
    const { body } = await api('/users/me', { headers: { cookie: cookies[0]?.split(';')[0] ?? '' } })
    expect(body.user).toMatchObject({ email: who.email, name: 'Әлия Нұр', roles: ['student'], locale: 'kk' })
    const { rows } = await pool.query('SELECT hash, salt, _verified FROM users WHERE id = $1', [body.user.id])
    expect(rows[0]).toEqual({ hash: null, salt: null, _verified: true })
    for (const password of ['', 'null', 'student123'])
      expect((await api('/auth/login', { body: { login: who.email, password } })).status).toBeGreaterThanOrEqual(400)

    const again = await signInBy(provider, who)
    expect(again.user).toBe(body.user.id)
    expect(await accountsLike(String(who.email))).toHaveLength(1)
    expect(await sessionsOf(body.user.id)).toHaveLength(2)
    const events = await pool.query(
      "SELECT 1 FROM domain_events WHERE name = 'user.registered' AND data ->> 'user' = $1",
      [body.user.id],
    )
    expect(events.rowCount).toBe(1)
  })

  it('takes the page’s language and the userinfo endpoint’s claims where the token has none', async () => {
    provider.claimsIn = 'userinfo'
    const who = person({ locale: undefined })
    const { user } = await signInBy(provider, who, '/', 'en')
    const { rows } = await pool.query('SELECT email, locale FROM users WHERE id = $1', [user])
    expect(rows[0]).toEqual({ email: who.email, locale: 'en' })
  })

  it('shows the secret in the body where the provider wants it there', async () => {
    const other = new OpenIdEmulator()
    other.secretIn = 'client_secret_post'
    configure(await other.start())
    expect((await signInBy(other, person())).user).toBeTruthy()
    await other.stop()
  })

  it('is tied to the account of the e-mail, whose roles, name and password stay', async () => {
    const user = await createUser({ name: 'Прежнее Имя' })
    await pool.query(
      'INSERT INTO users_roles ("order", parent_id, value, id) VALUES (2, $1, \'organiser\', gen_random_uuid())',
      [user.id],
    )
    const signed = await signInBy(
      provider,
      person({ email: user.email.toUpperCase(), name: 'Другое Имя', roles: ['admin'] }),
    )
    expect(signed.user).toBe(user.id)
    const { body } = await api('/users/me', { headers: { cookie: signed.cookies[0]?.split(';')[0] ?? '' } })
    expect(body.user).toMatchObject({ name: 'Прежнее Имя', roles: ['student', 'organiser'] })
    expect((await api('/auth/login', { body: { login: user.email, password: 'student123' } })).status).toBe(200)
    const log = await pool.query(
      "SELECT action FROM audit_log WHERE subject = $1::text AND action IN ('user.link', 'user.signIn') ORDER BY action",
      [user.id],
    )
    expect(log.rows.map(({ action }) => action)).toEqual(['user.link', 'user.signIn', 'user.signIn'])
  })

  it('takes an unconfirmed account over without the password of whoever registered it', async () => {
    const user = await createUser({ verified: false })
    const stored = await hashPassword('planted by another')
    await pool.query('UPDATE users SET hash = $2, salt = $3 WHERE id = $1', [user.id, stored.hash, stored.salt])
    expect((await signInBy(provider, person({ email: user.email }))).user).toBe(user.id)
    expect(await api('/auth/login', { body: { login: user.email, password: 'planted by another' } })).toMatchObject({
      status: 401,
      body: { error: { code: 'invalid_credentials' } },
    })
  })
})

describe('a known identity', () => {
  it('keeps its account when its e-mail becomes another, and takes no second one', async () => {
    const who = person()
    const first = await signInBy(provider, who)
    const other = await createUser()
    for (const changed of [
      { email: other.email },
      { email: 'moved@gmail.com' },
      { email_verified: false },
      { email: undefined },
    ])
      expect((await signInBy(provider, { ...who, ...changed })).user).toBe(first.user)
    expect(await identitiesOf(other.id)).toEqual([])
  })

  it('is the only one of its issuer for its account', async () => {
    const who = person()
    const { user } = await signInBy(provider, who)
    const { location, cookies } = await signInBy(provider, { ...who, sub: randomUUID() }, '/clubs')
    expect(location).toBe(`${env.PUBLIC_URL}/login?error=openid_account_taken&next=%2Fclubs`)
    expect(cookies).toHaveLength(1)
    expect(await identitiesOf(user as string)).toEqual([who.sub])
  })
})

describe('untying', () => {
  const log = async (user: string) =>
    (await pool.query("SELECT actor_id, changes FROM audit_log WHERE subject = $1 AND action = 'user.unlink'", [user]))
      .rows

  it('lets an admin untie an account whose person has a new subject, with a reason, and signs it out', async () => {
    const who = person()
    const { user } = await signInBy(provider, who)
    const changed = { ...who, sub: randomUUID() }
    const path = `/users/${user}/identities`
    const admin = await createAdmin()
    const token = await signIn(admin)
    const untie = (body: unknown, by = token) => api(`${path}/untie`, { method: 'POST', token: by, body })
    const reason = 'A new Keycloak'
    const stranger = await signIn(await createUser())
    expect((await untie({ reason }, stranger)).status).toBe(403)
    expect((await api(path, { token: stranger })).status).toBe(403)
    expect(await api(path, { token })).toMatchObject({
      status: 200,
      body: { identities: [{ issuer: provider.url, subject: who.sub, createdAt: expect.any(String) }] },
    })
    for (const bad of [{}, { reason: '  ' }, { reason: 'x'.repeat(301) }])
      expect(await untie(bad)).toMatchObject({ status: 400, body: { error: { field: 'reason' } } })
    expect(await untie({ reason })).toMatchObject({ status: 200, body: { untied: true } })
    expect((await untie({ reason })).status).toBe(404)
    expect(await api(path, { token })).toMatchObject({ body: { identities: [] } })
    expect(await sessionsOf(user as string)).toEqual([])
    expect((await signInBy(provider, changed)).user).toBe(user)
    expect((await signInBy(provider, who)).location).toContain('error=openid_account_taken')
    expect(await log(user as string)).toEqual([
      { actor_id: admin.id, changes: { issuer: [provider.url, null], reason } },
    ])
  })

  it('lets people untie their own account only while a password remains, keeps this device and ends the others', async () => {
    const user = await createUser()
    const who = person({ email: user.email })
    await signInBy(provider, who)
    const token = await signIn(user)
    expect(await sessionsOf(user.id)).toHaveLength(2)
    const untie = () => api('/users/me/identities/untie', { method: 'POST', token })
    const { rows } = await pool.query('SELECT hash, salt FROM users WHERE id = $1', [user.id])
    await pool.query('UPDATE users SET hash = NULL, salt = NULL WHERE id = $1', [user.id])
    expect(await untie()).toMatchObject({ status: 409, body: { error: { code: 'password_needed' } } })
    expect([await identitiesOf(user.id), await log(user.id)]).toEqual([[who.sub], []])
    await pool.query('UPDATE users SET hash = $2, salt = $3 WHERE id = $1', [user.id, rows[0].hash, rows[0].salt])
    expect(await untie()).toMatchObject({ status: 200, body: { untied: true } })
    expect(await identitiesOf(user.id)).toEqual([])
    expect(await sessionsOf(user.id)).toHaveLength(1)
    expect((await api('/users/me', { token })).status).toBe(200)
    expect((await untie()).status).toBe(404)
    expect((await api('/users/me/identities/untie', { method: 'POST' })).status).toBe(401)
    expect(await log(user.id)).toEqual([{ actor_id: user.id, changes: { issuer: [provider.url, null] } }])
  })
})

describe('what is refused', () => {
  const refused = async (code: string, who = person()) => {
    const { location, user } = await signInBy(provider, who)
    expect([location, user]).toEqual([`${env.PUBLIC_URL}/login?error=${code}`, null])
    expect(await accountsLike(String(who.email))).toEqual([])
  }

  it.each<TokenFault>([
    'wrong nonce',
    'no nonce',
    'wrong issuer',
    'wrong audience',
    'expired',
    'bad signature',
    'unsigned',
    'secret as key',
    'no subject',
    'no ID token',
  ])('an ID token: %s', async (fault) => {
    provider.fault = fault
    await refused('openid_failed')
  })

  it('an e-mail that the provider does not vouch for, or on a foreign domain', async () => {
    await refused('openid_email_unverified', person({ email_verified: false }))
    await refused('openid_email_unverified', person({ email_verified: undefined }))
    await refused('openid_foreign_domain', person({ email: `x${randomUUID()}@gmail.com` }))
    await refused('openid_foreign_domain', person({ email: `x${randomUUID()}@stu.sdu.edu.kz.evil.example` }))
  })

  it('an unverified e-mail does not reach the account it names', async () => {
    const user = await createUser()
    expect((await signInBy(provider, person({ email: user.email, email_verified: false }))).user).toBeNull()
    expect([await identitiesOf(user.id), await sessionsOf(user.id)]).toEqual([[], []])
  })

  it('a blocked or closed account, known or met for the first time', async () => {
    for (const column of ['suspended = true', 'archived_at = now()']) {
      const fresh = await createUser()
      await pool.query(`UPDATE users SET ${column} WHERE id = $1`, [fresh.id])
      const who = person()
      const { user } = await signInBy(provider, who)
      await pool.query(`UPDATE users SET ${column} WHERE id = $1`, [user])
      for (const each of [person({ email: fresh.email }), who])
        expect((await signInBy(provider, each)).location).toBe(`${env.PUBLIC_URL}/login?error=account_suspended`)
      expect(await identitiesOf(fresh.id)).toEqual([])
      expect(await sessionsOf(user as string)).toEqual([])
    }
  })

  it('a person who cancels', async () => {
    const { address, cookie } = await begin('/')
    expect(await finish(await provider.answer(address, null), cookie)).toMatchObject({
      location: `${env.PUBLIC_URL}/login?error=openid_denied`,
      user: null,
    })
  })

  it('claims of another subject from the userinfo endpoint', async () => {
    Object.assign(provider, { claimsIn: 'userinfo', otherSubject: 'somebody-else' })
    await refused('openid_failed')
  })

  it('an answer without its cookie, with another’s, with a forged one, or a second time', async () => {
    const [mine, theirs] = [await begin('/me'), await begin('/me')]
    const back = await provider.answer(mine.address, person())
    const expired = `${env.PUBLIC_URL}/login?error=openid_expired`
    const forged = mine.cookie.replace(/\.[0-9a-f]{64}/, `.${'0'.repeat(64)}`)
    for (const cookie of ['', forged]) expect((await finish(back, cookie)).location).toBe(expired)
    expect((await finish(back, theirs.cookie)).location).toBe(`${expired}&next=%2Fme`)
    expect((await finish(back, mine.cookie)).user).toBeTruthy()
    expect(await finish(back, mine.cookie)).toMatchObject({
      location: `${env.PUBLIC_URL}/login?error=openid_failed&next=%2Fme`,
      user: null,
    })
  })

  it('an answer that names another issuer or repeats a parameter', async () => {
    const { address, cookie } = await begin('/')
    const back = new URL(await provider.answer(address, person()))
    const evil = new URL(back)
    evil.searchParams.set('iss', 'https://id.evil.example')
    const twice = new URL(back)
    twice.searchParams.append('code', 'second')
    for (const url of [evil, twice])
      expect((await finish(url.href, cookie)).location).toBe(`${env.PUBLIC_URL}/login?error=openid_failed`)
  })

  it('a wrong client secret', async () => {
    env.OPENID_CLIENT_SECRET = 'wrong'
    const other = await new OpenIdEmulator().start()
    configure(other, 'wrong')
    expect((await signInBy(other, person())).location).toBe(`${env.PUBLIC_URL}/login?error=openid_failed`)
    await other.stop()
  })
})

describe('a provider that is out of order', () => {
  const unavailable = () => `${env.PUBLIC_URL}/login?error=openid_unavailable`

  it.each(['token', 'userinfo', 'keys'] as const)('does not keep anybody waiting: %s', async (at) => {
    for (const how of ['silence', 'fault', 'garbage'] as const) {
      const other = configure(await new OpenIdEmulator().start())
      other.claimsIn = 'userinfo'
      // Only silence is to run into it: whoever answers may take the time of a busy machine. It counts from the discovery on.
      env.OPENID_TIMEOUT_MS = how === 'silence' ? 2_000 : patience
      const { address, cookie } = await begin('/')
      const back = await other.answer(address, person())
      other.outage = { at, how }
      const { location, user } = await finish(back, cookie)
      expect(user).toBeNull()
      if (how === 'garbage') expect(location).toMatch(/error=openid_(failed|unavailable)$/)
      else expect(location).toBe(unavailable())
      await other.stop()
    }
  })

  it('is said at the start already, and the next try asks again', async () => {
    for (const how of ['silence', 'fault', 'garbage'] as const) {
      const other = configure(await new OpenIdEmulator().start())
      other.outage = { at: 'discovery', how }
      if (how === 'silence') env.OPENID_TIMEOUT_MS = 250
      expect((await api('/auth/openid')).headers.get('location')).toBe(unavailable())
      env.OPENID_TIMEOUT_MS = patience
      other.outage = null
      expect((await signInBy(other, person())).user).toBeTruthy()
      await other.stop()
    }
  })

  it('is not there at all', async () => {
    const other = configure(await new OpenIdEmulator().start())
    await other.stop()
    expect((await api('/auth/openid?next=/clubs&locale=kk')).headers.get('location')).toBe(
      `${env.PUBLIC_URL}/kk/login?error=openid_unavailable&next=%2Fclubs`,
    )
  })
})
