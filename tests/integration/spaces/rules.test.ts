import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#src/domain/calendarDays.ts'
import { testPayload } from '#tests/support/factories.ts'
import { call, type HotServer, startHotServer } from '#tests/support/sales.ts'
import { at, countBy, createHead, dayIn, type Head, hall, hourMs, plus, reserve, reserved } from './spacesSupport.ts'

const quarters = { stepMinutes: 15 }
const quarterMs = 15 * 60_000
const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const hours = (opens: string, closes: string) => ({ openingHours: week.map((weekday) => ({ weekday, opens, closes })) })

let server: HotServer
let head: Head
beforeAll(async () => {
  server = await startHotServer()
})
afterAll(() => server.close())

describe('B3: half-open intervals and buffers', () => {
  beforeAll(async () => {
    head = await createHead()
  })

  it('10–11 and 11–12 stand side by side', async () => {
    const place = await hall()
    const answers = [
      await reserve(server, head, place.id, at(3, '10:00'), at(3, '11:00')),
      await reserve(server, head, place.id, at(3, '11:00'), at(3, '12:00')),
    ]
    expect(countBy(answers)).toEqual({ 201: 2 })
  })

  it.each([
    ['before', { bufferBefore: 15 }],
    ['after', { bufferAfter: 15 }],
  ])(
    'with a buffer of 15 minutes %s, the second is refused and the alternatives leave the gap',
    async (_name, buffer) => {
      const place = await hall({ ...quarters, ...buffer })
      await reserved(server, head, place.id, at(3, '10:00'), at(3, '11:00'))
      const { status, body } = await reserve(server, head, place.id, at(3, '11:00'), at(3, '12:00'))
      expect([status, body.error?.code]).toEqual([409, 'slot_taken'])
      const [nearest] = body.error?.details?.alternatives ?? []
      expect(nearest).toEqual({ start: at(3, '11:15'), end: at(3, '12:15') })
      expect(await reserve(server, head, place.id, nearest?.start as string, nearest?.end as string)).toMatchObject({
        status: 201,
      })
    },
  )
})

describe('B4: what a place does not allow has a code of its own', () => {
  let studio: { id: string }
  let cabinet: { id: string }
  const closed = dayIn(9)
  beforeAll(async () => {
    head = await createHead()
    studio = await hall({
      ...quarters,
      ...hours('08:00', '22:00'),
      minMinutes: 60,
      maxMinutes: 240,
      noticeMinutes: 24 * 60,
      horizonDays: 30,
      exceptions: [{ date: closed }],
    })
    cabinet = await hall(hours('08:00', '22:00'))
  })

  /** The next quarter of an hour and two hours more: of less than the day's notice that the studio wants, at any time of the day. */
  const shortly = (): string => new Date(Math.ceil(Date.now() / quarterMs) * quarterMs + 2 * hourMs).toISOString()

  it.each<[string, string, () => [start: string, end: string], string, string]>([
    ['nothing long', 'studio', () => [at(3, '10:00'), at(3, '10:00')], 'ends_before_start', 'end'],
    ['inverted', 'studio', () => [at(3, '11:00'), at(3, '10:00')], 'ends_before_start', 'end'],
    ['off a step of 15 minutes', 'studio', () => [at(3, '10:07'), at(3, '11:07')], 'slot_off_step', 'start'],
    ['ending off a step', 'studio', () => [at(3, '10:00'), at(3, '11:10')], 'slot_off_step', 'end'],
    ['off a step of an hour', 'cabinet', () => [at(3, '10:30'), at(3, '11:30')], 'slot_off_step', 'start'],
    ['past', 'cabinet', () => [at(-2, '10:00'), at(-2, '11:00')], 'slot_past', 'start'],
    ['too soon', 'studio', () => [shortly(), plus(shortly(), hourMs)], 'slot_too_soon', 'start'],
    ['before it opens', 'studio', () => [at(3, '07:00'), at(3, '09:00')], 'slot_closed', 'start'],
    ['until after it closes', 'cabinet', () => [at(3, '21:00'), at(3, '23:00')], 'slot_closed', 'start'],
    [
      'on a closed day',
      'studio',
      () => [`${closed}T10:00:00+05:00`, `${closed}T11:00:00+05:00`],
      'slot_closed',
      'start',
    ],
    ['too short', 'studio', () => [at(3, '10:00'), at(3, '10:45')], 'slot_too_short', 'end'],
    ['too long', 'studio', () => [at(3, '10:00'), at(3, '14:15')], 'slot_too_long', 'end'],
    ['beyond the horizon', 'studio', () => [at(31, '10:00'), at(31, '11:00')], 'slot_beyond_horizon', 'start'],
  ])('%s in the %s', async (_name, where, times, code, field) => {
    const place = where === 'studio' ? studio : cabinet
    const { status, body } = await reserve(server, head, place.id, ...times())
    expect([status, body.error?.code, body.error?.field]).toEqual([400, code, field])
  })

  it('the last day within the horizon is allowed', async () => {
    expect(await reserve(server, head, studio.id, at(30, '10:00'), at(30, '11:00'))).toMatchObject({ status: 201 })
  })

  it('only a club’s head reserves for it, and only in a place there is', async () => {
    const stranger = await createHead()
    const wish = [at(4, '10:00'), at(4, '11:00')] as const
    expect(await reserve(server, { ...stranger, club: head.club }, cabinet.id, ...wish)).toMatchObject({
      status: 403,
      body: { error: { code: 'forbidden' } },
    })
    expect(await reserve(server, head, 'nowhere', ...wish)).toMatchObject({ status: 404 })
    const nobody = await call(server, 'POST', `/spaces/${cabinet.id}/reservations`, { body: {} })
    expect(nobody.status).toBe(401)
  })
})

