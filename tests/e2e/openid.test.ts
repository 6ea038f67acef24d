import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { errorMessage } from '#src/i18n/errors.ts'
import { getT } from '#src/i18n/translate.ts'
import { axeProblems, overflowing, type Visitor, visit } from '#tests/support/browser.ts'
import { hubUrl } from '#tests/support/hub.ts'

const visitors: Visitor[] = []
afterEach(async () => {
  await Promise.all(visitors.splice(0).map((visitor) => visitor.leave()))
})

const arrive = async (options?: Parameters<typeof visit>[0]): Promise<Visitor> => {
  const visitor = await visit(options)
  visitors.push(visitor)
  return visitor
}

const words = getT('ru', 'auth.signIn')
const settings = getT('ru', 'settings')

/** On the provider's page: says who it is and lets the hub know. */
async function agree({ page }: Visitor, email: string, name: string): Promise<void> {
  await page.getByRole('link', { name: words('openid') }).click()
  await page.getByRole('heading', { name: 'Университет: вход' }).waitFor()
  expect(new URL(page.url()).origin).not.toBe(hubUrl())
  await page.getByLabel('Почта').fill(email)
  await page.getByLabel('Имя').fill(name)
  await page.getByRole('button', { name: 'Разрешить' }).click()
}

describe('signing in by the university', () => {
  it('leads from the page that asked for it to the provider and back, signed in', async () => {
    const visitor = await arrive()
    const { page } = visitor
    await page.goto('/me/settings')
    await page.waitForURL(/\/login\?next=/)
    await agree(visitor, `${randomUUID()}@stu.sdu.edu.kz`, 'Әлия Нұрланқызы')
    await page.waitForURL(`${hubUrl()}/me/settings`)
    await page.getByRole('heading', { name: settings('openid') }).waitFor()
    // Without a password the letter is the way to one, for changing it and for deleting the account.
    expect(await page.getByRole('link', { name: settings('setPassword') }).count()).toBe(2)
    expect(await axeProblems(page)).toEqual([])
    expect(await overflowing(page)).toEqual([])
    await page.goto('/me')
    await page.getByText('Әлия Нұрланқызы').first().waitFor()
    expect(visitor.faults).toEqual([])
  })

  it('says why it refuses an address of another domain, in the page’s language, and lets try again', async () => {
    const visitor = await arrive({ theme: 'dark' })
    const { page } = visitor
    await page.goto('/login?next=%2Fme%2Ftickets')
    await agree(visitor, `${randomUUID()}@gmail.com`, 'Somebody Else')
    await page.waitForURL(/\/login\?error=openid_foreign_domain&next=%2Fme%2Ftickets$/)
    const refusal = errorMessage('openid_foreign_domain', 'ru', { domains: 'sdu.edu.kz, stu.sdu.edu.kz' })
    await page.getByRole('alert').filter({ hasText: refusal }).waitFor()
    expect(await axeProblems(page)).toEqual([])
    expect(await overflowing(page)).toEqual([])
    await agree(visitor, `${randomUUID()}@sdu.edu.kz`, 'Сая Оспан')
    await page.waitForURL(`${hubUrl()}/me/tickets`)
    expect(visitor.faults).toEqual([])
  })

  it('takes a cancelled sign-in calmly', async () => {
    const { page } = await arrive({ width: 1280, height: 800 })
    await page.goto('/register')
    await page.getByRole('link', { name: words('openid') }).click()
    await page.getByRole('button', { name: 'Отмена' }).click()
    await page.waitForURL(/\/login\?error=openid_denied$/)
    await page
      .getByRole('alert')
      .filter({ hasText: errorMessage('openid_denied', 'ru') })
      .waitFor()
  })
})
