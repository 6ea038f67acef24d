import { z } from 'zod'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { uuid } from '#src/endpoints/kit/schemas.ts'
import { ticketInPublic, ticketList, ticketPass } from '#src/endpoints/shapes.ts'
import { notFound } from '#src/lib/errors.ts'
import { qrPng } from '#src/lib/qr.ts'
import { listTickets } from '#src/services/tickets/listTickets.ts'
import { publicTicket } from '#src/services/tickets/publicTicket.ts'
import { ticketForHolder } from '#src/services/tickets/ticketForHolder.ts'

const tag = 'Tickets'
const ticketParams = z.object({ id: uuid })

/** A picture of the code for the person's own browser; a transfer changes the code, so it is not kept for long. */
const picture = (body: string | Buffer, type: string): Response =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { 'content-type': type, 'cache-control': 'private, max-age=300', 'content-disposition': 'inline' },
  })

export const ticketQrSvg = defineEndpoint({
  path: '/tickets/:id/qr.svg',
  produces: 'image/svg+xml',
  method: 'get',
  summary: 'The QR code of a ticket as SVG, for its holder, the buyer of an unclaimed ticket, or an admin',
  tag,
  access: 'signedIn',
  hot: true,
  params: ticketParams,
  handler: async ({ actor, params, locale }) => {
    const { qr } = await ticketForHolder(actor, params.id, locale)
    if (!qr) throw notFound()
    return picture(qr, 'image/svg+xml')
  },
})

export const ticketQrPng = defineEndpoint({
  path: '/tickets/:id/qr.png',
  produces: 'image/png',
  method: 'get',
  summary: 'The QR code of a ticket as PNG',
  tag,
  access: 'signedIn',
  hot: true,
  params: ticketParams,
  handler: async ({ actor, params, locale }) => {
    const { url } = await ticketForHolder(actor, params.id, locale)
    if (!url) throw notFound()
    return picture(await qrPng(url), 'image/png')
  },
})

export const ticketPassEndpoint = defineEndpoint({
  path: '/tickets/:id/pass',
  method: 'get',
  summary: 'Everything the page of a ticket shows, also without a network once it was loaded',
  output: ticketPass,
  tag,
  access: 'signedIn',
  hot: true,
  params: ticketParams,
  handler: ({ actor, params, locale }) => ticketForHolder(actor, params.id, locale),
})

export const myTicketsEndpoint = defineEndpoint({
  path: '/me/tickets',
  method: 'get',
  summary: 'Own tickets, upcoming or past, with the card of each event',
  output: ticketList,
  tag,
  access: 'signedIn',
  hot: true,
  query: z.object({
    when: z.enum(['upcoming', 'past']).default('upcoming'),
    limit: z.coerce.number().int().min(1).max(100).default(50),
    cursor: z.string().max(100).optional(),
    locale: z.string().max(5).optional(),
  }),
  handler: ({ actor, query, locale }) => listTickets(actor, query, locale),
})

export const publicTicketEndpoint = defineEndpoint({
  path: '/t/:token',
  method: 'get',
  summary:
    'What a ticket’s QR code tells anybody: status, first name and initial, event; to its door’s staff also that they may admit',
  tag,
  access: 'public',
  hot: true,
  rateLimit: { limit: 120, windowSeconds: 60 },
  params: z.object({ token: z.string().max(600) }),
  output: ticketInPublic,
  handler: ({ actor, params, locale }) => publicTicket(params.token, actor, locale),
})

export const ticketEndpoints = [ticketQrSvg, ticketQrPng, ticketPassEndpoint, myTicketsEndpoint, publicTicketEndpoint]
