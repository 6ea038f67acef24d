import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { poll } from '#scripts/lib/wait.ts'
import { announceTags } from '#src/db/announceTags.ts'
import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import { revalidatePages, tagsFor } from '#src/services/pages/revalidatePages.ts'
import { databaseUrl } from '#tests/support/database.ts'
import { createClub, createEvent, createLocation } from '#tests/support/factories.ts'

let listener: Client
let heard: string[][]

beforeEach(async () => {
  heard = []
  listener = new Client({ connectionString: await databaseUrl() })
  await listener.connect()
  listener.on('notification', ({ payload }) => heard.push(JSON.parse(payload ?? '[]') as string[]))
  await listener.query('LISTEN hub_revalidate')
})
afterEach(() => listener.end())

describe('the tags of what has changed', () => {
  it('name the event, its earlier address, its club and the lists', async () => {
    const club = await createClub()
    const event = await createEvent({ club: club.id })
    const tags = await tagsFor(
      { name: 'event.changed', data: { event: event.id, slug: event.slug, moved: false, previousSlug: 'earlier' } },
      pool,
    )
    expect(new Set(tags)).toEqual(
      new Set(['feed', 'clubs', `event:${event.slug}`, 'event:earlier', `club:${club.slug}`]),
    )
  })

  it('name the upcoming events of a club and of a location, not the past ones', async () => {
    const club = await createClub()
    const location = await createLocation()
    const coming = await createEvent({ club: club.id, location: location.id })
    await createEvent({ club: club.id, location: location.id, status: 'draft' })
    await createEvent({ club: club.id, location: location.id, startsAt: new Date(Date.now() - 86_400_000) })
    expect(new Set(await tagsFor({ name: 'club.changed', data: { club: club.id, slug: club.slug } }, pool))).toEqual(
      new Set(['feed', 'clubs', `club:${club.slug}`, `event:${coming.slug}`]),
    )
    expect(new Set(await tagsFor({ name: 'location.changed', data: { location: location.id } }, pool))).toEqual(
      new Set(['feed', 'locations', `event:${coming.slug}`, `club:${club.slug}`]),
    )
  })

  it('name the event and club that a review is about', async () => {
    const club = await createClub()
    const event = await createEvent({ club: club.id })
    expect(
      new Set(
        await tagsFor(
          {
            name: 'review.published',
            data: { review: crypto.randomUUID(), event: event.id, user: crypto.randomUUID() },
          },
          pool,
        ),
      ),
    ).toEqual(new Set(['clubs', `event:${event.slug}`, `club:${club.slug}`]))
  })
})

describe('the announcement', () => {
  it('reaches the web processes after the commit and not before', async () => {
    const event = await createEvent()
    const fact = {
      id: crypto.randomUUID(),
      name: 'event.published',
      data: { event: event.id, slug: event.slug },
      actor: null,
      occurredAt: new Date(),
    } as const
    await transaction(async (tx) => {
      await revalidatePages.handle(fact as never, tx)
      // A round trip of the listener: whatever was announced by now would have come with it.
      await listener.query('SELECT 1')
      expect(heard).toEqual([])
    })
    expect(await poll(() => (heard.length > 0 ? true : null), { timeoutMs: 30_000 })).toBe(true)
    expect(heard.flat()).toEqual(expect.arrayContaining(['feed', `event:${event.slug}`]))
  })

  it('is not made when the delivery is rolled back', async () => {
    await expect(
      transaction(async (tx) => {
        await announceTags(tx, ['rolled-back'])
        throw new Error('rolled back')
      }),
    ).rejects.toThrow('rolled back')
    await transaction((tx) => announceTags(tx, ['committed']))
    expect(await poll(() => (heard.length > 0 ? true : null), { timeoutMs: 30_000 })).toBe(true)
    expect(heard).toEqual([['committed']])
  })

  it('is cut into pieces that fit into a notification', async () => {
    const tags = Array.from({ length: 400 }, (_, number) => `event:${'a'.repeat(76)}${number}`)
    await transaction((tx) => announceTags(tx, [...tags, ...tags]))
    expect(await poll(() => (heard.flat().length >= 400 ? true : null), { timeoutMs: 30_000 })).toBe(true)
    expect(heard.flat()).toEqual(tags)
  })
})
