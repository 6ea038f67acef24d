import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { api, freshIp, keepWaiting, sessionsOf } from '#tests/support/accounts.ts'
import {
  bearer,
  createAdmin,
  createClub,
  createEvent,
  createUser,
  rest,
  signIn,
  testPayload,
} from '#tests/support/factories.ts'

const student = async (data: Record<string, unknown> = {}) => {
  const user = await createUser({ data })
  return { ...user, token: await signIn(user) }
}
const patch = (token: string, body: unknown, method = 'PATCH') => api('/users/me', { method, token, body })

const picture = (color = '#7c3aed') =>
  sharp({ create: { width: 400, height: 500, channels: 3, background: color } })
    .jpeg()
    .toBuffer()

async function upload(
  token: string,
  photo: Buffer,
  name = 'photo',
): Promise<{ status: number; body: Record<string, never> }> {
  const form = new FormData()
  form.set(name, new File([new Uint8Array(photo)], 'p.jpg', { type: 'image/jpeg' }))
  const encoded = new Response(form)
  const { handleEndpoints } = await import('payload')
  const { default: config } = await import('#payload-config')
  await testPayload()
  const headers = { 'content-type': encoded.headers.get('content-type') ?? '', 'x-hub-ip': freshIp(), ...bearer(token) }
  const response = await handleEndpoints({
    config,
    request: new Request('http://localhost:3000/api/users/me/photo', {
      method: 'POST',
      headers,
      body: await encoded.arrayBuffer(),
    }),
  })
  return { status: response.status, body: await response.json() }
}

describe('GET /api/users/me', () => {
  it('answers the own account, with the clubs one heads and what is missing', async () => {
    const user = await student({ sduId: `M${Date.now()}` })
    const club = await createClub({ head: user.id, name: 'Клуб дебатов' })
    const { status, body } = await api('/users/me', { token: user.token })
    expect(status).toBe(200)
    expect(body.collection).toBe('users')
    expect(body.exp).toBeGreaterThan(Date.now() / 1000)
    expect(body.user).toMatchObject({
      id: user.id,
      name: user.name,
      email: user.email,
      collection: 'users',
      photo: null,
      locale: 'ru',
      socialGpa: 0,
      bonusBalance: 0,
      missing: ['photo'],
      headOf: [{ id: club.id, slug: club.slug, name: 'Клуб дебатов' }],
    })
    expect(body.user.roles.sort()).toEqual(['club_head', 'student'])
  })

  it('is 401 without signing in', async () => {
    expect(await api('/users/me')).toMatchObject({ status: 401, body: { error: { code: 'sign_in_required' } } })
  })
})

describe('GET /api/users/me/session', () => {
  it('answers visitors with null and people with what the header shows', async () => {
    expect(await api('/users/me/session')).toMatchObject({ status: 200, body: { user: null } })
    const user = await student()
    await upload(user.token, await picture())
    const club = await createClub({ head: user.id })
    const { body } = await api('/users/me/session', { token: user.token })
    expect(body.user).toMatchObject({
      id: user.id,
      name: user.name,
      clubs: [{ id: club.id, slug: club.slug }],
      photoUrl: expect.stringMatching(/^\/api\/media\/file\/[\w.-]+\.webp$/),
    })
    expect((await rest(body.user.photoUrl.slice(4), { token: user.token })).status).toBe(200)
    expect((await rest(body.user.photoUrl.slice(4), { token: (await student()).token })).status).toBe(403)
  })
})

