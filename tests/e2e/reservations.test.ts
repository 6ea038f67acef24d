import { afterEach, describe, expect, it } from 'vitest'
import { axeProblems, overflowing, signInAs, type Visitor, visit } from '#tests/support/browser.ts'
import { asAdmin } from '#tests/support/journey.ts'

const visitors: Visitor[] = []

afterEach(async () => {
  await Promise.all(visitors.splice(0).map((visitor) => visitor.leave()))
})

let counter = 0

/** A student of the demo data as the head of a club of this file's own, on its page of reservations. */
async function headAt(
  login: string,
  { theme, prefix = '' }: { theme?: 'light' | 'dark'; prefix?: string } = {},
): Promise<Visitor & { club: string }> {
  const found = await asAdmin<{ docs: { id: string }[] }>(`/api/users?where[email][equals]=${login}&depth=0`)
  const club = `desk-${Date.now().toString(36)}${counter++}`
  await asAdmin('/api/clubs?locale=ru', 'POST', { name: `Клуб ${club}`, slug: club, head: found.docs[0]?.id })
  const visitor = await visit(theme ? { theme } : {})
  visitors.push(visitor)
  await signInAs(visitor, login, 'student123')
  await visitor.page.goto(`${prefix}/club/${club}/manage`)
  await visitor.page.locator('[role=gridcell]').first().waitFor()
  return { ...visitor, club }
}

const nextWeek = async ({ page }: Visitor): Promise<void> => {
  await page.getByRole('button', { name: 'Следующая неделя' }).click()
  await page.locator('[role=gridcell][data-state=free]').first().waitFor()
}

const reserve = ({ page }: Visitor) => page.getByRole('button', { name: 'Забронировать', exact: true })

describe('two heads and the last evening slot', () => {
  it('one gets it, the other is shown what is free nearby', async () => {
    const heads = [await headAt('student120@stu.sdu.edu.kz'), await headAt('student121@stu.sdu.edu.kz')] as const
    for (const head of heads) await nextWeek(head)
    const cell = await heads[0].page.locator('[role=gridcell][data-state=free]').last().getAttribute('data-cell')
    for (const { page } of heads) await page.locator(`[data-cell="${cell}"]`).click()
    const answers = heads.map(({ page }) =>
      page.waitForResponse((answer) => answer.url().endsWith('/reservations') && answer.request().method() === 'POST'),
    )
    await Promise.all(heads.map((head) => reserve(head).click()))
    const statuses = (await Promise.all(answers)).map((answer) => answer.status())
    expect(statuses.toSorted()).toEqual([201, 409])
    const [winner, loser] = statuses[0] === 201 ? heads : [heads[1], heads[0]]
    await winner.page.getByText('Ждёт мероприятия').waitFor()
    const near = loser.page.getByRole('region', { name: 'Ближайшее свободное время' }).getByRole('button')
    await near.first().waitFor()
    await loser.page.locator(`[data-cell="${cell}"][data-state=taken]`).waitFor()
    expect(await loser.page.getByText('Ждёт мероприятия').count()).toBe(0)
    // One tap takes an alternative.
    await near.first().click()
    await loser.page.getByText('Ждёт мероприятия').waitFor()
    expect([...winner.faults, ...loser.faults]).toEqual([])
  })
})

describe('the grid by keyboard', () => {
  it('moves, extends, reserves; the reservation can be cancelled', async () => {
    const head = await headAt('student122@stu.sdu.edu.kz')
    const { page } = head
    await nextWeek(head)
    const free = page.locator('[role=gridcell][data-state=free]').first()
    const [day = 0, step = 0] = ((await free.getAttribute('data-cell')) ?? '').split('-').map(Number)
    await free.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+ArrowDown')
    const chosen = page.locator('[role=gridcell][aria-selected=true]')
    expect(await chosen.count()).toBe(2)
    const focused = page.locator('[role=gridcell]:focus')
    expect(await focused.getAttribute('data-cell')).toBe(`${day}-${step + 1}`)
    expect(await focused.getAttribute('aria-label')).toMatch(/, \d\d:00, выбрано$/)
    await page.keyboard.press('Escape')
    expect(await chosen.count()).toBe(0)
    await page.keyboard.press('Enter')
    await reserve(head).press('Enter')
    await page.locator(`[data-cell="${day}-${step + 1}"][data-state=mine]`).waitFor()
    await page.getByRole('button', { name: /^Отменить бронь: / }).press('Enter')
    await page.getByRole('button', { name: 'Да, отменить' }).press('Enter')
    await page.locator(`[data-cell="${day}-${step + 1}"][data-state=free]`).waitFor()
    expect(head.faults).toEqual([])
  })
})

describe('the page', () => {
  it.each([
    ['light', ''],
    ['dark', ''],
    ['light', '/kk'],
    ['dark', '/en'],
  ] as const)('in %s at "%s" passes axe and fits a phone', async (theme, prefix) => {
    const { page } = await headAt('student123@stu.sdu.edu.kz', { theme, prefix })
    expect(await axeProblems(page)).toEqual([])
    expect(await overflowing(page)).toEqual([])
  })

  it('is not there for others', async () => {
    const { club } = await headAt('student124@stu.sdu.edu.kz')
    const other = await visit()
    visitors.push(other)
    await other.page.goto(`/club/${club}/manage`)
    expect(other.page.url()).toContain('/login?next=')
    await signInAs(other, 'student125@stu.sdu.edu.kz', 'student123')
    expect((await other.page.goto(`/club/${club}/manage`))?.status()).toBe(404)
  })
})
