import { describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { env } from '#src/lib/env.ts'
import { newTelegramCode } from '#src/services/telegram/link.ts'
import { createSetupDrain } from '#src/services/telegram/receive.ts'
import { createUser, rest, signIn, testPayload } from '#tests/support/factories.ts'
import { chatOf, freshTelegram, linkedUser, nextChat, telegram, telegramClient, work } from './telegramSupport.ts'

freshTelegram(env)

const ask = async (token: string, method = 'GET', path = '') => {
  const response = await rest(`/me/telegram${path}`, { method, token })
  return { status: response.status, body: (await response.json()) as Record<string, string> }
}

describe('linking a chat', () => {
  it('gives a code and a link, binds by either, shows it, and unlinks', async () => {
    await createSetupDrain({ client: telegramClient(), webhook: null }).run()
    expect([...telegram().commands.keys()].sort()).toEqual(['', 'en', 'kk', 'ru'])
    const user = await createUser()
    const token = await signIn(user)
    const { status, body } = await ask(token, 'POST', '/code')
    expect(status).toBe(201)
    expect(body.link).toBe(`https://t.me/${telegram().username}?start=${body.code}`)
    const chat = nextChat()
    telegram().write(chat, String(body.code).toUpperCase())
    await work()
    expect(await chatOf(user)).toBe(String(chat))
    expect((await ask(token)).body).toEqual({ available: true, linked: true, bot: telegram().username })
    expect((await ask(token, 'DELETE')).body).toMatchObject({ linked: false })
    expect(await chatOf(user)).toBeNull()
    const { rows } = await pool.query("SELECT action FROM audit_log WHERE action LIKE 'telegram.%' ORDER BY created_at")
    expect(rows).toEqual([{ action: 'telegram.linked' }, { action: 'telegram.unlinked' }])
  })

  it('keeps the code only as a hash, and the chat from everybody but its owner', async () => {
    const user = await createUser()
    const { code } = await newTelegramCode(user.id)
    const { rows } = await pool.query<{ code_hash: string }>('SELECT code_hash FROM telegram_codes')
    expect(rows[0]?.code_hash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(rows)).not.toContain(code)
    const linked = await linkedUser()
    const admin = await createUser({ roles: ['admin'] })
    const seen = async (token: string) =>
      ((await (await rest(`/users/${linked.id}?depth=0`, { token })).json()) as Record<string, unknown>).telegramChatId
    expect(await seen(await signIn(admin))).toBeUndefined()
    const own = await (await testPayload()).findByID({
      collection: 'users',
      id: linked.id,
      overrideAccess: false,
      user: { ...linked, collection: 'users' } as never,
    })
    expect(own.telegramChatId).toBe(String(linked.chat))
  })

  it('refuses codes that are used, expired, replaced or guessed', async () => {
    const user = await createUser()
    const thief = nextChat()
    const first = await newTelegramCode(user.id)
    const second = await newTelegramCode(user.id)
    telegram().write(thief, `/start ${first.code}`)
    await work()
    expect(await chatOf(user)).toBeNull()
    await pool.query("UPDATE telegram_codes SET expires_at = now() - interval '1 second'")
    telegram().write(thief, second.code)
    await work()
    expect(await chatOf(user)).toBeNull()
    const third = await newTelegramCode(user.id)
    const owner = nextChat()
    telegram().write(owner, third.code)
    telegram().write(thief, third.code)
    await work()
    expect(await chatOf(user)).toBe(String(owner))
    expect(telegram().messages(thief).at(-1)?.text).toContain('Код не подошёл')
    for (const guess of ['abcdefghjk', 'abcdefghjm', 'abcdefghjn']) telegram().write(thief, guess)
    const fourth = await newTelegramCode(user.id)
    telegram().write(thief, fourth.code)
    await work()
    expect(await chatOf(user)).toBe(String(owner))
    expect(telegram().messages(thief).at(-1)?.text).toContain('Слишком много попыток')
  })

  it('gives a chat one person and a person one chat, also when two codes come at once', async () => {
    const [one, two] = [await createUser(), await createUser()]
    const chat = String(nextChat())
    const codes = [await newTelegramCode(one.id), await newTelegramCode(two.id)]
    const { linkChat } = await import('#src/services/telegram/link.ts')
    expect(await Promise.all(codes.map(({ code }) => linkChat(chat, code)))).toEqual(['linked', 'linked'])
    expect([await chatOf(one), await chatOf(two)].filter(Boolean)).toEqual([chat])
    await expect(
      pool.query("UPDATE users SET telegram_chat_id = '7' WHERE id = $1", [one.id]).then(() => chatOf(one)),
    ).resolves.not.toBe('7')
  })

  it('has no codes to give without a bot', async () => {
    env.TELEGRAM_BOT_TOKEN = undefined
    const token = await signIn(await createUser())
    expect(await ask(token, 'POST', '/code')).toMatchObject({ status: 409, body: { error: { code: 'telegram_off' } } })
    expect((await ask(token)).body).toMatchObject({ available: false })
  })
})
