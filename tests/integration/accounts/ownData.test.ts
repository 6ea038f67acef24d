import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { inflateRawSync } from 'node:zlib'
import sharp from 'sharp'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { pgError } from '#src/db/transaction.ts'
import { env } from '#src/lib/env.ts'
import { uuidv7 } from '#src/lib/ids.ts'
import { plugins } from '#src/plugins/index.ts'
import { registerErasures } from '#src/services/accounts/erasures.ts'
import {
  createClub,
  createEvent,
  createTicket,
  createUser,
  rest,
  signIn,
  testPayload,
} from '#tests/support/factories.ts'
import { storedPassword } from '#tests/support/passwords.ts'

const secret = 'a-long-enough-secret'

/** Every text and JSON column of every table that holds one of these words. */
async function placesOf(words: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ table: string; column: string }>(
    `SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type IN ('character varying', 'text', 'jsonb', 'json', 'ARRAY', 'tsvector', 'bytea')`,
  )
  const found: string[] = []
  for (const { table, column } of rows) {
    const { rowCount } = await pool.query(
      `SELECT FROM "${table}" WHERE EXISTS (SELECT FROM unnest($1::text[]) w WHERE position(lower(w) IN lower("${column}"::text)) > 0) LIMIT 1`,
      [words],
    )
    if (rowCount) found.push(`${table}.${column}`)
  }
  return found.sort()
}

type Person = Awaited<ReturnType<typeof someone>>

async function someone() {
  const mark = randomUUID().slice(0, 8)
  const user = await createUser({
    name: `Жанар "Ақ" Тест${mark}`,
    data: { sduId: `S${mark.toUpperCase()}`, username: `zhanar.${mark}` },
  } as never)
  const { hash, salt } = await storedPassword(secret)
  await pool.query('UPDATE users SET hash = $2, salt = $3 WHERE id = $1', [user.id, hash, salt])
  const { rows } = await pool.query<{ name: string; email: string; sdu_id: string; username: string }>(
    'SELECT name, email, sdu_id, username FROM users WHERE id = $1',
    [user.id],
  )
  const row = rows[0] as { name: string; email: string; sdu_id: string; username: string }
  return {
    ...user,
    token: await signIn(user),
    words: [mark, row.name, row.email, row.sdu_id, row.username],
    email: row.email,
    name: row.name,
  }
}

async function givePhoto(person: Person): Promise<string> {
  const payload = await testPayload()
  const data = await sharp({ create: { width: 40, height: 50, channels: 3, background: '#345' } })
    .png()
    .toBuffer()
  const media = await payload.create({
    collection: 'media',
    data: { private: true, owner: person.id } as never,
    file: { data, name: 'photo.png', mimetype: 'image/png', size: data.length },
    context: {},
  })
  await pool.query('UPDATE users SET photo_id = $2 WHERE id = $1', [person.id, media.id])
  return path.resolve(env.MEDIA_DIR, media.filename as string)
}

const erase = (person: Person, password = secret) =>
  rest('/users/me/erase', { method: 'POST', token: person.token, body: { password } })
const codeOf = async (response: Response) => [response.status, (await response.json()).error?.code]

