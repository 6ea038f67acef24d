import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import QRCode from 'qrcode'
import { afterEach, describe, expect, it } from 'vitest'
import type { Locale } from '#src/i18n/config.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import {
  axeProblems,
  inBothThemes,
  nothing,
  overflowing,
  signInAs,
  type Visitor,
  visit,
} from '#tests/support/browser.ts'
import { hubUrl } from '#tests/support/hub.ts'
import { asAdmin, eventually, filmOf, type HubEvent, lettersTo, newEvent, readQr } from '#tests/support/journey.ts'

const visitors: Visitor[] = []

afterEach(async () => {
  await Promise.all(visitors.splice(0).map((visitor) => visitor.leave()))
})

const arrive = async (options?: Parameters<typeof visit>[0]): Promise<Visitor> => {
  const visitor = await visit(options)
  visitors.push(visitor)
  return visitor
}

let last = 60
/** A demo student whom no other test of this file uses. */
const someStudent = (): string => `student${String(last++).padStart(3, '0')}@stu.sdu.edu.kz`

const enter = async (login: string, password = 'student123'): Promise<Visitor> => {
  const visitor = await arrive()
  await signInAs(visitor, login, password)
  return visitor
}

const button = ({ page }: Visitor, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .filter({ visible: true })
    .first()
const heading = ({ page }: Visitor, name: string) => page.getByRole('heading', { name, exact: true })
const cards = { good: '4111 1111 1111 1111', declined: '4000 0000 0000 0002', lost: '4000 0000 0000 9995' }
const price = 50_000

/** From the page of the event to the page of the bank. */
async function goAndBuy(visitor: Visitor, event: HubEvent, locale: Locale = 'ru'): Promise<void> {
  const { page } = visitor
  const cost = formatMoney(price, 'KZT', locale)
  await page.goto(localePath(locale, `/events/${event.slug}`))
  await page
    .getByRole('link', { name: getT(locale, 'event')('buyFor', { price: cost }) })
    .filter({ visible: true })
    .first()
    .click()
  await button(visitor, getT(locale, 'checkout')('pay', { amount: cost })).click()
  await page.waitForURL(/\/pay\/sandbox\//)
}

async function payBy(visitor: Visitor, card: string, locale: Locale = 'ru'): Promise<void> {
  const t = getT(locale, 'sandbox')
  await visitor.page.getByLabel(t('cardNumber')).fill(card)
  await visitor.page.getByLabel(t('expiry'), { exact: true }).fill('12/39')
  await visitor.page.getByLabel(t('cvc'), { exact: true }).fill('123')
  await button(visitor, t('pay', { amount: formatMoney(price, 'KZT', locale) })).click()
}

/** One tap on the page of the event, and to the ticket. */
async function takeFree(visitor: Visitor, event: HubEvent): Promise<void> {
  const t = getT('ru', 'event')
  await visitor.page.goto(`/events/${event.slug}`)
  await button(visitor, t('registerFree')).click()
  await visitor.page
    .getByRole('link', { name: t('openTicket') })
    .filter({ visible: true })
    .first()
    .click()
  await visitor.page.waitForURL(/\/me\/tickets\/./)
}

/** The door's phone: reads the code with a hand-held scanner, which types. */
async function scanAs(admin: Visitor, event: HubEvent, text: string, locale: Locale = 'ru'): Promise<string> {
  const { page } = admin
  await page.goto(localePath(locale, `/scan/${event.slug}`))
  await page.getByRole('button', { name: getT(locale, 'scan')('code'), exact: true }).waitFor()
  // As fast as the device is, however busy this machine; and a green is looked for from within, as it goes after two seconds.
  return page.evaluate(
    ({ keys, checking }) =>
      new Promise<string>((resolve) => {
        const look = (): void => {
          const words = [...document.querySelectorAll('[role="alert"] > p')].map(({ textContent }) => textContent)
          const word = words.find((each) => each && each !== checking)
          if (word) resolve(word)
        }
        new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true })
        ;(document.activeElement as HTMLElement | null)?.blur()
        for (const key of keys) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
      }),
    { keys: [...text, 'Enter'], checking: getT(locale, 'scan.verdict')('checking') },
  )
}

