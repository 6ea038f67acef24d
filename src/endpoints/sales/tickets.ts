import { z } from 'zod'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { personName, uuid } from '#src/endpoints/kit/schemas.ts'
import { cancelTicket } from '#src/services/orders/cancelTicket.ts'
import { claimTicket } from '#src/services/orders/claimTicket.ts'

const tag = 'Tickets'

export const cancel = defineEndpoint({
  path: '/tickets/:id/cancel',
  method: 'post',
  summary: 'Give a ticket back; the money returns by the event’s policy',
  tag,
  access: 'signedIn',
  hot: true,
  rateLimit: { limit: 60, windowSeconds: 60 },
  params: z.object({ id: uuid }),
  output: z.object({ id: z.uuid(), status: z.literal('cancelled'), refund: z.number().int() }),
  handler: ({ actor, params: { id } }) => cancelTicket(actor, id),
})

export const claim = defineEndpoint({
  path: '/tickets/claim',
  method: 'post',
  summary: 'Take a ticket that was bought for a guest: onto the own account, or with a name',
  tag,
  access: 'public',
  hot: true,
  rateLimit: { limit: 30, windowSeconds: 60 },
  body: z.object({ token: z.string().regex(/^[\w-]{16,64}$/), name: personName.optional() }),
  output: z.object({ id: z.uuid(), event: z.uuid(), holderName: z.string(), claimedBy: z.enum(['account', 'name']) }),
  handler: ({ actor, body }) => claimTicket(actor, body),
})

export const saleTicketEndpoints = [cancel, claim]
