import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#src/domain/calendarDays.ts'
import { dayKey, formatTime } from '#src/i18n/formatDate.ts'
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
import { type CalendarHost, startCalendarHost } from '#tests/support/emulators/calendarHost.ts'
import { newEvent } from '#tests/support/journey.ts'

const timeZone = 'Asia/Almaty'
/** Noon in three days: an event over midnight would be told with its dates. */
const noon = Date.parse(`${addDays(dayKey(Date.now(), timeZone), 3)}T12:00:00+05:00`)
const minutesToNoon = (): number => (noon - Date.now()) / 60_000
const title = 'Линейная алгебра'
const room = 'Кабинет D 204'
const visitors: Visitor[] = []
let host: CalendarHost

beforeAll(async () => {
  host = await startCalendarHost({ isSecure: true })
})
afterAll(() => host.close())
afterEach(async () => {
  await Promise.all(visitors.splice(0).map((visitor) => visitor.leave()))
})

const stamp = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')

/** Half an hour into the event. */
const lesson = { start: noon + 30 * 60_000, end: noon + 80 * 60_000 }

const calendarOf = ({ start, end }: typeof lesson): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:1',
    `SUMMARY:${title}`,
    `LOCATION:${room}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(end)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')

/** The page in both themes: nothing for axe to find, nothing that sticks out. */
async function isSound(page: Page, shown: Locator): Promise<void> {
  await shown.waitFor()
  expect([page.url(), await inBothThemes(page, () => axeProblems(page))]).toEqual([page.url(), nothing])
  expect([page.url(), await overflowing(page)]).toEqual([page.url(), []])
}

describe('a class timetable', () => {
  it('comes by its address, stands beside the events, warns and never hinders, and goes', async () => {
    const [free, paid] = [
      await newEvent({ startsInMinutes: minutesToNoon() }),
      await newEvent({ startsInMinutes: minutesToNoon(), price: 50_000 }),
    ]
    host.answer((_request, response) => void response.end(calendarOf(lesson)))
    const time = [lesson.start, lesson.end].map((at) => formatTime(at, { locale: 'ru', timeZone })).join('–')
    const day = dayKey(lesson.start, timeZone)
    const [words, event] = [getT('ru', 'schedule'), getT('ru', 'event')]
    const visitor = await visit()
    visitors.push(visitor)
    await signInAs(visitor, 'student112@stu.sdu.edu.kz', 'student123')
    const { page } = visitor

    await page.goto('/me/schedule')
    await page.getByLabel(words('timetableAddress')).fill(host.url)
    await page.getByRole('button', { name: words('timetableSave'), exact: true }).click()
    const given = page.getByText('Занятий впереди: 1')
    await given.waitFor()
    await isSound(page, given)

    // The week lists every day; the month leads to it from a day that has classes only.
    await page.goto(`/me/schedule?view=month&day=${day}`)
    const ofDay = page.getByRole('link', { name: words('classCount', { count: 1 }) })
    await isSound(page, ofDay)
    await ofDay.click()
    await page.waitForURL(/view=(week|agenda)/)
    await page.goto(`/me/schedule?view=week&day=${day}`)
    expect(await page.getByRole('list', { name: words('classes') }).textContent()).toBe(`${time} ${title}, ${room}`)
    expect(await page.locator('main li:empty').count()).toBe(0)
    await isSound(page, given)

    // The event's page is the same for all: the warning comes with the visitor's own part.
    const warning = page.getByText(`${title}, ${time}, ${room}`)
    await page.goto(`/events/${free.slug}`)
    await warning.waitFor()
    await page.getByText(event('hasClassThen')).waitFor()
    await isSound(page, warning)
    await page.getByRole('button', { name: event('registerFree') }).click()
    await page.getByRole('link', { name: event('openTicket') }).waitFor()

    await page.goto(`/checkout?event=${paid.slug}`)
    await warning.waitFor()
    await isSound(page, warning)
    await page.getByRole('button', { name: /^Оплатить/ }).click()
    await page.waitForURL(/\/pay\/sandbox\//)

    await page.goto(`/me/schedule?day=${day}`)
    await page.getByText(words('coincides', { title, time })).first().waitFor()
    expect(
      await page
        .getByRole('list', { name: words('classes') })
        .first()
        .textContent(),
    ).toContain(title)
    await isSound(page, given)

    await page.getByRole('button', { name: words('timetableRemove'), exact: true }).click()
    await page.getByText(words('timetableRemoved')).waitFor()
    await page.getByText(words('coincides', { title, time })).first().waitFor({ state: 'detached' })
    await page.goto(`/me/schedule?view=week&day=${day}`)
    expect(await page.getByText(title).count()).toBe(0)
    await page.goto(`/events/${free.slug}`)
    await page.getByRole('link', { name: event('openTicket') }).waitFor()
    expect(await page.locator('[data-classes]:not([hidden])').count()).toBe(0)
    expect(visitor.faults).toEqual([])
  })

  it('is asked for nobody who is not signed in', async () => {
    const someone = await newEvent({ startsInMinutes: minutesToNoon() })
    const visitor = await visit()
    visitors.push(visitor)
    const { page } = visitor
    const live = page.waitForResponse(/\/live$/)
    await page.goto(`/events/${someone.slug}`)
    expect(((await (await live).json()) as { mine: unknown }).mine).toBeNull()
    await page.getByRole('button', { name: getT('ru', 'event')('registerFree') }).waitFor()
    expect(await page.locator('[data-classes]:not([hidden])').count()).toBe(0)
  })
})
