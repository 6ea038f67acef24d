import { describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { createMailDrain, mailRetrySeconds } from '#src/services/notifications/mailDrain.ts'
import { readMail } from '#tests/support/emulators/smtp.ts'
import { createAdmin, createUser, rest, signIn } from '#tests/support/factories.ts'
import { drain, freshMail, letterTo, outbox, smtp } from '#tests/support/jobs/mail.ts'

freshMail()

describe('the mail drain', () => {
  it('sends each letter once, however many drains run', async () => {
    for (let number = 0; number < 30; number++) await letterTo(`p${number}@sdu.edu.kz`, `many:${number}`)
    await Promise.all([drain(), drain(), drain()])
    await drain()
    expect(
      smtp()
        .mails.flatMap(({ to }) => to)
        .sort(),
    ).toEqual(Array.from({ length: 30 }, (_, number) => `p${number}@sdu.edu.kz`).sort())
    expect((await outbox()).every(({ status, attempts }) => status === 'sent' && attempts === 1)).toBe(true)
    expect(await drain()).toBe(0)
  })

  it('puts one letter a key into the outbox', async () => {
    expect(await letterTo('a@sdu.edu.kz', 'same')).toBe(true)
    expect(await letterTo('a@sdu.edu.kz', 'same')).toBe(false)
    await drain()
    expect(smtp().mails).toHaveLength(1)
  })

  it('keeps letters in the outbox while there is no mail server', async () => {
    await letterTo('a@sdu.edu.kz', 'held')
    await createMailDrain({ mailer: null, isAccountMailEmptied: false }).run()
    expect(await outbox()).toMatchObject([{ status: 'held', text: 'Қош келдіңіз' }])
    expect(await drain()).toBe(0)
  })

  it('tries again with growing pauses while the server is down, then sends', async () => {
    await letterTo('a@sdu.edu.kz', 'retry')
    smtp().behave({ data: () => '451 4.3.0 later' })
    await drain()
    expect(await outbox()).toMatchObject([{ status: 'queued', attempts: 1 }])
    expect(await drain()).toBe(0)
    smtp().behave({ data: () => 'drop' })
    await pool.query("UPDATE notifications SET next_try_at = now() - interval '1 second'")
    await drain()
    expect(await outbox()).toMatchObject([{ status: 'queued', attempts: 2 }])
    const { rows } = await pool.query<{ seconds: number }>(
      'SELECT round(extract(epoch FROM next_try_at - now()))::int AS seconds FROM notifications',
    )
    expect(rows[0]?.seconds).toBeGreaterThan(mailRetrySeconds(1))
    smtp().behave({})
    await pool.query("UPDATE notifications SET next_try_at = now() - interval '1 second'")
    await drain()
    expect(await outbox()).toMatchObject([{ status: 'sent', attempts: 3, error: null }])
    expect(smtp().mails).toHaveLength(1)
  })

  it('gives up on an address the server does not know, and after the last try', async () => {
    smtp().behave({
      recipient: (address) => (address.startsWith('nobody') ? '550 5.1.1 no such person' : '450 4.2.0 busy'),
    })
    await letterTo('nobody@sdu.edu.kz', 'gone')
    await letterTo('somebody@sdu.edu.kz', 'last')
    await pool.query("UPDATE notifications SET attempts = 11 WHERE dedupe_key = 'last'")
    await drain()
    expect(await outbox()).toMatchObject([
      {
        recipient: 'nobody@sdu.edu.kz',
        status: 'failed',
        attempts: 1,
        error: expect.stringContaining('no such person'),
      },
      { recipient: 'somebody@sdu.edu.kz', status: 'failed', attempts: 12 },
    ])
  })

  it('drops the content of account letters once they are sent, where that is asked for', async () => {
    await letterTo('a@sdu.edu.kz', 'account', 'account')
    await letterTo('aa@sdu.edu.kz', 'verify', 'account.verify')
    await letterTo('b@sdu.edu.kz', 'other')
    await drain()
    expect(smtp().mails).toHaveLength(3)
    expect(await outbox()).toMatchObject([
      { text: null, html: null, status: 'sent' },
      { text: null, html: null, status: 'sent' },
      { text: 'Қош келдіңіз', status: 'sent' },
    ])
    const [{ id } = { id: '' }] = await outbox()
    const token = await signIn(await createAdmin())
    expect((await rest(`/notifications/${id}/resend`, { method: 'POST', token })).status).toBe(409)
  })
})

describe('the outbox in the hands of an admin', () => {
  it('sends a letter again and a test letter, and says who did it', async () => {
    const admin = await createAdmin()
    const token = await signIn(admin)
    await letterTo('a@sdu.edu.kz', 'again')
    await drain()
    const [{ id } = { id: '' }] = await outbox()
    const student = await signIn(await createUser())
    expect((await rest(`/notifications/${id}/resend`, { method: 'POST', token: student })).status).toBe(403)
    expect((await rest(`/notifications/${crypto.randomUUID()}/resend`, { method: 'POST', token })).status).toBe(404)
    expect((await rest(`/notifications/${id}/resend`, { method: 'POST', token })).status).toBe(200)
    expect((await rest('/notifications/test', { method: 'POST', token })).status).toBe(200)
    await drain()
    expect(
      smtp()
        .mails.flatMap(({ to }) => to)
        .sort(),
    ).toEqual(['a@sdu.edu.kz', 'a@sdu.edu.kz', admin.email].sort())
    expect(
      new Set(
        smtp()
          .mails.filter(({ to }) => to[0] === 'a@sdu.edu.kz')
          .map(({ raw }) => readMail(raw).headers['message-id']),
      ).size,
    ).toBe(1)
    const { rows } = await pool.query("SELECT actor_id, subject FROM audit_log WHERE action = 'notification.resend'")
    expect(rows).toEqual([{ actor_id: admin.id, subject: id }])
  })

  it('shows whether a channel leads to the admin', async () => {
    const token = await signIn(await createAdmin())
    const test = (channel: string) => rest(`/notifications/test?channel=${channel}`, { method: 'POST', token })
    expect((await test('inbox')).status).toBe(200)
    expect((await test('push')).status).toBe(409)
    expect((await test('telegram')).status).toBe(409)
    expect((await test('pigeon')).status).toBe(400)
    const { rows } = await pool.query("SELECT channel, status FROM notifications WHERE type = 'test'")
    expect(rows).toEqual([{ channel: 'inbox', status: 'sent' }])
  })
})
