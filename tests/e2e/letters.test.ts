import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { axeProblems, overflowing, signInAs, type Visitor, visit } from '#tests/support/browser.ts'
import { eventually } from '#tests/support/journey.ts'

let visitor: Visitor | undefined

afterEach(async () => {
  await visitor?.leave()
  visitor = undefined
})

const enter = async (options: Parameters<typeof visit>[0], login = 'admin', password = 'admin123') => {
  visitor = await visit(options)
  await signInAs(visitor, login, password)
  return visitor
}

/** The frame with the letter; no script runs in it, so that a page that has it never counts as loaded for Playwright. */
const letterSaying = (page: Page, words: string) => page.locator(`.hub-letter__frame[srcdoc*="${words}"]`)

describe('the previews of letters and messages', () => {
  it('are reached from the outbox and the menu, show every channel, and can be sent to oneself', async () => {
    const { page, context, faults } = await enter({ width: 1600, height: 900 })
    await page.goto('/admin/collections/notifications')
    await page.getByRole('link', { name: 'Как выглядят сообщения' }).click()
    await page.getByRole('heading', { name: 'Письма и сообщения' }).waitFor()
    expect(await page.locator('nav a[href="/admin/letters"]').count()).toBe(1)
    await letterSaying(page, 'Ваш билет: Вечер настольных игр').waitFor()
    expect(await page.locator('.hub-letter__frame').getAttribute('sandbox')).toBe('')
    await page.getByText('Отменить билет').waitFor()

    await page.locator('select[name=type]').selectOption('review.invitation')
    await page.waitForURL(/type=review\.invitation/, { waitUntil: 'commit' })
    await page.locator('select[name=lang]').selectOption('kk')
    await letterSaying(page, 'Үстел ойындары кеші қалай өтті?').waitFor()
    await page.getByText('5 ★').waitFor()
    await page.getByRole('tab', { name: 'Текстом' }).click()
    await page.locator('.hub-letter__text').getByText('Пікір қалдыру').waitFor()

    await page.locator('.hub-test-message select').selectOption('inbox')
    await page.getByRole('button', { name: 'Отправить себе' }).click()
    await eventually('the message in the own inbox', async () => {
      const answer = await context.request.get('/api/me/inbox')
      const { items } = (await answer.json()) as { items: { subject: string }[] }
      return items.some(({ subject }) => subject === 'Сынақ: Үстел ойындары кеші қалай өтті?')
    })

    await page.locator('select[name=type]').selectOption('studio.booking.cancelled')
    await page.locator('select[name=variant]').selectOption('expired')
    await page.waitForURL(/variant=expired/, { waitUntil: 'commit' })
    await page.getByText('Приходит в чат, из которого об этом попросили').waitFor()
    expect(await page.locator('.hub-test-message select').count()).toBe(0)
    await page.locator('select[name=type]').selectOption('account.verify')
    await page.getByText('Это сообщение приходит только письмом.').waitFor()
    expect(faults).toEqual([])
  })

  it.each([
    [360, 740, 'light'],
    [360, 740, 'dark'],
    [1280, 800, 'light'],
    [1280, 800, 'dark'],
  ] as const)('are whole and accessible at %i × %i, %s', async (width, height, theme) => {
    const { page, faults } = await enter({ width, height, theme })
    for (const query of ['', '?type=event.cancelled&lang=kk', '?type=account.verify&lang=en']) {
      await page.goto(`/admin/letters${query}`, { waitUntil: 'domcontentloaded' })
      await letterSaying(page, '<h1').waitFor()
      expect((await overflowing(page)).filter((each) => each.includes('hub-'))).toEqual([])
      // axe would wait for the frame, in which no script runs.
      await page.getByRole('tab', { name: 'Текстом' }).click()
      expect(await axeProblems(page, '.hub-dashboard')).toEqual([])
    }
    expect(faults).toEqual([])
  })

  it('are not there for a club’s head', async () => {
    const { page } = await enter({ width: 1600, height: 900 }, 'head@sdu.edu.kz', 'head12345')
    await page.goto('/admin')
    await page.getByRole('heading', { name: /Здравствуйте|Hello/ }).waitFor()
    expect(await page.locator('nav a[href="/admin/letters"]').count()).toBe(0)
    await page.goto('/admin/letters')
    await page.getByRole('heading', { name: /не найден|not found/i }).waitFor()
  })
})
