import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { errorMessage } from '#src/i18n/errors.ts'
import { getT } from '#src/i18n/translate.ts'
import { axeProblems, overflowing, signInAnew, signInAs, type Visitor, visit } from '#tests/support/browser.ts'
import { hubUrl } from '#tests/support/hub.ts'
import { asAdmin, eventually, lettersTo } from '#tests/support/journey.ts'

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

/** By the letter, as people without a password do. */
async function setPassword({ context }: Visitor, email: string, password: string): Promise<void> {
  const headers = { origin: hubUrl() }
  await context.request.post('/api/auth/forgot-password', { data: { email }, headers })
  const letter = await eventually('the letter', async () => (await lettersTo(email, 'account.reset'))[0])
  const link = /https?:\/\/\S+\/reset\?token=\S+/.exec(letter.text)?.[0] ?? expect.fail('no link in the letter')
  const token = new URL(link).searchParams.get('token')
  const answer = await context.request.post('/api/auth/reset-password', { data: { token, password }, headers })
  expect(answer.status()).toBe(200)
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

  it('is untied in the settings once there is a password, and the other devices are signed out', async () => {
    const [email, name] = [`${randomUUID()}@stu.sdu.edu.kz`, 'Дана Сұлтан']
    const visitor = await arrive()
    const { page } = visitor
    await page.goto('/login?next=%2Fme%2Fsettings')
    await agree(visitor, email, name)
    await page.waitForURL(`${hubUrl()}/me/settings`)
    // Without a password there would be no way in: the page says what to do first.
    await page.getByText(settings('openidUntieFirst')).waitFor()
    expect(await page.getByRole('button', { name: settings('openidUntie') }).count()).toBe(0)
    await setPassword(visitor, email, 'a long new password')
    const kept = await arrive()
    for (const each of [visitor, kept]) await signInAnew(each, email, 'a long new password')
    await page.goto('/me/settings')
    await page.getByRole('heading', { name: settings('openid') }).waitFor()
    for (const theme of ['light', 'dark'] as const) {
      await kept.page.emulateMedia({ colorScheme: theme })
      await kept.page.goto('/me/settings')
      await kept.page.getByRole('button', { name: settings('openidUntie') }).click()
      await kept.page.getByRole('dialog').waitFor()
      expect(await axeProblems(kept.page)).toEqual([])
      expect(await overflowing(kept.page)).toEqual([])
      await kept.page.keyboard.press('Escape')
    }
    await kept.page.getByRole('button', { name: settings('openidUntie') }).click()
    await kept.page
      .getByRole('dialog')
      .getByRole('button', { name: settings('openidUntie') })
      .click()
    const told = kept.page.getByText(settings('openidUntied'))
    await told.waitFor()
    expect(await told.evaluate((element) => element === document.activeElement)).toBe(true)
    await kept.page.reload()
    await kept.page.getByRole('heading', { name: settings('title') }).waitFor()
    expect(await kept.page.getByRole('heading', { name: settings('openid') }).count()).toBe(0)
    await page.goto('/me/settings')
    await page.waitForURL(/\/login\?next=/)
    expect([...visitor.faults, ...kept.faults]).toEqual([])
  })

  it('is untied by an admin with a reason that the audit log keeps', async () => {
    const email = `${randomUUID()}@stu.sdu.edu.kz`
    const person = await arrive()
    await person.page.goto('/login?next=%2Fme')
    await agree(person, email, 'Ерлан Қайрат')
    await person.page.waitForURL(`${hubUrl()}/me`)
    const admin = await arrive({ width: 1280, height: 800 })
    await signInAs(admin, 'admin', 'admin123')
    const { docs } = await asAdmin<{ docs: { id: string }[] }>(
      `/api/users?where[email][equals]=${encodeURIComponent(email)}&depth=0`,
    )
    const id = docs[0]?.id
    const { page } = admin
    await page.goto(`/admin/collections/users/${id}`)
    await page.locator('.hub-identities').waitFor()
    expect(await axeProblems(page, '.hub-identities')).toEqual([])
    await page.locator('.hub-identities button').click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('[name=reason]').fill('Новый Keycloak')
    expect(await axeProblems(page, 'dialog[open]')).toEqual([])
    await dialog.locator('button[type=submit]').click()
    await page.locator('.hub-identities').waitFor({ state: 'detached' })
    const log = await asAdmin<{ docs: { changes: { reason: string } }[] }>(
      `/api/audit-log?where[subject][equals]=${id}&where[action][equals]=user.unlink&depth=0`,
    )
    expect(log.docs.map(({ changes }) => changes.reason)).toEqual(['Новый Keycloak'])
    await person.page.goto('/me')
    await person.page.waitForURL(/\/login\?next=/)
    expect([...admin.faults, ...person.faults]).toEqual([])
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
