import { beforeAll, describe, expect, it } from 'vitest'
import { leaderboard } from '#src/db/community/leaderboard.ts'
import { pool } from '#src/db/pool.ts'
import { bayesianAverage } from '#src/domain/ratings.ts'
import { testPool } from '#tests/support/database.ts'
import { createAdmin, createUser, rest, signIn, type TestEvent, type TestUser } from '#tests/support/factories.ts'
import { attend, pastEvent } from './communitySupport.ts'

let admin: string
let event: TestEvent
let head: TestUser

beforeAll(async () => {
  admin = await signIn(await createAdmin())
  ;({ event, head } = await pastEvent())
})

type Answer = { status: number; body: Record<string, unknown>; error: string | undefined }
async function call(method: string, path: string, token?: string, body?: unknown): Promise<Answer> {
  const answer = await rest(path, { method, ...(token ? { token } : {}), ...(body === undefined ? {} : { body }) })
  const json = (await answer.json()) as Record<string, unknown>
  return { status: answer.status, body: json, error: (json.error as { code: string } | undefined)?.code }
}

/** Someone who was there. */
async function visitor(of = event): Promise<{ user: TestUser; token: string }> {
  const user = await createUser()
  await attend(of, user)
  return { user, token: await signIn(user) }
}
const write = (token: string, body: unknown, of = event) => call('POST', `/events/${of.slug}/reviews`, token, body)
const written = async (of = event, body: unknown = { rating: 5, comment: 'Отлично' }) => {
  const { user, token } = await visitor(of)
  const answer = await write(token, body, of)
  return { user, token, id: answer.body.id as string, status: answer.body.status }
}
const stateOf = async (id: string) =>
  (
    await pool.query(
      'SELECT status, rating::int AS rating, comment, report_count::int AS reports, reply FROM reviews WHERE id = $1',
      [id],
    )
  ).rows[0]
const age = async (id: string, by: string): Promise<void> => {
  const client = await (await testPool()).connect()
  await client.query("BEGIN; SET LOCAL session_replication_role = 'replica'")
  await client.query(`UPDATE reviews SET created_at = now() - interval '${by}' WHERE id = $1`, [id])
  await client.query('COMMIT')
  client.release()
}

describe('writing a review', () => {
  it('is for those who attended, once', async () => {
    const stranger = await signIn(await createUser())
    expect(await write(stranger, { rating: 5 })).toMatchObject({ status: 403, error: 'not_attended' })
    const { token } = await visitor()
    expect(await call('GET', `/events/${event.slug}/reviews/mine`, token)).toMatchObject({
      body: { canReview: true, canReply: false, review: null },
    })
    expect(await write(token, { rating: 4, comment: 'Тепло' })).toMatchObject({
      status: 201,
      body: { status: 'published' },
    })
    expect(await write(token, { rating: 5 })).toMatchObject({ status: 409, error: 'already_reviewed' })
    expect(await call('GET', `/events/${event.id}/reviews/mine`, token)).toMatchObject({
      body: { canReview: false, review: { rating: 4, isEditable: true, status: 'published' } },
    })
    expect((await write(token, { rating: 5 }, { ...event, slug: 'no-such-event' })).status).toBe(404)
  })

  it('twenty times at once is one review', async () => {
    const { user, token } = await visitor()
    const answers = await Promise.all(Array.from({ length: 20 }, () => write(token, { rating: 5 })))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const { rows } = await pool.query('SELECT 1 FROM reviews WHERE user_id = $1', [user.id])
    expect(rows).toHaveLength(1)
  })

  it('by SQL, the admin or GraphQL meets the same rules', async () => {
    const stranger = await createUser()
    await expect(
      pool.query(
        "INSERT INTO reviews (id, event_id, user_id, rating, status) VALUES (hub_uuid(), $1, $2, 5, 'published')",
        [event.id, stranger.id],
      ),
    ).rejects.toMatchObject({ constraint: 'reviews_attended' })
    expect((await call('POST', '/reviews', admin, { event: event.id, user: stranger.id, rating: 5 })).status).toBe(403)
    const { id } = await written()
    await call('PATCH', `/reviews/${id}`, admin, { rating: 1, comment: 'Подменено', user: stranger.id })
    expect(await stateOf(id)).toMatchObject({ rating: 5, comment: 'Отлично' })
    await expect(pool.query('UPDATE reviews SET user_id = $2 WHERE id = $1', [id, stranger.id])).rejects.toMatchObject({
      constraint: 'reviews_identity',
    })
  })

  it('refuses nonsense', async () => {
    const { token } = await visitor()
    for (const body of [
      {},
      { rating: 0 },
      { rating: 6 },
      { rating: 4.5 },
      { rating: '5' },
      { rating: 5, comment: 'x'.repeat(2001) },
      { rating: 5, status: 'published' },
    ])
      expect((await write(token, body)).status).toBe(400)
  })
})

