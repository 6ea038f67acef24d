import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { env } from '#src/lib/env.ts'
import { sandboxGateway } from '#src/plugins/sandbox/gateway.ts'
import { bankDrain, sendInside, sendOverHttp } from '#src/plugins/sandbox/notify.ts'
import { signatureHeader, signNotice } from '#src/plugins/sandbox/signature.ts'
import { expireHolds } from '#src/services/orders/expireHolds.ts'
import { inboxDrain } from '#src/services/payments/inboxDrain.ts'
import { paymentPollDrain } from '#src/services/payments/paymentPollDrain.ts'
import { refundDrain } from '#src/services/payments/refundDrain.ts'
import { createAdmin, createEvent, signIn } from '#tests/support/factories.ts'
import {
  type Buyer,
  booksOf,
  buy,
  call,
  cards,
  createBuyer,
  createBuyers,
  endHold,
  type HotServer,
  hurryBank,
  payAtSandbox,
  pollNow,
  seatsOf,
  startHotServer,
  workOff,
} from '#tests/support/sales.ts'

let server: HotServer
beforeAll(async () => {
  hurryBank()
  server = await startHotServer()
})
afterAll(() => server.close())

type Sale = { buyer: Buyer; order: string; payment: string; ticketType: string; event: string }

/** An order of two tickets, 500 ₸ each, that waits to be paid. */
async function placed({
  capacity = 10,
  quantity = 2,
  ...options
}: {
  capacity?: number
  quantity?: number
  startsAt?: Date
} = {}): Promise<Sale> {
  const { id: event, ticketType } = await createEvent({ price: 50_000, capacity, ...options })
  const buyer = await createBuyer()
  const { body } = await buy(server, buyer, ticketType, { quantity })
  return { buyer, order: body.order.id, payment: body.payment?.id as string, ticketType, event }
}

const bought = async (options?: Parameters<typeof placed>[0]): Promise<Sale> => {
  const sale = await placed(options)
  await payAtSandbox(server, sale.payment, cards.good)
  await workOff()
  return sale
}

const paidOnce = { 'order.placed': 1, 'order.paid': 1, 'payment.captured': 1, 'ticket.issued': 2 }

