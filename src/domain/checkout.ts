/** May this person have this basket now? Everything that needs no lock; what does is decided by `place_order` in the database. */
import { isMoney } from './money.ts'

export type BasketLine = { ticketType: string; quantity: number }
export type Basket = { lines: readonly BasketLine[]; accessCode?: string | null }

export type Buyer = { id: string; email: string; headOf: readonly string[] }

export type TicketTypeFacts = {
  id: string
  title: string
  /** In the minor unit of `currency`. */
  price: number
  currency: string
  salesStart: Date | null
  salesEnd: Date | null
  perPersonLimit: number
  perOrderLimit: number
  audience: 'everyone' | 'members' | 'club_head' | 'domain'
  audienceDomain: string | null
  visibility: 'public' | 'code'
  accessCode: string | null
  event: {
    id: string
    status: 'draft' | 'published' | 'cancelled'
    endsAt: Date
    club: string | null
    clubSlug: string | null
    isMember: boolean
  }
}

export type CheckoutFacts = {
  /** The database's clock. */
  now: Date
  /** The ticket types of the basket that exist. */
  types: readonly TicketTypeFacts[]
  /** How long an unpaid order is held. */
  holdMinutes: number
}

export type CheckoutPlan = {
  event: string
  currency: string
  total: number
  holdSeconds: number
  lines: { ticketType: string; title: string; quantity: number; unitPrice: number }[]
}

/** What would help: shown as the next button. */
export type NextStep = 'join_waitlist' | 'join_club' | 'sign_in'

export type CheckoutRefusal = {
  code:
    | 'event_not_on_sale'
    | 'one_event_per_order'
    | 'one_currency_per_order'
    | 'sales_not_started'
    | 'sales_ended'
    | 'members_only'
    | 'club_heads_only'
    | 'domain_only'
    | 'access_code_required'
    | 'per_order_limit'
  limit?: number
  domain?: string
  /** When sales start. */
  from?: Date
  club?: string | null
  next?: NextStep
}

/** Lines of one ticket type become one. */
function merged(lines: readonly BasketLine[]): BasketLine[] {
  const quantities = new Map<string, number>()
  for (const { ticketType, quantity } of lines) quantities.set(ticketType, (quantities.get(ticketType) ?? 0) + quantity)
  return [...quantities].map(([ticketType, quantity]) => ({ ticketType, quantity }))
}

const onDomain = (email: string, domain: string): boolean =>
  email.toLowerCase().endsWith(`@${domain.trim().toLowerCase().replace(/^@/, '')}`)

function refuseAudience({ audience, audienceDomain, event }: TicketTypeFacts, buyer: Buyer): CheckoutRefusal | null {
  if (audience === 'members' && !event.isMember && !(event.club && buyer.headOf.includes(event.club)))
    return { code: 'members_only', club: event.clubSlug, next: 'join_club' }
  if (audience === 'club_head' && buyer.headOf.length === 0) return { code: 'club_heads_only' }
  if (audience === 'domain' && audienceDomain && !onDomain(buyer.email, audienceDomain))
    return { code: 'domain_only', domain: audienceDomain, next: 'sign_in' }
  return null
}

function refuseType(
  type: TicketTypeFacts,
  quantity: number,
  basket: Basket,
  buyer: Buyer,
  now: Date,
): CheckoutRefusal | null {
  if (type.event.status !== 'published' || type.event.endsAt <= now) return { code: 'event_not_on_sale' }
  if (type.visibility === 'code' && (!type.accessCode || type.accessCode !== basket.accessCode?.trim()))
    return { code: 'access_code_required' }
  if (type.salesStart && now < type.salesStart) return { code: 'sales_not_started', from: type.salesStart }
  if (type.salesEnd && now >= type.salesEnd) return { code: 'sales_ended' }
  const audience = refuseAudience(type, buyer)
  if (audience) return audience
  const limit = Math.min(type.perOrderLimit, type.perPersonLimit)
  return quantity > limit ? { code: 'per_order_limit', limit } : null
}

/**
 * The plan of an order, or the first reason why not. Seats, the limit per person and the price at the moment of the claim are
 * left to the database.
 */
export function planCheckout(
  basket: Basket,
  buyer: Buyer,
  { now, types, holdMinutes }: CheckoutFacts,
): { plan: CheckoutPlan } | { refusal: CheckoutRefusal } {
  const lines: CheckoutPlan['lines'] = []
  let first: TicketTypeFacts | undefined
  for (const { ticketType, quantity } of merged(basket.lines)) {
    const type = types.find(({ id }) => id === ticketType)
    if (!type || !Number.isInteger(quantity) || quantity < 1) return { refusal: { code: 'event_not_on_sale' } }
    first ??= type
    if (type.event.id !== first.event.id) return { refusal: { code: 'one_event_per_order' } }
    if (type.currency !== first.currency) return { refusal: { code: 'one_currency_per_order' } }
    const refusal = refuseType(type, quantity, basket, buyer, now)
    if (refusal) return { refusal }
    lines.push({ ticketType, title: type.title, quantity, unitPrice: type.price })
  }
  const total = lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0)
  if (!first || !isMoney(total)) return { refusal: { code: 'event_not_on_sale' } }
  return { plan: { event: first.event.id, currency: first.currency, total, holdSeconds: holdMinutes * 60, lines } }
}
