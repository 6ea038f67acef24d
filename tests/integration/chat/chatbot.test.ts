import { beforeAll, describe, expect, it } from 'vitest'
import { forgetConversations } from '#src/db/chat/forgetConversations.ts'
import { pool } from '#src/db/pool.ts'
import { api, freshIp } from '#tests/support/accounts.ts'
import {
  createClub,
  createEvent,
  createLocation,
  createTicket,
  createUser,
  rest,
  signIn,
  type TestUser,
} from '#tests/support/factories.ts'

let owner: TestUser
let ownerToken: string
let otherToken: string
const hour = 3_600_000

beforeAll(async () => {
  owner = await createUser()
  ownerToken = await signIn(owner)
  otherToken = await signIn(await createUser())
  const hall = await createLocation({
    name: 'Малахитовый зал',
    data: { directions: 'Второй этаж, налево от лестницы' },
  })
  const club = await createClub({ name: 'Клуб астрономов', data: { tagline: 'Смотрим на звёзды' } })
  await createEvent({
    title: 'Ночь телескопов',
    club: club.id,
    location: hall.id,
    startsAt: new Date(Date.now() + 30 * hour),
  })
  await createEvent({
    title: 'Утро идёт сейчас',
    startsAt: new Date(Date.now() - hour),
    endsAt: new Date(Date.now() + hour),
  })
  await createEvent({ title: 'Тайный черновик телескопов', status: 'draft', club: club.id })
  const own = await createEvent({ title: 'Личная лекция', startsAt: new Date(Date.now() + 50 * hour) })
  await createTicket(own, owner)
})

const ask = (message: string, more: Record<string, unknown> = {}, options: { token?: string; ip?: string } = {}) =>
  api('/chatbot', { body: { message, ...more }, headers: { 'x-hub-locale': 'ru' }, ...options })

describe('POST /api/chatbot', () => {
  it('says what is on now, from the database, with links to pages', async () => {
    const { status, body } = await ask('Что сейчас происходит?')
    expect(status).toBe(200)
    expect(body.response).toContain('Утро идёт сейчас')
    expect(body.response).not.toContain('Ночь телескопов')
    expect(body.links[0]).toMatchObject({ kind: 'event', href: expect.stringMatching(/^\/events\//) })
  })

  it.each([
    ['Расскажи о клубе астрономов', 'Смотрим на звёзды'],
    ['Где находится Малахитовый зал?', 'Второй этаж'],
    ['Когда ночь телескопов?', 'Ночь телескопов'],
    ['Где ночь телескопов', 'Второй этаж'],
    ['телескопоы', 'Ночь телескопов'],
  ])('%s', async (question, answer) => {
    const { body } = await ask(question)
    expect(body.response).toContain(answer)
    expect(body.response).not.toContain('черновик')
  })

  it('answers in the language of the question', async () => {
    expect((await ask('Қазір не болып жатыр?')).body).toMatchObject({
      response: expect.stringContaining('Дәл қазір'),
      links: [{ href: expect.stringMatching(/^\/kk\/events\//) }],
    })
    expect((await ask('What is happening now?')).body.response).toContain('Happening right now')
  })

  it('shows own tickets to their holder only', async () => {
    expect((await ask('Мои билеты', {}, { token: ownerToken })).body.response).toContain('Личная лекция')
    expect((await ask('Мои билеты', {}, { token: otherToken })).body.response).not.toContain('Личная лекция')
    const anonymous = (await ask('Мои билеты')).body
    expect(anonymous.response).not.toContain('Личная лекция')
    expect(anonymous.links[0].href).toMatch(/^\/login/)
  })

  it.each([
    [{}, 'message'],
    [{ message: '' }, 'message'],
    [{ message: 'а'.repeat(1001) }, 'message'],
    [{ message: 'привет', extra: 1 }, 'extra'],
    [{ message: 'a\u0000b' }, 'message'],
  ])('refuses %j', async (body, field) => {
    const answer = await api('/chatbot', { body })
    expect([answer.status, answer.body.error.code, answer.body.error.field]).toEqual([400, 'invalid_input', field])
  })

  it('limits anonymous visitors more than people', async () => {
    const ip = freshIp()
    const statuses: number[] = []
    for (let n = 0; n < 16; n++) statuses.push((await ask('привет', {}, { ip })).status)
    expect([...new Set(statuses.slice(0, 15)), statuses[15]]).toEqual([200, 429])
    expect((await ask('привет', {}, { ip, token: ownerToken })).status).toBe(200)
  })

  it('streams the answer and ends with the whole of it', async () => {
    const response = await rest('/chatbot', {
      method: 'POST',
      body: { message: 'Куда сходить?' },
      headers: { accept: 'text/event-stream', 'x-hub-ip': freshIp() },
    })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const text = await response.text()
    expect([...text.matchAll(/^event: (\w+)$/gm)].map(([, name]) => name)).toEqual(['delta', 'done'])
    expect(JSON.parse(/event: done\ndata: (.*)/.exec(text)?.[1] ?? '')).toMatchObject({
      response: expect.any(String),
      links: expect.any(Array),
    })
  })
})

describe('what was said', () => {
  it('is kept for its person, and deleted one by one and together', async () => {
    const token = await signIn(await createUser())
    const { conversationId } = (await ask('Куда сходить?', {}, { token })).body
    await ask('А завтра?', { conversationId }, { token })
    const other = (await ask('привет', {}, { token })).body.conversationId
    const entries = async () => (await api('/chatbot/conversations', { token })).body.conversations
    expect(await entries()).toMatchObject([{ id: other }, { id: conversationId, title: 'Куда сходить?' }])
    const path = `/chatbot/conversations/${conversationId}`
    expect((await api(path, { token })).body.messages.map(({ author }: { author: string }) => author)).toEqual([
      'person',
      'hub',
      'person',
      'hub',
    ])
    expect((await api(path, { token: otherToken })).status).toBe(404)
    expect((await api(path, { token: otherToken, method: 'DELETE' })).status).toBe(404)
    expect((await ask('привет', { conversationId }, { token: otherToken })).status).toBe(404)
    expect((await ask('привет', { conversationId })).status).toBe(404)
    expect((await api(path, { token, method: 'DELETE' })).body).toEqual({ deleted: 1 })
    expect((await api('/chatbot/conversations', { token, method: 'DELETE' })).body).toEqual({ deleted: 1 })
    expect(await entries()).toEqual([])
  })

  it('an anonymous conversation is known by its signed id only, and short-lived', async () => {
    const { conversationId } = (await ask('привет')).body
    expect((await ask('спасибо', { conversationId })).body.conversationId).toBe(conversationId)
    const id = conversationId.split('.')[0]
    expect((await ask('спасибо', { conversationId: id })).status).toBe(404)
    expect((await ask('спасибо', { conversationId: `${id}.${'0'.repeat(32)}` })).status).toBe(404)
    await pool.query("UPDATE chat_conversations SET updated_at = now() - interval '3 hours' WHERE id = $1", [id])
    expect((await ask('спасибо', { conversationId })).status).toBe(404)
    expect(await forgetConversations(pool, 90)).toBeGreaterThanOrEqual(1)
    expect((await pool.query('SELECT FROM chat_messages WHERE conversation_id = $1', [id])).rowCount).toBe(0)
  })
})
