import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import webPush from 'web-push'
import { cloneDatabase } from '#scripts/lib/postgres.ts'
import { unsubscribeWords } from '#src/i18n/mails.ts'
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
import { type Browser, type PushService, startPushService } from '#tests/support/emulators/push.ts'
import { decodeHeader, readMail, type SmtpServer, startSmtp } from '#tests/support/emulators/smtp.ts'
import { ownHub, type RunningHub, startHub } from '#tests/support/hub.ts'
import { eventually } from '#tests/support/journey.ts'
import { runDatabase } from '#tests/support/testServer.ts'

/** A hub of this file's own: with a mail server and a push service, which the run's has not. */
let hub: RunningHub
let mail: SmtpServer
let service: PushService
const visitors: Visitor[] = []

beforeAll(async () => {
  const { serverUrl, runId } = inject('run')
  const { distDir, mediaDir, seeded } = ownHub()
  mail = await startSmtp()
  service = await startPushService()
  const keys = webPush.generateVAPIDKeys()
  hub = await startHub({
    databaseUrl: await cloneDatabase(serverUrl, seeded, runDatabase(runId, 'notifications')),
    distDir,
    mediaDir,
    env: {
      SMTP_URL: mail.url,
      PUSH_SERVICE_URL: service.url,
      VAPID_PUBLIC_KEY: keys.publicKey,
      VAPID_PRIVATE_KEY: keys.privateKey,
      VAPID_SUBJECT: 'mailto:hub@sdu.edu.kz',
    },
  })
})

afterEach(async () => {
  await Promise.all(visitors.splice(0).map((visitor) => visitor.leave()))
})

afterAll(async () => {
  await hub?.stop()
  await mail?.close()
  await service?.close()
})

const arrive = async (options: Parameters<typeof visit>[0] = {}): Promise<Visitor> => {
  const visitor = await visit({ url: hub.url, ...options })
  visitors.push(visitor)
  return visitor
}

const enter = async (
  login: string,
  password = 'student123',
  options?: Parameters<typeof visit>[0],
): Promise<Visitor> => {
  const visitor = await arrive(options)
  await signInAs(visitor, login, password)
  return visitor
}