describe('paying with each card', () => {
  it('a good card: notification over HTTP with a real signature, tickets once', async () => {
    const { order, payment, buyer } = await placed()
    expect(await booksOf(order)).toMatchObject({
      order: 'pending',
      tickets: ['pending', 'pending'],
      payments: ['pending'],
    })
    const page = await call(server, 'GET', `/pay/sandbox/${payment}`)
    expect(page.body).toMatchObject({
      amount: 100_000,
      currency: 'KZT',
      state: 'open',
      returnUrl: `${env.PUBLIC_URL}/orders/${order}`,
    })
    expect((await payAtSandbox(server, payment, cards.good)).body).toEqual({
      state: 'succeeded',
      redirect: `${env.PUBLIC_URL}/orders/${order}`,
    })
    await workOff(sendOverHttp(server.url))
    expect(await booksOf(order)).toEqual({
      order: 'paid',
      tickets: ['paid', 'paid'],
      payments: ['captured'],
      captured: 100_000,
      refunded: 0,
      facts: paidOnce,
    })
    expect((await call(server, 'GET', `/orders/${order}`, { token: buyer.token })).body).toMatchObject({
      status: 'paid',
      payment: { status: 'captured' },
      late: false,
    })
    const { rows } = await pool.query('SELECT trust, status FROM gateway_inbox WHERE payment_id = $1', [payment])
    expect(rows).toEqual([{ trust: 'authentic', status: 'processed' }])
  })

  it('takes its time, and the page says so', async () => {
    env.SANDBOX_DELAY_MS = 60_000
    try {
      const { order, payment } = await placed()
      expect((await payAtSandbox(server, payment, cards.good)).body).toEqual({ state: 'processing' })
      await workOff()
      expect(await booksOf(order)).toMatchObject({ order: 'pending' })
      await pool.query("UPDATE sandbox_sessions SET settle_at = now() - interval '1 second' WHERE reference = $1", [
        payment,
      ])
      expect((await call(server, 'GET', `/pay/sandbox/${payment}`)).body).toMatchObject({ state: 'succeeded' })
      await workOff()
      expect(await booksOf(order)).toMatchObject({ order: 'paid', facts: paidOnce })
    } finally {
      hurryBank()
    }
  })

  it('the wallet', async () => {
    const { order, payment } = await placed()
    expect((await payAtSandbox(server, payment)).body.state).toBe('succeeded')
    await workOff()
    expect(await booksOf(order)).toMatchObject({ order: 'paid' })
  })

  it('declined: the order waits, a second attempt pays it', async () => {
    const { order, payment, buyer } = await placed()
    expect((await payAtSandbox(server, payment, cards.declined)).body).toMatchObject({
      state: 'declined',
      failure: 'card_declined',
    })
    await workOff()
    expect(await booksOf(order)).toMatchObject({
      order: 'pending',
      payments: ['failed'],
      facts: { 'payment.failed': 1 },
    })
    expect((await call(server, 'GET', `/orders/${order}`, { token: buyer.token })).body).toMatchObject({
      status: 'pending',
      payment: { status: 'failed', failure: 'card_declined' },
    })
    const again = await Promise.all(
      [1, 2, 3].map(() =>
        call<{ id: string; url: string }>(server, 'POST', `/orders/${order}/pay`, { token: buyer.token, body: {} }),
      ),
    )
    expect(again.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(new Set(again.map(({ body }) => body.url)).size).toBe(1)
    await payAtSandbox(server, again[0]?.body.id as string, cards.good)
    await workOff()
    expect(await booksOf(order)).toEqual({
      order: 'paid',
      tickets: ['paid', 'paid'],
      payments: ['failed', 'captured'],
      captured: 100_000,
      refunded: 0,
      facts: { ...paidOnce, 'payment.failed': 1 },
    })
  })

  it('3-D Secure: the right code pays, the third wrong one declines', async () => {
    const first = await placed()
    expect((await payAtSandbox(server, first.payment, cards.challenge)).body).toEqual({ state: 'challenge' })
    expect((await payAtSandbox(server, first.payment, undefined, { method: 'card', code: '0000' })).body).toEqual({
      state: 'challenge',
    })
    expect((await payAtSandbox(server, first.payment, undefined, { method: 'card', code: '1234' })).body.state).toBe(
      'succeeded',
    )
    const second = await placed()
    await payAtSandbox(server, second.payment, cards.challenge)
    const states: string[] = []
    for (let n = 0; n < 3; n++)
      states.push((await payAtSandbox(server, second.payment, undefined, { method: 'card', code: '0000' })).body.state)
    expect(states).toEqual(['challenge', 'challenge', 'declined'])
    await workOff()
    expect([(await booksOf(first.order)).order, (await booksOf(second.order)).payments]).toEqual(['paid', ['failed']])
  })

  it('twice notified: once settled', async () => {
    const { order, payment } = await placed()
    await payAtSandbox(server, payment, cards.twice)
    const sent: string[] = []
    await workOff(async (body, signature) => {
      sent.push(body)
      await sendInside(body, signature)
    })
    expect(sent).toHaveLength(2)
    expect(await booksOf(order)).toMatchObject({ order: 'paid', facts: paidOnce })
  })

  it('never notified: the poller finds out, within 90 seconds of the hold', async () => {
    const { order, payment } = await placed()
    await payAtSandbox(server, payment, cards.lost)
    await workOff()
    expect(await booksOf(order)).toMatchObject({ order: 'pending' })
    const { rows } = await pool.query<{ inSeconds: number }>(
      'SELECT extract(epoch FROM next_poll_at - now())::float8 AS "inSeconds" FROM payments WHERE id = $1',
      [payment],
    )
    expect(rows[0]?.inSeconds).toBeLessThanOrEqual(30)
    await pollNow()
    expect(await booksOf(order)).toMatchObject({ order: 'paid', facts: paidOnce })
    const { rows: after } = await pool.query('SELECT next_poll_at FROM payments WHERE id = $1', [payment])
    expect(after).toEqual([{ next_poll_at: null }])
  })

  it('never notified: the return page finds out', async () => {
    const { order, payment, buyer } = await placed()
    await payAtSandbox(server, payment, cards.lost)
    const answer = await call(server, 'GET', `/orders/${order}?refresh=1`, { token: buyer.token })
    expect(answer.body).toMatchObject({ status: 'paid', payment: { status: 'captured' } })
  })

  it('no answer: the attempt ends with the hold, at the bank too', async () => {
    const { order, payment } = await placed()
    expect((await payAtSandbox(server, payment, cards.timeout)).body).toEqual({ state: 'timeout' })
    await workOff()
    await pollNow()
    expect(await booksOf(order)).toMatchObject({ order: 'pending', payments: ['pending'] })
    await endHold(order)
    await expireHolds.run()
    await paymentPollDrain.run()
    expect(await booksOf(order)).toMatchObject({
      order: 'expired',
      payments: ['canceled'],
      tickets: ['cancelled', 'cancelled'],
    })
    expect((await payAtSandbox(server, payment, cards.good)).body).toMatchObject({ state: 'canceled' })
  })

  it('a number that is no card is refused', async () => {
    const { payment } = await placed()
    expect(await payAtSandbox(server, payment, '4111 1111 1111 1112')).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid_card' } },
    })
  })

  it('refused and back', async () => {
    const { order, payment } = await placed()
    expect((await payAtSandbox(server, payment, undefined, { outcome: 'cancel' })).body.state).toBe('canceled')
    await workOff()
    expect(await booksOf(order)).toMatchObject({ order: 'pending', payments: ['canceled'] })
  })

  it('a bank that never accepts (SANDBOX_SUCCESS_RATE=0)', async () => {
    env.SANDBOX_SUCCESS_RATE = 0
    try {
      const { order, payment } = await placed()
      expect((await payAtSandbox(server, payment, cards.good)).body.state).toBe('declined')
      await workOff()
      expect(await booksOf(order)).toMatchObject({ payments: ['failed'] })
    } finally {
      env.SANDBOX_SUCCESS_RATE = 1
    }
  })
})