describe('changing and taking back', () => {
  it('is the author’s, for seven days', async () => {
    const { id, token } = await written()
    const other = (await visitor()).token
    expect((await call('PATCH', `/reviews/${id}/mine`, other, { rating: 1 })).status).toBe(404)
    expect(await call('PATCH', `/reviews/${id}/mine`, token, { rating: 3 })).toMatchObject({
      status: 200,
      body: { status: 'published' },
    })
    expect(await stateOf(id)).toMatchObject({ rating: 3, comment: 'Отлично' })
    await age(id, '7 days 1 second')
    expect(await call('PATCH', `/reviews/${id}/mine`, token, { rating: 5 })).toMatchObject({
      status: 409,
      error: 'review_window_closed',
    })
    expect((await call('DELETE', `/reviews/${id}/mine`, other)).status).toBe(404)
    expect((await call('DELETE', `/reviews/${id}/mine`, token)).status).toBe(200)
    const { rows } = await pool.query('SELECT name FROM domain_events WHERE subject = $1 ORDER BY created_at, id', [id])
    expect(rows.map(({ name }) => name)).toEqual(['review.published', 'review.changed', 'review.withdrawn'])
  })
})

describe('moderation', () => {
  it('a word of the list makes a review wait; an admin publishes or rejects with a reason', async () => {
    const { id, status, token } = await written(event, { rating: 1, comment: 'Организаторы ИДИОТЫ' })
    expect(status).toBe('pending')
    const seen = async () =>
      ((await call('GET', `/events/${event.slug}/reviews?limit=100`)).body.items as { id: string }[]).some(
        (each) => each.id === id,
      )
    expect(await seen()).toBe(false)
    expect((await call('PATCH', `/reviews/${id}`, admin, { status: 'rejected' })).status).toBe(400)
    expect(
      (await call('PATCH', `/reviews/${id}`, admin, { status: 'rejected', rejectReason: 'Оскорбление' })).status,
    ).toBe(200)
    expect(await call('GET', `/events/${event.slug}/reviews/mine`, token)).toMatchObject({
      body: { review: { status: 'rejected', rejectReason: 'Оскорбление' } },
    })
    // New words do not publish themselves.
    expect(await call('PATCH', `/reviews/${id}/mine`, token, { comment: 'Было слабо' })).toMatchObject({
      body: { status: 'pending' },
    })
    expect((await call('PATCH', `/reviews/${id}`, admin, { status: 'published' })).status).toBe(200)
    expect(await seen()).toBe(true)
  })

  it('three people’s reports hide a review nobody has looked at; one that was approved stays', async () => {
    const { id, token } = await written()
    expect((await call('POST', `/reviews/${id}/report`, token, { reason: 'Сам себя' })).status).toBe(403)
    const reporters = await Promise.all(Array.from({ length: 4 }, async () => signIn(await createUser())))
    const report = (who: string | undefined) => call('POST', `/reviews/${id}/report`, who, { reason: 'Неправда' })
    expect((await report(undefined)).status).toBe(401)
    expect((await report(reporters[0])).status).toBe(200)
    expect(await report(reporters[0])).toMatchObject({ status: 409, error: 'already_reported' })
    expect((await report(reporters[1])).status).toBe(200)
    expect(await stateOf(id)).toMatchObject({ status: 'published', reports: 2 })
    expect((await report(reporters[2])).status).toBe(200)
    expect(await stateOf(id)).toMatchObject({ status: 'pending', reports: 3 })
    await call('PATCH', `/reviews/${id}`, admin, { status: 'published' })
    expect((await report(reporters[3])).status).toBe(200)
    expect(await stateOf(id)).toMatchObject({ status: 'published', reports: 4 })
  })
})

