import { describe, expect, it } from 'vitest'
import {
  bodyOf,
  type Choosable,
  type Draft,
  draftOf,
  emptyDraft,
  fieldOf,
  momentsOf,
  problemsOf,
} from '#src/ui/club/wizard/draft.ts'

const hall: Choosable = {
  id: 'b',
  place: 'Red Hall',
  seats: 30,
  timeZone: 'Asia/Almaty',
  start: '2026-11-27T13:00:00.000Z',
  end: '2026-11-27T15:00:00.000Z',
  range: '',
  until: null,
  moments: [],
}
const whole: Draft = {
  ...emptyDraft,
  texts: { ...emptyDraft.texts, kk: { title: 'Шахмат', summary: '', description: '' } },
  booking: 'b',
  startsAt: hall.start,
  endsAt: hall.end,
  capacity: '30',
}

describe('a step', () => {
  it('can be left when it is whole', () => {
    for (const step of ['basics', 'place', 'tickets', 'preview'] as const)
      expect(problemsOf(step, whole, hall)).toEqual([])
  })
  it('says what is missing at its field', () => {
    expect(problemsOf('basics', emptyDraft, hall)).toEqual([['title', 'titleMissing']])
    expect(problemsOf('place', whole, undefined)).toEqual([['booking', 'chooseReservation']])
    expect(problemsOf('place', { ...whole, endsAt: whole.startsAt }, hall)).toEqual([['endsAt', 'endsBeforeStart']])
    expect(problemsOf('tickets', { ...whole, price: null }, hall)).toEqual([['price', 'customWrong']])
    for (const capacity of ['', '0', '31', '1.5', 'x'])
      expect(problemsOf('tickets', { ...whole, capacity }, hall)).toEqual([['maxAttendees', 'capacityWrong']])
  })
})

describe('the body', () => {
  it('has the languages that were written', () =>
    expect(bodyOf(whole, true)).toMatchObject({
      texts: { kk: { title: 'Шахмат' } },
      category: null,
      poster: null,
      maxAttendees: 30,
      publish: true,
    }))
  it('of an event that is read is the event', () => {
    const { id: booking, start: startsAt, end: endsAt } = hall
    const stored = { status: 'draft', isOver: false, taken: 0, timeZone: hall.timeZone, id: 'e', slug: 'e' } as const
    const fields = { category: null, genres: ['g'], tags: [], price: 70_000, type: 'club', maxAttendees: 5 } as const
    const draft = draftOf({
      ...stored,
      ...fields,
      genres: ['g'],
      tags: [],
      texts: {},
      poster: { id: 'p', picture: null },
      booking,
      startsAt,
      endsAt,
    })
    expect(draft.isCustomPrice).toBe(true)
    expect(bodyOf(draft, false)).toEqual({
      ...fields,
      texts: {},
      poster: 'p',
      booking,
      startsAt,
      endsAt,
      publish: false,
    })
  })
})

describe('a field of the API', () => {
  it.each([
    ['texts.ru.title', 'title', 'basics'],
    ['texts.kk.description', 'description', 'basics'],
    ['title', 'title', 'basics'],
    ['booking', 'booking', 'place'],
    ['endsAt', 'endsAt', 'place'],
    ['maxAttendees', 'maxAttendees', 'tickets'],
    ['genres.0', 'genres', 'tickets'],
  ])('%s stands at %s of %s', (field, name, step) => expect(fieldOf(field)).toEqual({ name, step }))
  it('may be unknown', () => expect([fieldOf(undefined), fieldOf('status')]).toEqual([null, null]))
})

describe('times inside a reservation', () => {
  it('go by the quarter of an hour, both ends included', () => {
    const found = momentsOf(hall, [])
    expect([found.length, found[0], found.at(-1)]).toEqual([9, hall.start, hall.end])
  })
  it('keep a time that is chosen, unless it lies outside', () => {
    expect(momentsOf(hall, ['2026-11-27T13:10:00.000Z'])).toContain('2026-11-27T13:10:00.000Z')
    expect(momentsOf(hall, ['2026-11-27T12:00:00.000Z'])).toHaveLength(9)
  })
  it('go by the hour in a long one', () =>
    expect(momentsOf({ start: hall.start, end: '2026-11-29T13:00:00.000Z' }, [])).toHaveLength(49))
})