describe('money that comes late', () => {
  /** The hold ends while the bank still works on it. */
  async function late(capacity: number): Promise<Sale> {
    const sale = await placed({ capacity })
    await payAtSandbox(server, sale.payment, cards.late)
    await endHold(sale.order)
    await expireHolds.run()
    await paymentPollDrain.run()
    expect(await booksOf(sale.order)).toMatchObject({ order: 'expired', payments: ['pending'] })
    return sale
  }
  const arrive = async ({ payment }: Sale): Promise<void> => {
    await pool.query("UPDATE sandbox_sessions SET settle_at = now() - interval '1 second' WHERE reference = $1", [
      payment,
    ])
    await workOff()
  }

  it('places are free: tickets', async () => {
    const sale = await late(2)
    await arrive(sale)
    expect(await booksOf(sale.order)).toEqual({
      order: 'paid',
      tickets: ['paid', 'paid'],
      payments: ['captured'],
      captured: 100_000,
      refunded: 0,
      facts: { ...paidOnce, 'order.expired': 1 },
    })
    expect(await seatsOf(sale.ticketType)).toMatchObject({ active: 2, taken: 2 })
  })

  it('places are gone: all of it goes back, both told', async () => {
    const sale = await late(2)
    const other = await buy(server, await createBuyer(), sale.ticketType)
    expect(other.status).toBe(201)
    await arrive(sale)
    expect(await booksOf(sale.order)).toEqual({
      order: 'refunded',
      tickets: ['refunded', 'refunded'],
      payments: ['refunded'],
      captured: 100_000,
      refunded: 100_000,
      facts: {
        'order.placed': 1,
        'order.expired': 1,
        'payment.captured': 1,
        'payment.late': 1,
        'payment.refundRequested': 1,
        'payment.refunded': 1,
      },
    })
    expect(await seatsOf(sale.ticketType)).toMatchObject({ active: 1, taken: 1 })
    expect((await call(server, 'GET', `/orders/${sale.order}`, { token: sale.buyer.token })).body).toMatchObject({
      status: 'refunded',
      late: true,
    })
  })

  it('the buyer has taken his limit meanwhile: the money goes back', async () => {
    const sale = await late(10)
    const again = await buy(server, sale.buyer, sale.ticketType, { quantity: 4 })
    expect(again.status).toBe(201)
    await arrive(sale)
    expect(await booksOf(sale.order)).toMatchObject({ order: 'refunded', refunded: 100_000 })
    expect(await seatsOf(sale.ticketType)).toMatchObject({ active: 4 })
  })

  it('the event is off: the money goes back', async () => {
    const sale = await late(10)
    await pool.query("UPDATE events SET status = 'cancelled' WHERE id = $1", [sale.event])
    await arrive(sale)
    expect(await booksOf(sale.order)).toMatchObject({ order: 'refunded', refunded: 100_000 })
  })

  it('cancelled by the buyer a moment before the money came: tickets if free', async () => {
    const sale = await placed()
    await payAtSandbox(server, sale.payment, cards.good)
    await call(server, 'POST', `/orders/${sale.order}/cancel`, { token: sale.buyer.token })
    await workOff()
    expect(await booksOf(sale.order)).toMatchObject({
      order: 'paid',
      tickets: ['paid', 'paid'],
      payments: ['captured'],
    })
  })

  it('expiry and payment race: paid or refunded, never both, never neither', async () => {
    const { ticketType } = await createEvent({ price: 50_000, capacity: 20 })
    const buyers = await createBuyers(20)
    const orders = await Promise.all(buyers.map((buyer) => buy(server, buyer, ticketType)))
    const rivals = await createBuyers(10)
    await Promise.all(
      orders.map(async ({ body }, index) => {
        await payAtSandbox(server, body.payment?.id as string, cards.good)
        if (index % 2) await endHold(body.order.id)
      }),
    )
    await Promise.all([
      expireHolds.run(),
      workOff(),
      expireHolds.run(),
      workOff(),
      pollNow(),
      ...rivals.map((buyer) => buy(server, buyer, ticketType)),
    ])
    await workOff()
    for (const { body } of orders) {
      const books = await booksOf(body.order.id)
      expect([
        ['paid', 50_000, 0],
        ['refunded', 50_000, 50_000],
      ]).toContainEqual([books.order, books.captured, books.refunded])
      expect(books.tickets).toEqual([books.order])
    }
    const seats = await seatsOf(ticketType)
    expect(seats.active).toBe(seats.taken)
    expect(seats.active).toBeLessThanOrEqual(20)
  })
})

