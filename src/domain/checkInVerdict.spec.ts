import { describe, expect, it } from 'vitest'
import { type DoorFacts, explainRefusal, isOverridable } from './checkInVerdict.ts'

const facts = (ticket: Partial<NonNullable<DoorFacts['ticket']>> | null, more: Partial<DoorFacts> = {}): DoorFacts => ({
  event: 'e1',
  status: 'published',
  open: true,
  override: false,
  ticket: ticket && { event: 'e1', status: 'paid', current: true, ...ticket },
  ...more,
})

describe('explainRefusal', () => {
  it.each([
    ['nothing scanned that we know', facts(null), { verdict: 'not_valid', reason: 'unknown' }],
    ['a replaced code', facts({ current: false }), { verdict: 'not_valid', reason: 'replaced' }],
    [
      'a replaced code of another event',
      facts({ current: false, event: 'e2' }),
      { verdict: 'not_valid', reason: 'replaced' },
    ],
    ['another event', facts({ event: 'e2' }), { verdict: 'wrong_event' }],
    ['another event, used there', facts({ event: 'e2', status: 'attended' }), { verdict: 'wrong_event' }],
    ['refunded', facts({ status: 'refunded' }), { verdict: 'refunded' }],
    ['cancelled', facts({ status: 'cancelled' }), { verdict: 'cancelled' }],
    ['a cancelled event', facts({}, { status: 'cancelled' }), { verdict: 'cancelled' }],
    ['refunded for a cancelled event', facts({ status: 'refunded' }, { status: 'cancelled' }), { verdict: 'refunded' }],
    ['not paid', facts({ status: 'pending' }), { verdict: 'unpaid' }],
    ['not paid and too early', facts({ status: 'pending' }, { open: false }), { verdict: 'unpaid' }],
    ['used', facts({ status: 'attended' }), { verdict: 'already_used' }],
    ['used, with an override', facts({ status: 'attended' }, { override: true }), { verdict: 'already_used' }],
    ['absent', facts({ status: 'absent' }), { verdict: 'not_valid', reason: 'closed' }],
    ['too early', facts({}, { open: false }), { verdict: 'not_yet_open' }],
    ['too early, with an override', facts({}, { open: false, override: true }), null],
    ['absent, with an override', facts({ status: 'absent' }, { override: true }), null],
    ['unpaid, with an override', facts({ status: 'pending' }, { override: true }), { verdict: 'unpaid' }],
    ['cancelled, with an override', facts({ status: 'cancelled' }, { override: true }), { verdict: 'cancelled' }],
    ['nothing in the way', facts({}), null],
  ] as const)('%s', (_, given, expected) => {
    expect(explainRefusal(given)).toEqual(expected)
  })
})

it('lets only the time and a closed attendance be overridden', () => {
  expect(isOverridable({ verdict: 'not_yet_open' })).toBe(true)
  expect(isOverridable({ verdict: 'not_valid', reason: 'closed' })).toBe(true)
  for (const verdict of ['already_used', 'wrong_event', 'cancelled', 'refunded', 'unpaid'] as const)
    expect(isOverridable({ verdict })).toBe(false)
  expect(isOverridable({ verdict: 'not_valid', reason: 'replaced' })).toBe(false)
})
