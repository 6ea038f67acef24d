import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { afterEach, describe, expect, it } from 'vitest'
import { axeProblems, overflowing, signInAs, type Visitor, visit } from '#tests/support/browser.ts'
import { hubUrl } from '#tests/support/hub.ts'
import { asAdmin, eventually } from '#tests/support/journey.ts'

const visitors: Visitor[] = []

afterEach(async () => {
  await Promise.all(visitors.splice(0).map((visitor) => visitor.leave()))
})

type Options = Parameters<typeof visit>[0]

async function someone(login: string | null, options: Options = {}): Promise<Visitor> {
  const visitor = await visit(options)
  visitors.push(visitor)
  if (login) await signInAs(visitor, login, 'student123')
  return visitor
}

const studentLogin = (number: number): string => `student${number}@stu.sdu.edu.kz`

let counter = 0

/** A student of the demo data as the head of a club of this file's own. */
async function headOf(number: number, options: Options = {}): Promise<Visitor & { club: string; clubId: string }> {
  const found = await asAdmin<{ docs: { id: string }[] }>(
    `/api/users?where[email][equals]=${studentLogin(number)}&depth=0`,
  )
  const club = `manage-${Date.now().toString(36)}${counter++}`
  const { doc } = await asAdmin<{ doc: { id: string } }>('/api/clubs?locale=ru', 'POST', {
    name: `Клуб ${club}`,
    slug: club,
    head: found.docs[0]?.id,
  })
  return { ...(await someone(studentLogin(number), options)), club, clubId: doc.id }
}

async function call<T>({ context }: Visitor, path: string, data?: unknown): Promise<T> {
  const options = { headers: { origin: hubUrl() } }
  const answer = data
    ? await context.request.post(path, { ...options, data })
    : await context.request.get(path, options)
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
  return (await answer.json()) as T
}

type Step = { start: string; end: string; state: string }

/** The first free step of the Red Hall from next week on. */
async function freeStep(head: Visitor & { club: string }) {
  const { items } = await call<{ items: { slug: string; name: string }[] }>(head, '/api/catalog/locations')
  const place = items.find(({ name }) => name === 'Red Hall') ?? items[0]
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
  const { days } = await call<{ days: { steps: Step[] }[] }>(
    head,
    `/api/spaces/${place?.slug}/availability?from=${day(7)}&to=${day(20)}`,
  )
  const free = days.flatMap(({ steps }) => steps).find(({ state }) => state === 'free')
  return { place: place?.slug, wish: { club: head.club, start: free?.start, end: free?.end } }
}

/** Reserves it for the club. */
async function reservation(head: Visitor & { club: string }): Promise<{ id: string; start: string; end: string }> {
  const { place, wish } = await freeStep(head)
  return call(head, `/api/spaces/${place}/reservations`, wish)
}

const heading = ({ page }: Visitor, name: string) => page.getByRole('heading', { name, exact: true })
const button = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true })

