import type { Locator } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { axeProblems, overflowing, signInAs, type Visitor, visit } from '#tests/support/browser.ts'
import { hubUrl } from '#tests/support/hub.ts'
import { asAdmin, eventually } from '#tests/support/journey.ts'

const visitors: Visitor[] = []

afterEach(async () => {
  await Promise.all(visitors.splice(0).map((visitor) => visitor.leave()))
})

type Step = { start: string; end: string; state: string }
type Place = { id: string; slug: string }
type Booking = { id: string; start: string; end: string; status: string; location: Place }

const dayFrom = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10)
const isSameMonth = (one: string, other: string): boolean => one.slice(0, 7) === other.slice(0, 7)
const clock = (instant: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Almaty', hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  )

let counter = 0

const stepsOf = async (hall: string, day: string): Promise<Step[]> =>
  (await asAdmin<{ days: { steps: Step[] }[] }>(`/api/spaces/${hall}/availability?from=${day}&to=${day}`)).days[0]
    ?.steps ?? []

/** A club of this file's own with a reservation of an hour of a hall that has three free ones in a row. */
async function reserved(hall: string, day: string): Promise<Booking & { club: string; free: Step[] }> {
  const slug = `halls-${Date.now().toString(36)}${counter++}`
  await asAdmin('/api/clubs?locale=ru', 'POST', { name: `Клуб ${slug}`, slug })
  const steps = await stepsOf(hall, day)
  const at = steps.findIndex((_, index) => [0, 1, 2].every((more) => steps[index + more]?.state === 'free'))
  if (at < 0) throw new Error(`${hall} has no three free hours in a row on ${day}`)
  const free = steps.slice(at, at + 3)
  const { start, end } = free[0] as Step
  const booking = await asAdmin<Booking>(`/api/spaces/${hall}/reservations`, 'POST', { club: slug, start, end })
  return { ...booking, club: `Клуб ${slug}`, free }
}

async function admin(options: { width?: number; height?: number; theme?: 'light' | 'dark' } = {}): Promise<Visitor> {
  const visitor = await visit({ width: 1280, height: 800, ...options })
  visitors.push(visitor)
  await signInAs(visitor, 'admin', 'admin123')
  return visitor
}

/** A booking as the collection has it; `location` is its id. */
async function bookingOf(id: string) {
  type Read = { status: string; startsAt: string; reason: string | null; location: Place | string }
  const { location, ...read } = await asAdmin<Read>(`/api/bookings/${id}?depth=0`)
  return { ...read, location: typeof location === 'string' ? location : location.id }
}

const chip = ({ page }: Visitor, id: string) => page.locator(`[data-booking="${id}"]`).first()

const middleOf = async (found: Locator) => {
  const box = await found.first().boundingBox()
  if (!box) throw new Error(`${found} is not in sight`)
  return {
    x: Math.round(box.x + box.width / 2),
    y: Math.round(box.y + Math.min(box.height / 2, 20)),
    height: box.height,
  }
}

/** Takes a chip with the mouse, by way of some points between, and lets it go where the page shows it at its end. */
async function drag(
  visitor: Visitor,
  booking: string,
  to: (from: Awaited<ReturnType<typeof middleOf>>) => Promise<{ x: number; y: number }>,
): Promise<void> {
  const { page } = visitor
  const dragged = chip(visitor, booking)
  const from = await middleOf(dragged)
  const end = await to(from)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 12, from.y + 3, { steps: 3 })
  await page.mouse.move(end.x, end.y, { steps: 12 })
  // What is let go before the page has drawn the last move would fall where it was before.
  await eventually('the chip under the mouse', async () => {
    const now = await middleOf(dragged)
    return Math.abs(now.x - end.x) < 2 && Math.abs(now.y - end.y) < 2
  })
  await page.locator('[data-over]').waitFor()
  await page.mouse.up()
}