describe('two attempts', () => {
  it('captured both: one is kept, the other goes back', async () => {
    const { order, payment, buyer } = await placed()
    await payAtSandbox(server, payment, cards.declined)
    await workOff()
    const second = await call<{ id: string }>(server, 'POST', '/payments', {
      token: buyer.token,
      body: { order_id: order },
    })
    expect(second).toMatchObject({
      status: 201,
      body: { amount: 100_000, currency: 'KZT', gateway: 'sandbox', status: 'pending' },
    })
    // The bank takes its refusal back: the first attempt succeeds after all.
    await pool.query(
      "UPDATE sandbox_sessions SET state = 'processing', scenario = 'success', failure = NULL, settle_at = now() - interval '1 second' WHERE reference = $1",
      [payment],
    )
    await payAtSandbox(server, second.body.id, cards.good)
    await workOff()
    const books = await booksOf(order)
    expect(books).toMatchObject({ order: 'paid', tickets: ['paid', 'paid'], captured: 200_000, refunded: 100_000 })
    expect([...books.payments].sort()).toEqual(['captured', 'refunded'])
    expect(books.facts).toMatchObject({ 'order.paid': 1, 'ticket.issued': 2, 'payment.refunded': 1 })
    expect(books.facts).not.toHaveProperty('payment.late')
  })

  it('an order that is over is not paid again', async () => {
    const { order, buyer } = await bought()
    expect((await call(server, 'POST', `/orders/${order}/pay`, { token: buyer.token, body: {} })).body).toMatchObject({
      error: { code: 'order_not_payable' },
    })
    expect(
      (await call(server, 'POST', `/orders/${order}/pay`, { token: (await createBuyer()).token, body: {} })).status,
    ).toBe(404)
  })
})