describe.each(['ru', 'kk', 'en'] as const)('the whole way in %s', (locale) => {
  it('registers, confirms the address, buys a ticket, and is admitted at the door', async () => {
    const event = await newEvent({ price })
    const student = await arrive()
    const { page } = student
    const auth = getT(locale, 'auth')
    const email = `new-${locale}-${Date.now().toString(36)}@stu.sdu.edu.kz`

    await page.goto(localePath(locale, '/register'))
    await page.locator('[name="name"]').fill('Айгерим Сейтова')
    await page.locator('[name="email"]').fill(email)
    await page.locator('[name="sduId"]').fill(String(Date.now()).slice(-9))
    await page.locator('[name="password"]').fill('correct horse battery')
    await button(student, auth('register.submit')).click()
    await heading(student, auth('verify.sentTitle')).waitFor()

    const letter = await eventually('the letter', async () => (await lettersTo(email, 'account.verify'))[0])
    const link = /https?:\/\/\S+\/verify\?token=\S+/.exec(letter.text)?.[0] ?? ''
    expect(letter.locale).toBe(locale)
    await page.goto(link)
    await heading(student, auth('verify.doneTitle')).waitFor()
    await page
      .getByRole('link', { name: auth('signIn.submit') })
      .last()
      .click()
    await page.locator('[name="login"]').fill(email)
    await page.locator('[name="password"]').fill('correct horse battery')
    await button(student, auth('signIn.submit')).click()
    await page.waitForURL((url) => !url.pathname.includes('login'))

    await goAndBuy(student, event, locale)
    await payBy(student, cards.good, locale)
    await page.waitForURL(/\/orders\//)
    await heading(student, getT(locale, 'order')('paidTitle')).waitFor()
    await page.getByRole('link', { name: 'Айгерим Сейтова' }).click()
    await page.waitForURL(/\/me\/tickets\/./)
    const text = await readQr(page)
    expect(text).toContain(`${hubUrl()}/t/`)
    const mails = await eventually('the ticket by mail', async () => {
      const found = await lettersTo(email, 'ticket.issued')
      return found.length > 0 && found
    })
    expect(mails).toHaveLength(1)
    expect(mails[0]?.locale).toBe(locale)

    const door = await enter('admin', 'admin123')
    const verdict = getT(locale, 'scan.verdict')
    expect(await scanAs(door, event, text, locale)).toBe(verdict('admitted'))
    expect(await scanAs(door, event, text, locale)).toBe(verdict('used'))
    await page.reload()
    await page.getByText(getT(locale, 'tickets')('status.attended')).first().waitFor()
    expect([...student.faults, ...door.faults]).toEqual([])
  })
})

describe('a free ticket', () => {
  it('is one tap away, opens, and can be given back', async () => {
    const event = await newEvent({ startsInMinutes: 3 * 24 * 60 })
    const student = await enter(someStudent())
    const { page } = student
    await takeFree(student, event)
    expect(await readQr(page)).toContain('/t/')
    await button(student, getT('ru', 'tickets')('cancel')).click()
    await button(student, getT('ru', 'tickets')('cancelDo')).click()
    await page.getByText(getT('ru', 'tickets')('status.cancelled')).first().waitFor()
    expect(student.faults).toEqual([])
  })

  it('asks a stranger to sign in, and brings him back', async () => {
    const event = await newEvent()
    const student = await arrive()
    const { page } = student
    await page.goto(`/events/${event.slug}`)
    await button(student, getT('ru', 'event')('registerFree')).click()
    await page.waitForURL(/\/login\?next=/)
    await page.locator('[name="login"]').fill(someStudent())
    await page.locator('[name="password"]').fill('student123')
    await button(student, getT('ru', 'auth')('signIn.submit')).click()
    await page.waitForURL(new RegExp(`/events/${event.slug}`))
    await button(student, getT('ru', 'event')('registerFree')).click()
    await page
      .getByRole('link', { name: getT('ru', 'event')('openTicket') })
      .filter({ visible: true })
      .first()
      .waitFor()
    expect(student.faults).toEqual([])
  })
})

describe('paying', () => {
  it('goes on after a declined card', async () => {
    const event = await newEvent({ price })
    const student = await enter(someStudent())
    await goAndBuy(student, event)
    await payBy(student, cards.declined)
    await heading(student, getT('ru', 'sandbox')('declinedTitle')).waitFor()
    await student.page.getByRole('link', { name: getT('ru', 'sandbox')('back') }).click()
    await heading(student, getT('ru', 'order')('declinedTitle')).waitFor()
    await button(student, getT('ru', 'order')('tryAgain')).click()
    await student.page.waitForURL(/\/pay\/sandbox\//)
    await payBy(student, cards.good)
    await heading(student, getT('ru', 'order')('paidTitle')).waitFor()
    expect(student.faults).toEqual([])
  })

  it('needs no open tab: the bank’s notification brings the ticket', async () => {
    const event = await newEvent({ price })
    const student = await enter(someStudent())
    await goAndBuy(student, event)
    const bank = student.page.url()
    await payBy(student, cards.good)
    await student.page.close()
    const again = await student.context.newPage()
    await eventually('the ticket', async () => {
      await again.goto('/me/tickets')
      return (
        (await again.getByText(event.title).count()) > 0 &&
        (await again.getByText(getT('ru', 'tickets')('finishPaying')).count()) === 0
      )
    })
    await again.goto(bank)
    await again.getByRole('heading', { name: getT('ru', 'sandbox')('paidTitle') }).waitFor()
    expect(student.faults).toEqual([])
  })

  it('gives the money back when the ticket is returned', async () => {
    const event = await newEvent({ price, startsInMinutes: 5 * 24 * 60 })
    const student = await enter(someStudent())
    const { page } = student
    await goAndBuy(student, event)
    await payBy(student, cards.good)
    await heading(student, getT('ru', 'order')('paidTitle')).waitFor()
    const order = page.url().replace(/\?.*/, '')
    await page.locator('a[href*="/me/tickets/"]').first().click()
    await page.waitForURL(/\/me\/tickets\/./)
    const text = await readQr(page)
    await button(student, getT('ru', 'tickets')('cancel')).click()
    await page.getByText(getT('ru', 'tickets')('cancelPaid', { amount: formatMoney(price, 'KZT', 'ru') })).waitFor()
    await button(student, getT('ru', 'tickets')('cancelDo')).click()
    await page.getByText(getT('ru', 'tickets')('cancelled')).first().waitFor()
    await eventually('the refund', async () => {
      await page.goto(order)
      return (await page.getByRole('heading', { name: getT('ru', 'order')('refundedTitle') }).count()) > 0
    })
    const stranger = await arrive()
    await stranger.page.goto(new URL(text).pathname)
    await stranger.page.getByText(getT('ru', 'tickets')('check.cancelled')).first().waitFor()
    expect([...student.faults, ...stranger.faults]).toEqual([])
  })

  it('says who was faster when the last place is gone', async () => {
    const event = await newEvent({ price, capacity: 1 })
    const [first, second] = [await enter(someStudent()), await enter(someStudent())]
    await second.page.goto(`/checkout?event=${event.slug}`)
    await button(second, getT('ru', 'checkout')('pay', { amount: formatMoney(price, 'KZT', 'ru') })).waitFor()
    await goAndBuy(first, event)
    await button(second, getT('ru', 'checkout')('pay', { amount: formatMoney(price, 'KZT', 'ru') })).click()
    await second.page.getByRole('alert').filter({ hasText: /./ }).waitFor()
    expect(second.page.url()).toContain('/checkout')
    expect([...first.faults, ...second.faults]).toEqual([])
  })
})

describe('the door', () => {
  it('reads the code with the camera, counts, and takes a mistake back', async () => {
    const event = await newEvent()
    const student = await enter(someStudent())
    await takeFree(student, event)
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'hub-door-')), 'code.y4m')
    await filmOf(await QRCode.toBuffer(await readQr(student.page), { width: 400, margin: 4 }), file)
    const door = await arrive({ film: file })
    await signInAs(door, 'admin', 'admin123')
    const t = getT('ru', 'scan')
    // A green goes after two seconds: the thumb that stops it is as quick on a busy machine.
    await door.page.addInitScript((undo) => {
      const press = (): void => {
        if (document.querySelector('[name="reason"]')) clearInterval(timer)
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role="alert"] + div > button')]
        buttons.find((each) => each.textContent === undo)?.click()
      }
      const timer = setInterval(press, 20)
    }, t('undo'))
    await door.page.goto(`/scan/${event.slug}`)
    await door.page.locator('[name="reason"]').waitFor()
    await door.page
      .getByRole('alert')
      .filter({ hasText: t('verdict.admitted') })
      .waitFor()
    await door.page.locator('[name="reason"]').fill('Отмечен не тот')
    await button(door, t('undo')).click()
    await door.page.getByText(t('undone')).first().waitFor()
    const { docs } = await asAdmin<{ docs: { status: string }[] }>(
      `/api/tickets?where[event][equals]=${event.id}&depth=0`,
    )
    expect(docs.map(({ status }) => status)).toEqual(['paid'])
    expect(door.faults).toEqual([])
  })

  it('refuses a ticket of another event, and says which it is for', async () => {
    const [here, there] = [await newEvent(), await newEvent()]
    const student = await enter(someStudent())
    await takeFree(student, there)
    const text = await readQr(student.page)
    const door = await enter('admin', 'admin123')
    expect(await scanAs(door, here, text)).toBe(getT('ru', 'scan')('verdict.wrong_event'))
    await door.page.getByText(there.title).first().waitFor()
  })

  it('is closed to students', async () => {
    const event = await newEvent()
    const student = await enter(someStudent())
    await student.page.goto(`/scan/${event.slug}`)
    await heading(student, getT('ru', 'scan')('closed.title')).waitFor()
  })
})