describe('an event in the wizard', () => {
  it('goes from a reservation to the feed', async () => {
    const head = await headOf(100)
    const { page, club } = head
    await reservation(head)
    const title = `Вечер джаза ${club.slice(-6)}`
    await page.goto(`/club/${club}/manage/events`)
    await page.getByRole('link', { name: 'Новое событие' }).first().click()
    await heading(head, 'О чём').waitFor()
    // Nothing typed: the field says so and has the focus.
    await button(head, 'Дальше').click()
    await page.getByText('Назовите событие хотя бы на одном языке').waitFor()
    expect(await page.locator('[name=title]').evaluate((field) => field === document.activeElement)).toBe(true)
    await page.getByLabel('Название').fill(title)
    await page.getByLabel('Описание').fill('Играем **вместе**.\n- рояль\n- бас')
    const picture = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#7c3aed' } })
      .png()
      .toBuffer()
    await page.setInputFiles('[name=poster]', { name: 'poster.png', mimeType: 'image/png', buffer: picture })
    await button(head, 'Готово').click()
    await button(head, 'Убрать афишу').waitFor()
    await button(head, 'Дальше').press('Enter')
    await heading(head, 'Где и когда').waitFor()
    await page.getByRole('radio').first().check()
    await button(head, 'Дальше').click()
    await heading(head, 'Билеты').waitFor()
    // Back, by the browser and by the button, keeps what was typed.
    await page.goBack()
    await heading(head, 'Где и когда').waitFor()
    expect(await page.getByRole('radio').first().isChecked()).toBe(true)
    await button(head, 'Назад').click()
    expect(await page.getByLabel('Название').inputValue()).toBe(title)
    await page.reload()
    await heading(head, 'О чём').waitFor()
    expect(await page.getByLabel('Название').inputValue()).toBe(title)
    await button(head, 'Дальше').click()
    await heading(head, 'Где и когда').waitFor()
    await button(head, 'Дальше').click()
    await page.getByLabel('Сколько мест').fill('100000')
    await button(head, 'Дальше').click()
    await page.getByText(/^От 1 до \d+$/).waitFor()
    await page.getByLabel('Сколько мест').fill('25')
    await page.getByText('500 ₸').click()
    await button(head, 'Дальше').click()
    await heading(head, 'Проверка').waitFor()
    await page.getByRole('article').getByText('вместе').waitFor()
    await button(head, 'Опубликовать').click()
    await page.waitForURL(`**/club/${club}/manage/events`)
    await page.getByRole('heading', { name: title }).waitFor()
    expect(head.faults).toEqual([])
    const student = await someone(studentLogin(101))
    await eventually('the event in the feed', async () => {
      const { items } = await call<{ items: { title: string }[] }>(student, `/api/feed?q=${encodeURIComponent(title)}`)
      return items.some((item) => item.title === title)
    })
    await student.page.goto(`/search?q=${encodeURIComponent(title)}`)
    await student.page.getByText(title).first().click()
    await student.page.getByRole('heading', { level: 1, name: title }).waitFor()
  })

  it('repeats on every free date of a weekly series', async () => {
    const head = await headOf(108)
    const { page, club, clubId } = head
    const { id: booking, start, end } = await reservation(head)
    const title = `Репетиция ${club.slice(-6)}`
    await call(head, `/api/clubs/${clubId}/events`, {
      texts: { ru: { title } },
      booking,
      startsAt: start,
      endsAt: end,
      price: 0,
      type: 'general',
      maxAttendees: 20,
      publish: true,
    })
    const { place, wish } = await freeStep(head)
    await call(head, `/api/spaces/${place}/recurrences`, { ...wish, count: 3, onConflict: 'skip' })
    await page.goto(`/club/${club}/manage/events`)
    await button(head, `Повторить: ${title}`).click()
    await page.getByRole('radio').first().check()
    await page.getByLabel(/^На все свободные даты серии/).check()
    expect(await axeProblems(page)).toEqual([])
    const shown = await page.getByText(/^На все свободные даты серии/).textContent()
    const dates = Number(shown?.split(': ')[1])
    await button(head, `Повторить: ${dates}`).click()
    await page.getByText(`Событий опубликовано: ${dates}`).waitFor()
    await eventually('the events in the list', async () => {
      await page.reload()
      return (await page.getByRole('heading', { name: title }).count()) === dates + 1
    })
    expect(head.faults).toEqual([])
  })

  it('comes back to the field when the server refuses', async () => {
    const head = await headOf(102)
    const { page, club } = head
    const { id } = await reservation(head)
    await page.goto(`/club/${club}/manage/events/new`)
    await page.getByLabel('Название').fill('Клуб чтения')
    await button(head, 'Дальше').click()
    await page.getByRole('radio').first().check()
    await button(head, 'Дальше').click()
    await page.getByLabel('Сколько мест').fill('10')
    await button(head, 'Дальше').click()
    // Somebody else of the club took it back meanwhile.
    await call(head, `/api/spaces/reservations/${id}/cancel`, { reason: 'Проверка' })
    await button(head, 'Опубликовать').click()
    await heading(head, 'Где и когда').waitFor()
    await page.locator('#booking-error').waitFor()
    expect(head.faults).toEqual([])
  })
})