describe('what proves nothing', () => {
  it('the return page with invented parameters', async () => {
    const { order, buyer } = await placed()
    const answer = await call(
      server,
      'GET',
      `/orders/${order}?refresh=1&status=paid&payment_status=paid&session_id=cs_1`,
      { token: buyer.token },
    )
    expect(answer.body).toMatchObject({ status: 'pending' })
  })

  it('a forged, old, altered or unsigned notification is refused with 400 and leaves no trace', async () => {
    const { order, payment } = await placed()
    const body = JSON.stringify({ id: 'forged', type: 'payment.succeeded', session: 'x', reference: payment })
    const now = Math.floor(Date.now() / 1000)
    const good = signNotice(body, now)
    for (const [sent, signature] of [
      [body, 't=1,v1=00'],
      [body, signNotice(body, now - 1000)],
      [`${body} `, good],
      [body, ''],
    ] as const)
      expect(
        (
          await call(server, 'POST', '/payments/webhook/sandbox', {
            body: sent,
            headers: { [signatureHeader]: signature },
          })
        ).status,
      ).toBe(400)
    const { rows } = await pool.query("SELECT 1 FROM gateway_inbox WHERE event_key = 'forged'")
    expect(rows).toEqual([])
    expect(await booksOf(order)).toMatchObject({ order: 'pending' })
  })

  it('an authentic notification of a payment the bank says is open', async () => {
    const { order, payment } = await placed()
    const body = JSON.stringify({
      id: `early-${payment}`,
      type: 'payment.succeeded',
      session: 'unknown',
      reference: payment,
    })
    expect(
      (
        await call(server, 'POST', '/payments/webhook/sandbox', {
          body,
          headers: { [signatureHeader]: signNotice(body, Math.floor(Date.now() / 1000)) },
        })
      ).status,
    ).toBe(200)
    await workOff()
    expect(await booksOf(order)).toMatchObject({ order: 'pending', payments: ['pending'] })
  })

  it('a notification of nothing we know is kept and ignored; an unknown gateway is 404', async () => {
    const body = JSON.stringify({
      id: 'stranger',
      type: 'payment.succeeded',
      session: 'sbx_stranger',
      reference: crypto.randomUUID(),
    })
    expect(
      (
        await call(server, 'POST', '/payments/webhook/sandbox', {
          body,
          headers: { [signatureHeader]: signNotice(body, Math.floor(Date.now() / 1000)) },
        })
      ).status,
    ).toBe(200)
    await workOff()
    const { rows } = await pool.query("SELECT status FROM gateway_inbox WHERE event_key = 'stranger'")
    expect(rows).toEqual([{ status: 'ignored' }])
    expect((await call(server, 'POST', '/payments/webhook/nobody', { body: '{}' })).status).toBe(404)
  })
})

