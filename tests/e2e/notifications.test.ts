import { afterEach, describe, expect, it } from 'vitest'
import { unsubscribeWords } from '#src/i18n/mails.ts'
import { getT } from '#src/i18n/translate.ts'
import { unsubscribeUrl } from '#src/services/notifications/unsubscribe.ts'
import { axeProblems, overflowing, signInAs, type Visitor, visit } from '#tests/support/browser.ts'
import { hubUrl } from '#tests/support/hub.ts'
import { eventually, newEvent } from '#tests/support/journey.ts'

const visitors: Visitor[] = []

afterEach(async () => {
  await Promise.all(visitors.splice(0).map((visitor) => visitor.leave()))
})

const enter = async (options: Parameters<typeof visit>[0] = {}): Promise<Visitor> => {
  const visitor = await visit(options)
  visitors.push(visitor)
  await signInAs(visitor, 'student112@stu.sdu.edu.kz', 'student123')
  return visitor
}

type Inbox = { unread: number; items: { type: string; subject: string; isRead: boolean }[] }
type Settings = { topics: { name: string; channels: Record<string, { isOn: boolean }> }[] }

const get = async <T>({ context }: Visitor, path: string): Promise<T> =>
  (await (await context.request.get(path)).json()) as T

const isOn = async (visitor: Visitor, topic: string, channel: string): Promise<boolean | undefined> => {
  const { topics } = await get<Settings>(visitor, '/api/me/notifications')
  return topics.find(({ name }) => name === topic)?.channels[channel]?.isOn
}

describe('a student', () => {
  it('finds the confirmation in the inbox, reads it, and says what not to send', async () => {
    const event = await newEvent()
    const student = await enter()
    const { page, context } = student
    const live = await get<{ ticketTypes: { id: string }[] }>(student, `/api/catalog/events/${event.slug}`)
    const sale = await context.request.post('/api/checkout', {
      data: { lines: [{ ticketType: live.ticketTypes[0]?.id, quantity: 1 }] },
      headers: { origin: hubUrl() },
    })
    expect(sale.ok()).toBe(true)
    await eventually('the confirmation in the inbox', async () => {
      const { items } = await get<Inbox>(student, '/api/me/inbox')
      return items.some(({ type, subject }) => type === 'ticket.issued' && subject.includes(event.title))
    })

    const words = getT('ru', 'inbox')
    await page.goto('/me/inbox')
    await page.getByText(event.title).first().waitFor()
    expect(await axeProblems(page)).toEqual([])
    expect(await overflowing(page)).toEqual([])
    await page.getByRole('button', { name: words('markAll') }).click()
    await page.getByText(words('unread', { count: 0 })).waitFor()
    expect(await get<Inbox>(student, '/api/me/inbox')).toMatchObject({ unread: 0 })

    await page.goto('/me/settings')
    expect(await axeProblems(page)).toEqual([])
    expect(await overflowing(page)).toEqual([])
    expect(await page.locator('[name="tickets-email"]').isDisabled()).toBe(true)
    await page.locator('label:has([name="reminders-email"])').click()
    await eventually('the choice to be kept', async () => (await isOn(student, 'reminders', 'email')) === false)
    await page.reload()
    expect(await page.locator('[name="reminders-email"]').isChecked()).toBe(false)

    const { user } = await get<{ user: { id: string } }>(student, '/api/users/me')
    const { pathname, search } = new URL(unsubscribeUrl(user.id, 'club.newEvent') ?? '')
    const stranger = await visit()
    visitors.push(stranger)
    await stranger.page.goto(pathname + search)
    expect(await isOn(student, 'newEvents', 'email')).toBe(true)
    await stranger.page.getByRole('button', { name: unsubscribeWords.link.ru }).click()
    await stranger.page.getByText(unsubscribeWords.done.ru).waitFor()
    expect(await isOn(student, 'newEvents', 'email')).toBe(false)
    expect(await axeProblems(stranger.page)).toEqual([])
    expect([...student.faults, ...stranger.faults]).toEqual([])
  })

  it('sees inbox and settings whole on every screen, in both themes', async () => {
    for (const [width, height] of [
      [768, 1024],
      [1280, 800],
    ] as const)
      for (const theme of ['light', 'dark'] as const) {
        const { page } = await enter({ width, height, theme })
        for (const path of ['/me/inbox', '/me/settings', '/kk/me/inbox', '/kk/me/settings']) {
          await page.goto(path)
          expect(await overflowing(page)).toEqual([])
          expect(await axeProblems(page)).toEqual([])
        }
      }
  })
})
