import { beforeAll, describe, expect, it } from 'vitest'
import { facets } from '#src/db/catalog/facets.ts'
import { type FeedRequest, feedPage } from '#src/db/catalog/feedPage.ts'
import { popularSoon } from '#src/db/catalog/popularSoon.ts'
import { similarEvents } from '#src/db/catalog/similarEvents.ts'
import { createClub, createEvent, createLocation, testPayload } from '#tests/support/factories.ts'

const day = 86_400_000
const ahead = (days: number): Date => new Date(Date.now() + days * day)
const paragraph = (text: string) => ({
  root: {
    type: 'root',
    version: 1,
    direction: null,
    format: '',
    indent: 0,
    children: [
      {
        type: 'paragraph',
        version: 1,
        direction: null,
        format: '',
        indent: 0,
        textFormat: 0,
        textStyle: '',
        children: [{ type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' }],
      },
    ],
  },
})

const titles = async (request: Partial<FeedRequest>): Promise<string[]> =>
  (await feedPage({ locale: 'ru', limit: 50, ...request })).items.map(({ title }) => title)

beforeAll(async () => {
  const payload = await testPayload()
  const term = async (collection: 'genres' | 'tags' | 'categories', slug: string, name: string) =>
    (await payload.create({ collection, data: { slug, name } as never, locale: 'ru', context: {} })).id
  const [music, robots, free] = [
    await term('genres', 'music', 'Музыка'),
    await term('genres', 'robots', 'Роботы'),
    await term('tags', 'open-air', 'Под открытым небом'),
  ]
  const tech = await term('categories', 'tech', 'Технологии')
  const acm = await createClub({ name: 'ACM SDU', data: { slug: 'acm' } })
  const hall = await createLocation({ name: 'Синий зал', data: { slug: 'blue-hall' } })
  const concert = await createEvent({
    title: 'Концерт под звёздами',
    startsAt: ahead(2),
    price: 50_000,
    data: { genres: [music], tags: [free], description: paragraph('Саксофон, контрабас и импровизация') },
  })
  await payload.update({
    collection: 'events',
    id: concert.id,
    data: { title: 'Жұлдыз астындағы концерт: құстар әні' },
    locale: 'kk',
    context: {},
  })
  await payload.update({
    collection: 'events',
    id: concert.id,
    data: { title: 'Concert under the stars' },
    locale: 'en',
    context: {},
  })
  await createEvent({
    title: 'Хакатон по робототехнике',
    startsAt: ahead(4),
    club: acm.id,
    location: hall.id,
    data: { genres: [robots], category: tech },
  })
  await createEvent({ title: 'Шахматный турнир', startsAt: ahead(6), club: acm.id, type: 'club' })
  await createEvent({ title: 'Ярмарка KERMES', startsAt: ahead(9), data: { genres: [music, robots] } })
  await createEvent({ title: 'Прошедший концерт', startsAt: ahead(-9), data: { genres: [music] } })
  await createEvent({ title: 'Отменённый концерт', startsAt: ahead(3), status: 'cancelled' })
  await createEvent({ title: 'Черновик концерта', startsAt: ahead(3), status: 'draft' })
  await createEvent({ title: 'Выставка идёт', startsAt: ahead(-1), endsAt: ahead(1) })
})

const concert = 'Концерт под звёздами'
const hackathon = 'Хакатон по робототехнике'
const chess = 'Шахматный турнир'
const fair = 'Ярмарка KERMES'
const exhibition = 'Выставка идёт'

describe('the feed', () => {
  it('is what is to come and what goes on, by start', async () => {
    expect(await titles({})).toEqual([exhibition, concert, hackathon, chess, fair])
  })

  it.each<[string, Partial<FeedRequest>, string[]]>([
    ['a genre', { genres: ['music'] }, [concert, fair]],
    ['either genre', { genres: ['music', 'robots'] }, [concert, hackathon, fair]],
    ['a tag', { tags: ['open-air'] }, [concert]],
    ['a club', { clubs: ['acm'] }, [hackathon, chess]],
    ['a place', { locations: ['blue-hall'] }, [hackathon]],
    ['a category', { categories: ['tech'] }, [hackathon]],
    ['paid', { free: false }, [concert]],
    ['free', { free: true }, [exhibition, hackathon, chess, fair]],
    ['for members', { type: 'club' }, [chess]],
    ['from a day', { from: ahead(5) }, [chess, fair]],
    ['until a day', { to: ahead(5) }, [exhibition, concert, hackathon]],
    ['between, with a genre', { genres: ['robots'], from: ahead(3), to: ahead(5) }, [hackathon]],
    ['kinds together', { genres: ['music'], free: true }, [fair]],
    ['nothing', { genres: ['no-such-genre'] }, []],
    ['never the past', { from: ahead(-100), to: ahead(-2) }, []],
  ])('is filtered by %s', async (_what, filter, expected) => {
    expect(await titles(filter)).toEqual(expected)
    expect((await feedPage({ locale: 'ru', limit: 1, withTotal: true, ...filter })).total).toBe(expected.length)
  })

  it('comes a page at a time without loss or repetition, whatever the filter', async () => {
    for (const filter of [{}, { free: true }, { q: 'концерт' }] as Partial<FeedRequest>[]) {
      const whole = await titles(filter)
      const walked: string[] = []
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await feedPage({ locale: 'ru', limit: 1, ...filter, ...(cursor ? { cursor } : {}) })
        walked.push(...page.items.map(({ title }) => title))
        cursor = page.nextCursor
      }
      expect(walked).toEqual(whole)
    }
  })
})

describe('the search', () => {
  it.each<[string, string, string[]]>([
    ['a word', 'концерт', [concert]],
    ['another form', 'концерты', [concert]],
    ['a beginning', 'хака', [hackathon]],
    ['letters in the wrong order', 'концрет', [concert]],
    ['a wrong letter', 'хакотон', [hackathon]],
    ['a missing letter', 'шахмтный', [chess]],
    ['capitals', 'КОНЦЕРТ', [concert]],
    ['Kazakh', 'құстар', [concert]],
    ['Kazakh on a Russian keyboard', 'кустар', [concert]],
    ['Kazakh with a mistake', 'құсттар', [concert]],
    ['English', 'stars', [concert]],
    ['English with a mistake', 'consert', [concert]],
    ['Latin letters for Russian words', 'kontsert', [concert]],
    ['the description', 'саксофон', [concert]],
    ['the club', 'acm', [hackathon, chess]],
    ['the place', 'синий зал', [hackathon]],
    ['the genre', 'музыка', [concert, fair]],
    ['every word must be there', 'концерт саксофон', [concert]],
    ['every word must be there', 'концерт шахматы', []],
    ['little words do not count', 'концерт под', [concert]],
    ['the letter ё', 'звездами', [concert]],
    ['nothing like it', 'щщщщщщ', []],
    ['no word at all', '«!»', [exhibition, concert, hackathon, chess, fair]],
    ['operators are no operators', "концерт & | ! :* ' \\", [concert]],
  ])('finds by %s: %s', async (_what, q, expected) => {
    expect(await titles({ q })).toEqual(expected)
    expect((await feedPage({ locale: 'en', q, limit: 1, withTotal: true })).total).toBe(expected.length)
  })

  it('goes with filters', async () => {
    expect(await titles({ q: 'acm', type: 'club' })).toEqual([chess])
  })
})

describe('beside the feed', () => {
  it('counts what can be filtered by', async () => {
    const found = await facets('ru')
    expect(found.genres).toEqual([
      { slug: 'music', name: 'Музыка', count: 2 },
      { slug: 'robots', name: 'Роботы', count: 2 },
    ])
    expect(found.clubs).toEqual([{ slug: 'acm', name: 'ACM SDU', count: 2 }])
    expect(found.categories).toEqual([{ slug: 'tech', name: 'Технологии', count: 1 }])
    expect(found).toMatchObject({
      free: 4,
      paid: 1,
      tags: [{ slug: 'open-air', count: 1 }],
      locations: [{ slug: 'blue-hall', count: 1 }],
    })
  })

  it('finds similar events, the most in common first', async () => {
    const [first] = (await feedPage({ locale: 'ru', q: 'хакатон', limit: 1 })).items
    const similar = await similarEvents({ locale: 'ru', slug: first?.slug ?? '', limit: 4 })
    expect(similar.map(({ title }) => title)).toEqual([chess, fair])
    expect(await similarEvents({ locale: 'ru', slug: 'no-such', limit: 4 })).toEqual([])
  })

  it('knows what is popular and soon: to come, for everybody', async () => {
    expect((await popularSoon({ locale: 'ru', limit: 10 })).map(({ title }) => title)).toEqual([
      concert,
      hackathon,
      fair,
    ])
  })
})