describe('deleting the own account', () => {
  // The other tests of this worker want those of the plugins back.
  afterEach(() => registerErasures(plugins.flatMap(({ erase }) => (erase ? [erase] : []))))

  it('leaves nothing that tells who it was in any table, and keeps money, tickets and ledgers', async () => {
    const person = await someone()
    const photo = await givePhoto(person)
    const club = await createClub()
    const past = await createEvent({ club: club.id, price: 50_000, startsAt: new Date(Date.now() - 86_400_000) })
    const ticket = await createTicket(past, person, { status: 'attended' })
    await pool.query(
      `INSERT INTO attendances (id, ticket_id, event_id, user_id, checked_in_at) VALUES ($1, $2, $3, $4, now())`,
      [uuidv7(), ticket.id, past.id, person.id],
    )
    await pool.query(
      `INSERT INTO reviews (id, event_id, user_id, rating, comment, status) VALUES ($1, $2, $3, 5, 'Хорошо', 'published')`,
      [uuidv7(), past.id, person.id],
    )
    await pool.query(
      `INSERT INTO club_memberships (id, user_id, club_id, status, member_name, message) VALUES ($1, $2, $3, 'active', $4, $5)`,
      [uuidv7(), person.id, club.id, person.name, `Это ${person.name}`],
    )
    await pool.query(`INSERT INTO club_subscriptions (id, user_id, club_id) VALUES ($1, $2, $3)`, [
      uuidv7(),
      person.id,
      club.id,
    ])
    await pool.query(
      `INSERT INTO bonus_transactions (id, user_id, points, kind, reason) VALUES ($1, $2, 30, 'correction', 'за помощь')`,
      [uuidv7(), person.id],
    )
    await pool.query(
      `INSERT INTO payments (id, order_id, buyer_id, gateway, mode, amount, snapshots) VALUES ($1, $2, $3, 'stripe', 'test', 50000, $4)`,
      [uuidv7(), ticket.order, person.id, JSON.stringify([{ payer: { email: person.email, name: person.name } }])],
    )
    await pool.query(
      `INSERT INTO notifications (id, user_id, recipient, type, subject, text, html, dedupe_key) VALUES ($1, $2, $3, 'ticket', 'Билет', $4, $4, $5)`,
      [uuidv7(), person.id, person.email, `Здравствуйте, ${person.name}!`, randomUUID()],
    )
    const head = await createUser()
    await pool.query(
      `INSERT INTO notifications (id, user_id, recipient, type, subject, text, dedupe_key) VALUES ($1, $2, $3, 'membership', $4, 'Решите', $5)`,
      [uuidv7(), head.id, head.email, `${person.name} просится в клуб`, randomUUID()],
    )
    await pool.query(
      `INSERT INTO audit_log (id, action, actor_id, actor_name, subject_type, subject, changes, ip) VALUES ($1, 'user.update', $2, $3, 'users', $4, $5, '10.0.0.1')`,
      [
        uuidv7(),
        person.id,
        person.name,
        person.id,
        JSON.stringify({
          name: ['Прежнее Имя Жанар', person.name],
          email: [null, person.email],
          suspended: [false, true],
        }),
      ],
    )
    await rest('/me/calendar-feed', { method: 'POST', token: person.token })
    const chat = await talk(person)
    expect((await placesOf([chat])).length).toBe(3)
    expect((await placesOf(person.words)).length).toBeGreaterThan(8)
    expect(existsSync(photo)).toBe(true)

    const response = await erase(person)
    expect([response.status, await response.json()]).toEqual([200, { erased: true }])
    expect(response.headers.get('set-cookie')).toMatch(/^payload-token=; Max-Age=0/)
    expect(await placesOf([...person.words, chat, 'Прежнее Имя Жанар'])).toEqual([])
    expect(existsSync(photo)).toBe(false)

    const left = async (sql: string) => (await pool.query(sql, [person.id])).rowCount
    expect(await left('SELECT FROM tickets WHERE holder_id = $1')).toBe(1)
    expect(await left('SELECT FROM orders WHERE buyer_id = $1')).toBe(1)
    expect(await left('SELECT FROM payments WHERE buyer_id = $1 AND amount = 50000')).toBe(1)
    expect(await left('SELECT FROM attendances WHERE user_id = $1')).toBe(1)
    expect(await left(`SELECT FROM bonus_transactions WHERE user_id = $1 AND reason = 'за помощь'`)).toBe(1)
    expect(await left(`SELECT FROM reviews WHERE user_id = $1 AND comment = 'Хорошо' AND author_name IS NULL`)).toBe(1)
    expect(
      await left(`SELECT FROM audit_log WHERE subject = $1::text AND changes = '{"suspended": [false, true]}'`),
    ).toBe(1)
    expect(await left(`SELECT FROM audit_log WHERE subject = $1::text AND action = 'user.erase'`)).toBe(1)
    expect(await left('SELECT FROM users_sessions WHERE _parent_id = $1')).toBe(0)
    expect(await left('SELECT FROM club_subscriptions WHERE user_id = $1')).toBe(0)
    expect(await left(`SELECT FROM club_memberships WHERE user_id = $1 AND status = 'active'`)).toBe(0)
    expect(await left(`SELECT FROM notifications WHERE user_id = $1 AND status = 'queued'`)).toBe(0)
    expect(
      await left(`SELECT FROM users WHERE id = $1 AND bonus_balance = 30 AND hash IS NULL AND archived_at IS NOT NULL`),
    ).toBe(1)
    expect((await rest('/users/me', { token: person.token })).status).toBe(401)
    expect(
      (await rest('/auth/login', { method: 'POST', body: { email: person.email, password: secret } })).status,
    ).toBe(401)
  }, 240_000)

  it('lets the name and address be used again', async () => {
    const person = await someone()
    await erase(person)
    const again = await createUser({ email: person.email } as never)
    expect(again.id).not.toBe(person.id)
  })

  it('gives places of events to come back', async () => {
    const person = await someone()
    const event = await createEvent({ capacity: 1 })
    const ticket = await createTicket(event, person)
    expect((await erase(person)).status).toBe(200)
    const { rows } = await pool.query(
      'SELECT t.status, y.taken::int FROM tickets t JOIN ticket_types y ON y.id = t.ticket_type_id WHERE t.id = $1',
      [ticket.id],
    )
    expect(rows).toEqual([{ status: 'cancelled', taken: 0 }])
  })

  it('is refused without the password, with duties, or with an order under way', async () => {
    const person = await someone()
    expect(await codeOf(await erase(person, 'wrong'))).toEqual([403, 'wrong_password'])
    expect((await rest('/users/me/erase', { method: 'POST', token: person.token, body: {} })).status).toBe(400)
    const head = await someone()
    await createClub({ head: head.id })
    expect(await codeOf(await erase(head))).toEqual([409, 'has_duties'])
    const buyer = await someone()
    await createTicket(await createEvent(), buyer, { status: 'pending' })
    expect(await codeOf(await erase(buyer))).toEqual([409, 'order_under_way'])
    for (const { id } of [person, head, buyer])
      expect((await pool.query('SELECT FROM users WHERE id = $1 AND archived_at IS NULL', [id])).rowCount).toBe(1)
  })

  it('happens whole or not at all, with the plugins’ share', async () => {
    const person = await someone()
    const seen: string[] = []
    registerErasures([
      async (db, { id, email }) => {
        seen.push(email)
        await db.query('UPDATE users SET faculty = $2 WHERE id = $1', [id, 'half done'])
        throw new Error('a plugin’s table is locked')
      },
    ])
    await expect(async () => {
      const { eraseAccount } = await import('#src/services/accounts/eraseAccount.ts')
      await eraseAccount(
        {} as never,
        { id: person.id, roles: [], headOf: [], sessionId: null, name: person.name } as never,
        { password: secret, ip: '::1' },
      )
    }).rejects.toThrow('locked')
    expect(seen).toEqual([person.email])
    const { rows } = await pool.query('SELECT email, faculty FROM users WHERE id = $1', [person.id])
    expect(rows).toEqual([{ email: person.email, faculty: null }])
  })

  it('is the only thing that changes the audit log, and changes no fact in it', async () => {
    const id = uuidv7()
    await pool.query(`INSERT INTO audit_log (id, action, actor_name) VALUES ($1, 'test', 'Кто-то')`, [id])
    const refused = async (sql: string) => {
      const client = await pool.connect()
      try {
        await client.query('BEGIN')
        await client.query(sql, sql.includes('$1') ? [id] : [])
        return null
      } catch (error) {
        return pgError(error).constraint
      } finally {
        await client.query('ROLLBACK')
        client.release()
      }
    }
    expect(await refused(`UPDATE audit_log SET actor_name = NULL WHERE id = $1`)).toBe('ledger_append_only')
    expect(await refused(`DELETE FROM audit_log WHERE id = $1`)).toBe('ledger_append_only')
    const client = await pool.connect()
    try {
      await client.query(`BEGIN; SET LOCAL hub.erasing = 'on'`)
      await client.query(`UPDATE audit_log SET actor_name = NULL WHERE id = $1`, [id])
      const fact = client.query(`UPDATE audit_log SET action = 'other' WHERE id = $1`, [id])
      expect(pgError(await fact.catch((error: unknown) => error)).constraint).toBe('ledger_append_only')
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  })
})

describe('the own data', () => {
  let archive: Map<string, Buffer>
  let person: Person

  beforeAll(async () => {
    person = await someone()
    await givePhoto(person)
    await createTicket(await createEvent({ title: 'Мой концерт' }), person)
    await talk(person)
    const response = await rest('/users/me/export', { token: person.token })
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      200,
      'application/zip',
      'no-store',
    ])
    archive = unzip(Buffer.from(await response.arrayBuffer()))
  })

  it('comes as an archive with everything by subject, and the photo', () => {
    const json = (name: string) => JSON.parse(String(archive.get(name)))
    expect(json('account.json')).toMatchObject({ name: person.name, email: person.email })
    expect(json('tickets.json')).toMatchObject([{ event: 'Мой концерт', status: 'paid' }])
    expect(json('chat.json')).toMatchObject([{ author: 'person', body: `Я ${person.name}, что сегодня?` }])
    expect(json('account.json').telegramChatId).toMatch(/^\d{10}$/)
    expect(json('signIns.json')).toHaveLength(1)
    expect([...archive.keys()].filter((name) => name.startsWith('files/'))).toHaveLength(1)
    expect(String(archive.get('README.txt'))).toContain('Event Hub')
  })

  it('holds no secret and nobody else', async () => {
    const { rows } = await pool.query<{ hash: string; salt: string }>('SELECT hash, salt FROM users WHERE id = $1', [
      person.id,
    ])
    const other = await someone()
    for (const data of archive.values())
      for (const word of [rows[0]?.hash, rows[0]?.salt, other.email]) expect(data.includes(String(word))).toBe(false)
    expect((await rest('/users/me/export')).status).toBe(401)
  })
})