describe('a wrong amount, currency or world', () => {
  it.each([
    ['mismatch_amount', 'UPDATE sandbox_sessions SET amount = 1 WHERE reference = $1'],
    ['mismatch_currency', "UPDATE sandbox_sessions SET currency = 'USD' WHERE reference = $1"],
    ['mismatch_mode', "UPDATE payments SET mode = 'production' WHERE id = $1"],
  ])('%s goes to a person and pays nothing', async (reason, change) => {
    const { order, payment } = await placed()
    await pool.query(change, [payment])
    await payAtSandbox(server, payment, cards.good)
    await workOff()
    await pollNow()
    expect(await booksOf(order)).toMatchObject({
      order: 'pending',
      tickets: ['pending', 'pending'],
      payments: ['needs_review'],
      facts: { 'payment.needsReview': 1 },
    })
    const { rows } = await pool.query('SELECT review_reason FROM payments WHERE id = $1', [payment])
    expect(rows).toEqual([{ review_reason: reason }])
  })

  it('is left by an admin who asks again when all fits', async () => {
    const { order, payment, buyer } = await placed()
    await pool.query("UPDATE payments SET mode = 'production' WHERE id = $1", [payment])
    await payAtSandbox(server, payment, cards.good)
    await workOff()
    const admin = await signIn(await createAdmin())
    await call(server, 'POST', `/payments/${payment}/requery`, { token: admin })
    expect(await booksOf(order)).toMatchObject({ payments: ['needs_review'] })
    await pool.query("UPDATE payments SET mode = 'mock' WHERE id = $1", [payment])
    expect((await call(server, 'POST', `/payments/${payment}/requery`, { token: buyer.token })).status).toBe(403)
    expect(await call(server, 'POST', `/payments/${payment}/requery`, { token: admin })).toMatchObject({
      status: 200,
      body: { status: 'captured' },
    })
    expect(await booksOf(order)).toMatchObject({ order: 'paid', facts: paidOnce })
    const { rows } = await pool.query(
      "SELECT count(*)::int AS n FROM audit_log WHERE action = 'payment.requery' AND subject = $1",
      [payment],
    )
    expect(rows).toEqual([{ n: 2 }])
  })
})

describe('a process that dies in the middle', () => {
  it('after keeping the notification: the next run settles once', async () => {
    const { order, payment } = await placed()
    await payAtSandbox(server, payment, cards.good)
    await bankDrain(sendInside).run()
    const { rows } = await pool.query("SELECT id FROM gateway_inbox WHERE payment_id = $1 AND status = 'received'", [
      payment,
    ])
    expect(rows).toHaveLength(1)
    expect(await booksOf(order)).toMatchObject({ order: 'pending' })
    // Claimed by a worker that was killed: its lease runs out.
    await pool.query(
      "UPDATE gateway_inbox SET attempts = 1, next_try_at = now() + interval '1 minute' WHERE payment_id = $1",
      [payment],
    )
    expect(await inboxDrain.run()).toBe(0)
    await pool.query("UPDATE gateway_inbox SET next_try_at = now() - interval '1 second' WHERE payment_id = $1", [
      payment,
    ])
    await Promise.all([inboxDrain.run(), inboxDrain.run(), inboxDrain.run()])
    expect(await booksOf(order)).toMatchObject({ order: 'paid', facts: paidOnce })
  })

  it('after the order was committed and before the page was opened: paying again opens it', async () => {
    const { order, payment, buyer } = await placed()
    await pool.query(
      "UPDATE payments SET status = 'created', url = NULL, gateway_id = NULL, started_at = now() - interval '1 minute' WHERE id = $1",
      [payment],
    )
    const again = await call<{ id: string; url: string }>(server, 'POST', `/orders/${order}/pay`, {
      token: buyer.token,
      body: {},
    })
    expect([again.status, again.body.id]).toEqual([200, payment])
    const { rows } = await pool.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM sandbox_sessions WHERE reference = $1',
      [payment],
    )
    expect(rows[0]?.n).toBe(1)
  })

  it('before the gateway heard of it, and nobody comes back: the attempt ends with the order', async () => {
    const { order, payment } = await placed()
    await pool.query('DELETE FROM sandbox_sessions WHERE reference = $1', [payment])
    await pool.query("UPDATE payments SET status = 'created', url = NULL, gateway_id = NULL WHERE id = $1", [payment])
    await endHold(order)
    await expireHolds.run()
    await paymentPollDrain.run()
    expect(await booksOf(order)).toMatchObject({ order: 'expired', payments: ['expired'] })
  })
})