type Series = {
  series: string | null
  occurrences: {
    start: string
    end: string
    state: string
    code?: string
    reason?: string
    alternative?: { start: string; end: string }
  }[]
  free: number
  conflicts: number
  reservations: { id: string; series: string }[]
}

const recur = (place: string, body: Record<string, unknown>) =>
  call<Series & { error?: { code: string; details?: { occurrences: { state: string }[] } } }>(
    server,
    'POST',
    `/spaces/${place}/recurrences`,
    { token: head.token, body: { club: head.club, ...body } },
  )

/** The next day `YYYY-MM-DD` on which the clocks of a zone are changed, seen from today; its Saturday before is where the series begins. */
function nextChange(timeZone: string): string {
  const offset = (day: string): string =>
    new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
      .formatToParts(new Date(`${day}T12:00:00Z`))
      .find(({ type }) => type === 'timeZoneName')?.value ?? ''
  let day = dayIn(10)
  while (offset(day) === offset(addDays(day, 1))) day = addDays(day, 1)
  return addDays(day, 1)
}

describe('B9: every week in wall time', () => {
  beforeAll(async () => {
    head = await createHead()
  })

  it('18:00 stays 18:00 over the change of the clocks in Berlin', async () => {
    const timeZone = 'Europe/Berlin'
    const place = await hall({ timeZone, horizonDays: 730 })
    const change = nextChange(timeZone)
    const zone = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    const before = addDays(change, -3)
    const offset = zone.format(new Date(`${before}T12:00:00Z`)).includes('+02:00') ? '+02:00' : '+01:00'
    const { status, body } = await recur(place.id, {
      start: `${before}T18:00:00${offset}`,
      end: `${before}T20:00:00${offset}`,
      count: 3,
    })
    expect([status, body.free, body.reservations.length]).toEqual([201, 3, 3])
    const shown = body.occurrences.map(({ start, end }) =>
      [start, end].map((each) =>
        new Date(each).toLocaleTimeString('de', { timeZone, hour: '2-digit', minute: '2-digit' }),
      ),
    )
    expect(shown).toEqual([
      ['18:00', '20:00'],
      ['18:00', '20:00'],
      ['18:00', '20:00'],
    ])
    const [first, second] = body.occurrences.map(({ start }) => Date.parse(start)) as [number, number]
    expect(Math.abs(second - first - 7 * 24 * hourMs)).toBe(hourMs)
  })

  it('the grid of a day with 25 hours has 25 steps, of one with 23 has 23', async () => {
    const place = await hall({ timeZone: 'Europe/Berlin' })
    const steps = async (day: string): Promise<{ start: string; end: string; state: string }[]> => {
      const path = `/spaces/${place.slug}/availability?from=${day}&to=${day}`
      const { body } = await call<{ days: { steps: { start: string; end: string; state: string }[] }[] }>(
        server,
        'GET',
        path,
      )
      return body.days[0]?.steps ?? []
    }
    const [spring, autumn, plain] = [await steps('2026-03-29'), await steps('2026-10-25'), await steps('2026-10-26')]
    expect([spring.length, autumn.length, plain.length]).toEqual([23, 25, 24])
    for (const day of [spring, autumn, plain]) {
      expect(day.every(({ start, end }, index) => end === (day[index + 1]?.start ?? end) && start < end)).toBe(true)
    }
    const almaty = await hall()
    const path = `/spaces/${almaty.slug}/availability?from=2024-02-29&to=2024-03-01`
    const { body } = await call<{ days: { steps: unknown[] }[] }>(server, 'GET', path)
    // The clocks went back at midnight between them: the hour before it came twice.
    expect(body.days.map(({ steps: each }) => each.length)).toEqual([25, 24])
  })

  it('a dry run lists conflicts and writes nothing; skip takes the rest, refuse takes none', async () => {
    const place = await hall()
    const other = await createHead()
    const taken = at(10, '18:00')
    await reserved(server, other, place.id, taken, plus(taken, hourMs))
    const wish = { start: at(3, '18:00'), end: at(3, '19:00'), count: 4 }
    const dry = await recur(place.id, { ...wish, dryRun: true })
    expect(dry.status).toBe(200)
    expect(dry.body).toMatchObject({ free: 3, conflicts: 1, series: null, reservations: [] })
    expect(dry.body.occurrences.map(({ state, code }) => code ?? state)).toEqual(['free', 'slot_taken', 'free', 'free'])
    const refused = await recur(place.id, wish)
    expect(refused).toMatchObject({ status: 409, body: { error: { code: 'recurrence_conflicts' } } })
    expect(refused.body.error?.details?.occurrences).toHaveLength(4)
    const skipped = await recur(place.id, { ...wish, onConflict: 'skip' })
    expect([skipped.status, skipped.body.reservations.length]).toEqual([201, 3])
    expect(new Set(skipped.body.reservations.map(({ series }) => series))).toEqual(new Set([skipped.body.series]))
  })

  it('a dry run tells each date its own reason, in the caller’s language, with what is free that day', async () => {
    const holiday = dayIn(17)
    const place = await hall({
      ...hours('08:00', '22:00'),
      horizonDays: 40,
      exceptions: [
        { date: holiday, note: 'День города' },
        { date: dayIn(24), opens: '08:00', closes: '16:00', note: 'Сессия' },
      ],
    })
    const other = await createHead()
    await reserved(server, other, place.id, at(10, '18:00'), at(10, '19:00'))
    const payload = await testPayload()
    await payload.create({
      collection: 'bookings',
      data: {
        location: place.id,
        startsAt: at(31, '08:00'),
        endsAt: at(31, '22:00'),
        kind: 'blackout',
        status: 'confirmed',
        reason: 'Ремонт сцены',
      } as never,
      context: {},
    })
    const wish = { start: at(3, '18:00'), end: at(3, '20:00'), count: 7, dryRun: true }
    const told = async (locale: string) => {
      const { status, body } = await call<Series>(server, 'POST', `/spaces/${place.id}/recurrences?locale=${locale}`, {
        token: head.token,
        body: { club: head.club, ...wish },
      })
      expect(status).toBe(200)
      return body.occurrences
    }
    const ru = await told('ru')
    expect(ru.map(({ code, reason, alternative }) => [code, reason, alternative])).toEqual([
      [undefined, undefined, undefined],
      ['slot_taken', 'Это время уже занято.', { start: at(10, '19:00'), end: at(10, '21:00') }],
      ['slot_closed', 'В этот день закрыто: День города.', undefined],
      ['slot_closed', 'Открыто только 08:00–16:00: Сессия.', { start: at(24, '14:00'), end: at(24, '16:00') }],
      ['slot_blackout', 'Зал закрыт на это время: Ремонт сцены.', undefined],
      [undefined, undefined, undefined],
      ['slot_beyond_horizon', 'Бронировать можно не больше чем на 40 дн. вперёд.', undefined],
    ])
    const [kk, en] = [await told('kk'), await told('en')]
    for (const [index, { reason }] of ru.entries())
      if (reason) expect(new Set([reason, kk[index]?.reason, en[index]?.reason]).size, reason).toBe(3)
    const [taken] = ru.flatMap(({ alternative }) => alternative ?? [])
    expect(await reserve(server, head, place.id, taken?.start as string, taken?.end as string)).toMatchObject({
      status: 201,
    })
    const past = await recur(place.id, { ...wish, start: at(-4, '18:00'), end: at(-4, '20:00'), count: 2 })
    expect(past.body.occurrences.map(({ code }) => code)).toEqual(['slot_past', undefined])
    const refused = await recur(place.id, { ...wish, dryRun: false })
    expect(refused.body.error?.details?.occurrences[2]).toMatchObject({ reason: 'В этот день закрыто: День города.' })
  })

  it('an alternative leaves the other dates of the series alone', async () => {
    const place = await hall(hours('08:00', '12:00'))
    const other = await createHead()
    await reserved(server, other, place.id, at(4, '08:00'), at(4, '12:00'))
    const wish = { start: at(3, '08:00'), end: at(3, '12:00'), count: 1, dryRun: true }
    expect((await recur(place.id, wish)).body.occurrences[0]).toMatchObject({ state: 'free' })
    const taken = await recur(place.id, { ...wish, start: at(4, '08:00'), end: at(4, '12:00') })
    expect(taken.body.occurrences[0]).not.toHaveProperty('alternative')
  })
})
