import type { Figures } from '../lib/figures.ts'
import { inTurn } from '../lib/inTurn.ts'
import { type Call, load } from '../lib/load.ts'
import { milliseconds, perSecond, type Row, ratio, times } from '../lib/report.ts'

const week = (from: number): string =>
  [from, from + 7]
    .map((days, index) => `${index === 0 ? 'from' : 'to'}=${new Date(Date.now() + days * 86_400_000).toISOString()}`)
    .join('&')

/** What people ask for: genres, a genre in a week, frequent and rare words, several words, beginnings, mistakes, nothing. */
const queries = [
  'genre=genres-3',
  'genre=genres-17',
  'genre=genres-3,genres-9',
  `genre=genres-5&${week(3)}`,
  `genre=genres-11&${week(60)}`,
  week(30),
  ...[
    'концерт',
    'концрет',
    'хакотон',
    'кон',
    'джаз',
    'шахматы',
    'роботехника',
    'құстар',
    'кустар',
    'concert',
    'хакатон джаз',
    'астрономия',
    'сайранба',
    'ззззщщщщ',
  ].map((word) => `q=${encodeURIComponent(word)}`),
  `q=${encodeURIComponent('концерт')}&genre=genres-3`,
]

export type SearchSubject = { events: number; hub: string; c: string }
export type SearchFigures = { events: number; hub: Figures; c: Figures }

/** Filtered and searched feed at one size of catalogue. */
export async function measureSearch(
  { events, hub, c }: SearchSubject,
  rounds: number,
  seconds: number,
): Promise<SearchFigures> {
  const calls = (prefix: string): Call[] => queries.map((query) => ({ path: `${prefix}&${query}` }))
  const found = await inTurn(rounds, {
    hub: () => load({ base: hub, calls: calls('/api/feed?locale=ru'), seconds }),
    c: () => load({ base: c, calls: calls('/feed?locale=ru'), seconds }),
  })
  return { events, ...found }
}

export function searchRow(sizes: readonly SearchFigures[]): Row {
  const [first, last] = [sizes[0] as SearchFigures, sizes.at(-1) as SearchFigures]
  const growth = ratio(last.hub.p99, first.hub.p99)
  const share = Math.min(...sizes.map(({ hub, c }) => ratio(hub.rate, c.rate)))
  return {
    path: 'filtered search',
    result: `${sizes.map(({ events, hub, c }) => `${events / 1000} k: p50 ${milliseconds(hub.p50)}, p99 ${milliseconds(hub.p99)}, ${perSecond(hub)} (${times(ratio(hub.rate, c.rate))} C)`).join('; ')}; p99 grows ${times(growth)}`,
    goal: 'p99 at 100 k ≤ 1.5 × p99 at 1 k; ≥ 0.5 C',
    met: last.events >= 100_000 ? growth <= 1.5 && share >= 0.5 : null,
    figures: Object.fromEntries(
      sizes.flatMap(({ events, hub, c }) => [
        [`hub ${events}`, hub],
        [`C ${events}`, c],
      ]),
    ),
  }
}