describe('giving money back', () => {
  it('a cancelled ticket, by the policy: all of it long before the start', async () => {
    const { order, buyer, ticketType } = await bought()
    const { body } = await call<{ tickets: { id: string; isMine: boolean }[] }>(server, 'GET', `/orders/${order}`, {
      token: buyer.token,
    })
    const ticket = body.tickets[0]?.id
    const clicks = await Promise.all(
      [1, 2, 3].map(() =>
        call<{ refund: number }>(server, 'POST', `/tickets/${ticket}/cancel`, { token: buyer.token }),
      ),
    )
    expect(clicks.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(clicks.map((click) => click.body.refund).sort((a, b) => a - b)).toEqual([0, 0, 50_000])
    expect(await seatsOf(ticketType)).toMatchObject({ active: 1, taken: 1 })
    await workOff()
    expect(await booksOf(order)).toMatchObject({
      order: 'partly_refunded',
      tickets: ['paid', 'refunded'],
      payments: ['partially_refunded'],
      refunded: 50_000,
      facts: { 'payment.refunded': 1, 'ticket.cancelled': 1 },
    })
    const rest = await call(server, 'POST', `/orders/${order}/cancel`, { token: buyer.token })
    expect(rest.body).toMatchObject({ refund: 50_000 })
    await workOff()
    expect(await booksOf(order)).toMatchObject({
      order: 'refunded',
      tickets: ['refunded', 'refunded'],
      payments: ['refunded'],
      refunded: 100_000,
    })
  })

  it('nothing after the policy’s hours', async () => {
    const { order, buyer } = await bought({ startsAt: new Date(Date.now() + 3_600_000) })
    expect((await call(server, 'POST', `/orders/${order}/cancel`, { token: buyer.token })).body).toMatchObject({
      refund: 0,
    })
    await workOff()
    expect(await booksOf(order)).toMatchObject({ order: 'cancelled', tickets: ['cancelled', 'cancelled'], refunded: 0 })
  })

  it('an admin: in parts, never too much, a double click once, written into the audit log', async () => {
    const { order, payment, buyer } = await bought()
    const admin = await signIn(await createAdmin())
    const refund = (body: Record<string, unknown>, headers: Record<string, string> = {}) =>
      call<{ id: string; amount: number; error?: { code: string } }>(server, 'POST', `/payments/${payment}/refund`, {
        token: admin,
        body,
        headers,
      })
    expect(
      (await call(server, 'POST', `/payments/${payment}/refund`, { token: buyer.token, body: { reason: 'хочу' } }))
        .status,
    ).toBe(403)
    const clicks = await Promise.all([1, 2, 3].map(() => refund({ amount: 30_000, reason: 'звук был плохой' })))
    expect(clicks.map(({ status }) => status).sort()).toEqual([200, 200, 201])
    expect(new Set(clicks.map(({ body }) => body.id)).size).toBe(1)
    expect((await refund({ amount: 30_000, reason: 'звук был плохой' }, { 'idempotency-key': 'second' })).status).toBe(
      201,
    )
    await workOff()
    expect(await booksOf(order)).toMatchObject({
      order: 'partly_refunded',
      tickets: ['paid', 'paid'],
      payments: ['partially_refunded'],
      refunded: 60_000,
    })
    expect(await refund({ amount: 40_001, reason: 'ещё' })).toMatchObject({
      status: 409,
      body: { error: { code: 'refund_exceeds_captured', details: { left: 40_000 } } },
    })
    const race = await Promise.all([
      refund({ amount: 40_000, reason: 'a' }),
      refund({ amount: 40_000, reason: 'b' }),
      refund({ reason: 'c' }),
    ])
    expect(race.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    await workOff()
    expect(await booksOf(order)).toMatchObject({
      order: 'refunded',
      tickets: ['refunded', 'refunded'],
      payments: ['refunded'],
      refunded: 100_000,
    })
    const { rows } = await pool.query(
      "SELECT count(*)::int AS n FROM audit_log WHERE action = 'payment.refund' AND subject = $1",
      [payment],
    )
    expect(rows).toEqual([{ n: 3 }])
  })

  it('a refund the bank refuses needs a person, and its money is free to be given again', async () => {
    const { order, payment } = await bought()
    const admin = await signIn(await createAdmin())
    await pool.query("UPDATE sandbox_sessions SET state = 'processing', settle_at = NULL WHERE reference = $1", [
      payment,
    ])
    await call(server, 'POST', `/payments/${payment}/refund`, { token: admin, body: { reason: 'все' } })
    await refundDrain.run()
    expect(await booksOf(order)).toMatchObject({
      order: 'paid',
      payments: ['needs_review'],
      refunded: 0,
      facts: { 'payment.needsReview': 1 },
    })
    await pool.query("UPDATE sandbox_sessions SET state = 'succeeded' WHERE reference = $1", [payment])
    expect(
      (await call(server, 'POST', `/payments/${payment}/refund`, { token: admin, body: { reason: 'снова' } })).status,
    ).toBe(201)
    await workOff()
    expect(await booksOf(order)).toMatchObject({ order: 'refunded', payments: ['refunded'], refunded: 100_000 })
  })

  it('two workers send one refund once', async () => {
    const { order, payment, buyer } = await bought()
    await call(server, 'POST', `/orders/${order}/cancel`, { token: buyer.token })
    const { rows: waiting } = await pool.query<{ id: string; amount: number }>(
      'SELECT id, amount::int AS amount FROM refunds WHERE order_id = $1 ORDER BY id',
      [order],
    )
    const [first] = waiting as [{ id: string; amount: number }]
    // A killed worker had sent this one but not noted it: the bank's key keeps it from going twice.
    await sandboxGateway.refund?.(
      { paymentId: payment, gatewayId: '', refundId: first.id, amountMinor: first.amount, currency: 'KZT' },
      { signal: AbortSignal.timeout(60_000) },
    )
    await Promise.all([refundDrain.run(), refundDrain.run(), refundDrain.run()])
    const { rows } = await pool.query<{ n: number; total: number }>(
      'SELECT count(*)::int AS n, sum(r.amount)::int AS total FROM sandbox_refunds r JOIN sandbox_sessions s ON s.id = r.session_id WHERE s.reference = $1',
      [payment],
    )
    expect(rows[0]).toEqual({ n: 2, total: 100_000 })
    expect(await booksOf(order)).toMatchObject({ refunded: 100_000, facts: { 'payment.refunded': 2 } })
  })
})

describe('the simulated notification', () => {
  it('ends an own payment and notifies, five times if asked: one settlement', async () => {
    const { order, payment, buyer } = await placed()
    expect(
      (
        await call(server, 'POST', `/payments/${payment}/simulate-webhook`, {
          token: (await createBuyer()).token,
          body: {},
        })
      ).status,
    ).toBe(404)
    expect(
      await call(server, 'POST', `/payments/${payment}/simulate-webhook`, { token: buyer.token, body: { copies: 5 } }),
    ).toMatchObject({ status: 200, body: { state: 'succeeded', sent: 5 } })
    await workOff()
    expect(await booksOf(order)).toMatchObject({ order: 'paid', facts: paidOnce })
  })

  it('is for the practice bank only', async () => {
    const { payment, buyer } = await placed()
    await pool.query("UPDATE payments SET gateway = 'stripe' WHERE id = $1", [payment])
    expect(
      (await call(server, 'POST', `/payments/${payment}/simulate-webhook`, { token: buyer.token, body: {} })).body,
    ).toMatchObject({ error: { code: 'not_simulated' } })
  })
})
