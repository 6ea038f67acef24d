import { afterEach, describe, expect, it } from 'vitest'
import { getT } from '#src/i18n/translate.ts'
import { axeProblems, overflowing, signInAs, type Visitor, visit } from '#tests/support/browser.ts'
import { newEvent } from '#tests/support/journey.ts'

const visitors: Visitor[] = []

afterEach(async () => {
  await Promise.all(visitors.splice(0).map((visitor) => visitor.leave()))
})

const enter = async (options: Parameters<typeof visit>[0]): Promise<Visitor> => {
  const visitor = await visit(options)
  visitors.push(visitor)
  return visitor
}

describe('the chat page', () => {
  it.each([
    ['ru', '/chat', 'light', 360],
    ['kk', '/kk/chat', 'dark', 360],
    ['en', '/en/chat', 'light', 1280],
  ] as const)('answers in %s with cards, and axe finds nothing', async (locale, path, theme, width) => {
    const { page, faults } = await enter({ theme, width, height: width === 360 ? 740 : 800 })
    const t = getT(locale, 'chat')
    await page.goto(path)
    expect(await axeProblems(page)).toEqual([])
    await page.getByRole('button', { name: t('suggestions.where') }).click()
    await page.getByRole('log').locator('a[href*="/events/"]').first().waitFor()
    expect(await page.getByRole('log').textContent()).toContain(t('found.any'))
    expect(await axeProblems(page)).toEqual([])
    expect(await overflowing(page)).toEqual([])
    expect(faults).toEqual([])
  })

  it('is used by keyboard, keeps what was said, and forgets it when told', async () => {
    const event = await newEvent()
    const visitor = await enter({})
    await signInAs(visitor, 'student111@stu.sdu.edu.kz', 'student123')
    const { page } = visitor
    const t = getT('ru', 'chat')
    await page.goto('/chat')
    await page.getByLabel(t('input')).fill(event.title)
    await page.keyboard.press('Enter')
    await page.getByRole('log').locator(`a[href="/events/${event.slug}"]`).waitFor()
    await page.reload()
    await page.getByRole('button', { name: event.title, exact: true }).click()
    await page.getByRole('log').locator(`a[href="/events/${event.slug}"]`).waitFor()
    await page.getByRole('button', { name: t('removeAll') }).click()
    await page.getByText(t('history')).waitFor({ state: 'detached' })
    expect(await page.getByRole('log').locator('li').count()).toBe(0)
  })
})
