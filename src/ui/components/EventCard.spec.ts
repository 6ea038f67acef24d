import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { EventCardData } from '../types.ts'
import { EventCard } from './EventCard.tsx'
import { titleSize } from './PageTitle.tsx'
import { seatsState } from './SeatsMeter.tsx'

const event: EventCardData = {
  id: '1',
  slug: 'kermes',
  title: 'Ярмарка KERMES',
  summary: '',
  startsAt: '2026-11-28T05:00:00Z',
  endsAt: null,
  timeZone: 'Asia/Almaty',
  poster: null,
  club: { slug: 'shapagat', name: 'Shapagat' },
  location: null,
  venueText: 'Двор',
  category: null,
  genres: [],
  type: 'general',
  priceMin: 50000,
  currency: 'KZT',
  capacity: 100,
  taken: 97,
  status: 'published',
}
const card = (changes: Partial<EventCardData> = {}, locale: 'ru' | 'kk' = 'ru'): string =>
  renderToStaticMarkup(
    createElement(EventCard, { event: { ...event, ...changes }, locale, now: '2026-11-27T09:00:00Z' }),
  )

describe('EventCard', () => {
  it('says what, when, where, how much and that places run out', () => {
    for (const part of [
      'href="/events/kermes"',
      'завтра',
      'суббота, 28 ноября 2026',
      'Shapagat · Двор',
      '500\u00A0₸',
      'Последние 3 места',
    ])
      expect(card()).toContain(part)
  })

  it('speaks Kazakh and links to the Kazakh page', () => {
    for (const part of ['href="/kk/events/kermes"', 'ертең', 'Соңғы 3 орын']) expect(card({}, 'kk')).toContain(part)
  })

  it('says free and cancelled', () => {
    expect(card({ priceMin: 0 })).toContain('Бесплатно')
    expect(card({ status: 'cancelled' })).toContain('Отменено')
    expect(card({ status: 'cancelled' })).not.toContain('Последние')
  })
})

it.each([
  [null, 5, 'open'],
  [100, 50, 'open'],
  [100, 90, 'few'],
  [1000, 970, 'open'],
  [1000, 980, 'few'],
  [10, 7, 'few'],
  [100, 100, 'full'],
  [100, 103, 'full'],
] as const)('capacity %s with %s taken is %s', (capacity, taken, state) => {
  expect(seatsState({ capacity, taken })).toBe(state)
})

it('gives long words smaller letters', () => {
  expect(titleSize('SDU Dance Day')).toBe('text-hero')
  expect(titleSize('Благотворительная ярмарка KERMES')).toBe('text-headline')
  expect(titleSize('Электроэнергетикалық жүйелер туралы ашық дәріс')).toBe('text-title')
})
