import { beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { topStatement } from '#src/db/recommendations/topRecommendations.ts'
import type { Recommendation } from '#src/domain/recommendation.ts'
import { uuidv7 } from '#src/lib/ids.ts'
import { recommendFor } from '#src/services/recommendations/recommendFor.ts'
import { refreshChanged, refreshEverybody } from '#src/services/recommendations/work.ts'
import {
  createClub,
  createEvent,
  createTicket,
  createUser,
  rest,
  signIn,
  type TestEvent,
} from '#tests/support/factories.ts'

type Someone = Awaited<ReturnType<typeof createUser>>

const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000)
const someone = (): Promise<Someone> => createUser()

async function attend(person: Someone, event: TestEvent): Promise<void> {
  const ticket = await createTicket(event, person, { status: 'attended' })
  await pool.query(
    `INSERT INTO attendances (id, ticket_id, event_id, user_id, checked_in_at) VALUES ($1, $2, $3, $4, $5)`,
    [uuidv7(), ticket.id, event.id, person.id, event.startsAt],
  )
}

const follow = (person: Someone, club: string) =>
  pool.query(`INSERT INTO club_subscriptions (id, user_id, club_id) VALUES ($1, $2, $3)`, [uuidv7(), person.id, club])

const of = async (person: Someone, limit = 20): Promise<Recommendation[]> => recommendFor(person.id, 'ru', limit)
const reasonOf = (list: Recommendation[], event: TestEvent) => list.find((each) => each.event.id === event.id)?.reason

describe('what is recommended', () => {
  let music: string
  let chess: string
  let past: TestEvent
  let concert: TestEvent
  let match: TestEvent
  let fan: Someone

  beforeAll(async () => {
    music = (await createClub({ name: 'Музыка' })).id
    chess = (await createClub({ name: 'Шахматы' })).id
    past = await createEvent({ club: music, title: 'Осенний концерт', startsAt: daysAgo(10) })
    concert = await createEvent({ club: music, title: 'Зимний концерт' })
    match = await createEvent({ club: chess, title: 'Турнир' })
    fan = await someone()
    await attend(fan, past)
  })

  it('says which visit it goes by, which club is followed, and falls back to popular and soon', async () => {
    await follow(fan, chess)
    await refreshEverybody()
    const list = await of(fan)
    expect(list[0]?.event.id).toBe(concert.id)
    expect(reasonOf(list, concert)).toEqual({ code: 'attended', event: { slug: past.slug, title: 'Осенний концерт' } })
    expect(reasonOf(list, match)).toMatchObject({ code: 'subscribed', club: { name: 'Шахматы' } })
    const newcomer = await of(await someone())
    expect(newcomer.length).toBeGreaterThan(0)
    for (const { reason } of newcomer) expect(['popular', 'soon']).toContain(reason.code)
  })

  it('drops a reason that holds no more at once', async () => {
    await pool.query('DELETE FROM club_subscriptions WHERE user_id = $1', [fan.id])
    expect(reasonOf(await of(fan), match)?.code).not.toBe('subscribed')
  })

  it('finds what people with the same visits go to', async () => {
    const [me, friend] = [await someone(), await someone()]
    const clubs = [await createClub(), await createClub(), await createClub()] as const
    for (const [index, club] of clubs.entries()) {
      const event = await createEvent({ club: club.id, startsAt: daysAgo(20 + index) })
      await attend(me, event)
      await attend(friend, event)
    }
    const elsewhere = await createEvent({ club: (await createClub()).id })
    await createTicket(elsewhere, friend)
    await refreshChanged()
    expect(reasonOf(await of(me), elsewhere)).toEqual({ code: 'similar_people' })
  })

  it.each([
    ['held already', (event: TestEvent) => createTicket(event, fan)],
    ['cancelled', (event: TestEvent) => pool.query(`UPDATE events SET status = 'cancelled' WHERE id = $1`, [event.id])],
    [
      'begun',
      (event: TestEvent) =>
        pool.query(`UPDATE events SET starts_at = now() - interval '1 minute' WHERE id = $1`, [event.id]),
    ],
    ['sold out', async (event: TestEvent) => createTicket(event, await someone())],
    [
      'no more on sale',
      (event: TestEvent) =>
        pool.query(`UPDATE ticket_types SET sales_end = now() - interval '1 minute' WHERE event_id = $1`, [event.id]),
    ],
  ])('shows no event that is %s, though its score is still there', async (_name, change) => {
    const event = await createEvent({ club: music, capacity: 1 })
    await refreshEverybody()
    expect(reasonOf(await of(fan), event)?.code).toBe('attended')
    await change(event)
    const { rowCount } = await pool.query('SELECT FROM recommendations WHERE user_id = $1 AND event_id = $2', [
      fan.id,
      event.id,
    ])
    expect(rowCount).toBe(1)
    expect(reasonOf(await of(fan), event)).toBeUndefined()
  })

  it('offers a club’s own event to its members only', async () => {
    const event = await createEvent({ club: music, type: 'club' })
    await refreshEverybody()
    expect(reasonOf(await of(fan), event)).toBeUndefined()
    await pool.query(`INSERT INTO club_memberships (id, user_id, club_id, status) VALUES ($1, $2, $3, 'active')`, [
      uuidv7(),
      fan.id,
      music,
    ])
    await refreshChanged()
    expect(reasonOf(await of(fan), event)).toBeDefined()
  })

  it('makes the same from the same, however many workers make it', async () => {
    const scores = async () =>
      (
        await pool.query(
          'SELECT user_id, event_id, round(score::numeric, 6) AS score, reason FROM recommendations ORDER BY 1, 2',
        )
      ).rows
    await refreshEverybody()
    const before = await scores()
    await Promise.all([refreshEverybody(), refreshEverybody(), refreshChanged()])
    expect(await scores()).toEqual(before)
  })

  it('answers over REST in the language asked for, to the person alone', async () => {
    const token = await signIn(fan)
    const response = await rest('/me/recommendations?limit=5&locale=en', { token })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { items } = await response.json()
    expect(items.length).toBeLessThanOrEqual(5)
    expect(items[0].labels).toMatchObject({ price: 'Free', why: expect.stringMatching(/^You/) })
    expect((await rest('/me/recommendations')).status).toBe(401)
    expect((await rest('/me/recommendations?limit=0', { token })).status).toBe(400)
  })

  it('reads a person’s rows by index', async () => {
    const { text, values } = topStatement('ru', fan.id, 10)
    const client = await pool.connect()
    try {
      await client.query('BEGIN; SET LOCAL enable_seqscan = off')
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values)
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      expect(plan).toMatch(/recommendations_(best|pkey)/)
      expect(plan).not.toMatch(/Seq Scan on (recommendations|tickets|attendances|event_cards|ticket_types)/)
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  })
})