/** A talk with the chat and a linked Telegram in which the person has just written. Answers the chat's id. */
async function talk(person: Person): Promise<string> {
  const conversation = uuidv7()
  await pool.query(`INSERT INTO chat_conversations (id, user_id, title) VALUES ($1, $2, $3)`, [
    conversation,
    person.id,
    `Я ${person.name}`,
  ])
  await pool.query(`INSERT INTO chat_messages (conversation_id, author, body) VALUES ($1, 'person', $2)`, [
    conversation,
    `Я ${person.name}, что сегодня?`,
  ])
  const chat = String(1e9 + Math.floor(Math.random() * 8e9))
  await pool.query(
    `INSERT INTO telegram_codes (code_hash, user_id, expires_at) VALUES ($1, $2, now() + interval '1 hour')`,
    [chat.padStart(12, 'x'), person.id],
  )
  await pool.query('SELECT bind_telegram_chat($1, $2)', [chat.padStart(12, 'x'), chat])
  await pool.query('INSERT INTO telegram_updates (update_id, body) VALUES ($1, $2)', [
    chat,
    JSON.stringify({ message: { chat: { id: Number(chat) }, from: { first_name: person.name } } }),
  ])
  await pool.query(
    `INSERT INTO notifications (id, recipient, channel, type, subject, text, dedupe_key) VALUES ($1, $2, 'telegram', 'telegram.answer', 'Привет', 'Ответ', $3)`,
    [uuidv7(), chat, randomUUID()],
  )
  return chat
}

/** Reads an archive by its directory (APPNOTE 4.3.12), checking nothing: zip.spec.ts has another program do that. */
function unzip(data: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  let at = data.readUInt32LE(data.length - 6)
  while (data.readUInt32LE(at) === 0x02014b50) {
    const [packed, nameLength, extra, comment] = [
      data.readUInt32LE(at + 20),
      data.readUInt16LE(at + 28),
      data.readUInt16LE(at + 30),
      data.readUInt16LE(at + 32),
    ]
    const local = data.readUInt32LE(at + 42)
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28)
    files.set(
      data.subarray(at + 46, at + 46 + nameLength).toString(),
      inflateRawSync(data.subarray(start, start + packed)),
    )
    at += 46 + nameLength + extra + comment
  }
  return files
}