describe('the reply', () => {
  it('is the head’s or an admin’s, once', async () => {
    const { id } = await written()
    const reply = async (who: TestUser, text: string) =>
      call('POST', `/reviews/${id}/reply`, await signIn(who), { text })
    const otherHead = (await pastEvent()).head
    expect((await reply(otherHead, 'Не моё')).status).toBe(403)
    expect((await reply(await createUser(), 'Не моё')).status).toBe(403)
    expect((await reply(head, 'Спасибо!')).status).toBe(200)
    expect(await reply(head, 'Ещё раз')).toMatchObject({ status: 409, error: 'already_replied' })
    expect(await stateOf(id)).toMatchObject({ reply: 'Спасибо!' })
    await expect(pool.query("UPDATE reviews SET reply = 'x' WHERE id = $1", [id])).rejects.toMatchObject({
      constraint: 'reviews_one_reply',
    })
  })
})

describe('ratings', () => {
  const ratingOf = async (table: string, id: string) =>
    (
      await pool.query(
        `SELECT rating_average::float8 AS average, rating_count::int AS count FROM ${table} WHERE id = $1`,
        [id],
      )
    ).rows[0]

  it('follow every change of the published reviews of six months, for the event and its club', async () => {
    const own = await pastEvent()
    const reviews: Awaited<ReturnType<typeof written>>[] = []
    for (const rating of [5, 4, 2]) reviews.push(await written(own.event, { rating }))
    expect(await ratingOf('events', own.event.id)).toEqual({ average: 3.67, count: 3 })
    expect(await ratingOf('clubs', own.club.id)).toEqual({ average: 3.67, count: 3 })
    await call('PATCH', `/reviews/${reviews[2]?.id}/mine`, reviews[2]?.token, { rating: 3 })
    expect(await ratingOf('events', own.event.id)).toEqual({ average: 4, count: 3 })
    await call('DELETE', `/reviews/${reviews[0]?.id}`, admin)
    expect(await ratingOf('clubs', own.club.id)).toEqual({ average: 3.5, count: 2 })
    const { rows } = await pool.query('SELECT action FROM audit_log WHERE subject = $1', [reviews[0]?.id])
    expect(rows).toEqual([{ action: 'review.delete' }])
    await pool.query('UPDATE events SET rating_average = 5, rating_count = 99 WHERE id = $1', [own.event.id])
    expect(await ratingOf('events', own.event.id)).toEqual({ average: 3.5, count: 2 })
  })

  it('forty reviews at once are all counted', async () => {
    const own = await pastEvent()
    const guests = await Promise.all(Array.from({ length: 40 }, () => visitor(own.event)))
    const answers = await Promise.all(guests.map(({ token }, n) => write(token, { rating: 1 + (n % 5) }, own.event)))
    expect(answers.every(({ status }) => status === 201)).toBe(true)
    expect(await ratingOf('events', own.event.id)).toEqual({ average: 3, count: 40 })
  })

  it('the leaderboard ranks by the Bayesian average, shows the plain one, and only people who want to be seen', async () => {
    const [few, many] = [await pastEvent(), await pastEvent()]
    await written(few.event, { rating: 5 })
    for (let n = 0; n < 12; n++) await written(many.event, { rating: n < 10 ? 5 : 4 })
    const shown = await createUser({ name: 'Айгерим Сапарова', data: { leaderboardOptIn: true } })
    const hidden = await createUser({ name: 'Тайный Студент' })
    for (const person of [shown, hidden]) await attend(few.event, person)
    const { events, people } = await leaderboard('ru')
    const place = (slug: string) => events.findIndex((each) => each.slug === slug)
    expect(place(many.event.slug)).toBeLessThan(place(few.event.slug))
    expect(events[place(few.event.slug)]).toMatchObject({ average: 5, count: 1 })
    expect(people).toEqual([{ place: 1, name: 'Айгерим С.', events: 1, gpa: 0 }])
    const { rows } = await pool.query<{ mean: number }>(
      'SELECT (sum(rating_average * rating_count) / sum(rating_count))::float8 AS mean FROM events WHERE rating_count > 0',
    )
    const scores = events.map(({ average, count }) => bayesianAverage(average * count, count, rows[0]?.mean ?? 0))
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(JSON.stringify((await call('GET', '/leaderboard')).body)).not.toContain('Тайный')
  })
})