describe('members and guests', () => {
  it('a request is accepted; a guest is checked in; the lists come as files', async () => {
    const head = await headOf(103, { width: 1280, height: 800 })
    const { page, club, clubId } = head
    const student = await someone(studentLogin(104))
    await call(student, `/api/clubs/${club}/join`, { message: 'Люблю шахматы' })
    await page.goto(`/club/${club}/manage/members?status=requested`)
    await page.getByText('Люблю шахматы').waitFor()
    await page.getByRole('button', { name: /^Принять: / }).click()
    await heading(head, 'Заявок нет').waitFor()
    await page.getByRole('link', { name: /^В клубе/ }).click()
    await page.getByRole('button', { name: /^Исключить: / }).waitFor()
    const file = async (): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Скачать CSV' }).click(),
      ])
      return readFile(await download.path(), 'utf8')
    }
    expect(await file()).toContain('"участник"')
    const startsAt = new Date(Date.now() + 30 * 60_000)
    const { doc } = await asAdmin<{ doc: { id: string } }>('/api/events?locale=ru', 'POST', {
      title: 'Блиц',
      club: clubId,
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(),
      timeZone: 'Asia/Almaty',
      status: 'published',
      type: 'general',
      price: 0,
      currency: 'KZT',
      maxAttendees: 10,
    })
    const { ticketTypes } = await call<{ ticketTypes: { id: string }[] }>(student, `/api/events/${doc.id}/live`)
    await call(student, '/api/checkout', { lines: [{ ticketType: ticketTypes[0]?.id, quantity: 1 }] })
    await page.goto(`/club/${club}/manage/participants`)
    await page.getByRole('button', { name: /^Отметить: / }).click()
    await page.getByRole('button', { name: /^Снять отметку: / }).waitFor()
    expect(await file()).toContain('"был"')
    await page.getByRole('button', { name: /^Снять отметку: / }).click()
    await page.getByLabel('Причина').fill('Ошиблись')
    await button(head, 'Снять').click()
    await page.getByRole('button', { name: /^Отметить: / }).waitFor()
    // Cancelling says whom it concerns before it is done.
    await page.goto(`/club/${club}/manage/events`)
    await page.getByRole('button', { name: 'Отменить событие: Блиц' }).click()
    await page.getByText(/Письмо получат: 1 человек/).waitFor()
    await page.getByLabel('Причина').fill('Болезнь тренера')
    await page.getByRole('dialog').getByRole('button', { name: 'Отменить событие' }).click()
    await page.getByText('Пока ничего не объявлено').waitFor()
    expect(head.faults).toEqual([])
  })
})

const pages = ['events', 'events/new', 'participants', 'members', 'reviews', 'statistics', 'profile']

describe('the pages', () => {
  it('are not there for students and heads of other clubs', async () => {
    const { club } = await headOf(105)
    const [student, other] = [await someone(studentLogin(106)), await headOf(107)]
    const anonymous = await someone(null)
    for (const path of pages) {
      const address = `/club/${club}/manage/${path}`
      for (const { context } of [student, other]) expect((await context.request.get(address)).status(), path).toBe(404)
      expect((await anonymous.context.request.get(address)).url(), path).toContain('/login?next=')
    }
  })

  it.each([
    ['light', '', 360],
    ['dark', '', 360],
    ['dark', '/kk', 1280],
    ['light', '/en', 768],
  ] as const)('in %s at "%s" pass axe and fit %i points', async (theme, prefix, width) => {
    const { docs } = await asAdmin<{ docs: { slug: string }[] }>('/api/clubs?limit=1&sort=-ratingCount&depth=0')
    const admin = await someone(null, { theme, width, height: 800 })
    await signInAs(admin, 'admin', 'admin123')
    for (const path of pages) {
      await admin.page.goto(`${prefix}/club/${docs[0]?.slug}/manage/${path}`)
      await admin.page.locator('main .skeleton').first().waitFor({ state: 'detached' })
      expect([path, await axeProblems(admin.page)]).toEqual([path, []])
      expect([path, await overflowing(admin.page)]).toEqual([path, []])
    }
    expect(admin.faults).toEqual([])
  })
})