describe('PATCH and PUT /api/users/me', () => {
  it.each(['PATCH', 'PUT'])('%s changes what a person may change and leaves the rest', async (method) => {
    const user = await student({ faculty: 'Law' })
    const preferences = { 'event.changed': { email: true, telegram: false }, quiet: true }
    const { status, body } = await patch(
      user.token,
      { locale: 'en', yearOfStudy: 3, leaderboardOptIn: true, notificationPreferences: preferences },
      method,
    )
    expect(status).toBe(200)
    expect(body.user).toMatchObject({
      locale: 'en',
      yearOfStudy: 3,
      leaderboardOptIn: true,
      notificationPreferences: preferences,
      faculty: 'Law',
      name: user.name,
    })
    expect((await patch(user.token, { faculty: null })).body.user.faculty).toBeNull()
  })

  it('fills the SDU ID in once', async () => {
    const user = await student()
    const sduId = `F${Date.now()}`
    expect((await patch(user.token, { sduId: sduId.toLowerCase() })).body.user).toMatchObject({
      sduId,
      missing: ['photo'],
    })
    expect((await patch(user.token, { sduId })).status).toBe(200)
    expect(await patch(user.token, { sduId: 'OTHER1234' })).toMatchObject({
      status: 403,
      body: { error: { code: 'static_field', field: 'sduId' } },
    })
    expect(await patch((await student()).token, { sduId })).toMatchObject({
      status: 409,
      body: { error: { code: 'sdu_id_taken', field: 'sduId' } },
    })
  })

  it('refuses static fields, and writes nothing of such a request', async () => {
    const user = await student({ faculty: 'Law' })
    for (const [field, value] of [
      ['name', 'Somebody Else'],
      ['email', 'other@stu.sdu.edu.kz'],
    ])
      expect(await patch(user.token, { faculty: 'IT', [field as string]: value })).toMatchObject({
        status: 403,
        body: { error: { code: 'static_field', field } },
      })
    expect((await patch(user.token, { name: user.name, email: user.email })).status).toBe(200)
    expect((await api('/users/me', { token: user.token })).body.user).toMatchObject({ name: user.name, faculty: 'Law' })
  })

  it('lets attendees change their name, but not their e-mail', async () => {
    const user = await createUser({ roles: ['attendee'], email: `g${Date.now()}@example.com` })
    const token = await signIn(user)
    expect((await patch(token, { name: 'Новое Имя' })).body.user.name).toBe('Новое Имя')
    expect((await patch(token, { email: 'victim@sdu.edu.kz' })).status).toBe(403)
  })

  it('answers 400 to what nobody may write and what makes no sense', async () => {
    const user = await student()
    const hostile: unknown[] = [
      { roles: ['admin'] },
      { bonusBalance: 1000 },
      { socialGpa: 4 },
      { suspended: false },
      { id: 'x' },
      { _verified: true },
      { hash: 'x' },
      { yearOfStudy: 0 },
      { yearOfStudy: 'two' },
      { locale: 'xx' },
      { leaderboardOptIn: 'yes' },
      { faculty: 'x'.repeat(121) },
      { faculty: 'a\u0000b' },
      { faculty: 'a\u001b[31m' },
      { notificationPreferences: 'all' },
      { notificationPreferences: Object.fromEntries(Array.from({ length: 61 }, (_, n) => [`t${n}`, true])) },
      { photo: 'x' },
      { password: 'a new password' },
      { name: '<script>alert(1)</script>' },
      [],
      '"text"',
      5,
      null,
    ]
    for (const body of hostile) {
      const { status, body: answer } = await patch(user.token, body)
      expect({ status, code: answer.error.code }, JSON.stringify(body)).toEqual({ status: 400, code: 'invalid_input' })
    }
    expect((await patch(user.token, '{"a":')).body.error.code).toBe('invalid_json')
    expect((await patch(user.token, { faculty: 'x'.repeat(70_000) })).status).toBe(413)
  })

  it('refuses somebody else’s picture', async () => {
    const [a, b] = [await student(), await student()]
    await upload(a.token, await picture())
    const { photo } = (await api('/users/me', { token: a.token })).body.user
    expect(await patch(b.token, { photo: photo.id })).toMatchObject({
      status: 400,
      body: { error: { field: 'photo' } },
    })
    expect(await api(`/users/${b.id}`, { method: 'PATCH', token: b.token, body: { photo: photo.id } })).toMatchObject({
      status: 400,
      body: { error: { field: 'photo' } },
    })
  })

  it('changes the password with the present one and ends the other sign-ins', async () => {
    const user = await student()
    const elsewhere = await signIn(user)
    expect(await patch(user.token, { password: 'a new password', currentPassword: 'wrong' })).toMatchObject({
      status: 403,
      body: { error: { code: 'wrong_password', field: 'currentPassword' } },
    })
    expect(await patch(user.token, { password: 'short', currentPassword: 'student123' })).toMatchObject({
      status: 400,
      body: { error: { code: 'weak_password' } },
    })
    expect(
      await patch(user.token, { password: 'a new password', currentPassword: 'student123', name: 'Not Allowed' }),
    ).toMatchObject({ status: 403, body: { error: { code: 'static_field' } } })
    expect(await sessionsOf(user.id)).toHaveLength(2)
    expect((await patch(user.token, { password: 'a new password', currentPassword: 'student123' })).status).toBe(200)
    expect((await api('/users/me', { token: user.token })).status).toBe(200)
    expect((await api('/users/me', { token: elsewhere })).status).toBe(401)
    expect((await api('/auth/login', { body: { email: user.email, password: 'student123' } })).status).toBe(401)
    expect((await api('/auth/login', { body: { email: user.email, password: 'a new password' } })).status).toBe(200)
  })

  it('slows guesses of the present password down', async () => {
    const user = await student()
    const guess = (ip: string) =>
      api('/users/me', {
        method: 'PATCH',
        token: user.token,
        ip,
        body: { password: 'a new password', currentPassword: 'guess' },
      })
    const ip = freshIp()
    for (let n = 0; n < 4; n++) expect((await guess(ip)).status).toBe(403)
    await keepWaiting()
    expect((await guess(ip)).status).toBe(429)
  })
})

