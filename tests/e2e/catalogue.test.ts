import { afterEach, describe, expect, it } from 'vitest'
import { getT } from '#src/i18n/translate.ts'
import { axeProblems, inBothThemes, nothing, overflowing, type Visitor, visit } from '#tests/support/browser.ts'

let visitor: Visitor | undefined

afterEach(async () => {
  await visitor?.leave()
  visitor = undefined
})

const arrive = async (options?: Parameters<typeof visit>[0]): Promise<Visitor> => {
  visitor = await visit(options)
  return visitor
}

describe('the catalogue, for anybody', () => {
  it('leads from the feed to an event and its club', async () => {
    const { page, faults } = await arrive()
    await page.goto('/')
    await page.getByRole('heading', { level: 1, name: 'Что на кампусе' }).waitFor()
    await page.locator('article a').first().click()
    await page.waitForURL(/\/events\//)
    const title = await page.getByRole('heading', { level: 1 }).textContent()
    expect(title?.length).toBeGreaterThan(3)
    await page.goto('/clubs/vision-club')
    await page.getByRole('button', { name: 'Подписаться' }).first().waitFor()
    expect(faults).toEqual([])
  })

  it('finds in spite of a mistake in the word, and keeps the filter in the address', async () => {
    const { page, faults } = await arrive({ width: 1280, height: 800 })
    await page.goto('/')
    await page.getByRole('searchbox').first().fill('концрет')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=/)
    expect(await page.locator('article').count()).toBeGreaterThan(0)
    await page.getByRole('link', { name: 'Бесплатно' }).first().click()
    await page.waitForURL(/price=free/)
    expect(decodeURIComponent(page.url())).toContain('q=концрет')
    expect(faults).toEqual([])
  })

  it.each([
    ['/kk', 'kk'],
    ['/en', 'en'],
  ])('speaks %s', async (path, language) => {
    const { page, faults } = await arrive()
    await page.goto(path)
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe('Что на кампусе')
    await page.locator('article a').first().click()
    await page.waitForURL(new RegExp(`${path}/events/`))
    expect(faults).toEqual([])
  })

  it.each([
    ['ru', ''],
    ['kk', '/kk'],
    ['en', '/en'],
  ] as const)('says that an address does not exist, in its language: %s', async (locale, prefix) => {
    const { page } = await arrive()
    const t = getT(locale, 'states')
    for (const path of ['/events/there-is-no-such-event', '/nowhere', '/clubs/nowhere/at/all']) {
      expect((await page.goto(`${prefix}${path}`))?.status(), path).toBe(404)
      await page.getByRole('heading', { level: 1, name: t('notFound.title') }).waitFor()
      expect(await page.getByRole('link', { name: t('notFound.action') }).getAttribute('href')).toBe(prefix || '/')
    }
  })

  it('sends a strict policy and no script runtime with public pages', async () => {
    const { context } = await arrive()
    const answer = await context.request.get('/')
    const policy = answer.headers()['content-security-policy'] ?? ''
    expect(policy).toContain("script-src 'self'")
    expect(policy.split(';').find((part) => part.trim().startsWith('script-src'))).not.toContain('unsafe-inline')
    expect(await answer.text()).not.toMatch(/<script[^>]*_next/)
  })

  const pages = [
    '/',
    '/clubs',
    '/clubs/vision-club',
    '/locations',
    '/leaderboard',
    '/events/roof-session',
    '/?price=free',
    '/login',
    '/register',
    '/reset',
    '/verify',
    '/events/there-is-no-such-event',
    '/kk',
    '/en/events/roof-session',
    '/t/not-a-ticket',
  ]
  it.each(pages)('%s is accessible in both themes', async (path) => {
    const { page } = await arrive()
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    expect(await inBothThemes(page, () => axeProblems(page))).toEqual(nothing)
    expect(await overflowing(page)).toEqual([])
  })
})
