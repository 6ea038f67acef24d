import { beforeAll, describe, expect, it } from 'vitest'
import { clubMonths } from '#src/db/club/clubMonths.ts'
import { clubReviews } from '#src/db/club/clubReviews.ts'
import { clubTotals } from '#src/db/club/clubTotals.ts'
import { eventsToStaff } from '#src/db/club/eventsToStaff.ts'
import { ownEvents } from '#src/db/club/ownEvents.ts'
import { waitingExcuses } from '#src/db/club/waitingExcuses.ts'
import { pool } from '#src/db/pool.ts'
import type { EventPhase } from '#src/domain/clubEvent.ts'
import { uuidv7 } from '#src/lib/ids.ts'
import {
  createClub,
  createEvent,
  createTicket,
  createUser,
  type TestClub,
  type TestEvent,
  type TestUser,
} from '#tests/support/factories.ts'

const zone = 'Asia/Almaty'
const dayMs = 86_400_000
const ago = (days: number): { startsAt: Date; endsAt: Date } => ({
  startsAt: new Date(Date.now() - days * dayMs),
  endsAt: new Date(Date.now() - days * dayMs + 3_600_000),
})

let club: TestClub
let people: TestUser[]
let [past, older, future]: TestEvent[] = []

beforeAll(async () => {
  club = await createClub()
  people = await Promise.all([createUser(), createUser(), createUser()])
  const own = { club: club.id }
  past = await createEvent({ ...own, ...ago(40), title: 'Сорок дней назад' })
  older = await createEvent({ ...own, ...ago(400), title: 'Давно' })
  future = await createEvent({ ...own, title: 'Скоро' })
  await createEvent({ ...own, ...ago(20), status: 'cancelled', title: 'Отменили' })
  await createEvent({ ...own, status: 'draft', title: 'Черновик' })
  const [a, b, c] = people as [TestUser, TestUser, TestUser]
  for (const [event, who, status] of [
    [past, a, 'attended'],
    [past, b, 'attended'],
    [past, c, 'absent'],
    [older, a, 'attended'],
    [future, a, 'paid'],
  ] as const)
    await createTicket(event as TestEvent, who, { status })
  // Of another club: not counted.
  await createTicket(await createEvent({ club: (await createClub()).id, ...ago(10) }), a, { status: 'attended' })
})

describe('the statistics of a club', () => {
  it('count what is over in twelve months', async () => {
    expect(await clubTotals(pool, club.id)).toEqual({
      events: 1,
      visits: 2,
      visitors: 2,
      absent: 1,
      members: 0,
      rating: { average: null, count: 0 },
    })
  })

  it('have a row for each of twelve months, the present one last', async () => {
    const monthOf = (at: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at).slice(0, 7)
    const months = await clubMonths(pool, club.id, zone)
    expect(months).toHaveLength(12)
    expect(months.at(-1)?.month).toBe(monthOf(new Date()))
    expect(months.find(({ month }) => month === monthOf((past as TestEvent).startsAt))).toMatchObject({
      events: 1,
      visits: 2,
      absent: 1,
      rating: null,
    })
    expect(months.reduce((sum, { events }) => sum + events, 0)).toBe(1)
  })
})

describe('the events of a club', () => {
  it('stand by phase, with how many there are of each', async () => {
    const list = (phase: EventPhase) => ownEvents(pool, { club: club.id, phase, locale: 'kk', limit: 20, offset: 0 })
    const titles = async (phase: EventPhase) => (await list(phase)).events.map(({ title }) => title)
    expect((await list('published')).counts).toEqual({ published: 1, draft: 1, past: 2, cancelled: 1 })
    expect(await titles('published')).toEqual(['Скоро'])
    expect(await titles('past')).toEqual(['Сорок дней назад', 'Давно'])
    expect(await titles('draft')).toEqual(['Черновик'])
    expect(await titles('cancelled')).toEqual(['Отменили'])
    expect((await list('published')).events[0]).toMatchObject({ taken: 1, capacity: 50, phase: 'published' })
  })

  it('of which guests are looked at begin with the next one', async () => {
    const events = await eventsToStaff(pool, club.id, 'ru')
    expect(events.map(({ title }) => title)).toEqual(['Скоро', 'Отменили', 'Сорок дней назад', 'Давно'])
  })
})

describe('reviews and excuses of a club', () => {
  it('are those of its events', async () => {
    await pool.query(
      `INSERT INTO attendances (id, ticket_id, event_id, user_id, checked_in_at, club_id)
       SELECT hub_uuid(), t.id, t.event_id, t.holder_id, now(), t.club_id FROM tickets t WHERE t.event_id = $1 AND t.status = 'attended'`,
      [past?.id],
    )
    const ids = [uuidv7(), uuidv7()]
    for (const [index, id] of ids.entries())
      await pool.query('INSERT INTO reviews (id, event_id, user_id, rating, comment) VALUES ($1, $2, $3, 4, $4)', [
        id,
        past?.id,
        people[index]?.id,
        'Хорошо',
      ])
    const list = (onlyUnanswered: boolean) =>
      clubReviews(pool, { club: club.id, onlyUnanswered, locale: 'ru', limit: 20, offset: 0 })
    expect(await list(false)).toMatchObject({ total: 2, unanswered: 2, rating: { average: 4, count: 2 } })
    await pool.query("UPDATE reviews SET reply = 'Спасибо' WHERE id = $1", [ids[0]])
    expect(await list(true)).toMatchObject({ total: 1, unanswered: 1, reviews: [{ id: ids[1], hasReply: false }] })
    expect(await waitingExcuses(pool, club.id, 'ru')).toEqual([])
  })
})