describe('POST /api/users/me/photo', () => {
  it('is taken once from a campus person', async () => {
    const user = await student()
    const first = await upload(user.token, await picture())
    expect(first).toMatchObject({
      status: 200,
      body: { user: { photo: { url: expect.any(String), blur: expect.stringMatching(/^data:image/) } } },
    })
    expect(await upload(user.token, await picture('#ff0000'))).toMatchObject({
      status: 403,
      body: { error: { code: 'static_field', field: 'photo' } },
    })
    const { rows } = await pool.query('SELECT count(*)::int AS n FROM media WHERE owner_id = $1', [user.id])
    expect(rows).toEqual([{ n: 1 }])
  })

  it('takes one of five at once', async () => {
    const user = await student()
    const photo = await picture()
    const answers = await Promise.all(Array.from({ length: 5 }, () => upload(user.token, photo)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403, 403])
    const { rows } = await pool.query('SELECT count(*)::int AS n FROM media WHERE owner_id = $1', [user.id])
    expect(rows).toEqual([{ n: 1 }])
  })

  it('is replaced by attendees, and the old one is deleted', async () => {
    const user = await createUser({ roles: ['attendee'], email: `p${Date.now()}@example.com` })
    const token = await signIn(user)
    await upload(token, await picture())
    expect((await upload(token, await picture('#00ff00'))).status).toBe(200)
    const { rows } = await pool.query(
      'SELECT m.id = u.photo_id AS own FROM media m JOIN users u ON u.id = m.owner_id WHERE u.id = $1',
      [user.id],
    )
    expect(rows).toEqual([{ own: true }])
  })

  it('refuses what is no picture, no file, and nobody', async () => {
    const user = await student()
    expect(await upload(user.token, Buffer.from('%PDF-1.7'))).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid_image' } },
    })
    expect(await upload(user.token, await picture(), 'other')).toMatchObject({
      status: 400,
      body: { error: { code: 'photo_required' } },
    })
    expect((await api('/users/me/photo', { token: user.token, body: {} })).body.error.code).toBe('photo_required')
    expect(
      (
        await api('/users/me/photo', {
          token: user.token,
          body: 'x',
          headers: { 'content-type': 'multipart/form-data; boundary=y' },
        })
      ).status,
    ).toBe(400)
    expect((await api('/users/me/photo', { body: {} })).status).toBe(401)
  })
})