describe('the calendar of all halls', () => {
  it('shows who and what for; an admin confirms, and cancels with a reason', async () => {
    const day = dayFrom(17)
    const booking = await reserved('red-hall', day)
    // On a screen as wide as this the admin's links are open.
    const visitor = await admin({ width: 1600, height: 900 })
    const { page } = visitor
    await page.goto('/admin')
    await page.getByRole('link', { name: 'Календарь залов' }).click()
    await page.getByRole('heading', { name: 'Календарь залов' }).waitFor()
    await page.goto(`/admin/halls?view=week&day=${day}`)
    const text = (await chip(visitor, booking.id).textContent()) ?? ''
    expect(text).toContain(booking.club)
    expect(text).toContain('Мероприятия пока нет')
    await page.locator('select[name=hall]').selectOption('blue-hall')
    await page.waitForURL(/hall=blue-hall/)
    await chip(visitor, booking.id).waitFor({ state: 'detached' })
    await page.locator('select[name=hall]').selectOption('red-hall')
    await chip(visitor, booking.id).click()
    const dialog = page.getByRole('dialog', { name: booking.club })
    await dialog.getByRole('button', { name: 'Подтвердить' }).click()
    await page.locator(`[data-booking="${booking.id}"][data-status=confirmed]`).waitFor()
    await chip(visitor, booking.id).click()
    // Not without a reason.
    await dialog.getByRole('button', { name: 'Отменить бронь' }).click()
    expect(await dialog.isVisible()).toBe(true)
    await dialog.getByLabel('Причина').fill('Ремонт сцены')
    await dialog.getByRole('button', { name: 'Отменить бронь' }).click()
    await chip(visitor, booking.id).waitFor({ state: 'detached' })
    expect(await bookingOf(booking.id)).toMatchObject({ status: 'cancelled', reason: 'Ремонт сцены' })
    expect(visitor.faults).toEqual([])
  })

  it('moves by keyboard: a taken hour is refused with what is free nearby, one press away', async () => {
    const day = dayFrom(18)
    const booking = await reserved('red-hall', day)
    const [, , third] = booking.free as [Step, Step, Step]
    await asAdmin('/api/bookings', 'POST', {
      location: booking.location.id,
      startsAt: third.start,
      endsAt: third.end,
      kind: 'blackout',
      status: 'confirmed',
      reason: 'Уборка',
    })
    const visitor = await admin()
    const { page } = visitor
    await page.goto(`/admin/halls?view=day&day=${day}`)
    await chip(visitor, booking.id).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Перенести' }).press('Enter')
    const form = page.getByRole('dialog', { name: 'Перенести бронь' })
    expect(await form.getByLabel('Начало').inputValue()).toBe(clock(booking.start))
    await form.getByLabel('Начало').fill(clock(third.start))
    await form.getByLabel('Конец').fill(clock(third.end))
    await form.getByRole('button', { name: 'Перенести' }).press('Enter')
    const near = form.getByRole('region', { name: 'Свободно рядом' }).getByRole('button')
    await near.first().waitFor()
    expect(await axeProblems(page, 'dialog')).toEqual([])
    // What is free nearby may be where it stands.
    await near
      .filter({ hasNotText: `${clock(booking.start)}–` })
      .first()
      .press('Enter')
    await form.waitFor({ state: 'detached' })
    const moved = await bookingOf(booking.id)
    expect(moved.startsAt).not.toBe(booking.start)
    expect(moved.startsAt).not.toBe(third.start)
    expect(visitor.faults).toEqual([])
  })

  it('fills the form of moving by a drag: to another hall and day of the week, to another hour of the day', async () => {
    // Both in one month, as a month's last day may be the last that is shown.
    const [day, next] = isSameMonth(dayFrom(26), dayFrom(27)) ? [dayFrom(26), dayFrom(27)] : [dayFrom(27), dayFrom(28)]
    const week = await reserved('red-hall', day)
    const visitor = await admin({ width: 1600, height: 1000 })
    const { page } = visitor
    // The week may end with the first of the two days.
    await page.goto(`/admin/halls?view=month&day=${day}&hall=red-hall`)
    const target = page.locator(`[data-day="${next}"]`)
    // Near the edge the page would begin to scroll under the mouse.
    await target.evaluate((cell) => cell.scrollIntoView({ block: 'center' }))
    await drag(visitor, week.id, () => middleOf(target))
    const form = page.getByRole('dialog', { name: 'Перенести бронь' })
    await form.waitFor()
    expect(await form.getByLabel('День').inputValue()).toBe(next)
    expect(await form.getByLabel('Начало').inputValue()).toBe(clock(week.start))
    await form.getByLabel('Зал').selectOption('blue-hall')
    const free = (await stepsOf('blue-hall', next)).find(({ state }) => state === 'free') as Step
    await form.getByLabel('Начало').fill(clock(free.start))
    await form.getByLabel('Конец').fill(clock(free.end))
    await form.getByRole('button', { name: 'Перенести' }).click()
    await eventually('the move', async () => (await bookingOf(week.id)).location !== week.location.id)

    const hour = await reserved('red-hall', day)
    await page.goto(`/admin/halls?view=day&day=${day}&hall=red-hall`)
    await chip(visitor, hour.id).evaluate((found) => found.scrollIntoView({ block: 'center' }))
    await drag(visitor, hour.id, async ({ x, y, height }) => ({ x, y: Math.round(y + height + 2) }))
    await form.waitFor()
    expect(await form.getByLabel('Начало').inputValue()).toBe(clock((hour.free[1] as Step).start))
    await form.getByRole('button', { name: 'Перенести' }).click()
    await eventually('the move', async () => {
      const { startsAt } = await bookingOf(hour.id)
      return Date.parse(startsAt) === Date.parse((hour.free[1] as Step).start)
    })
    expect(visitor.faults).toEqual([])
  })

  it('closes a hall for some hours', async () => {
    const day = dayFrom(21)
    const free = (await stepsOf('blue-hall', day)).find(({ state }) => state === 'free') as Step
    const visitor = await admin({ width: 360, height: 740 })
    const { page } = visitor
    await page.goto(`/admin/halls?view=day&day=${day}&hall=blue-hall`)
    await page.getByRole('button', { name: 'Закрыть зал' }).click()
    const form = page.getByRole('dialog', { name: 'Закрыть зал на время' })
    await form.getByLabel('Начало').fill(clock(free.start))
    await form.getByLabel('Конец').fill(clock(free.end))
    await form.getByLabel('Причина').fill('Проверка пожарной сигнализации')
    await form.getByRole('button', { name: 'Закрыть зал' }).click()
    await page.locator('[data-kind=blackout]').getByText('Проверка пожарной сигнализации').waitFor()
    const step = (await stepsOf('blue-hall', day)).find(({ start }) => start === free.start)
    expect(step?.state).not.toBe('free')
    expect(visitor.faults).toEqual([])
  })

  it.each([
    ['light', 'ru'],
    ['dark', 'en'],
  ] as const)('passes axe in the %s theme in %s, and fits a phone', async (theme, language) => {
    const visitor = await admin({ width: 360, height: 740, theme })
    const { page, context } = visitor
    await context.addCookies([{ name: 'payload-lng', value: language, url: hubUrl() }])
    for (const view of ['day', 'week', 'month']) {
      await page.goto(`/admin/halls?view=${view}`)
      await page.getByRole('heading', { name: language === 'ru' ? 'Календарь залов' : 'Calendar of halls' }).waitFor()
      expect(await axeProblems(page, '.hub-dashboard')).toEqual([])
      expect((await overflowing(page)).filter((each) => each.includes('hub-'))).toEqual([])
    }
    expect(visitor.faults).toEqual([])
  })

  it('is for admins only', async () => {
    const visitor = await visit({ width: 1280, height: 800 })
    visitors.push(visitor)
    await visitor.page.goto('/admin/halls')
    await visitor.page.waitForURL(/\/login/)
    await signInAs(visitor, 'head@sdu.edu.kz', 'head12345')
    await visitor.page.goto('/admin')
    await visitor.page.getByRole('heading', { name: /Здравствуйте|Hello/ }).waitFor()
    expect(await visitor.page.getByRole('link', { name: 'Календарь залов' }).count()).toBe(0)
    await visitor.page.goto('/admin/halls')
    expect(await visitor.page.locator('.hub-halls, .hub-day').count()).toBe(0)
    expect(visitor.faults).toEqual([])
  })
})
