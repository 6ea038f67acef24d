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

describe('the previews of letters and messages', () => {
  it('are reached from the outbox and the menu, show every channel, and can be sent to oneself', async () => {
    const { page, context, faults } = await enter({ width: 1600, height: 900 })
    await page.goto('/admin/collections/notifications')
    await page.getByRole('link', { name: 'Как выглядят сообщения' }).click()
    await page.getByRole('heading', { name: 'Письма и сообщения' }).waitFor()
    expect(await page.locator('nav a[href="/admin/letters"]').count()).toBe(1)
    const letter = page.frameLocator('.hub-letter__frame')
    await letter.getByRole('heading', { name: 'Ваш билет: Вечер настольных игр' }).waitFor()
    await page.getByText('Отменить билет').waitFor()

    await page.locator('select[name=type]').selectOption('review.invitation')
    await page.waitForURL(/type=review\.invitation/)
    await page.locator('select[name=lang]').selectOption('kk')
    await letter.getByRole('heading', { name: 'Үстел ойындары кеші қалай өтті?' }).waitFor()
    await page.getByText('5 ★').waitFor()
    await page.getByRole('tab', { name: 'Текстом' }).click()
    await page.locator('.hub-letter__text').getByText('Іс-шара', { exact: false }).first().waitFor()

    await page.getByLabel('Канал').selectOption('inbox')
    await page.getByRole('button', { name: 'Отправить себе' }).click()
    await eventually('the message in the own inbox', async () => {
      const answer = await context.request.get('/api/me/inbox')
      const { items } = (await answer.json()) as { items: { subject: string }[] }
      return items.some(({ subject }) => subject === 'Сынақ: Үстел ойындары кеші қалай өтті?')
    })

    await page.locator('select[name=type]').selectOption('studio.booking.cancelled')
    await page.locator('select[name=variant]').selectOption('expired')
    await page.waitForURL(/variant=expired/)
    await page.getByText('Это сообщение приходит только письмом.').waitFor()
    expect(await page.getByLabel('Канал').count()).toBe(0)
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
      await page.goto(`/admin/letters${query}`)
      await page.frameLocator('.hub-letter__frame').getByRole('heading').first().waitFor()
      expect(await axeProblems(page, '.hub-dashboard')).toEqual([])
      expect((await overflowing(page)).filter((each) => each.includes('hub-'))).toEqual([])
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
