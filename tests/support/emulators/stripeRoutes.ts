import { check, type Params, rules, StripeFault } from './stripeForm.ts'
import { type Session, type StripeObject, StripeState } from './stripeState.ts'

type Answer = StripeObject | Record<string, unknown>
export type Route = (state: StripeState, params: Params, id: string, baseUrl: string) => Answer

const missing = (what: string, id: string): StripeFault =>
  new StripeFault(404, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${what}: '${id}'`,
    param: 'id',
  })
const refuse = (message: string, code?: string): StripeFault =>
  new StripeFault(400, { type: 'invalid_request_error', ...(code ? { code } : {}), message })

const values = (list: string | Params | undefined): string[] =>
  list && typeof list === 'object' ? Object.values(list).map(String) : []
const strings = (object: string | Params | undefined): Record<string, string> => ({
  ...(object as Record<string, string> | undefined),
})

const currencies = new Set(['kzt', 'usd', 'eur', 'jpy'])
/** Smallest charges; KZT by what half a dollar is worth. */
const minimum: Record<string, number> = { usd: 50, eur: 50, jpy: 50, kzt: 25_000 }

const item = rules.object({
  quantity: rules.integer(1),
  price_data: rules.object({
    currency: rules.one(...currencies),
    unit_amount: rules.integer(0),
    product_data: rules.object({ name: rules.text(250) }),
  }),
})

const createSession: Route = (state, params, _id, baseUrl) => {
  check(params, {
    mode: rules.one('payment'),
    line_items: rules.object({ 0: item }),
    client_reference_id: rules.text(200),
    metadata: rules.metadata(),
    payment_intent_data: rules.object({ metadata: rules.metadata() }),
    success_url: rules.url(),
    cancel_url: rules.url(),
    expires_at: rules.integer(1),
    locale: rules.one('auto', 'ru', 'en'),
    customer_email: rules.optional(rules.email()),
  })
  const line = (params.line_items as Params)[0] as {
    quantity: string
    price_data: { currency: string; unit_amount: string; product_data: { name: string } }
  }
  const amount = Number(line.quantity) * Number(line.price_data.unit_amount)
  const { currency } = line.price_data
  if (amount < (minimum[currency] ?? 0))
    throw refuse(`The Checkout Session's total amount must convert to at least 50 cents.`, 'amount_too_small')
  const now = StripeState.now()
  const expires = Number(params.expires_at)
  if (expires < now + 30 * 60 || expires > now + 24 * 3600)
    throw refuse(
      'The `expires_at` timestamp must be at least 30 minutes and less than 24 hours from Checkout Session creation.',
    )
  const id = StripeState.id('cs')
  const session: Session = {
    id,
    object: 'checkout.session',
    amount_total: amount,
    currency,
    status: 'open',
    payment_status: 'unpaid',
    payment_intent: null,
    client_reference_id: String(params.client_reference_id),
    metadata: strings(params.metadata),
    url: `${baseUrl}/c/pay/${id}`,
    expires_at: expires,
    created: now,
    livemode: state.livemode,
    customer_email: typeof params.customer_email === 'string' ? params.customer_email : null,
    success_url: String(params.success_url),
    cancel_url: String(params.cancel_url),
    mode: 'payment',
    line_name: line.price_data.product_data.name,
    intent_metadata: strings((params.payment_intent_data as Params).metadata),
  }
  state.sessions.set(id, session)
  return state.shown(session, [])
}

const sessionOf = (state: StripeState, id: string): Session => {
  const session = state.sessions.get(id)
  if (!session) throw missing('checkout.session', id)
  if (session.status === 'open' && session.expires_at <= StripeState.now())
    Object.assign(session, { status: 'expired', url: null })
  return session
}

const retrieveSession: Route = (state, params, id) => {
  check(params, { expand: rules.optional(rules.list()) })
  return state.shown(sessionOf(state, id), values(params.expand))
}

const expireSession: Route = (state, params, id) => {
  check(params, {})
  const session = sessionOf(state, id)
  if (session.status !== 'open') throw refuse('Only Checkout Sessions with a status in ["open"] can be expired.')
  Object.assign(session, { status: 'expired', url: null })
  return state.shown(session, [])
}

const listSessions: Route = (state, params) => {
  check(params, {
    created: rules.optional(rules.object({ gte: rules.integer(0) })),
    payment_intent: rules.optional(rules.text(100)),
    limit: rules.optional(rules.integer(1)),
    expand: rules.optional(rules.list()),
    starting_after: rules.optional(rules.text(100)),
  })
  const since = Number((params.created as Params | undefined)?.gte ?? 0)
  const found = [...state.sessions.values()]
    .filter(
      (session) =>
        session.created >= since &&
        (params.payment_intent === undefined || session.payment_intent === params.payment_intent),
    )
    .reverse()
  const from = params.starting_after ? found.findIndex(({ id }) => id === params.starting_after) + 1 : 0
  const limit = Number(params.limit ?? 10)
  const expand = values(params.expand).map((path) => path.replace(/^data\./, ''))
  const data = found.slice(from, from + limit).map((session) => state.shown(session, expand))
  return { object: 'list', url: '/v1/checkout/sessions', has_more: found.length > from + limit, data }
}

const createRefund: Route = (state, params) => {
  check(params, { payment_intent: rules.text(100), amount: rules.integer(1), metadata: rules.metadata() })
  const intent = state.intents.get(String(params.payment_intent))
  const charge = intent && state.charges.get(intent.latest_charge ?? '')
  if (!charge) throw missing('payment_intent', String(params.payment_intent))
  const amount = Number(params.amount)
  if (amount > charge.amount - charge.amount_refunded)
    throw refuse(
      `Refund amount (${amount}) is greater than unrefunded amount on charge (${charge.amount - charge.amount_refunded})`,
      'amount_too_large',
    )
  return state.refund(charge, amount, strings(params.metadata))
}

const retrieveRefund: Route = (state, params, id) => {
  check(params, { expand: rules.optional(rules.list()) })
  const refund = state.refunds.get(id)
  if (!refund) throw missing('refund', id)
  return refund
}

/** `METHOD path`, the path's `:id` given to the route. */
export const routes: Record<string, Route> = {
  'POST /v1/checkout/sessions': createSession,
  'GET /v1/checkout/sessions': listSessions,
  'GET /v1/checkout/sessions/:id': retrieveSession,
  'POST /v1/checkout/sessions/:id/expire': expireSession,
  'POST /v1/refunds': createRefund,
  'GET /v1/refunds/:id': retrieveRefund,
}

/** The route of a request and the id in its path. */
export function routeOf(method: string, path: string): { route: Route; id: string } | null {
  const parts = path.split('/')
  const id = parts[2] === 'checkout' ? parts[4] : parts[3]
  const route = routes[`${method} ${path}`] ?? (id ? routes[`${method} ${path.replace(`/${id}`, '/:id')}`] : undefined)
  return route ? { route, id: id ?? '' } : null
}
