import { z } from 'zod'
import { isDay } from '#src/domain/calendarDays.ts'
import { weekdays } from '#src/domain/spaceHours.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { created } from '#src/endpoints/kit/run.ts'
import { idOrSlug, plainText } from '#src/endpoints/kit/schemas.ts'
import { listOfClub, repeat } from '#src/endpoints/spaces/ofClubs.ts'
import { availabilityAnswer, recurrenceAnswer, reservation } from '#src/endpoints/spaces/shapes.ts'
import { availability } from '#src/services/spaces/availability.ts'
import { cancelFollowing, cancelReservation, confirmReservation, moveReservation } from '#src/services/spaces/change.ts'
import { longestSeries, reserveSeries } from '#src/services/spaces/recur.ts'
import { reserveSpace } from '#src/services/spaces/reserve.ts'

const tag = 'Spaces'
const place = z.object({ location: idOrSlug })
const one = z.object({ id: z.string().max(64) })
const day = z.string().refine(isDay, 'YYYY-MM-DD')
const instant = z.iso.datetime({ offset: true })
const write = {
  tag,
  method: 'post',
  access: 'signedIn',
  hot: true,
  rateLimit: { limit: 60, windowSeconds: 60 },
} as const

const look = defineEndpoint({
  tag,
  path: '/spaces/:location/availability',
  method: 'get',
  summary: 'The calendar of a place as a grid of steps: free, taken, mine, closed',
  access: 'public',
  hot: true,
  rateLimit: { limit: 120, windowSeconds: 60 },
  params: place,
  query: z.object({ from: day, to: day }).loose(),
  output: availabilityAnswer,
  handler: ({ actor, params: { location }, query: { from, to }, locale }) =>
    availability(location, { from, to, actor, locale }),
})

const reserve = defineEndpoint({
  ...write,
  path: '/spaces/:location/reservations',
  summary: 'Reserve a place for a club, for its head or an admin',
  params: place,
  body: z.strictObject({ club: idOrSlug, start: instant, end: instant }),
  output: reservation,
  handler: async ({ actor, params: { location }, body }) => created(await reserveSpace(actor, location, body)),
})

const recur = defineEndpoint({
  ...write,
  path: '/spaces/:location/recurrences',
  summary: 'Reserve a place every week; with dryRun only see which dates are free, and why the others are not',
  params: place,
  body: z
    .strictObject({
      club: idOrSlug,
      start: instant,
      end: instant,
      everyWeeks: z.number().int().min(1).max(8).default(1),
      on: z.array(z.enum(weekdays)).max(7).default([]),
      until: day.nullish(),
      count: z.number().int().min(1).max(longestSeries).optional(),
      dryRun: z.boolean().default(false),
      onConflict: z.enum(['skip', 'refuse']).default('refuse'),
    })
    .refine(({ until, count }) => until || count, { path: ['until'], message: 'until or count' })
    .meta({
      examples: [
        {
          club: 'chess',
          start: '2026-11-27T18:00:00+05:00',
          end: '2026-11-27T20:00:00+05:00',
          count: 12,
          dryRun: true,
        },
      ],
    }),
  output: recurrenceAnswer,
  handler: async ({ actor, params: { location }, body, locale }) => {
    const wish = { ...body, until: body.until ?? null, count: body.count ?? longestSeries }
    const answer = await reserveSeries(actor, location, wish, locale)
    return body.dryRun ? answer : created(answer)
  },
})

const cancel = defineEndpoint({
  ...write,
  path: '/spaces/reservations/:id/cancel',
  summary: 'Cancel a reservation; an admin says why',
  params: one,
  body: z.strictObject({ reason: plainText(300).nullish() }),
  output: reservation,
  handler: ({ actor, params: { id }, body }) => cancelReservation(actor, id, body.reason ?? null),
})

const cancelLater = defineEndpoint({
  ...write,
  path: '/spaces/reservations/:id/cancel-following',
  summary: 'Cancel a reservation and the later ones of its series; those with a published event are kept for a head',
  params: one,
  body: z.strictObject({ reason: plainText(300).nullish() }),
  output: z.object({ cancelled: z.array(reservation), kept: z.array(reservation) }),
  handler: ({ actor, params: { id }, body }) => cancelFollowing(actor, id, body.reason ?? null),
})

const move = defineEndpoint({
  ...write,
  path: '/spaces/reservations/:id/move',
  summary: 'Give a reservation other times, or another place',
  params: one,
  body: z.strictObject({ start: instant, end: instant, location: idOrSlug.optional() }),
  output: reservation,
  handler: ({ actor, params: { id }, body }) => moveReservation(actor, id, body),
})

const confirm = defineEndpoint({
  ...write,
  access: 'admin',
  path: '/spaces/reservations/:id/confirm',
  summary: 'Confirm a reservation, which stops its clock; brings a cancelled one back if its place is free',
  params: one,
  output: reservation,
  handler: ({ actor, params: { id } }) => confirmReservation(actor, id),
})

/** Reservations of places by clubs. */
export const spaceEndpoints = [look, reserve, recur, cancel, cancelLater, move, confirm, listOfClub, repeat]
