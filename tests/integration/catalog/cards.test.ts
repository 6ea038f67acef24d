import { beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import type { EventCard } from '#src/domain/catalog.ts'
import type { Locale } from '#src/domain/locale.ts'
import { createClub, createEvent, createLocation, createUser, testPayload } from '#tests/support/factories.ts'

async function card(event: string, locale: Locale = 'ru'): Promise<EventCard | null> {
  const { rows } = await pool.query<{ card: EventCard }>(
    `SELECT card_${locale} AS card FROM event_cards WHERE event_id = $1`,
    [event],
  )
  return rows[0]?.card ?? null
}

/** Which version of the row it is: another one when the card was written again. */
async function version(event: string): Promise<string> {
  const { rows } = await pool.query<{ version: string }>(
    'SELECT xmin::text || ctid::text AS version FROM event_cards WHERE event_id = $1',
    [event],
  )
  return (rows[0] as { version: string }).version
}

async function update(
  collection: string,
  id: string,
  data: Record<string, unknown>,
  locale: Locale = 'ru',
): Promise<void> {
  const payload = await testPayload()
  await payload.update({ collection: collection as 'events', id, data: data as never, locale, context: {} })
}

async function createTerm(collection: 'genres' | 'tags' | 'categories', name: string, slug: string): Promise<string> {
  const payload = await testPayload()
  const term = await payload.create({ collection, data: { name, slug } as never, locale: 'ru', context: {} })
  return term.id
}

let club: { id: string; slug: string }
let location: { id: string; slug: string }
let genre = ''
let tag = ''
let category = ''
let poster = ''
let event: Awaited<ReturnType<typeof createEvent>>

beforeAll(async () => {
  club = await createClub({ name: 'Джаз-клуб' })
  location = await createLocation({ name: 'Красный зал' })
  genre = await createTerm('genres', 'Джаз', 'jazz')
  tag = await createTerm('tags', 'Живая музыка', 'live-music')
  category = await createTerm('categories', 'Музыка', 'music')
  const payload = await testPayload()
  const sharp = (await import('sharp')).default
  const data = await sharp({ create: { width: 800, height: 1000, channels: 3, background: '#5b21b6' } })
    .png()
    .toBuffer()
  const media = await payload.create({
    collection: 'media',
    data: { alt: 'Саксофон' } as never,
    file: { data, mimetype: 'image/png', name: 'poster.png', size: data.length },
    locale: 'ru',
    context: {},
  })
  poster = media.id
  event = await createEvent({
    club: club.id,
    location: location.id,
    title: 'Вечер джаза',
    price: 50_000,
    capacity: 80,
    data: { summary: 'Стандарты и импровизация', genres: [genre], tags: [tag], category, poster },
  })
})

describe('a card', () => {
  it('is there when the event is, with everything a card shows', async () => {
    expect(await card(event.id)).toEqual({
      id: event.id,
      slug: event.slug,
      title: 'Вечер джаза',
      summary: 'Стандарты и импровизация',
      startsAt: event.startsAt.toISOString(),
      endsAt: event.endsAt.toISOString(),
      timeZone: 'Asia/Almaty',
      poster: {
        url: expect.stringMatching(/^\/api\/media\/file\/[\w-]+\.webp$/),
        alt: 'Саксофон',
        width: 800,
        height: 1000,
        blur: expect.stringMatching(/^data:image\/webp;base64,/),
        sizes: [320, 640, 800].map((width) => ({
          url: expect.stringMatching(/^\/api\/media\/file\/.+\.webp$/),
          width,
        })),
      },
      club: { slug: club.slug, name: 'Джаз-клуб' },
      location: { slug: location.slug, name: 'Красный зал' },
      venueText: null,
      category: { slug: 'music', name: 'Музыка' },
      genres: [{ slug: 'jazz', name: 'Джаз' }],
      tags: [{ slug: 'live-music', name: 'Живая музыка' }],
      type: 'general',
      priceMin: 50_000,
      currency: 'KZT',
      capacity: 80,
      status: 'published',
    })
  })

  it('speaks three languages, Russian where a translation is missing', async () => {
    expect(await card(event.id, 'kk')).toMatchObject({
      title: 'Вечер джаза',
      genres: [{ name: 'Джаз' }],
      poster: { alt: 'Саксофон' },
    })
    await update('events', event.id, { title: 'Jazz night' }, 'en')
    await update('genres', genre, { name: 'Jazz' }, 'en')
    await update('media', poster, { alt: 'A saxophone' }, 'en')
    expect(await card(event.id, 'en')).toMatchObject({
      title: 'Jazz night',
      summary: 'Стандарты и импровизация',
      genres: [{ name: 'Jazz' }],
      poster: { alt: 'A saxophone' },
      club: { name: 'Джаз-клуб' },
    })
    expect(await card(event.id, 'ru')).toMatchObject({ title: 'Вечер джаза', genres: [{ name: 'Джаз' }] })
  })

  it.each([
    ['clubs', () => club.id, { name: 'Клуб джаза' }, { club: { name: 'Клуб джаза' } }],
    ['locations', () => location.id, { name: 'Большой зал' }, { location: { name: 'Большой зал' } }],
    ['categories', () => category, { name: 'Сцена' }, { category: { name: 'Сцена' } }],
    [
      'genres',
      () => genre,
      { name: 'Джаз и блюз', slug: 'jazz-blues' },
      { genres: [{ slug: 'jazz-blues', name: 'Джаз и блюз' }] },
    ],
    ['tags', () => tag, { name: 'Вживую' }, { tags: [{ name: 'Вживую' }] }],
  ] as const)('follows a renaming in %s', async (collection, id, data, expected) => {
    await update(collection, id(), data)
    expect(await card(event.id)).toMatchObject(expected)
    const { rows } = await pool.query<{ terms: string[] }>('SELECT terms FROM event_cards WHERE event_id = $1', [
      event.id,
    ])
    if ('slug' in data) expect(rows[0]?.terms).toContain(`genre:${data.slug}`)
  })

  it('shows no picture that was made private', async () => {
    await update('media', poster, { private: true })
    expect(await card(event.id)).toMatchObject({ poster: null })
    await update('media', poster, { private: false })
    expect(await card(event.id)).toMatchObject({ poster: { width: 800 } })
  })

  it('takes price and seats from the public ticket types', async () => {
    const payload = await testPayload()
    const type = (data: Record<string, unknown>) =>
      payload.create({
        collection: 'ticket-types',
        data: {
          event: event.id,
          name: 'Ещё',
          price: 0,
          currency: 'KZT',
          capacity: 10,
          perPersonLimit: 1,
          perOrderLimit: 1,
          audience: 'everyone',
          visibility: 'public',
          ...data,
        } as never,
        context: {},
      })
    const hidden = await type({ visibility: 'code', accessCode: 'secret' })
    expect(await card(event.id)).toMatchObject({ priceMin: 50_000, capacity: 80 })
    await update('ticket-types', hidden.id, { visibility: 'public' })
    expect(await card(event.id)).toMatchObject({ priceMin: 0, capacity: 90 })
    await payload.delete({ collection: 'ticket-types', id: hidden.id, context: {} })
    expect(await card(event.id)).toMatchObject({ priceMin: 50_000, capacity: 80 })
  })

  it('is not written again for a sale', async () => {
    const before = await version(event.id)
    const buyer = await createUser()
    const order = crypto.randomUUID()
    await pool.query(
      `INSERT INTO orders (id, number, buyer_id, event_id, status, total, due_now, currency, quantity) VALUES ($1, $1::uuid::text, $2, $3, 'paid', 0, 0, 'KZT', 1)`,
      [order, buyer.id, event.id],
    )
    await pool.query(
      `INSERT INTO tickets (id, event_id, ticket_type_id, order_id, buyer_id, holder_id, status, code, price, currency) VALUES (hub_uuid(), $1, $2, $3, $4, $4, 'paid', $5, 0, 'KZT')`,
      [event.id, event.ticketType, order, buyer.id, order.slice(0, 12)],
    )
    const { rows } = await pool.query<{ taken: number }>('SELECT taken::int AS taken FROM ticket_types WHERE id = $1', [
      event.ticketType,
    ])
    expect(rows[0]?.taken).toBe(1)
    expect(await version(event.id)).toBe(before)
  })

  it('goes with the publication and stays with a cancellation', async () => {
    const other = await createEvent({ status: 'draft' })
    expect(await card(other.id)).toBeNull()
    await update('events', other.id, { status: 'published' })
    expect(await card(other.id)).toMatchObject({ status: 'published' })
    await update('events', other.id, { status: 'cancelled' })
    expect(await card(other.id)).toMatchObject({ status: 'cancelled' })
    await update('events', other.id, { status: 'draft' })
    expect(await card(other.id)).toBeNull()
    await update('events', other.id, { status: 'published' })
    await (await testPayload()).delete({ collection: 'events', id: other.id, context: {} })
    expect(await card(other.id)).toBeNull()
  })

  it('leaves no note behind', async () => {
    const { rows } = await pool.query('SELECT FROM event_cards_to_refresh')
    expect(rows).toHaveLength(0)
  })

  it('is the same when all are made anew', async () => {
    const all = async () =>
      (
        await pool.query(
          'SELECT event_id, slug, terms, words::text, card_ru::text, card_kk::text, card_en::text, price_min, genre_ids FROM event_cards ORDER BY event_id',
        )
      ).rows
    const before = await all()
    expect(before.length).toBeGreaterThan(0)
    await pool.query('SELECT refresh_all_event_cards()')
    expect(await all()).toEqual(before)
  })
})

describe('at the same time', () => {
  /** Two transactions change the same card from two sides; whichever commits last, the card shows both changes. */
  it.each(['the club first', 'the event first'])(
    'a renamed club and a renamed event both reach the card: %s',
    async (order) => {
      const mark = order.length
      const [one, two] = await Promise.all([pool.connect(), pool.connect()])
      try {
        const rename = () =>
          one.query(`UPDATE clubs_locales SET name = $2 WHERE _parent_id = $1 AND _locale = 'ru'`, [
            club.id,
            `Клуб ${mark}`,
          ])
        const retitle = () =>
          two.query(`UPDATE events_locales SET title = $2 WHERE _parent_id = $1 AND _locale = 'ru'`, [
            event.id,
            `Вечер ${mark}`,
          ])
        await one.query('BEGIN')
        await two.query('BEGIN')
        if (order === 'the club first') {
          await rename()
          const waiting = retitle()
          await one.query('COMMIT')
          await waiting
          await two.query('COMMIT')
        } else {
          await retitle()
          const waiting = rename()
          await two.query('COMMIT')
          await waiting
          await one.query('COMMIT')
        }
      } finally {
        one.release()
        two.release()
      }
      expect(await card(event.id)).toMatchObject({ title: `Вечер ${mark}`, club: { name: `Клуб ${mark}` } })
    },
  )

  it('control: without the notes one of the changes is lost', async () => {
    const refresh = 'SELECT refresh_event_card($1)'
    const [one, two] = await Promise.all([pool.connect(), pool.connect()])
    try {
      for (const client of [one, two]) {
        await client.query('BEGIN')
        // Triggers off: each side refreshes by itself, from what it sees.
        await client.query("SET LOCAL session_replication_role = 'replica'")
      }
      await one.query(`UPDATE clubs_locales SET name = 'Потерянный' WHERE _parent_id = $1 AND _locale = 'ru'`, [
        club.id,
      ])
      await one.query(refresh, [event.id])
      await two.query(`UPDATE events_locales SET title = 'Найденный' WHERE _parent_id = $1 AND _locale = 'ru'`, [
        event.id,
      ])
      // Its statement takes its snapshot while the club is not committed, then waits for the card.
      const waiting = two.query(refresh, [event.id])
      await expect
        .poll(
          async () =>
            (
              await pool.query(
                `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%refresh_event_card%'`,
              )
            ).rowCount,
        )
        .toBeGreaterThan(0)
      await one.query('COMMIT')
      await waiting
      await two.query('COMMIT')
    } finally {
      one.release()
      two.release()
    }
    expect((await card(event.id))?.club?.name).not.toBe('Потерянный')
    await pool.query(refresh, [event.id])
    expect(await card(event.id)).toMatchObject({ title: 'Найденный', club: { name: 'Потерянный' } })
  })
})
