import { afterEach, describe, expect, it } from 'vitest'
import { axeProblems, signInAs, type Visitor, visit } from '#tests/support/browser.ts'
import { hubUrl } from '#tests/support/hub.ts'
import { eventually, newEvent } from '#tests/support/journey.ts'

let visitor: Visitor | undefined

afterEach(async () => {
  await visitor?.leave()
  visitor = undefined
})

const enter = async (login: string, password: string): Promise<Visitor> => {
  visitor = await visit({ width: 1280, height: 800 })
  await signInAs(visitor, login, password)
  return visitor
}

const total = async ({ context }: Visitor, path: string): Promise<number> =>
  ((await (await context.request.get(path)).json()) as { totalDocs: number }).totalDocs

type Order = { order: { id: string }; payment: { id: string } }

/** A ticket for 500 ₸ that a student has paid for. */
async function paidTicket(): Promise<{ order: string; payment: string }> {
  const event = await newEvent({ price: 50_000 })
  const student = await visit()
  const { request } = student.context
  await signInAs(student, 'student050@stu.sdu.edu.kz', 'student123')
  const post = async <T>(path: string, data: unknown): Promise<T> =>
    (await (await request.post(path, { data, headers: { origin: hubUrl() } })).json()) as T
  const { ticketTypes } = (await (await request.get(`/api/catalog/events/${event.slug}`)).json()) as {
    ticketTypes: { id: string }[]
  }
  const lines = [{ ticketType: ticketTypes[0]?.id, quantity: 1 }]
  const { order, payment } = await post<Order>('/api/checkout', { lines, gateway: 'sandbox' })
  await post(`/api/payments/${payment.id}/simulate-webhook`, {})
  await eventually('the payment', async () => {
    const { status } = (await (await request.get(`/api/orders/${order.id}`)).json()) as { status: string }
    return status === 'paid'
  })
  await student.leave()
  return { order: order.id, payment: payment.id }
}

describe('the admin', () => {
  it('gives money back with a reason, and asks the bank again', async () => {
    const { order, payment } = await paidTicket()
    const { page, faults, context } = await enter('admin', 'admin123')
    await page.goto(`/admin/collections/payments/${payment}`)
    // The order by its number, the money as money.
    const { number } = (await (await context.request.get(`/api/orders/${order}`)).json()) as { number: string }
    await page.getByText(number).first().waitFor()
    expect(await page.locator('#field-amount').inputValue()).toBe('500')
    await page.getByRole('button', { name: /Спросить банк снова|Ask the gateway again/ }).click()
    await page.getByText(/Банк ответил|The gateway answered/).waitFor()
    await page.getByRole('button', { name: /^(Вернуть деньги|Refund)$/ }).click()
    await page.getByRole('dialog').locator('[name="amount"]').fill('200')
    await page.getByRole('dialog').locator('[name="reason"]').fill('Перенесли начало')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^(Вернуть деньги|Refund)$/ })
      .click()
    await page.getByText(/Возврат поставлен|The refund is in/).waitFor()
    await eventually('the refund', async () => {
      const answer = await context.request.get(`/api/orders/${order}`)
      return ((await answer.json()) as { status: string }).status === 'partly_refunded'
    })
    expect(faults).toEqual([])
  })

  it('shows an admin the whole hub', async () => {
    const admin = await enter('admin', 'admin123')
    await admin.page.goto('/admin')
    await admin.page.getByRole('heading', { name: /Здравствуйте|Hello/ }).waitFor()
    await admin.page.goto('/admin/collections/events')
    await admin.page.locator('table tbody tr').first().waitFor()
    await admin.page.goto('/admin/collections/users')
    const search = admin.page.locator('.search-filter__input')
    await search.waitFor()
    expect(await search.getAttribute('placeholder')).toMatch(/^Поиск: Имя и фамилия, .+ или .+$/)
    await admin.page.goto('/admin/collections/notifications')
    await admin.page.locator('table tbody tr, .no-results').first().waitFor()
    expect(admin.faults).toEqual([])
  })

  it.each(['light', 'dark'] as const)('has an accessible dashboard in the %s theme', async (theme) => {
    visitor = await visit({ width: 1280, height: 800, theme })
    await signInAs(visitor, 'admin', 'admin123')
    await visitor.page.goto('/admin')
    await visitor.page.locator('.hub-dashboard h1').waitFor()
    expect(await axeProblems(visitor.page, '.hub-dashboard')).toEqual([])
  })

  it('shows a club head only what is the own club’s', async () => {
    const head = await enter('head@sdu.edu.kz', 'head12345')
    await head.page.goto('/admin')
    await head.page.getByRole('heading', { name: /Здравствуйте|Hello/ }).waitFor()
    expect(
      await head.page.locator('nav a[href*="/collections/payments"], nav a[href*="/collections/users"]').count(),
    ).toBe(0)
    await head.page.goto('/admin/collections/clubs')
    await head.page.locator('table tbody tr').first().waitFor()
    expect(await head.page.locator('table tbody tr').count()).toBe(1)
    const clubs = (await (await head.context.request.get('/api/clubs?limit=100&depth=0')).json()) as {
      docs: { id: string; slug: string }[]
    }
    const foreign = clubs.docs.find((club) => club.slug !== 'vision-club')
    const refused = await head.context.request.patch(`/api/clubs/${foreign?.id}`, { data: { foundedYear: 2001 } })
    expect([403, 404]).toContain(refused.status())
    const others = (path: string, person: string): Promise<number> =>
      total(head, `${path}?where[${person}][not_equals]=${me.user.id}`)
    const me = (await (await head.context.request.get('/api/users/me')).json()) as { user: { id: string } }
    expect(await others('/api/payments', 'buyer')).toBe(0)
    expect(await others('/api/orders', 'buyer')).toBe(0)
    expect(await others('/api/notifications', 'user')).toBe(0)
    expect(head.faults).toEqual([])
  })

  it('refuses a student', async () => {
    const student = await enter('student001@stu.sdu.edu.kz', 'student123')
    await student.page.goto('/admin')
    await student.page.waitForURL(/unauthorized|login/)
    expect(await student.page.getByRole('link', { name: /События|Events/ }).count()).toBe(0)
  })
})
