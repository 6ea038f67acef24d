import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { checkoutFactsSql } from '#src/db/orders/checkoutFacts.ts'
import { lockOrder } from '#src/db/orders/lockOrder.ts'
import { orderViewSql } from '#src/db/orders/orderView.ts'
import { sweepDeadHolds } from '#src/db/orders/sweepDeadHolds.ts'
import { breaches } from '#src/db/payments/breaches.ts'
import { claimInbox } from '#src/db/payments/claimInbox.ts'
import { claimPolls } from '#src/db/payments/claimPolls.ts'
import { claimRefunds } from '#src/db/payments/claimRefunds.ts'
import { endTickets } from '#src/db/payments/endTickets.ts'
import { findPayment } from '#src/db/payments/findPayment.ts'
import { finishInbox } from '#src/db/payments/finishInbox.ts'
import { followMoney } from '#src/db/payments/followMoney.ts'
import { insertInbox } from '#src/db/payments/insertInbox.ts'
import { insertRefund } from '#src/db/payments/insertRefund.ts'
import { lockOrderToPay } from '#src/db/payments/lockOrderToPay.ts'
import { lockSettlement } from '#src/db/payments/lockSettlement.ts'
import { paymentView } from '#src/db/payments/paymentView.ts'
import { payTickets } from '#src/db/payments/payTickets.ts'
import { reviveTickets } from '#src/db/payments/reviveTickets.ts'
import { savePayment } from '#src/db/payments/savePayment.ts'
import { settleRefundRow } from '#src/db/payments/settleRefundRow.ts'
import { stampStart, startOf, takeStart } from '#src/db/payments/startOfPayment.ts'
import { claimNotices } from '#src/plugins/sandbox/db/notices.ts'
import { giveBack, refundsOf } from '#src/plugins/sandbox/db/refunds.ts'
import { findSession, openSession, settleDue } from '#src/plugins/sandbox/db/sessions.ts'
import { withOwnDatabase } from '#tests/support/database.ts'
import { explainEverything, plansOf } from '#tests/support/plans.ts'

/** Tables that grow with use: none of them may be read from end to end. */
const growing = [
  'orders',
  'order_lines',
  'tickets',
  'ticket_types',
  'ticket_types_locales',
  'events',
  'events_locales',
  'payments',
  'refunds',
  'gateway_inbox',
  'domain_events',
  'users',
  'club_memberships',
  'sandbox_sessions',
  'sandbox_notices',
  'sandbox_refunds',
]

/** Ids that are their number, so that rows find each other without asking. */
const uuid = (kind: number, n: string): string =>
  `(lpad('${kind}', 8, '0') || '-0000-4000-8000-' || lpad((${n})::text, 12, '0'))::uuid`
