import { z } from 'zod'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { created } from '#src/endpoints/kit/run.ts'
import { idOrSlug, plainText, uuid } from '#src/endpoints/kit/schemas.ts'
import { doorCounters, doorTicket, doorView, foundGuests, verdicts } from '#src/endpoints/shapes.ts'
import { checkIn } from '#src/services/door/checkIn.ts'
import { doorForStaff, findGuests } from '#src/services/door/doorForStaff.ts'
import { undoCheckIn } from '#src/services/door/undoCheckIn.ts'
import { walkIn } from '#src/services/door/walkIn.ts'

const tag = 'Door'

const nonce = z.string().regex(/^[\w-]{8,64}$/)
const reason = plainText(300, 3)
const place = { gate: plainText(60).optional(), device: plainText(100).optional() }
const scanned = { token: z.string().min(1).max(600).optional(), code: z.string().min(1).max(600).optional() }
const eventParams = z.object({ id: idOrSlug })

const answer = z.object({
  verdict: verdicts,
  reason: z.enum(['unknown', 'replaced', 'closed']).optional(),
  ticket: doorTicket.optional(),
  usedAt: z.string().optional(),
  usedBy: z.string().nullable().optional(),
  usedGate: z.string().nullable().optional(),
  rightEvent: z.object({ title: z.string(), slug: z.string(), startsAt: z.string() }).optional(),
  opensAt: z.string().optional(),
  canOverride: z.boolean().optional(),
  counters: doorCounters,
})

export const checkInEndpoint = defineEndpoint({
  path: '/check-in',
  method: 'post',
  summary: 'Scans a ticket at the door of an event: always 200 with a verdict; the same nonce counts once',
  tag,
  access: 'signedIn',
  hot: true,
  body: z
    .strictObject({ ...scanned, event: idOrSlug, nonce, ...place, override: reason.optional() })
    .refine((body) => (body.token === undefined) !== (body.code === undefined), {
      path: ['token'],
      message: 'either token or code',
    })
    .meta({ examples: [{ token: 'token-of-the-ticket', event: 'chess-evening', nonce: 'gate-a-000001', gate: 'A' }] }),
  output: answer,
  handler: ({ actor, body, locale }) => checkIn(actor, body, locale),
})

export const undoCheckInEndpoint = defineEndpoint({
  path: '/check-in/undo',
  method: 'post',
  summary: 'Takes an admission back, with a reason: supervisors, the organiser, the club’s head, admins',
  tag,
  access: 'signedIn',
  hot: true,
  body: z
    .strictObject({ ...scanned, ticket: uuid.optional(), event: idOrSlug, nonce, ...place, reason })
    .refine((body) => [body.token, body.code, body.ticket].filter((given) => given !== undefined).length === 1, {
      path: ['ticket'],
      message: 'ticket, token or code',
    })
    .meta({
      examples: [{ code: 'k7mq2x9r', event: 'chess-evening', nonce: 'gate-a-000002', reason: 'The wrong guest' }],
    }),
  output: z.object({ verdict: z.literal('undone'), ticket: doorTicket, counters: doorCounters }),
  handler: ({ actor, body, locale }) => undoCheckIn(actor, body, locale),
})

export const doorEndpoint = defineEndpoint({
  path: '/events/:id/door',
  method: 'get',
  summary: 'The door for its staff: counters, by gate, the latest scans, the own right',
  tag,
  access: 'signedIn',
  hot: true,
  params: eventParams,
  output: doorView,
  handler: ({ actor, params, locale }) => doorForStaff(actor, params.id, locale),
})

export const doorSearchEndpoint = defineEndpoint({
  path: '/events/:id/door/search',
  method: 'get',
  summary: 'Guests by name, e-mail or code, for the staff of the door',
  tag,
  access: 'signedIn',
  hot: true,
  rateLimit: { limit: 240, windowSeconds: 60 },
  params: eventParams,
  query: z.object({ q: plainText(100, 2), locale: z.string().max(5).optional() }),
  output: foundGuests,
  handler: async ({ actor, params, query, locale }) => ({ items: await findGuests(actor, params.id, query.q, locale) }),
})

export const walkInEndpoint = defineEndpoint({
  path: '/events/:id/walk-in',
  method: 'post',
  summary: 'Admits a guest without a ticket, within the capacity: supervisors, the organiser, the club’s head, admins',
  tag,
  access: 'signedIn',
  hot: true,
  rateLimit: { limit: 120, windowSeconds: 60 },
  params: eventParams,
  answers: [201],
  body: z.strictObject({ name: plainText(120), nonce: nonce.optional(), ...place }),
  output: answer,
  handler: async ({ actor, params, body, locale }) =>
    created(await walkIn(actor, { ...body, event: params.id, nonce: body.nonce ?? crypto.randomUUID() }, locale)),
})

export const doorEndpoints = [checkInEndpoint, undoCheckInEndpoint, doorEndpoint, doorSearchEndpoint, walkInEndpoint]
