import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Basket, type Buyer, type CheckoutFacts, planCheckout, type TicketTypeFacts } from './checkout.ts'

const now = new Date('2030-01-01T12:00:00Z')
const later = new Date('2030-01-02T12:00:00Z')
const buyer: Buyer = { id: 'b', email: 'Aida@Stu.SDU.edu.kz', headOf: [] }

type Changes = Partial<Omit<TicketTypeFacts, 'event'>> & { event?: Partial<TicketTypeFacts['event']> }
const typeOf = ({ event, ...changes }: Changes = {}): TicketTypeFacts => ({
  id: 't1',
  title: 'Билет',
  price: 50_000,
  currency: 'KZT',
  salesStart: null,
  salesEnd: null,
  perPersonLimit: 4,
  perOrderLimit: 4,
  audience: 'everyone',
  audienceDomain: null,
  visibility: 'public',
  accessCode: null,
  ...changes,
  event: { id: 'e1', status: 'published', endsAt: later, club: 'c1', clubSlug: 'drama', isMember: false, ...event },
})
const facts = (...types: TicketTypeFacts[]): CheckoutFacts => ({ now, types, holdMinutes: 15 })
const basket = (quantity = 1, extra: Partial<Basket> = {}): Basket => ({
  lines: [{ ticketType: 't1', quantity }],
  ...extra,
})
const refusalOf = (type: TicketTypeFacts, wanted = basket(), who = buyer) => {
  const result = planCheckout(wanted, who, facts(type))
  return 'refusal' in result ? result.refusal : undefined
}

describe('a basket that is allowed', () => {
  it('becomes a plan with its total and hold', () => {
    expect(planCheckout(basket(3), buyer, facts(typeOf()))).toEqual({
      plan: {
        event: 'e1',
        currency: 'KZT',
        total: 150_000,
        holdSeconds: 900,
        lines: [{ ticketType: 't1', title: 'Билет', quantity: 3, unitPrice: 50_000 }],
      },
    })
  })

  it('counts two lines of one type together', () => {
    const twice = {
      lines: [
        { ticketType: 't1', quantity: 3 },
        { ticketType: 't1', quantity: 2 },
      ],
    }
    expect(planCheckout(twice, buyer, facts(typeOf()))).toEqual({ refusal: { code: 'per_order_limit', limit: 4 } })
  })
})

describe('a basket that is refused', () => {
  it.each([
    ['a draft', typeOf({ event: { status: 'draft' } }), { code: 'event_not_on_sale' }],
    ['a cancelled event', typeOf({ event: { status: 'cancelled' } }), { code: 'event_not_on_sale' }],
    ['an event that is over', typeOf({ event: { endsAt: now } }), { code: 'event_not_on_sale' }],
    ['before sales', typeOf({ salesStart: later }), { code: 'sales_not_started', from: later }],
    ['at the end of sales', typeOf({ salesEnd: now }), { code: 'sales_ended' }],
    [
      'a stranger to the club',
      typeOf({ audience: 'members' }),
      { code: 'members_only', club: 'drama', next: 'join_club' },
    ],
    ['no head of a club', typeOf({ audience: 'club_head' }), { code: 'club_heads_only' }],
    [
      'another domain',
      typeOf({ audience: 'domain', audienceDomain: 'sdu.edu.kz' }),
      { code: 'domain_only', domain: 'sdu.edu.kz', next: 'sign_in' },
    ],
    ['no code', typeOf({ visibility: 'code', accessCode: 'friends' }), { code: 'access_code_required' }],
    ['a hidden type without a code of its own', typeOf({ visibility: 'code' }), { code: 'access_code_required' }],
  ])('%s', (_name, type, refusal) => expect(refusalOf(type)).toEqual(refusal))

  it('knows nobody under an unknown type', () => {
    expect(planCheckout({ lines: [{ ticketType: 'other', quantity: 1 }] }, buyer, facts(typeOf()))).toEqual({
      refusal: { code: 'event_not_on_sale' },
    })
    expect(planCheckout({ lines: [] }, buyer, facts())).toEqual({ refusal: { code: 'event_not_on_sale' } })
  })

  it('holds tickets of one event and one currency', () => {
    const two = {
      lines: [
        { ticketType: 't1', quantity: 1 },
        { ticketType: 't2', quantity: 1 },
      ],
    }
    expect(planCheckout(two, buyer, facts(typeOf(), typeOf({ id: 't2', event: { id: 'e2' } })))).toEqual({
      refusal: { code: 'one_event_per_order' },
    })
    expect(planCheckout(two, buyer, facts(typeOf(), typeOf({ id: 't2', currency: 'USD' })))).toEqual({
      refusal: { code: 'one_currency_per_order' },
    })
  })
})

describe('who may buy', () => {
  it.each([
    ['a member', typeOf({ audience: 'members', event: { isMember: true } }), buyer],
    ['the head of the club', typeOf({ audience: 'members' }), { ...buyer, headOf: ['c1'] }],
    ['a head of any club', typeOf({ audience: 'club_head' }), { ...buyer, headOf: ['c9'] }],
    [
      'an address on the domain, whatever its case',
      typeOf({ audience: 'domain', audienceDomain: '@stu.sdu.edu.kz' }),
      buyer,
    ],
  ])('%s', (_name, type, who) => expect(refusalOf(type, basket(), who)).toBeUndefined())

  it('a domain is not the end of another one', () => {
    expect(
      refusalOf(typeOf({ audience: 'domain', audienceDomain: 'sdu.edu.kz' }), basket(), {
        ...buyer,
        email: 'x@evilsdu.edu.kz',
      })?.code,
    ).toBe('domain_only')
  })

  it('whoever has the code', () => {
    expect(
      refusalOf(typeOf({ visibility: 'code', accessCode: 'friends' }), basket(1, { accessCode: ' friends ' })),
    ).toBeUndefined()
  })
})

describe('any basket', () => {
  it('gives either a plan whose total is the sum of its lines, within the limits, or one refusal', () => {
    const lines = fc.array(
      fc.record({ ticketType: fc.constantFrom('t1', 't2', 't3'), quantity: fc.integer({ min: -2, max: 9 }) }),
      { maxLength: 5 },
    )
    const types = fc.tuple(
      fc.nat(100_000),
      fc.nat(100_000),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 6 }),
    )
    fc.assert(
      fc.property(lines, types, (wanted, [first, second, perOrder, perPerson]) => {
        const given = facts(
          typeOf({ price: first, perOrderLimit: perOrder, perPersonLimit: perPerson }),
          typeOf({ id: 't2', price: second, perOrderLimit: perOrder, perPersonLimit: perPerson }),
        )
        const result = planCheckout({ lines: wanted }, buyer, given)
        if ('refusal' in result) {
          expect(result.refusal.code).toBeTruthy()
          return
        }
        const { plan } = result
        expect(plan.total).toBe(plan.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0))
        expect(new Set(plan.lines.map((line) => line.ticketType)).size).toBe(plan.lines.length)
        for (const line of plan.lines)
          expect(line.quantity >= 1 && line.quantity <= Math.min(perOrder, perPerson)).toBe(true)
      }),
    )
  })
})