async function call<T>({ context, url }: Visitor, path: string, method = 'GET', data?: unknown): Promise<T> {
  const answer = await context.request.fetch(path, { method, headers: { origin: url }, ...(data ? { data } : {}) })
  if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`)
  return (await answer.json()) as T
}

type Inbox = { unread: number; items: { id: string; type: string; subject: string; isRead: boolean }[] }
type Settings = {
  topics: { name: string; channels: Record<string, { isOn: boolean }> }[]
  quiet: { from: string; to: string } | null
}

const settingsOf = (visitor: Visitor): Promise<Settings> => call(visitor, '/api/me/notifications')

const isOn = async (visitor: Visitor, topic: string, channel: string): Promise<boolean | undefined> =>
  (await settingsOf(visitor)).topics.find(({ name }) => name === topic)?.channels[channel]?.isOn

let counter = 0

/** A student whom nobody writes to but this file: those of the demo data are reminded of their events. */
async function newStudent(): Promise<Visitor> {
  const admin = await enter('admin', 'admin123')
  const email = `inbox-${Date.now().toString(36)}@stu.sdu.edu.kz`
  await call(admin, '/api/users', 'POST', { name: 'Айым Серік', email, password: 'student123', _verified: true })
  return enter(email)
}

/** A published event of a club, or of none, that begins in two days. */
async function newEvent(club?: string): Promise<{ id: string; slug: string; title: string }> {
  const admin = await enter('admin', 'admin123')
  const mark = `${Date.now().toString(36)}${counter++}`
  const title = `Вечер ${mark}`
  const startsAt = new Date(Date.now() + 50 * 3_600_000)
  const { doc } = await call<{ doc: { id: string; slug: string } }>(admin, '/api/events?locale=ru', 'POST', {
    title,
    slug: `evening-${mark}`,
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 2 * 3_600_000).toISOString(),
    timeZone: 'Asia/Almaty',
    status: 'published',
    type: 'general',
    price: 0,
    currency: 'KZT',
    maxAttendees: 20,
    ...(club ? { club } : {}),
  })
  return { ...doc, title }
}

/** A free ticket; answers when its message is in the inbox. */
async function takeTicket(student: Visitor): Promise<{ title: string }> {
  const event = await newEvent()
  const { ticketTypes } = await call<{ ticketTypes: { id: string }[] }>(student, `/api/catalog/events/${event.slug}`)
  await call(student, '/api/checkout', 'POST', { lines: [{ ticketType: ticketTypes[0]?.id, quantity: 1 }] })
  await eventually('the message in the inbox', async () => {
    const { items } = await call<Inbox>(student, '/api/me/inbox')
    return items.some(({ type, subject }) => type === 'ticket.issued' && subject.includes(event.title))
  })
  return event
}

/** In both themes: nothing that axe finds, nothing that sticks out. */
async function looksWell({ page }: Visitor): Promise<void> {
  expect(await inBothThemes(page, () => axeProblems(page))).toEqual(nothing)
  expect(await overflowing(page)).toEqual([])
}

/** The number on the picture in the header; empty when there is none. */
const badge = ({ page }: Visitor): Promise<string> =>
  page
    .locator('.me-unread-badge')
    .evaluate((element) => getComputedStyle(element, '::before').content.replace(/^none$|"/g, ''))

const words = getT('ru', 'inbox')

describe('the inbox', () => {
  it('counts in the header, opens what a message is about, and is read one by one or all at once', async () => {
    const student = await newStudent()
    const { page } = student
    await takeTicket(student)
    const event = await takeTicket(student)
    const { unread } = await call<Inbox>(student, '/api/me/inbox')
    await page.goto('/')
    await eventually('the number in the header', async () => (await badge(student)) === String(unread))
    await page.getByRole('button', { name: getT('ru', 'site')('account.menu') }).click()
    await page
      .locator('#user-menu')
      .getByRole('link', { name: words('title') })
      .click()
    await page.waitForURL('**/me/inbox')
    const row = page.getByRole('listitem').filter({ hasText: event.title })
    await row.waitFor()
    expect(await row.getByText(words('isNew')).count()).toBe(1)
    await looksWell(student)

    await row.getByRole('link', { name: words('open') }).click()
    await page.waitForURL('**/me/tickets/**')
    await page.goto('/me/inbox')
    await row.waitFor()
    expect(await row.getByText(words('isNew')).count()).toBe(0)
    expect(await call<Inbox>(student, '/api/me/inbox')).toMatchObject({ unread: unread - 1 })

    await page.getByRole('button', { name: words('markAll') }).click()
    await page.getByText(words('unread', { count: 0 })).waitFor()
    expect(await call<Inbox>(student, '/api/me/inbox')).toMatchObject({ unread: 0 })
    expect(await page.locator('[data-read="false"]').count()).toBe(0)
    expect(await badge(student)).toBe('')
    expect(student.faults).toEqual([])
  })
})

describe('the settings', () => {
  it('keep what is switched off and the quiet hours; what is important stays on', async () => {
    const student = await enter('student113@stu.sdu.edu.kz')
    const { page } = student
    await page.goto('/me/settings')
    await looksWell(student)
    // Folded, each topic says in a line where it comes; the keyboard opens it.
    const t = getT('ru', 'settings')
    const fold = (title: string) => page.locator('summary').filter({ hasText: title })
    const [tickets, reminders] = [fold(t('notifications.type.tickets')), fold(t('notifications.type.reminders'))]
    expect(await page.locator('[name="reminders-email"]').isVisible()).toBe(false)
    expect(await reminders.textContent()).toContain('почта, на сайте, браузер')
    for (const each of [tickets, reminders]) {
      await each.focus()
      await page.keyboard.press('Enter')
    }
    expect(await page.locator('[name="tickets-email"]').isDisabled()).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await eventually('the choice to be kept', async () => (await isOn(student, 'reminders', 'email')) === false)
    expect(await reminders.textContent()).toMatch(/на сайте, браузер$/)
    expect(await reminders.textContent()).not.toContain('почта')
    await fold(t('notifications.quiet')).click()
    expect(await fold(t('notifications.quiet')).textContent()).toContain(t('notifications.quietOff'))
    await page.locator('label:has([name="quiet"])').click()
    await page.getByRole('switch', { name: t('notifications.quietOn') }).waitFor()
    expect(await axeProblems(page)).toEqual([])
    expect(await overflowing(page)).toEqual([])
    await page.locator('#quiet-from').fill('23:30')
    await page.locator('#quiet-to').fill('07:15')
    await page.locator('#quiet-to').blur()
    await eventually('the hours to be kept', async () => {
      const { quiet } = await settingsOf(student)
      return quiet?.from === '23:30' && quiet.to === '07:15'
    })
    await page.reload()
    expect(await fold(t('notifications.quiet')).textContent()).toContain('23:30–07:15')
    expect(await page.locator('[name="reminders-email"]').isChecked()).toBe(false)
    expect(await page.locator('[name="reminders-inbox"]').isChecked()).toBe(true)
    expect(await page.locator('#quiet-from').inputValue()).toBe('23:30')
    expect(await page.locator('#quiet-to').inputValue()).toBe('07:15')
    expect(student.faults).toEqual([])
  })

  it('and the inbox are whole on every screen, in both themes', async () => {
    for (const [width, height] of [
      [768, 1024],
      [1280, 800],
    ] as const) {
      const visitor = await enter('student001@stu.sdu.edu.kz', 'student123', { width, height })
      for (const path of ['/me/inbox', '/me/settings', '/kk/me/inbox', '/kk/me/settings']) {
        await visitor.page.goto(path)
        await looksWell(visitor)
      }
    }
  })
})

describe('the way out of a letter', () => {
  it('asks whoever comes, without signing in, and stops letters of the kind; a mail program’s one click too', async () => {
    const address = 'student114@stu.sdu.edu.kz'
    const student = await enter(address)
    const { docs } = await call<{ docs: { id: string }[] }>(student, '/api/clubs?limit=1&depth=0')
    await call(student, `/api/clubs/${docs[0]?.id}/subscription`, 'POST')
    const { title } = await newEvent(docs[0]?.id)
    const letter = await eventually('the letter', async () => {
      const letters = mail.mails.filter(({ to }) => to.includes(address)).map(({ raw }) => readMail(raw))
      return letters.find(({ parts }) => parts.some(({ body }) => body.toString().includes(title)))
    })
    const [text] = letter.parts.map(({ body }) => body.toString())
    const link = /https?:\S+\/api\/notifications\/unsubscribe\?token=\S+/.exec(text ?? '')?.[0] ?? ''

    const stranger = await arrive()
    await stranger.page.goto(link)
    await stranger.page.getByRole('heading', { name: unsubscribeWords.title.ru }).waitFor()
    await stranger.page.getByText(getT('ru', 'settings')('notifications.type.newEvents')).waitFor()
    await looksWell(stranger)
    expect(await isOn(student, 'newEvents', 'email')).toBe(true)
    await stranger.page.getByRole('button', { name: unsubscribeWords.link.ru }).click()
    await stranger.page.getByRole('heading', { name: unsubscribeWords.done.ru }).waitFor()
    await looksWell(stranger)
    expect(await isOn(student, 'newEvents', 'email')).toBe(false)
    expect(await isOn(student, 'newEvents', 'inbox')).toBe(true)

    await call(student, '/api/me/notifications', 'PATCH', { preferences: { newEvents: { email: true } } })
    expect(letter.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
    const oneClick = decodeHeader(letter.headers['list-unsubscribe'] ?? '').replace(/[<>\s]/g, '')
    const answer = await fetch(oneClick, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    })
    expect(answer.status).toBe(200)
    expect(await isOn(student, 'newEvents', 'email')).toBe(false)
    expect((await fetch(`${oneClick.slice(0, -1)}`)).status).toBe(400)
    expect([...student.faults, ...stranger.faults]).toEqual([])
  })
})

/** What stands in for Chromium's push service, which no test can reach: the emulator's subscription. */
function subscribeTo({ endpoint, keys }: Pick<Browser, 'endpoint' | 'keys'>): void {
  const isKept = () => localStorage.getItem('pushed') !== null
  const subscription = {
    endpoint,
    toJSON: () => ({ endpoint, keys }),
    unsubscribe: async () => {
      localStorage.removeItem('pushed')
      return true
    },
  } as unknown as PushSubscription
  PushManager.prototype.subscribe = async () => {
    localStorage.setItem('pushed', 'yes')
    return subscription
  }
  PushManager.prototype.getSubscription = async () => (isKept() ? subscription : null)
}

describe('the push switch', () => {
  const t = getT('ru', 'settings')
  const pushSwitch = ({ page }: Visitor) => page.locator('[name="push-here"]')

  it('says so where the browser cannot, or was told not to', async () => {
    const old = await enter('student115@stu.sdu.edu.kz')
    await old.page.addInitScript(() => {
      Reflect.deleteProperty(window, 'PushManager')
    })
    await old.page.goto('/me/settings')
    await old.page.getByText(t('notifications.pushImpossible')).waitFor()
    expect(await pushSwitch(old).isDisabled()).toBe(true)

    const closed = await enter('student115@stu.sdu.edu.kz')
    await closed.page.addInitScript(() => {
      Object.defineProperty(Notification, 'permission', { get: () => 'denied' })
    })
    await closed.page.goto('/me/settings')
    await closed.page.getByText(t('notifications.pushRefused')).waitFor()
    expect(await pushSwitch(closed).isDisabled()).toBe(true)
    await looksWell(closed)
    expect([...old.faults, ...closed.faults]).toEqual([])
  })

  it('brings messages to the browser, encrypted, until it is switched off', async () => {
    const admin = await enter('admin', 'admin123')
    const { page, context } = admin
    const browser = service.subscribe()
    await context.grantPermissions(['notifications'], { origin: hub.url })
    await page.addInitScript(subscribeTo, { endpoint: browser.endpoint, keys: browser.keys })
    const cdp = await context.newCDPSession(page)
    let registration = ''
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      for (const { scopeURL, registrationId } of registrations)
        if (scopeURL.endsWith('/me/push/')) registration = registrationId
    })
    await cdp.send('ServiceWorker.enable')
    await page.goto('/me/settings')
    // It is at rest until the browser has said how it stands.
    await page.locator('[name="push-here"]:not(:disabled)').waitFor({ state: 'attached' })
    await page.locator('label:has([name="push-here"])').click()
    await eventually('the browser to be known', async () => {
      const { browsers } = await call<{ browsers: unknown[] }>(admin, '/api/me/push')
      return browsers.length === 1
    })
    await page.reload()
    await page.locator('[name="push-here"]:checked:not(:disabled)').waitFor()

    await call(admin, '/api/notifications/test?channel=push&type=review.invitation&locale=kk', 'POST')
    const { payload } = await eventually('the push', async () => browser.received[0])
    expect(payload).toMatchObject({ lang: 'kk' })
    await eventually('the registration', async () => registration)
    await cdp.send('ServiceWorker.deliverPushMessage', {
      origin: hub.url,
      registrationId: registration,
      data: JSON.stringify(payload),
    })
    const shown = await eventually('the notification', async () =>
      page.evaluate(async () => {
        const worker = await navigator.serviceWorker.getRegistration('/me/push/')
        const [found] = (await worker?.getNotifications()) ?? []
        return found && { title: found.title, body: found.body, lang: found.lang, tag: found.tag, data: found.data }
      }),
    )
    expect(shown).toEqual({
      title: payload.title,
      body: payload.body,
      lang: 'kk',
      tag: payload.id,
      data: { url: payload.url },
    })

    await page.locator('label:has([name="push-here"])').click()
    await eventually('the browser to be forgotten', async () => {
      const { browsers } = await call<{ browsers: unknown[] }>(admin, '/api/me/push')
      return browsers.length === 0
    })
    expect(service.complaints).toEqual([])
    expect(admin.faults).toEqual([])
  })
})
