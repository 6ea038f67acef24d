import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { api, freshIp, newcomer, tokenInLetter } from '#tests/support/accounts.ts'
import { rest, testPayload } from '#tests/support/factories.ts'
import { passwordWork } from '#tests/support/passwordWork.ts'

const userRow = async (email: string) => (await pool.query('SELECT * FROM users WHERE email = $1', [email])).rows[0]
const count = async (sql: string, values: unknown[] = []) =>
  Number((await pool.query<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`, values)).rows[0]?.n)

async function saveSettings(data: Record<string, unknown>): Promise<void> {
  const payload = await testPayload()
  await payload.updateGlobal({ slug: 'settings', data: data as never, context: {} })
}

beforeEach(async () => {
  await pool.query('DELETE FROM settings_texts')
  await pool.query('DELETE FROM settings')
})

describe('POST /api/auth/register', () => {
  it('makes an unverified student with a letter and a domain event', async () => {
    const person = newcomer({
      faculty: 'Engineering',
      yearOfStudy: 2,
      locale: 'kk',
      email: `New.Person${Date.now()}@STU.sdu.edu.kz`,
    })
    const email = person.email.toLowerCase()
    const { status, body } = await api('/auth/register', { body: person })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      verificationRequired: true,
      user: { email, name: person.name, roles: ['student'], locale: 'kk', photo: false },
    })
    const row = await userRow(email)
    expect(row).toMatchObject({ id: body.user.id, _verified: false, faculty: 'Engineering', locale: 'kk' })
    expect(await tokenInLetter(email, 'verify')).toMatch(/^[0-9a-f]{52}$/)
    const { rows: letters } = await pool.query(
      'SELECT subject, text, user_id FROM notifications WHERE recipient = $1',
      [email],
    )
    expect(letters).toHaveLength(1)
    expect(letters[0]).toMatchObject({ subject: 'Поштаңызды растаңыз', user_id: body.user.id })
    expect(letters[0].text).toContain('/kk/verify?token=')
    expect(await count("domain_events WHERE name = 'user.registered' AND subject = $1", [body.user.id])).toBe(1)
    expect(JSON.stringify(body)).not.toMatch(/hash|salt|token/i)
  })

  it('refuses what the settings refuse, naming the field', async () => {
    const refused: [Record<string, unknown>, number, string, string][] = [
      [{ email: 'somebody@gmail.com' }, 400, 'email_domain_not_allowed', 'email'],
      [{ sduId: undefined }, 400, 'invalid_input', 'sduId'],
      [{ password: 'short' }, 400, 'weak_password', 'password'],
      [{ name: 'x' }, 400, 'invalid_input', 'name'],
      [{ email: 'nonsense' }, 400, 'invalid_input', 'email'],
      [{ yearOfStudy: 99 }, 400, 'invalid_input', 'yearOfStudy'],
      [{ locale: 'de' }, 400, 'invalid_input', 'locale'],
      [{ roles: ['admin'] }, 400, 'invalid_input', 'roles'],
      [{ _verified: true }, 400, 'invalid_input', '_verified'],
    ]
    for (const [change, wanted, code, field] of refused) {
      const { status, body } = await api('/auth/register', { body: newcomer(change) })
      expect({ status, code: body.error.code, field: body.error.field }, JSON.stringify(change)).toEqual({
        status: wanted,
        code,
        field,
      })
      expect(body.error.message.length).toBeGreaterThan(5)
    }
  })

  it('refuses an e-mail and an SDU ID that are taken, with the work of making an account', async () => {
    const first = newcomer()
    expect((await api('/auth/register', { body: first })).status).toBe(201)
    const register = (body: unknown) => passwordWork(() => api('/auth/register', { body }))
    expect(await register(newcomer())).toMatchObject({ result: { status: 201 }, derivations: 1 })
    expect(await register(newcomer({ email: first.email }))).toMatchObject({
      result: { status: 409, body: { error: { code: 'email_taken', field: 'email' } } },
      derivations: 1,
    })
    const sameId = await api('/auth/register', { body: newcomer({ sduId: String(first.sduId).toLowerCase() }) })
    expect(sameId).toMatchObject({ status: 409, body: { error: { code: 'sdu_id_taken', field: 'sduId' } } })
  })

  it('makes one account of ten registrations at once', async () => {
    const person = newcomer()
    const answers = await Promise.all(Array.from({ length: 10 }, () => api('/auth/register', { body: person })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)])
    for (const { status, body } of answers) if (status === 409) expect(body.error.code).toBe('email_taken')
    expect(await count('notifications WHERE recipient = $1', [person.email])).toBe(1)
  })

  it('makes one account of ten people who give one SDU ID', async () => {
    const sduId = `X${Date.now()}`
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => api('/auth/register', { body: newcomer({ sduId }) })),
    )
    expect(answers.map(({ status, body }) => (status === 201 ? 201 : body.error.code)).sort()).toEqual([
      201,
      ...Array(9).fill('sdu_id_taken'),
    ])
    expect(await count('users WHERE sdu_id = $1', [sduId])).toBe(1)
  })

  it('admits anyone as attendee where the list of domains is empty', async () => {
    await saveSettings({ emailDomains: [] })
    const person = newcomer({ email: `guest${Date.now()}@example.com`, sduId: '123456789' })
    const { status, body } = await api('/auth/register', { body: person })
    expect({ status, roles: body.user?.roles }).toEqual({ status: 201, roles: ['attendee'] })
    expect(await userRow(person.email)).toMatchObject({ sdu_id: null })
  })

  it('follows the saved settings', async () => {
    await saveSettings({ emailDomains: ['example.kz'], sduIdRequired: false, passwordMinLength: 12 })
    const email = `p${Date.now()}@example.kz`
    expect(
      (await api('/auth/register', { body: newcomer({ email, sduId: undefined, password: 'elevenchars' }) })).body
        .error,
    ).toMatchObject({ code: 'weak_password', message: expect.stringContaining('12') })
    expect(
      (await api('/auth/register', { body: newcomer({ email, sduId: undefined, password: 'twelve chars' }) })).body.user
        .roles,
    ).toEqual(['student'])
    expect((await api('/auth/register', { body: newcomer() })).body.error.code).toBe('email_domain_not_allowed')
  })

  it('limits registrations from one address', async () => {
    const ip = freshIp()
    const answers = await Promise.all(Array.from({ length: 61 }, () => api('/auth/register', { body: {}, ip })))
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1)
    expect(answers.find(({ status }) => status === 429)?.headers.get('retry-after')).toMatch(/^\d+$/)
    expect((await api('/auth/register', { body: {} })).status).toBe(400)
  })
})

describe('registration with a photo', () => {
  const send = async (photo: Buffer, person = newcomer(), type = 'image/png') => {
    const form = new FormData()
    for (const [name, value] of Object.entries(person)) form.set(name, String(value))
    form.set('photo', new File([new Uint8Array(photo)], '../../evil.svg', { type }))
    const encoded = new Response(form)
    const { handleEndpoints } = await import('payload')
    const { default: config } = await import('#payload-config')
    await testPayload()
    const request = new Request('http://localhost:3000/api/auth/register', {
      method: 'POST',
      headers: { 'content-type': encoded.headers.get('content-type') ?? '', 'x-hub-ip': freshIp() },
      body: await encoded.arrayBuffer(),
    })
    const response = await handleEndpoints({ config, request })
    return { status: response.status, body: await response.json(), person }
  }
  const picture = () => sharp({ create: { width: 900, height: 1200, channels: 3, background: '#7c3aed' } })

  it('keeps it redrawn, private and owned, without what the file carried', async () => {
    const photo = await picture()
      .withExif({ IFD0: { Copyright: 'where I live' } })
      .jpeg()
      .toBuffer()
    const { status, body, person } = await send(photo, newcomer({ yearOfStudy: 3 }))
    expect({ status, photo: body.user?.photo }).toEqual({ status: 201, photo: true })
    const { rows } = await pool.query(
      'SELECT m.*, u.year_of_study::int AS year FROM users u JOIN media m ON m.id = u.photo_id WHERE u.email = $1',
      [person.email],
    )
    expect(rows[0]).toMatchObject({ private: true, owner_id: body.user.id, mime_type: 'image/webp', year: 3 })
    expect(rows[0].filename).toMatch(/^[0-9a-f-]{36}\.webp$/)
    expect(rows[0].blur).toMatch(/^data:image\/webp;base64,/)
    const file = `/media/file/${rows[0].filename}`
    expect((await rest(file)).status).toBe(403)
  })

  it.each([
    [
      'an SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'),
    ],
    ['a text', Buffer.from('GIF89a<script>alert(1)</script>')],
    ['nothing', Buffer.alloc(0)],
  ])('refuses %s and makes no account', async (_what, photo) => {
    const { status, body, person } = await send(photo)
    expect({ status, code: body.error.code, field: body.error.field }).toEqual({
      status: 400,
      code: 'invalid_image',
      field: 'photo',
    })
    expect(await userRow(person.email)).toBeUndefined()
  })

  it('refuses half a picture, a GIF and a decompression bomb', async () => {
    const whole = await picture().png({ compressionLevel: 0 }).toBuffer()
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    for (const photo of [whole.subarray(0, whole.length / 2), await picture().resize(20).gif().toBuffer(), bomb])
      expect((await send(photo)).body.error?.code).toBe('invalid_image')
  })

  it('refuses more than 8 MB', async () => {
    const { status, body } = await send(Buffer.alloc(9 * 1024 * 1024, 1))
    expect({ status, code: body.error.code }).toEqual({ status: 413, code: 'payload_too_large' })
  })
})

describe('verification', () => {
  it('confirms once, signs nobody in, and lets the person sign in', async () => {
    const person = newcomer()
    await api('/auth/register', { body: person })
    expect(
      (await api('/auth/login', { body: { email: person.email, password: person.password } })).body.error.code,
    ).toBe('email_not_verified')
    const token = await tokenInLetter(person.email, 'verify')
    const confirmed = await api('/auth/verify', { body: { token } })
    expect(confirmed).toMatchObject({ status: 200, body: { verified: true } })
    expect(confirmed.headers.get('set-cookie')).toBeNull()
    expect(await api('/auth/verify', { body: { token } })).toMatchObject({
      status: 410,
      body: { error: { code: 'invalid_token' } },
    })
    expect((await api('/auth/login', { body: { email: person.email, password: person.password } })).status).toBe(200)
  })

  it('refuses what is no token of ours', async () => {
    for (const token of ['x', '0'.repeat(52), "' OR 1=1 --", 'ф'.repeat(52), 'f'.repeat(40)])
      expect((await api('/auth/verify', { body: { token } })).status, token).toBe(410)
    for (const token of [null, 5, {}, [], '', 'x'.repeat(300)])
      expect((await api('/auth/verify', { body: { token } })).status).toBe(400)
  })

  it('refuses a letter of the day before yesterday', async () => {
    const person = newcomer()
    await api('/auth/register', { body: person })
    const token = await tokenInLetter(person.email, 'verify')
    const old = `${(Date.now() - 49 * 3_600_000).toString(16).padStart(12, '0')}${token?.slice(12)}`
    await pool.query('UPDATE users SET _verificationtoken = $2 WHERE email = $1', [person.email, old])
    expect((await api('/auth/verify', { body: { token: old } })).status).toBe(410)
  })

  it('sends the letter again, ends the one before, and tells nobody who is here', async () => {
    const person = newcomer()
    await api('/auth/register', { body: person })
    const before = await tokenInLetter(person.email, 'verify')
    const time = async (email: string) => {
      const begun = performance.now()
      const answer = await api('/auth/resend-verification', { body: { email } })
      return { answer, ms: performance.now() - begun }
    }
    const known = await time(person.email)
    const unknown = await time('nobody@stu.sdu.edu.kz')
    expect([known.answer.status, unknown.answer.status]).toEqual([202, 202])
    expect(known.answer.body).toEqual(unknown.answer.body)
    expect(Math.min(known.ms, unknown.ms)).toBeGreaterThanOrEqual(150)
    expect(await tokenInLetter('nobody@stu.sdu.edu.kz', 'verify')).toBeNull()
    const after = await tokenInLetter(person.email, 'verify')
    expect(after).not.toBe(before)
    expect((await api('/auth/verify', { body: { token: before } })).status).toBe(410)
    expect((await api('/auth/verify', { body: { token: after } })).status).toBe(200)
    await api('/auth/resend-verification', { body: { email: person.email } })
    expect(await tokenInLetter(person.email, 'verify')).toBe(after)
  })

  it('sends one address five letters an hour at most', async () => {
    const person = newcomer()
    await api('/auth/register', { body: person })
    for (let n = 0; n < 8; n++)
      expect((await api('/auth/resend-verification', { body: { email: person.email } })).status).toBe(202)
    expect(await count('notifications WHERE recipient = $1', [person.email])).toBe(6)
  })
})