describe('GET /api/users/:id', () => {
  it('hides one student from another, and everybody from visitors', async () => {
    const [a, b] = [await student(), await student()]
    for (const options of [{ token: b.token }, {}]) {
      expect(await api(`/users/${a.id}`, options)).toMatchObject({
        status: 404,
        body: { error: { code: 'not_found' } },
      })
      expect((await api(`/users/${a.id}/events`, options)).status).toBe(404)
    }
    for (const id of ['x', '../users', crypto.randomUUID(), "1' OR 1=1", '%00'])
      expect((await api(`/users/${encodeURIComponent(id)}`)).status, id).toBe(404)
  })

  it('shows organisers and club heads without personal data', async () => {
    const head = await createUser({ data: { sduId: `H${Date.now()}`, faculty: 'Law' } })
    const club = await createClub({ head: head.id })
    const { status, body } = await api(`/users/${head.id}`)
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        id: head.id,
        name: head.name,
        photo: null,
        roles: ['club_head'],
        clubs: [{ id: club.id, slug: club.slug, name: expect.any(String) }],
        eventsHeld: 0,
      },
    })
    const organiser = await createUser({ roles: ['student', 'organiser'] })
    expect((await api(`/users/${organiser.id}`)).body).toMatchObject({ roles: ['organiser'], clubs: [] })
    await pool.query('UPDATE users SET suspended = true WHERE id = $1', [organiser.id])
    expect((await api(`/users/${organiser.id}`)).status).toBe(404)
    await pool.query('UPDATE clubs SET archived = true WHERE id = $1', [club.id])
    expect((await api(`/users/${head.id}`)).status).toBe(404)
  })

  it('gives admins and the person the document, as Payload serves it', async () => {
    const user = await student()
    const admin = await createAdmin()
    for (const token of [user.token, await signIn(admin)]) {
      const { status, body } = await api(`/users/${user.id}?depth=0`, { token })
      expect(status).toBe(200)
      expect(body).toMatchObject({ id: user.id, email: user.email, headOf: { docs: [] } })
      expect(body.hash ?? body.salt ?? body._verificationToken).toBeUndefined()
    }
  })

  it('lists the published events a person runs', async () => {
    const head = await createUser()
    const club = await createClub({ head: head.id })
    const day = 86_400_000
    const soon = await createEvent({ club: club.id, title: 'Скоро' })
    const later = await createEvent({ club: club.id, startsAt: new Date(Date.now() + 20 * day) })
    const past = await createEvent({ club: club.id, startsAt: new Date(Date.now() - 5 * day) })
    await createEvent({ club: club.id, status: 'draft' })
    await createEvent({ club: (await createClub()).id })
    const { status, body } = await api(`/users/${head.id}/events`)
    expect(status).toBe(200)
    expect(body.upcoming.map(({ id }: { id: string }) => id)).toEqual([soon.id, later.id])
    expect(body.upcoming[0]).toMatchObject({
      title: 'Скоро',
      slug: soon.slug,
      startsAt: soon.startsAt.toISOString(),
      club: { slug: club.slug },
    })
    expect(body.past.map(({ id }: { id: string }) => id)).toEqual([past.id])
    expect((await api(`/users/${head.id}`)).body.eventsHeld).toBe(1)
    const organiser = await createUser({ roles: ['organiser'] })
    const own = await createEvent({ organiser: organiser.id })
    expect((await api(`/users/${organiser.id}/events?limit=5`)).body.upcoming).toMatchObject([
      { id: own.id, club: null },
    ])
    expect((await api(`/users/${organiser.id}/events?limit=500`)).status).toBe(400)
  })
})
