import { pool } from '#src/db/pool.ts'
import { retried } from '#src/db/retried.ts'
import type { OrderStatus, PaymentStatus } from '#src/domain/payments.ts'

export type NewOrder = {
  order: string
  number: string
  buyer: string
  buyerName: string
  event: string
  currency: string
  holdSeconds: number
  idempotencyKey: string | null
  locale: string
  lines: {
    id: string
    ticketType: string
    title: string
    quantity: number
    unitPrice: number
    tickets: { id: string; code: string; claim: string }[]
  }[]
  /** Needed when the total is not 0. */
  payment: { id: string; gateway: string; mode: string } | null
}

export type PlacedTicket = {
  id: string
  code: string
  status: 'pending' | 'paid' | 'attended' | 'absent' | 'cancelled' | 'refunded'
  ticketType: string
  holder: string | null
  holderName: string | null
  version: number
  claim: string | null
}

export type PlacedOrder = {
  id: string
  number: string
  status: OrderStatus
  total: number
  currency: string
  event: string
  expiresAt: string | null
  tickets: PlacedTicket[]
  payment: { id: string; gateway: string; status: PaymentStatus; url: string | null } | null
}

export type PlacingResult =
  | { placed: PlacedOrder; existing?: true }
  | {
      refused:
        | 'sold_out'
        | 'not_enough_seats'
        | 'already_have_ticket'
        | 'per_person_limit'
        | 'price_changed'
        | 'event_not_on_sale'
      left?: number
      limit?: number
    }

/** Claims the seats and writes order, lines, tickets, payment and facts, or says why not: one round trip (docs/decisions/004). */
export async function placeOrder(order: NewOrder): Promise<PlacingResult> {
  const { rows } = await retried(() =>
    pool.query<{ result: PlacingResult }>({
      name: 'place-order',
      text: 'SELECT place_order($1) AS result',
      values: [JSON.stringify(order)],
    }),
  )
  return (rows[0] as { result: PlacingResult }).result
}