const id = (kind: number, n: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`
const [EVENT, TYPE, USER, ORDER, TICKET, PAYMENT, REFUND] = [1, 2, 3, 4, 5, 6, 7] as const

/** 2,000 events and 20,000 to 40,000 rows of everything that hangs on them, as a year of use leaves them. */
const fill = `
SET session_replication_role = replica;
INSERT INTO events (id, slug, starts_at, ends_at, time_zone, status, type, price, currency, max_attendees)
  SELECT ${uuid(EVENT, 'n')}, 'e' || n, now() + interval '1 day', now() + interval '2 days', 'UTC', 'published', 'general', 50000, 'KZT', 1000 FROM generate_series(1, 20000) n;
INSERT INTO events_locales (title, _locale, _parent_id) SELECT 'E', 'ru', ${uuid(EVENT, 'n')} FROM generate_series(1, 20000) n;
INSERT INTO ticket_types (id, event_id, price, currency, capacity, taken, per_person_limit, per_order_limit, audience, visibility)
  SELECT ${uuid(TYPE, 'n')}, ${uuid(EVENT, 'n')}, 50000, 'KZT', 1000, CASE WHEN n <= 20 THEN 1000 ELSE 20 END, 4, 4, 'everyone', 'public' FROM generate_series(1, 20000) n;
INSERT INTO ticket_types_locales (name, _locale, _parent_id) SELECT 'T', 'ru', ${uuid(TYPE, 'n')} FROM generate_series(1, 20000) n;
INSERT INTO users (id, name, email, bonus_balance) SELECT ${uuid(USER, 'n')}, 'U', 'u' || n || '@sdu.edu.kz', 0 FROM generate_series(1, 20000) n;
INSERT INTO club_memberships (id, user_id, club_id, status) SELECT gen_random_uuid(), ${uuid(USER, 'n')}, gen_random_uuid(), 'active' FROM generate_series(1, 20000) n;
INSERT INTO orders (id, number, buyer_id, event_id, status, total, due_now, currency, expires_at, paid_at, idempotency_key)
  SELECT ${uuid(ORDER, 'n')}, 'N' || n, ${uuid(USER, 'n % 20000 + 1')}, ${uuid(EVENT, 'n % 2000 + 1')}, (CASE WHEN n % 100 = 0 THEN 'pending' WHEN n % 10 = 1 THEN 'expired' ELSE 'paid' END)::enum_orders_status,
    50000, 50000, 'KZT', now() + CASE WHEN n % 200 = 0 THEN interval '-1 minute' ELSE interval '10 minutes' END, CASE WHEN n % 100 <> 0 AND n % 10 <> 1 THEN now() END, 'k' || n FROM generate_series(1, 30000) n;
INSERT INTO order_lines (id, order_id, buyer_id, kind, ticket_type_id, title, quantity, unit_price, discount, total)
  SELECT gen_random_uuid(), ${uuid(ORDER, 'n')}, ${uuid(USER, 'n % 20000 + 1')}, 'ticket', ${uuid(TYPE, 'n % 2000 + 1')}, 'T', 1, 50000, 0, 50000 FROM generate_series(1, 30000) n;
INSERT INTO tickets (id, event_id, ticket_type_id, order_id, buyer_id, holder_id, status, code, price, currency, exclusive)
  SELECT ${uuid(TICKET, 'n')}, ${uuid(EVENT, 'n % 2000 + 1')}, ${uuid(TYPE, 'n % 2000 + 1')}, ${uuid(ORDER, 'n')}, ${uuid(USER, 'n % 20000 + 1')}, ${uuid(USER, 'n % 20000 + 1')},
    (CASE WHEN n % 100 = 0 THEN 'pending' WHEN n % 10 = 1 THEN 'cancelled' ELSE 'paid' END)::enum_tickets_status, 'c' || n, 50000, 'KZT', false FROM generate_series(1, 30000) n;
INSERT INTO payments (id, order_id, buyer_id, gateway, mode, status, amount, currency, captured, refunded, refund_reserved, gateway_id, next_poll_at, settled_at, fulfilled)
  SELECT ${uuid(PAYMENT, 'n')}, ${uuid(ORDER, 'n')}, ${uuid(USER, 'n % 20000 + 1')}, 'sandbox', 'mock', (CASE WHEN n % 100 = 0 THEN 'pending' ELSE 'captured' END)::enum_payments_status, 50000, 'KZT',
    CASE WHEN n % 100 = 0 THEN 0 ELSE 50000 END, 0, 0, 'g' || n, CASE WHEN n % 100 = 0 THEN now() END, now() - interval '1 hour', n % 100 <> 0 AND n % 1000 <> 1 FROM generate_series(1, 30000) n;
INSERT INTO refunds (id, payment_id, order_id, amount, currency, status, key, next_try_at)
  SELECT ${uuid(REFUND, 'n')}, ${uuid(PAYMENT, 'n')}, ${uuid(ORDER, 'n')}, 100, 'KZT', (CASE WHEN n % 500 = 0 THEN 'pending' ELSE 'succeeded' END)::enum_refunds_status, 'r' || n, now() FROM generate_series(1, 20000) n;
INSERT INTO gateway_inbox (id, gateway, event_key, trust, status, payment_id, next_try_at)
  SELECT gen_random_uuid(), 'sandbox', 'ev' || n, 'authentic', (CASE WHEN n % 500 = 0 THEN 'received' ELSE 'processed' END)::enum_gateway_inbox_status, ${uuid(PAYMENT, 'n')}, now() FROM generate_series(1, 20000) n;
INSERT INTO domain_events (id, name, subject, data) SELECT gen_random_uuid(), 'order.paid', 'x', '{}' FROM generate_series(1, 20000) n;
INSERT INTO sandbox_sessions (id, reference, amount, currency, description, return_url, expires_at, state, settle_at)
  SELECT 's' || n, ${uuid(PAYMENT, 'n')}, 50000, 'KZT', 'd', 'u', now(), CASE WHEN n % 500 = 0 THEN 'processing' ELSE 'succeeded' END, now() FROM generate_series(1, 20000) n;
INSERT INTO sandbox_notices (id, session_id, kind, copies, sent_at) SELECT 'n' || n, 's' || n, 'k', 1, CASE WHEN n % 500 <> 0 THEN now() END FROM generate_series(1, 20000) n;
INSERT INTO sandbox_refunds (id, session_id, reference, amount) SELECT 'f' || n, 's' || n, gen_random_uuid(), 1 FROM generate_series(1, 20000) n;
SET session_replication_role = origin;
ANALYZE;`

const basket = (buyer: number, type: number): string =>
  JSON.stringify({
    order: crypto.randomUUID(),
    number: `P${buyer}`,
    buyer: id(USER, buyer),
    buyerName: 'x',
    event: id(EVENT, type),
    currency: 'KZT',
    holdSeconds: 900,
    idempotencyKey: 'fresh',
    locale: 'ru',
    payment: { id: crypto.randomUUID(), gateway: 'sandbox', mode: 'mock' },
    lines: [
      {
        id: crypto.randomUUID(),
        ticketType: id(TYPE, type),
        title: 'x',
        quantity: 1,
        unitPrice: 50_000,
        tickets: [{ id: crypto.randomUUID(), code: `p${buyer}x${type}`, claim: `claim${buyer}x${type}` }],
      },
    ],
  })

/** Everything this part of the hub asks of the database. */
async function askEverything(db: pg.Client): Promise<void> {
  await db.query(checkoutFactsSql, [[id(TYPE, 7), id(TYPE, 8)], id(USER, 9), 'kk'])
  // Sold out at once; with a dead hold to free; with places; the same basket again.
  await db.query('SELECT place_order($1)', [basket(15_001, 3)])
  await db.query('SELECT place_order($1)', [basket(15_002, 1)])
  await db.query('SELECT place_order($1)', [basket(15_003, 300)])
  await db.query('SELECT place_order($1)', [basket(15_003, 300)])
  await db.query(orderViewSql, [id(ORDER, 77), id(USER, 78), 'en'])
  await db.query('SELECT placed_order($1)', [id(ORDER, 78)])
  await paymentView(db, id(PAYMENT, 5), id(USER, 6))
  await takeStart(db, id(PAYMENT, 100), false)
  await startOf(db, id(PAYMENT, 100))
  await stampStart(db, id(PAYMENT, 100), { gatewayId: 'new', url: 'u' })
  await lockSettlement(db, id(PAYMENT, 101))
  await lockOrder(db, id(ORDER, 102))
  await lockOrderToPay(db, id(ORDER, 300), id(USER, 301))
  await savePayment(db, {
    id: id(PAYMENT, 103),
    status: 'captured',
    captured: 50_000,
    failure: null,
    review: null,
    gatewayId: null,
    fulfilled: true,
    snapshot: { at: 1 },
    pollIn: null,
  })
  await payTickets(db, id(ORDER, 300))
  await endTickets(db, id(ORDER, 104))
  await db.query('BEGIN')
  await reviveTickets(db, id(ORDER, 111))
  await db.query('COMMIT')
  await followMoney(db, id(ORDER, 104))
  await insertRefund(db, { payment: id(PAYMENT, 105), order: id(ORDER, 105), amount: 5, key: 'new', reason: 'x' })
  await settleRefundRow(db, { id: id(REFUND, 500), status: 'succeeded', gatewayId: 'x', failure: null })
  await claimRefunds(db, 10)
  await claimPolls(db, 10)
  await insertInbox(db, {
    gateway: 'sandbox',
    eventKey: 'fresh',
    kind: 'k',
    trust: 'authentic',
    gatewayPaymentId: 'g7',
    reference: id(PAYMENT, 7),
    body: {},
  })
  await finishInbox(db, (await claimInbox(db, 10))[0]?.id as string, { status: 'processed', payment: null })
  await findPayment(db, 'sandbox', { gatewayPaymentId: 'g9', reference: id(PAYMENT, 9) })
  await breaches(db, 5)
  await sweepDeadHolds(db, 50)
  await openSession(db, {
    id: 'new',
    reference: crypto.randomUUID(),
    amount: 1,
    currency: 'KZT',
    description: 'd',
    returnUrl: 'u',
    expiresAt: new Date(),
  })
  await findSession(db, id(PAYMENT, 9), { lock: true })
  await settleDue(db)
  await settleDue(db, id(PAYMENT, 1000))
  await claimNotices(db, 10)
  await giveBack(db, { id: 'g', session: 's9', reference: crypto.randomUUID(), amount: 1 })
  await refundsOf(db, 's9')
}

const seqScans = (plans: string[]): string[] =>
  plans.filter((plan) =>
    [...plan.matchAll(/Seq Scan on (?:public\.)?(\w+)/g)].some(([, table = '']) => growing.includes(table)),
  )

describe('plans with 20,000 rows and more', () => {
  it('no statement of buying and paying reads a growing table from end to end; one that does so is found', async () => {
    await withOwnDatabase('plans', async (url) => {
      const db = new pg.Client({ connectionString: url })
      await db.connect()
      try {
        await db.query(fill)
        await explainEverything(db)
        const plans = await plansOf(db, askEverything)
        expect(plans.length).toBeGreaterThan(80)
        // What is inside functions and triggers was seen, not only the call.
        expect(plans.some((plan) => plan.includes('INSERT INTO tickets'))).toBe(true)
        expect(plans.some((plan) => plan.includes('UPDATE ticket_types t SET taken'))).toBe(true)
        expect(seqScans(plans)).toEqual([])
        expect(
          seqScans(await plansOf(db, (control) => control.query("SELECT id FROM payments WHERE failure = 'x'"))),
        ).toHaveLength(1)
      } finally {
        await db.end()
      }
    })
  }, 180_000)
})
