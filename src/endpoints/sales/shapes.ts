import { z } from 'zod'
import type { PlacedOrder, PlacedTicket } from '#src/db/orders/placeOrder.ts'
import type { Locale } from '#src/domain/locale.ts'
import { env } from '#src/lib/env.ts'
import { orderUrl } from '#src/services/payments/startPayment.ts'

/** The order as checkout answers it, for the OpenAPI document. */
export const orderState = z.object({
  id: z.uuid(),
  number: z.string(),
  status: z.enum(['draft', 'pending', 'paid', 'cancelled', 'expired', 'refunded', 'partly_refunded']),
  total: z.number().int(),
  currency: z.string(),
  expiresAt: z.string().nullable(),
  url: z.string(),
})

export const paymentAnswer = z.object({ id: z.uuid(), gateway: z.string(), url: z.string().nullable() })

export type OrderAnswer = z.infer<typeof orderState>

export const orderAnswer = (
  { id, number, status, total, currency, expiresAt }: PlacedOrder,
  locale: Locale,
): OrderAnswer => ({
  id,
  number,
  status,
  total,
  currency,
  expiresAt: expiresAt ? new Date(expiresAt).toISOString() : null,
  url: orderUrl(id, locale),
})

/** The page on which a guest takes his ticket. */
export const claimUrl = (token: string): string => `${env.PUBLIC_URL}/claim/${token}`

/** A ticket as its buyer sees it. The link for a guest is there once the ticket is valid and until somebody has taken it. */
export const placedAnswer = (
  { id, code, status, ticketType, holder, holderName, claim }: PlacedTicket,
  viewer: string,
) => ({
  id,
  code,
  status,
  ticketType,
  holderName,
  isMine: holder === viewer,
  claimUrl: claim && !holder && status === 'paid' ? claimUrl(claim) : null,
})
