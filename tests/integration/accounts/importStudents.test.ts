import { beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { readStudentCsv } from '#src/endpoints/people/studentCsv.ts'
import { env } from '#src/lib/env.ts'
import { createAdmin, createUser, rest, signIn, testPayload } from '#tests/support/factories.ts'

let token: string
let mark = 0
const fresh = () => `import${Date.now()}x${mark++}`

beforeAll(async () => {
  await testPayload()
  token = await signIn(await createAdmin())
})

/** As a browser sends a form with a file. */
async function send(csv: string | Buffer, mode: string | null, as = token) {
  const { handleEndpoints } = await import('payload')
  const { default: config } = await import('#payload-config')
  const body = new FormData()
  body.set('file', new File([typeof csv === 'string' ? csv : new Uint8Array(csv)], 'list.csv', { type: 'text/csv' }))
  if (mode) body.set('mode', mode)
  const request = new Request(`${env.PUBLIC_URL}/api/students/import`, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${as}`, 'x-hub-ip': '127.0.0.1' },
  })
  const response = await handleEndpoints({ config, request })
  return { status: response.status, body: await response.json() }
}

const accounts = async (emails: string[]) =>
  (
    await pool.query(
      'SELECT name, email, sdu_id, _verified, hash, year_of_study::int AS year FROM users WHERE email = ANY ($1) ORDER BY email',
      [emails],
    )
  ).rows

describe('reading a list', () => {
  const read = (text: string | Buffer) => readStudentCsv(Buffer.from(text as string))
  it.each([
    ['commas', 'name,email,sduId,year\n"Сапарова, Әсем",ASEM@stu.sdu.edu.kz,220101001,2\n'],
    [
      'semicolons, a mark and Windows line ends',
      '\ufeffФИО;Почта;SDU ID;Курс\r\n"Сапарова, Әсем"; asem@stu.sdu.edu.kz ;220101001;2\r\n\r\n',
    ],
    ['tabs and other columns', 'Email\tИмя\tГруппа\tid\tкурс\nasem@stu.sdu.edu.kz\tСапарова, Әсем\tCS-1\t220101001\t2'],
  ])('takes %s', (_name, text) => {
    expect(read(text)).toEqual([
      {
        line: 2,
        email: 'asem@stu.sdu.edu.kz',
        row: {
          name: 'Сапарова, Әсем',
          email: 'asem@stu.sdu.edu.kz',
          sduId: '220101001',
          faculty: null,
          yearOfStudy: 2,
          locale: 'ru',
        },
      },
    ])
  })

  it('takes what Excel in Russian writes', () => {
    const name = Buffer.from([0xc8, 0xe2, 0xe0, 0xed])
    expect(
      read(Buffer.concat([Buffer.from('name;email\r\n'), name, Buffer.from(';a@stu.sdu.edu.kz\r\n')]))[0]?.row?.name,
    ).toBe('Иван')
  })

  it.each([
    ['nothing', ''],
    ['no e-mail column', 'name,phone\nA,1\n'],
    ['a header alone', 'name,email\n'],
    ['too many lines', `name,email\n${'Имя,a@b.kz\n'.repeat(2_001)}`],
  ])('refuses %s', (_name, text) => {
    expect(() => read(text)).toThrow('invalid_input')
  })
})

describe('importing', () => {
  const list = async () => {
    const [a, b] = [fresh(), fresh()]
    const known = await createUser()
    const lines = [
      'name;email;sduId;year',
      `Новый Первый;${a}@stu.sdu.edu.kz;A${a.slice(-8)};3`,
      `Новый Второй;${b}@stu.sdu.edu.kz;B${b.slice(-8)};9`,
      `Чужой;${fresh()}@gmail.com;C${a.slice(-8)};1`,
      `Повтор;${a.toUpperCase()}@stu.sdu.edu.kz;D${a.slice(-8)};1`,
      `Есть;${known.email};E${a.slice(-8)};1`,
      `;нет почты;F${a.slice(-8)};1`,
    ]
    return { csv: lines.join('\n'), email: `${a}@stu.sdu.edu.kz` }
  }

  it('a check says what is wrong line by line and changes nothing', async () => {
    const { csv, email } = await list()
    const { status, body } = await send(csv, null)
    expect([status, body.applied, body.created, body.refused]).toEqual([200, false, 0, 5])
    expect(
      body.lines.map((each: Record<string, unknown>) => [each.line, each.status, each.problem, each.field]),
    ).toEqual([
      [2, 'ready', undefined, undefined],
      [3, 'refused', 'invalid_input', 'yearOfStudy'],
      [4, 'refused', 'email_domain_not_allowed', 'email'],
      [5, 'refused', 'duplicate_in_list', 'email'],
      [6, 'refused', 'email_taken', 'email'],
      [7, 'refused', 'invalid_input', 'name'],
    ])
    expect(await accounts([email])).toEqual([])
  })

  it('with `all` one bad line refuses the list, and leaves no account and no letter', async () => {
    const { csv, email } = await list()
    const { body } = await send(csv, 'all')
    expect([body.applied, body.created, body.refused]).toEqual([false, 0, 5])
    expect(await accounts([email])).toEqual([])
    expect((await pool.query('SELECT FROM notifications WHERE recipient = $1', [email])).rowCount).toBe(0)
  })

  it('with `good` makes the rest: an account, a letter to set the password, one audit entry', async () => {
    const { csv, email } = await list()
    const { body } = await send(csv, 'good')
    expect([body.applied, body.created, body.refused, body.lines[0].status]).toEqual([true, 1, 5, 'created'])
    expect(await accounts([email])).toMatchObject([{ name: 'Новый Первый', _verified: false, hash: null, year: 3 }])
    expect((await rest('/auth/login', { method: 'POST', body: { email, password: '' } })).status).toBe(400)
    expect((await rest('/auth/login', { method: 'POST', body: { email, password: 'anything' } })).status).toBe(401)
    const { rows } = await pool.query<{ text: string; type: string }>(
      'SELECT text, type FROM notifications WHERE recipient = $1',
      [email],
    )
    expect(rows.map(({ type }) => type)).toEqual(['account.invite'])
    const secret = /token=([0-9a-f]+)/.exec(rows[0]?.text ?? '')?.[1]
    expect(
      (await rest('/auth/reset-password', { method: 'POST', body: { token: secret, password: 'my-first-password' } }))
        .status,
    ).toBe(200)
    expect((await rest('/auth/login', { method: 'POST', body: { email, password: 'my-first-password' } })).status).toBe(
      200,
    )
    const log = await pool.query(
      `SELECT changes FROM audit_log WHERE action = 'user.import' ORDER BY created_at DESC LIMIT 1`,
    )
    expect(log.rows).toEqual([{ changes: { created: 1, refused: 5 } }])
    expect((await send(csv, 'good')).body).toMatchObject({ applied: true, created: 0, refused: 6 })
  })

  it('the same list twice at once makes each account once', async () => {
    const emails = Array.from({ length: 20 }, () => `${fresh()}@stu.sdu.edu.kz`)
    const number = Date.now()
    const csv = ['name,email,sduId', ...emails.map((email, index) => `Студент Номер,${email},Z${number}${index}`)].join(
      '\n',
    )
    const answers = await Promise.all([send(csv, 'good'), send(csv, 'good')])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(answers.reduce((sum, { body }) => sum + body.created, 0)).toBe(20)
    expect(await accounts(emails)).toHaveLength(20)
    expect(
      (await pool.query(`SELECT FROM notifications WHERE recipient = ANY ($1) AND type = 'account.invite'`, [emails]))
        .rowCount,
    ).toBe(20)
  })

  it('is for admins', async () => {
    expect((await send('name,email\nИмя,a@stu.sdu.edu.kz', 'check', await signIn(await createUser()))).status).toBe(403)
    expect((await send('nonsense', 'check')).status).toBe(400)
    expect((await send('name,email\nИмя,a@stu.sdu.edu.kz', 'everything')).status).toBe(400)
    expect((await rest('/students/import', { method: 'POST', token, body: {} })).status).toBe(400)
  })
})
