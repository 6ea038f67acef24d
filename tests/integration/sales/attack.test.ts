import { beforeAll, describe, expect, it } from 'vitest'
import { pool } from '#src/db/pool.ts'
import { pgError } from '#src/db/transaction.ts'
import { createEvent } from '#tests/support/factories.ts'
import { createBuyer } from '#tests/support/sales.ts'

/** A person with a database console and bad intentions: what the tables themselves refuse. */
type Ids = { user: string; event: string; type: string; order: string; payment: string; ticket: string; refund: string }
const ids = {} as Ids

const insertPayment = (id: string, changes: Record<string, unknown> = {}): Promise<unknown> => {
  const row: Record<string, unknown> = {
    id,
    order_id: ids.order,
    buyer_id: ids.user,
    gateway: 'sandbox',
    mode: 'mock',
    status: 'captured',
    amount: 50_000,
    currency: 'KZT',
    captured: 50_000,
    refunded: 0,
    refund_reserved: 0,
    ...changes,
  }
  const names = Object.keys(row)
  return pool.query(
    `INSERT INTO payments (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  )
}
const insertRefund = (amount: number, key: string, changes = ''): Promise<unknown> =>
  pool.query(
    `INSERT INTO refunds (id, payment_id, order_id, amount, currency, status, key) VALUES (gen_random_uuid(), $1, $2, $3, 'KZT', 'pending', $4) ${changes}`,
    [ids.payment, ids.order, amount, key],
  )
const insertTickets = (count: number, holder: string | null, exclusive = false): Promise<unknown> =>
  pool.query(
    `INSERT INTO tickets (id, event_id, ticket_type_id, order_id, buyer_id, holder_id, status, code, price, currency, exclusive)
     SELECT gen_random_uuid(), $1, $2, $3, $4, $5, 'paid', 'x' || substr(md5(random()::text), 1, 12), 50000, 'KZT', $7 FROM generate_series(1, $6::int)`,
    [ids.event, ids.type, ids.order, ids.user, holder, count, exclusive],
  )
/** The name of the guarantee that refused, or "allowed". */
const refusedBy = async (attack: Promise<unknown>): Promise<string> => {
  try {
    await attack
    return 'allowed'
  } catch (err) {
    return pgError(err).constraint ?? `${err}`
  }
}

beforeAll(async () => {
  const event = await createEvent({ price: 50_000, capacity: 5 })
  Object.assign(ids, {
    user: (await createBuyer()).id,
    event: event.id,
    type: event.ticketType,
    order: crypto.randomUUID(),
    payment: crypto.randomUUID(),
  })
  await pool.query(
    `INSERT INTO orders (id, number, buyer_id, event_id, status, total, due_now, currency, expires_at, idempotency_key) VALUES ($1, 'ATTACK', $2, $3, 'pending', 50000, 50000, 'KZT', now() + interval '15 minutes', 'k')`,
    [ids.order, ids.user, ids.event],
  )
  await insertPayment(ids.payment, { fulfilled: true, gateway_id: 'g1' })
  await insertTickets(3, null)
})

describe('places', () => {
  it('a ticket beyond the capacity', async () => {
    expect(await refusedBy(insertTickets(3, null))).toBe('ticket_types_taken_within_capacity')
  })
  it('a dead ticket brought back beyond the capacity', async () => {
    await pool.query(
      "UPDATE tickets SET status = 'cancelled' WHERE id = (SELECT id FROM tickets WHERE order_id = $1 LIMIT 1)",
      [ids.order],
    )
    await insertTickets(3, null)
    expect(
      await refusedBy(
        pool.query("UPDATE tickets SET status = 'paid' WHERE order_id = $1 AND status = 'cancelled'", [ids.order]),
      ),
    ).toBe('ticket_types_taken_within_capacity')
    await pool.query(
      "UPDATE tickets SET status = 'cancelled' WHERE id IN (SELECT id FROM tickets WHERE order_id = $1 AND status = 'paid' LIMIT 2)",
      [ids.order],
    )
  })
  it('a capacity below what is taken', async () => {
    expect(await refusedBy(pool.query('UPDATE ticket_types SET capacity = 2 WHERE id = $1', [ids.type]))).toBe(
      'ticket_types_taken_within_capacity',
    )
  })
  it('a counter set by hand is not believed', async () => {
    await pool.query('UPDATE ticket_types SET taken = 0 WHERE id = $1', [ids.type])
    const { rows } = await pool.query<{ taken: number }>('SELECT taken::int AS taken FROM ticket_types WHERE id = $1', [
      ids.type,
    ])
    expect(rows[0]?.taken).toBe(3)
  })
  it('a second ticket of a person where the event allows one', async () => {
    await insertTickets(1, ids.user, true)
    expect(await refusedBy(insertTickets(1, ids.user, true))).toBe('tickets_one_active_per_person')
  })
  it('a ticket type with tickets is not deleted', async () => {
    expect(await refusedBy(pool.query('DELETE FROM ticket_types WHERE id = $1', [ids.type]))).toBe(
      'tickets_ticket_type_id_ticket_types_id_fk',
    )
  })
  it('two tickets with one link', async () => {
    await pool.query(
      "UPDATE tickets SET claim_token = 'same' WHERE id = (SELECT id FROM tickets WHERE order_id = $1 ORDER BY id LIMIT 1)",
      [ids.order],
    )
    expect(
      await refusedBy(pool.query("UPDATE tickets SET claim_token = 'same' WHERE order_id = $1", [ids.order])),
    ).toBe('tickets_claim_token')
  })
})

describe('money', () => {
  it('more back than came, in one, in parts, or by raising a refund', async () => {
    expect(await refusedBy(insertRefund(50_001, 'a1'))).toBe('refunds_within_captured')
    await insertRefund(30_000, 'a2')
    expect(await refusedBy(insertRefund(20_001, 'a3'))).toBe('refunds_within_captured')
    expect(await refusedBy(pool.query("UPDATE refunds SET amount = 50000 WHERE key = 'a2'"))).toBe('keep_refund_terms')
  })
  it('a refund moved to another payment', async () => {
    const other = crypto.randomUUID()
    await insertPayment(other, { gateway: 'other', captured: 0, status: 'failed' })
    expect(await refusedBy(pool.query("UPDATE refunds SET payment_id = $1 WHERE key = 'a2'", [other]))).toBe(
      'keep_refund_terms',
    )
  })
  it('the reserve set by hand is not believed', async () => {
    await pool.query('UPDATE payments SET refund_reserved = 0 WHERE id = $1', [ids.payment])
    expect(await refusedBy(insertRefund(20_001, 'a4'))).toBe('refunds_within_captured')
    const made = crypto.randomUUID()
    await insertPayment(made, { gateway: 'third', status: 'failed', refund_reserved: -50_000 })
    const { rows } = await pool.query<{ reserved: number }>(
      'SELECT refund_reserved::int AS reserved FROM payments WHERE id = $1',
      [made],
    )
    expect(rows[0]?.reserved).toBe(0)
  })
  it('a failed refund brought back when its money is promised elsewhere', async () => {
    await pool.query("UPDATE refunds SET status = 'failed' WHERE key = 'a2'")
    await insertRefund(50_000, 'a5')
    expect(await refusedBy(pool.query("UPDATE refunds SET status = 'pending' WHERE key = 'a2'"))).toBe(
      'refunds_within_captured',
    )
  })
  it('captured money made less than what is promised', async () => {
    expect(await refusedBy(pool.query('UPDATE payments SET captured = 1 WHERE id = $1', [ids.payment]))).toBe(
      'refunds_within_captured',
    )
  })
  it('more refunded than captured', async () => {
    expect(
      await refusedBy(pool.query('UPDATE payments SET refunded = captured + 1 WHERE id = $1', [ids.payment])),
    ).toBe('payments_refunded_within_captured')
  })
  it('one cause refunded twice', async () => {
    expect(await refusedBy(insertRefund(1, 'a5'))).toBe('refunds_key_idx')
  })
  it.each([[0], [-5], [0.5]])('a refund of %d', async (amount) => {
    expect(await refusedBy(insertRefund(amount, `bad${amount}`))).toMatch(/refunds_amount_whole/)
  })
  it('a payment of nothing, or of a fraction', async () => {
    for (const amount of [0, -1, 10.5])
      expect(await refusedBy(insertPayment(crypto.randomUUID(), { amount, gateway: `bad${amount}` }))).toBe(
        'payments_amounts_whole',
      )
  })
  it('a second payment for the same tickets', async () => {
    expect(await refusedBy(insertPayment(crypto.randomUUID(), { gateway: 'second', fulfilled: true }))).toBe(
      'payments_one_fulfilled',
    )
  })
  it('a second open attempt at one gateway', async () => {
    await insertPayment(crypto.randomUUID(), { gateway: 'open', status: 'pending', captured: 0 })
    expect(
      await refusedBy(insertPayment(crypto.randomUUID(), { gateway: 'open', status: 'created', captured: 0 })),
    ).toBe('payments_one_open_per_gateway')
  })
  it('one payment at a gateway under two of ours', async () => {
    expect(await refusedBy(insertPayment(crypto.randomUUID(), { gateway_id: 'g1' }))).toBe('payments_gateway_reference')
  })
  it('one notification kept twice', async () => {
    const insert = (): Promise<unknown> =>
      pool.query(
        "INSERT INTO gateway_inbox (id, gateway, event_key, trust, status) VALUES (gen_random_uuid(), 'sandbox', 'attack', 'authentic', 'received')",
      )
    await insert()
    expect(await refusedBy(insert())).toBe('gateway_eventKey_idx')
  })
  it('payments and orders with history are not deleted', async () => {
    expect(await refusedBy(pool.query('DELETE FROM payments WHERE id = $1', [ids.payment]))).toBe(
      'refunds_payment_id_payments_id_fk',
    )
    expect(await refusedBy(pool.query('DELETE FROM orders WHERE id = $1', [ids.order]))).toMatch(
      /_order_id_orders_id_fk$/,
    )
  })
})

describe('orders', () => {
  it('one key twice', async () => {
    expect(
      await refusedBy(
        pool.query(
          "INSERT INTO orders (id, number, buyer_id, status, total, due_now, currency, idempotency_key) VALUES (gen_random_uuid(), 'B', $1, 'paid', 0, 0, 'KZT', 'k')",
          [ids.user],
        ),
      ),
    ).toBe('orders_idempotency')
  })
  it('waiting without a deadline', async () => {
    expect(await refusedBy(pool.query('UPDATE orders SET expires_at = NULL WHERE id = $1', [ids.order]))).toBe(
      'orders_pending_has_deadline',
    )
  })
  it('a fraction of a tenge', async () => {
    expect(await refusedBy(pool.query('UPDATE orders SET total = 0.5 WHERE id = $1', [ids.order]))).toBe(
      'orders_total_whole',
    )
  })
  it('a line that does not add up', async () => {
    expect(
      await refusedBy(
        pool.query(
          "INSERT INTO order_lines (id, order_id, buyer_id, kind, ticket_type_id, title, quantity, unit_price, discount, total) VALUES (gen_random_uuid(), $1, $2, 'ticket', $3, 'x', 2, 50000, 0, 50000)",
          [ids.order, ids.user, ids.type],
        ),
      ),
    ).toBe('order_lines_sum')
  })
})

describe('place_order called by hand', () => {
  const place = (changes: Record<string, unknown>, line: Record<string, unknown> = {}): Promise<unknown> => {
    const lines = [
      {
        id: crypto.randomUUID(),
        ticketType: ids.type,
        title: 'x',
        quantity: 1,
        unitPrice: 50_000,
        tickets: [{ id: crypto.randomUUID(), code: crypto.randomUUID().slice(0, 12), claim: crypto.randomUUID() }],
        ...line,
      },
    ]
    const order = {
      order: crypto.randomUUID(),
      number: crypto.randomUUID().slice(0, 12),
      buyer: ids.user,
      buyerName: 'x',
      event: ids.event,
      currency: 'KZT',
      holdSeconds: 900,
      idempotencyKey: null,
      locale: 'ru',
      lines,
      payment: { id: crypto.randomUUID(), gateway: 'sandbox', mode: 'mock' },
      ...changes,
    }
    return pool
      .query<{ result: unknown }>('SELECT place_order($1) AS result', [JSON.stringify(order)])
      .then(({ rows }) => rows[0]?.result)
  }
  const ticket = (): unknown => ({
    id: crypto.randomUUID(),
    code: crypto.randomUUID().slice(0, 12),
    claim: crypto.randomUUID(),
  })

  it('more tickets than places asked for, none at all, a type twice, a price without a payment', async () => {
    await expect(place({}, { tickets: [ticket(), ticket()] })).rejects.toThrow('not a basket')
    await expect(place({ lines: [] })).rejects.toThrow('not a basket')
    await expect(place({}, { quantity: 0, tickets: [] })).rejects.toThrow('not a basket')
    await expect(place({ payment: null })).rejects.toThrow('not a basket')
    const line = {
      id: crypto.randomUUID(),
      ticketType: ids.type,
      title: 'x',
      quantity: 1,
      unitPrice: 50_000,
      tickets: [ticket()],
    }
    await expect(place({ lines: [line, { ...line, id: crypto.randomUUID() }] })).rejects.toThrow('not a basket')
  })
  it('a price or currency of one’s own', async () => {
    expect(await place({}, { unitPrice: 1 })).toEqual({ refused: 'price_changed' })
    expect(await place({ currency: 'JPY' })).toEqual({ refused: 'price_changed' })
  })
  it('a ticket type of another event', async () => {
    const other = await createEvent()
    expect(await place({ event: other.id })).toEqual({ refused: 'event_not_on_sale' })
  })
})
