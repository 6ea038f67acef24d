import { afterEach, describe, expect, it } from 'vitest'
import { addDays } from '#src/domain/calendarDays.ts'
import type { Locale } from '#src/i18n/config.ts'
import { messagesOf } from '#src/i18n/translate.ts'
import { axeProblems, overflowing, signInAs, type Visitor, visit } from '#tests/support/browser.ts'
import { asAdmin, eventually } from '#tests/support/journey.ts'

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

/** This week may have nothing left. */
const nextWeek = async ({ page }: Visitor, locale: Locale = 'ru'): Promise<void> => {
  await page.getByRole('button', { name: messagesOf(locale).manage.reservations.next }).click()
  await page.locator('[role=gridcell][data-state=free]').first().waitFor()
}

const reserve = ({ page }: Visitor) => page.getByRole('button', { name: 'Забронировать', exact: true })

describe('two heads and the last evening slot', () => {
  it('one gets it, the other is shown what is free nearby', async () => {
    const heads = [await headAt('student100@stu.sdu.edu.kz'), await headAt('student101@stu.sdu.edu.kz')] as const
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
    await winner.page.getByRole('status').getByText('Забронировано: ').waitFor()
    expect(await winner.page.getByRole('region', { name: 'Ближайшее свободное время' }).count()).toBe(0)
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

/** Tab until what is in focus matches, as somebody without a mouse gets there. */
async function tabTo({ page }: Visitor, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    if ((await page.locator(`${selector}:focus`).count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${selector}`)
}

type Step = { start: string; end: string; state: string }
type Week = { days: { steps: Step[] }[] }

/** The next week's grid, with an hour of it that is free in all four weeks from then on: the demo data's events are on other hours each day. */
async function freeEveryWeek(head: Visitor): Promise<{ place: string; id: string; second: Step }> {
  await nextWeek(head)
  const place = await head.page.locator('#place').inputValue()
  const monday = await head.page.locator('#date').inputValue()
  const weeks: Week[] = []
  for (const ahead of [0, 7, 14, 21]) {
    const [from, to] = [addDays(monday, ahead), addDays(monday, ahead + 6)]
    weeks.push(await asAdmin<Week>(`/api/spaces/${place}/availability?from=${from}&to=${to}`))
  }
  const stepAt = (week: Week | undefined, day: number, step: number) => week?.days[day]?.steps[step]
  for (const [day, { steps }] of weeks[0]?.days.entries() ?? [])
    for (const step of steps.keys())
      if (weeks.every((week) => stepAt(week, day, step)?.state === 'free'))
        return { place, id: `${day}-${step}`, second: stepAt(weeks[1], day, step) as Step }
  throw new Error(`${place} has no hour that is free four weeks in a row`)
}

describe('the grid by keyboard', () => {
  it('is one stop of Tab; arrows move, Enter begins and ends, Escape drops, Shift extends; it reserves and cancels', async () => {
    const head = await headAt('student102@stu.sdu.edu.kz')
    const { page } = head
    const keys = page.keyboard
    await tabTo(head, '[aria-label="Следующая неделя"]')
    await keys.press('Enter')
    await page.locator('[role=gridcell][data-state=free]').first().waitFor()
    await tabTo(head, '[role=gridcell]')
    expect(await page.locator('[role=gridcell][tabindex="0"]').count()).toBe(1)
    await keys.press('ArrowRight')
    await keys.press('PageUp')
    const focused = page.locator('[role=gridcell]:focus')
    const isFree = async (): Promise<boolean> => {
      const [day = 0, step = 0] = ((await focused.getAttribute('data-cell')) ?? '').split('-').map(Number)
      const three = [0, 1, 2].map((more) => `[data-cell="${day}-${step + more}"][data-state=free]`).join()
      return (await page.locator(three).count()) === 3
    }
    for (let moved = 0; moved < 8 && !(await isFree()); moved++) await keys.press('ArrowDown')
    const [day = 0, step = 0] = ((await focused.getAttribute('data-cell')) ?? '').split('-').map(Number)
    expect(await focused.getAttribute('aria-label')).toMatch(/^.+, [а-я]+, \d+ [а-я]+, \d\d:00, свободно$/)
    const chosen = page.locator('[role=gridcell][aria-selected=true]')
    await keys.press('Enter')
    await keys.press('ArrowDown')
    await keys.press('ArrowDown')
    await keys.press('Space')
    expect(await chosen.count()).toBe(3)
    expect(await focused.getAttribute('aria-label')).toMatch(/, \d\d:00, выбрано$/)
    await keys.press('Escape')
    expect(await chosen.count()).toBe(0)
    expect(await focused.getAttribute('data-cell')).toBe(`${day}-${step + 2}`)
    await keys.press('ArrowUp')
    await keys.press('Enter')
    await keys.press('Shift+ArrowUp')
    expect(await chosen.count()).toBe(2)
    await tabTo(head, 'section[aria-label="выбрано"] button')
    await keys.press('Enter')
    for (const at of [step, step + 1]) await page.locator(`[data-cell="${day}-${at}"][data-state=mine]`).waitFor()
    // Counted from when the page was made, which on a busy machine is a while ago.
    await page.getByText(/Осталось 2[34] ч \d+ мин/).waitFor()
    await tabTo(head, 'button[aria-label^="Отменить бронь: "]')
    await keys.press('Enter')
    await page.getByRole('dialog').waitFor()
    await tabTo(head, '[role=dialog] button:last-child')
    await keys.press('Enter')
    await page.locator(`[data-cell="${day}-${step}"][data-state=free]`).waitFor()
    expect(head.faults).toEqual([])
  })
})

describe('every week', () => {
  it('shows which dates are taken before it reserves, and leaves those out', async () => {
    const head = await headAt('student106@stu.sdu.edu.kz')
    const { page, club } = head
    // The second of the four weeks is somebody else's.
    const { place, id, second } = await freeEveryWeek(head)
    const rival = `rival-${club}`
    await asAdmin('/api/clubs?locale=ru', 'POST', { name: rival, slug: rival })
    await asAdmin(`/api/spaces/${place}/reservations`, 'POST', { club: rival, start: second.start, end: second.end })

    await page.locator(`[data-cell="${id}"]`).click()
    await page.getByLabel('Каждую неделю').check()
    const dates = page.getByRole('region', { name: 'Даты серии' }).getByRole('listitem')
    await dates.first().waitFor()
    expect(await dates.evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.state))).toEqual([
      'free',
      'conflict',
      'free',
      'free',
    ])
    await page.getByRole('button', { name: 'Забронировать даты: 3' }).click()
    await page.getByText('Забронировано дат: 3 из 4').waitFor()
    const own = page.getByText(/Серия · Ждёт мероприятия/)
    await own.nth(2).waitFor()
    expect(await own.count()).toBe(3)

    const cards = page.getByRole('listitem').filter({ hasText: 'Серия' })
    await cards.nth(1).getByRole('button').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('И все следующие брони серии').check()
    expect(await axeProblems(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Да, отменить' }).click()
    await page.getByText('Отменено броней: 2').waitFor()
    await eventually('only the first date to be left', async () => (await own.count()) === 1)
    expect(head.faults).toEqual([])
  })
})

describe('the page', () => {
  it.each([
    ['light', 'ru'],
    ['dark', 'ru'],
    ['light', 'kk'],
    ['dark', 'en'],
  ] as const)('in %s in %s passes axe and fits a phone', async (theme, locale) => {
    const head = await headAt('student103@stu.sdu.edu.kz', { theme, prefix: locale === 'ru' ? '' : `/${locale}` })
    const { page } = head
    expect(await axeProblems(page)).toEqual([])
    expect(await overflowing(page)).toEqual([])
    await nextWeek(head, locale)
    await page.locator('[role=gridcell][data-state=free]').first().click()
    await page.locator('#weekly').check()
    await page.locator('li[data-state]').first().waitFor()
    expect(await axeProblems(page)).toEqual([])
    expect(await overflowing(page)).toEqual([])
  })

  it('is not there for others', async () => {
    const { club } = await headAt('student104@stu.sdu.edu.kz')
    const other = await visit()
    visitors.push(other)
    await other.page.goto(`/club/${club}/manage`)
    expect(other.page.url()).toContain('/login?next=')
    await signInAs(other, 'student105@stu.sdu.edu.kz', 'student123')
    expect((await other.page.goto(`/club/${club}/manage`))?.status()).toBe(404)
  })
})
