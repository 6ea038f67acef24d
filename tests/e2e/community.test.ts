import { afterEach, describe, expect, it } from 'vitest'
import { getT } from '#src/i18n/translate.ts'
import { axeProblems, signInAs, type Visitor, visit } from '#tests/support/browser.ts'
import { hubUrl } from '#tests/support/hub.ts'
import { asAdmin, eventually, newEvent } from '#tests/support/journey.ts'

const visitors: Visitor[] = []

afterEach(async () => {
  await Promise.all(visitors.splice(0).map((visitor) => visitor.leave()))
})

const enter = async (login: string, password = 'student123'): Promise<Visitor> => {
  const visitor = await visit()
  visitors.push(visitor)
  await signInAs(visitor, login, password)
  return visitor
}

const post = async ({ context }: Visitor, path: string, data: unknown): Promise<Record<string, unknown>> => {
  const answer = await context.request.post(path, { data, headers: { origin: hubUrl() } })
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
  return (await answer.json()) as Record<string, unknown>
}

type Person = { user: { id: string; socialGpa: number; bonusBalance: number } }

describe('somebody who was there', () => {
  it('gets bonuses and points for it, reviews the event, and buys a coffee', async () => {
    const event = await newEvent()
    const student = await enter('student110@stu.sdu.edu.kz')
    const admin = await enter('admin', 'admin123')
    const live = (await (await student.context.request.get(`/api/catalog/events/${event.slug}`)).json()) as {
      ticketTypes: { id: string }[]
    }
    const sale = (await post(student, '/api/checkout', {
      lines: [{ ticketType: live.ticketTypes[0]?.id, quantity: 1 }],
    })) as { tickets: { code: string }[] }
    const me = async (): Promise<Person> =>
      (await (await student.context.request.get('/api/users/me')).json()) as Person
    const before = await me()
    await asAdmin('/api/bonus-transactions', 'POST', {
      user: before.user.id,
      points: 200,
      kind: 'correction',
      reason: 'Помогал на входе',
    })
    await post(admin, '/api/check-in', {
      code: sale.tickets[0]?.code,
      event: event.slug,
      nonce: crypto.randomUUID(),
    })
    await eventually(
      'the bonuses of the visit',
      async () => (await me()).user.bonusBalance >= before.user.bonusBalance + 210,
    )

    // The evening is over.
    const past = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString()
    await asAdmin(`/api/events/${event.id}`, 'PATCH', { startsAt: past(3), endsAt: past(1) })

    const { page } = student
    const words = getT('ru', 'event.reviews')
    await page.goto(`/events/${event.slug}`)
    await page.locator('label:has([name="rating"][value="5"])').click()
    await page.locator('[name="comment"]').fill('Лучший вечер недели')
    await page.getByRole('button', { name: words('send') }).click()
    await eventually('the review on the page', async () => {
      await page.goto(`/events/${event.slug}`)
      return (await page.getByText('Лучший вечер недели').count()) > 0
    })
    expect(await axeProblems(page)).toEqual([])

    const { code } = (await post(student, '/api/me/bonuses/redeem', { cups: 1 })) as { code: string }
    const balance = (await me()).user.bonusBalance
    await admin.page.goto('/till')
    await admin.page.locator('[name="code"]').fill(code)
    await admin.page.getByRole('button', { name: getT('ru', 'me.till')('take') }).click()
    await eventually('the coffee to be paid', async () => (await me()).user.bonusBalance === balance - 100)
    expect([...student.faults, ...admin.faults]).toEqual([])
  })
})
