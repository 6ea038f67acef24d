import { z } from 'zod'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { created } from '#src/endpoints/kit/run.ts'
import { idOrSlug, uuid } from '#src/endpoints/kit/schemas.ts'
import { clubReservationsAnswer, repeatedEvents } from '#src/endpoints/spaces/shapes.ts'
import { repeatEvent } from '#src/services/events/repeat.ts'
import { listClubReservations } from '#src/services/spaces/list.ts'

export const listOfClub = defineEndpoint({
  tag: 'Spaces',
  path: '/clubs/:id/reservations',
  method: 'get',
  summary: 'A club’s reservations to come, for its head or an admin; unattached: those without an event',
  access: 'signedIn',
  hot: true,
  rateLimit: { limit: 120, windowSeconds: 60 },
  params: z.object({ id: idOrSlug }),
  query: z.object({ unattached: z.enum(['true', 'false']).default('false'), series: uuid.optional() }).loose(),
  output: clubReservationsAnswer,
  handler: async ({ actor, params: { id }, query: { unattached, series } }) => ({
    reservations: await listClubReservations(actor, id, { unattached: unattached === 'true', series: series ?? null }),
  }),
})

export const repeat = defineEndpoint({
  tag: 'Spaces',
  path: '/events/:id/repeat',
  method: 'post',
  summary: 'Copy an event onto each reservation of a series that has none',
  access: 'signedIn',
  rateLimit: { limit: 20, windowSeconds: 60 },
  params: z.object({ id: z.string().max(64) }),
  body: z.strictObject({ series: uuid, publish: z.boolean().default(false) }),
  output: repeatedEvents,
  answers: [201],
  handler: async ({ actor, params: { id }, body, payloadRequest }) =>
    created({ events: await repeatEvent(await payloadRequest(), actor, id, body) }),
})
