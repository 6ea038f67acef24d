import { beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import type { ClubView, EventLive, EventView, FeedPage, LocationView, Seats } from '#src/domain/catalog.ts'
import {
  createClub,
  createEvent,
  createLocation,
  createUser,
  rest,
  signIn,
  type TestEvent,
  type TestUser,
  testPayload,
} from '#tests/support/factories.ts'

const day = 86_400_000

async function read<T>(path: string, options: Parameters<typeof rest>[1] = {}): Promise<T> {
  const answer = await rest(path, options)
  expect(answer.status, path).toBe(200)
  return (await answer.json()) as T
}

async function giveTicket(
  event: TestEvent,
  holder: TestUser,
  status: 'paid' | 'pending' | 'attended' | 'cancelled',
  order: { status: string; expires?: string } = { status: 'paid' },
): Promise<void> {
  const id = crypto.randomUUID()
  await pool.query(
    `INSERT INTO orders (id, number, buyer_id, event_id, status, total, due_now, currency, quantity, expires_at)
     VALUES ($1, $2, $3, $4, $5::enum_orders_status, 0, 0, 'KZT', 1, now() + $6::interval)`,
    [id, id.slice(0, 8), holder.id, event.id, order.status, order.expires ?? null],
  )
  await pool.query(
    `INSERT INTO tickets (id, event_id, ticket_type_id, order_id, buyer_id, holder_id, status, code, price, currency)
     VALUES (hub_uuid(), $1, $2, $3, $4, $4, $5::enum_tickets_status, $6, 0, 'KZT')`,
    [event.id, event.ticketType, id, holder.id, status, id.slice(24)],
  )
}

let club: { id: string; slug: string }
let event: TestEvent
let holder: TestUser
let holderToken = ''

beforeAll(async () => {
  const head = await createUser({ name: 'Айгерим Глава' })
  club = await createClub({
    name: 'Клуб кино',
    head: head.id,
    data: { tagline: 'Смотрим вместе', contacts: { telegram: '@kino' } },
  })
  const location = await createLocation({
    name: 'Синий зал',
    data: { directions: 'Второй этаж', openingHours: [{ weekday: 'mon', opens: '09:00', closes: '21:00' }] },
  })
  const organiser = await createUser({ name: 'Данияр Организатор' })
  event = await createEvent({
    club: club.id,
    location: location.id,
    organiser: organiser.id,
    title: 'Ночь кино',
    capacity: 3,
    data: {
      onlineLink: 'https://meet.example/secret',
      streamUrl: 'https://stream.example/secret',
      streamAudience: 'holders',
      bonusPoints: 20,
    },
  })
  await createEvent({ club: club.id, title: 'Прошлый сеанс', startsAt: new Date(Date.now() - 10 * day) })
  await createEvent({ club: club.id, title: 'Черновик', status: 'draft' })
  holder = await createUser()
  holderToken = await signIn(holder)
  await giveTicket(event, holder, 'paid')
})

describe('GET /api/catalog/events/:slug', () => {
  it('gives by slug and by id what the event page shows, and no holder link', async () => {
    const found = await read<EventView>(`/catalog/events/${event.slug}`)
    expect(found).toMatchObject({
      id: event.id,
      title: 'Ночь кино',
      capacity: 3,
      bonusPoints: 20,
      streamUrl: null,
      hasHolderLink: true,
      doorsOpenMinutes: 120,
      oneTicketPerPerson: true,
      rating: null,
      refundPolicy: { fullUntilHours: 24, partialPercent: 0, partialUntilHours: 0 },
      ticketTypes: [
        {
          id: event.ticketType,
          name: 'Билет',
          price: 0,
          currency: 'KZT',
          capacity: 3,
          audience: 'everyone',
          salesStart: null,
        },
      ],
      venue: { name: 'Синий зал', directions: 'Второй этаж', capacityMax: 200, photo: null },
      host: { slug: club.slug, name: 'Клуб кино', tagline: 'Смотрим вместе' },
      organiser: { name: 'Данияр Организатор' },
    })
    expect(await read(`/catalog/events/${event.id}`)).toEqual(found)
    expect(JSON.stringify(found)).not.toContain('secret')
  })

  it('shows a public stream', async () => {
    const open = await createEvent({ data: { streamUrl: 'https://stream.example/open', streamAudience: 'public' } })
    expect(await read(`/catalog/events/${open.slug}`)).toMatchObject({
      streamUrl: 'https://stream.example/open',
      hasHolderLink: false,
    })
  })

  it('does not know drafts', async () => {
    const draft = await createEvent({ status: 'draft' })
    for (const key of [draft.id, draft.slug, 'no-such']) expect((await rest(`/catalog/events/${key}`)).status).toBe(404)
  })

  it('hides ticket types that need a code', async () => {
    const payload = await testPayload()
    await payload.create({
      collection: 'ticket-types',
      data: {
        event: event.id,
        name: 'Тайный',
        price: 0,
        currency: 'KZT',
        capacity: 5,
        perPersonLimit: 1,
        perOrderLimit: 1,
        audience: 'everyone',
        visibility: 'code',
        accessCode: 'x1',
      } as never,
      context: {},
    })
    for (const path of [`/catalog/events/${event.slug}`, `/events/${event.slug}/live`])
      expect((await read<EventView>(path)).ticketTypes).toHaveLength(1)
  })
})

describe('GET /api/events/:id/live', () => {
  const path = (): string => `/events/${event.slug}/live`

  it('counts seats for everybody and tells nothing personal', async () => {
    const live = await read<EventLive>(path())
    expect(live).toMatchObject({
      id: event.id,
      taken: 1,
      capacity: 3,
      soldOut: false,
      mine: null,
      streamUrl: null,
      onlineLink: null,
    })
    expect(live.ticketTypes).toEqual([
      { id: event.ticketType, taken: 1, capacity: 3, left: 2, soldOut: false, onSale: true },
    ])
    expect(await read<EventLive>(`/events/${event.id}/live`)).toMatchObject({ taken: 1 })
  })

  it('gives a holder the own ticket and the links', async () => {
    const live = await read<EventLive>(path(), { token: holderToken })
    expect(live).toMatchObject({
      streamUrl: 'https://stream.example/secret',
      onlineLink: 'https://meet.example/secret',
    })
    expect(live.mine).toMatchObject({
      tickets: [{ status: 'paid', ticketType: event.ticketType, isHolder: true }],
      pendingOrder: null,
      subscribed: false,
      member: false,
      canReview: false,
      reviewed: false,
      classes: [],
    })
  })

  it('gives no link for a place that is only held, and names the order that waits', async () => {
    const buyer = await createUser()
    await giveTicket(event, buyer, 'pending', { status: 'pending', expires: '10 minutes' })
    const live = await read<EventLive>(path(), { token: await signIn(buyer) })
    expect(live).toMatchObject({
      taken: 2,
      onlineLink: null,
      streamUrl: null,
      mine: {
        tickets: [{ status: 'pending' }],
        pendingOrder: { number: expect.any(String), expiresAt: expect.stringMatching(/Z$/) },
      },
    })
  })

  it('says when it is sold out', async () => {
    await giveTicket(event, await createUser(), 'paid')
    expect(await read<EventLive>(path())).toMatchObject({
      taken: 3,
      soldOut: true,
      ticketTypes: [{ left: 0, soldOut: true }],
    })
  })

  it('lets a visitor review once', async () => {
    const past = await createEvent({ startsAt: new Date(Date.now() - 2 * day) })
    await giveTicket(past, holder, 'attended')
    await pool.query(
      `INSERT INTO attendances (id, ticket_id, event_id, user_id, checked_in_at) SELECT hub_uuid(), id, event_id, holder_id, now() FROM tickets WHERE event_id = $1`,
      [past.id],
    )
    const mine = async () => (await read<EventLive>(`/events/${past.slug}/live`, { token: holderToken })).mine
    expect(await mine()).toMatchObject({ canReview: true, reviewed: false })
    await pool.query(
      `INSERT INTO reviews (id, event_id, user_id, rating, status) VALUES (hub_uuid(), $1, $2, 5, 'published')`,
      [past.id, holder.id],
    )
    expect(await mine()).toMatchObject({ canReview: false, reviewed: true })
  })

  it('is not kept for others', async () => {
    const answer = await rest(path(), { token: holderToken })
    expect(answer.headers.get('cache-control')).toBe('private, no-cache')
    expect(answer.headers.get('vary')).toBe('cookie, authorization')
  })
})

describe('GET /api/feed', () => {
  it('gives cards in the language asked for, without seats', async () => {
    const page = await read<FeedPage>('/feed?locale=ru&total=1')
    expect(page).toMatchObject({ nextCursor: null, total: page.items.length })
    expect(page.items.find(({ id }) => id === event.id)).toMatchObject({
      title: 'Ночь кино',
      club: { name: 'Клуб кино' },
    })
    expect(page.items[0]).not.toHaveProperty('taken')
  })

  it('says 304 to who has it', async () => {
    const first = await rest('/feed?locale=ru')
    expect(first.headers.get('cache-control')).toBe('public, max-age=5')
    expect(first.headers.get('vary')).toBeNull()
    const again = await rest('/feed?locale=ru', { headers: { 'if-none-match': first.headers.get('etag') as string } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect((await rest('/feed')).headers.get('vary')).toBe('accept-language, cookie, x-hub-locale')
  })

  it.each([
    ['q=%00', 'q'],
    [`q=${'x'.repeat(201)}`, 'q'],
    ['cursor=x', 'cursor'],
    [`cursor=${'A'.repeat(121)}`, 'cursor'],
    ['cursor=', 'cursor'],
    ['genre=Jazz', 'genre.0'],
    ["tag=a';drop", 'tag.0'],
    [`club=${Array.from({ length: 21 }, (_, n) => `c${n}`).join(',')}`, 'club'],
    ['type=secret', 'type'],
    ['free=maybe', 'free'],
    ['from=2026-02-30', 'from'],
    ['to=tomorrow', 'to'],
    ['limit=51', 'limit'],
    ['limit=1.5', 'limit'],
    ['locale=de', 'locale'],
  ])('refuses %s, naming the field', async (query, field) => {
    const answer = await rest(`/feed?${query}`)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: { code: 'invalid_input', field } })
  })

  it('takes days of the campus, the last one whole', async () => {
    const local = new Date(event.startsAt.getTime() + 5 * 3_600_000).toISOString().slice(0, 10)
    const ids = async (query: string): Promise<string[]> =>
      (await read<FeedPage>(`/feed?${query}`)).items.map(({ id }) => id)
    expect(await ids(`from=${local}&to=${local}`)).toContain(event.id)
    expect(await ids(`from=${encodeURIComponent(event.startsAt.toISOString())}`)).toContain(event.id)
    expect(await ids(`to=${encodeURIComponent(event.startsAt.toISOString())}`)).not.toContain(event.id)
  })
})

describe('GET /api/feed/seats', () => {
  it('counts seats for a list of events', async () => {
    const draft = await createEvent({ status: 'draft' })
    const seats = await read<Seats[]>(`/feed/seats?ids=${event.id},${draft.id},00000000-0000-7000-8000-000000000000`)
    expect(seats).toEqual([{ id: event.id, capacity: 3, taken: 3 }])
  })

  it.each(['', '?ids=', '?ids=x', `?ids=${Array.from({ length: 101 }, () => crypto.randomUUID()).join(',')}`])(
    'refuses %s',
    async (query) => {
      expect((await rest(`/feed/seats${query}`)).status).toBe(400)
    },
  )
})

describe('clubs and locations', () => {
  it('lists clubs', async () => {
    const { items } = await read<{ items: ClubView[] }>('/catalog/clubs?locale=ru')
    expect(items.find(({ slug }) => slug === club.slug)).toEqual({
      slug: club.slug,
      name: 'Клуб кино',
      summary: 'Смотрим вместе',
      photo: null,
      genres: [],
      members: 0,
      upcoming: 1,
      rating: null,
    })
  })

  it('shows a club with what is to come and what was', async () => {
    const found = await read<ClubView>(`/catalog/clubs/${club.slug}`)
    expect(found).toMatchObject({
      id: club.id,
      name: 'Клуб кино',
      head: { name: 'Айгерим Глава' },
      contacts: { telegram: '@kino', email: null },
      upcomingEvents: [{ title: 'Ночь кино', taken: 3 }],
    })
    expect(found.pastEvents.map(({ title }) => title)).toContain('Прошлый сеанс')
  })

  it('does not show archived clubs', async () => {
    const gone = await createClub({ data: { archived: true } })
    expect((await rest(`/catalog/clubs/${gone.slug}`)).status).toBe(404)
    expect(JSON.stringify(await read('/catalog/clubs'))).not.toContain(gone.slug)
  })

  it('lists locations with their hours', async () => {
    const { items } = await read<{ items: LocationView[] }>('/catalog/locations?locale=ru')
    expect(items[0]).toMatchObject({
      name: 'Синий зал',
      kind: 'hall',
      capacityMax: 200,
      timeZone: 'Asia/Almaty',
      openingHours: [{ weekday: 'mon', opens: '09:00', closes: '21:00' }],
      upcoming: 1,
    })
  })
})
