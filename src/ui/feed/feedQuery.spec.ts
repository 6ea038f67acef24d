import { describe, expect, it } from 'vitest'
import { daysOf, feedHref, readFeedQuery } from '#src/ui/feed/feedQuery.ts'

describe('the feed in the address', () => {
  it('keeps known filters and drops the rest', () => {
    expect(readFeedQuery({ q: ' jazz ', genre: ['rock', 'pop'], utm: 'x', type: '' })).toEqual({
      q: 'jazz',
      genre: 'rock',
    })
  })

  it('changes one filter, keeps the others and goes back to the first page', () => {
    expect(feedHref({ q: 'jazz', cursor: 'abc' }, { price: 'free' })).toBe('/?q=jazz&price=free')
    expect(feedHref({ price: 'free' }, { price: undefined })).toBe('/')
  })

  it.each([
    ['weekend', '2026-11-18', { from: '2026-11-21', to: '2026-11-22' }],
    ['weekend', '2026-11-21', { from: '2026-11-21', to: '2026-11-22' }],
    ['weekend', '2026-11-22', { from: '2026-11-22', to: '2026-11-22' }],
    ['tomorrow', '2026-12-31', { from: '2027-01-01', to: '2027-01-01' }],
    ['week', '2026-11-18', { from: '2026-11-18', to: '2026-11-24' }],
    ['nonsense', '2026-11-18', null],
  ])('%s seen on %s', (when, today, days) => {
    expect(daysOf(when, today)).toEqual(days)
  })
})