describe('the personal pages', () => {
  const paths = [
    '/me',
    '/me/tickets',
    '/me/tickets?when=past',
    '/me/schedule',
    '/me/schedule?view=week',
    '/me/schedule?view=month',
    '/me/settings',
    '/me/gpa',
    '/me/bonuses',
    '/checkout?event=roof-session',
  ]
  it.each(paths)('%s is accessible in both themes', async (path) => {
    const student = await enter('student001@stu.sdu.edu.kz')
    await student.page.goto(path)
    await student.page.getByRole('heading', { level: 1 }).first().waitFor()
    expect(await inBothThemes(student.page, () => axeProblems(student.page))).toEqual(nothing)
    expect(await overflowing(student.page)).toEqual([])
    expect(student.faults).toEqual([])
  })

  it('an order, the bank, a ticket and the door are accessible in both themes', async () => {
    const event = await newEvent({ price })
    const student = await enter(someStudent())
    const problems = ({ page }: Visitor) => inBothThemes(page, () => axeProblems(page))
    await goAndBuy(student, event)
    await student.page.getByLabel(getT('ru', 'sandbox')('cardNumber')).waitFor()
    const bank = await problems(student)
    await payBy(student, cards.good)
    await heading(student, getT('ru', 'order')('paidTitle')).waitFor()
    const order = await problems(student)
    await student.page.locator('a[href*="/me/tickets/"]').first().click()
    await student.page.waitForURL(/\/me\/tickets\/./)
    const text = await readQr(student.page)
    const ticket = await problems(student)
    await student.page.goto(new URL(text).pathname)
    const check = await problems(student)
    const admin = await enter('admin', 'admin123')
    await admin.page.goto(`/scan/${event.slug}`)
    await admin.page.getByRole('button', { name: getT('ru', 'scan')('code'), exact: true }).waitFor()
    const all = { bank, order, ticket, check, door: await problems(admin) }
    expect(all).toEqual({ bank: nothing, order: nothing, ticket: nothing, check: nothing, door: nothing })
  })
})
