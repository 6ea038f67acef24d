import { expect, it, vi } from 'vitest'
import { loadLive } from './live.ts'

/** An event's answer with or without the visitor's ticket. */
const answer = (isGoing: boolean): Response =>
  Response.json({
    status: 'published',
    now: '2026-01-01T10:00:00Z',
    endsAt: '2026-01-01T12:00:00Z',
    taken: 0,
    capacity: 9,
    soldOut: false,
    ticketTypes: [{ id: 't', onSale: true, soldOut: false, left: 9, capacity: 9 }],
    mine: { pendingOrder: null, classes: [], tickets: isGoing ? [{ id: 'k', status: 'paid', isHolder: true }] : [] },
  })

it('shows the answer to the last question, though an older one comes after it', async () => {
  const parts = ['open', 'going'].map((when) => ({ dataset: { when }, hidden: false }))
  const panel = {
    dataset: { live: 'evening', words: JSON.stringify({ left: { other: '{count}' }, few: {}, locale: 'ru' }) },
    querySelector: () => null,
    querySelectorAll: (wanted: string) => (wanted === '[data-when]' ? parts : []),
  }
  const asked: ((response: Response) => void)[] = []
  vi.stubGlobal('document', { documentElement: { lang: 'ru' }, querySelector: () => panel })
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => asked.push(resolve)))
  const loads = [loadLive(), loadLive()]
  asked[1]?.(answer(true))
  await loads[1]
  asked[0]?.(answer(false))
  await loads[0]
  vi.unstubAllGlobals()
  expect(parts.map(({ dataset, hidden }) => [dataset.when, hidden])).toEqual([
    ['open', true],
    ['going', false],
  ])
})
