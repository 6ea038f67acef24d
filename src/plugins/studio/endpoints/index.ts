import { z } from 'zod'
import { pool } from '#src/db/pool.ts'
import { addDays, isDay } from '#src/domain/calendarDays.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { created } from '#src/endpoints/kit/run.ts'
import { idOrSlug, plainText, uuid } from '#src/endpoints/kit/schemas.ts'
import { HubError } from '#src/lib/errors.ts'
import { studioFigures } from '#src/plugins/studio/db/studioFigures.ts'
import { studioWeek } from '#src/plugins/studio/db/studioWeek.ts'
import { closeHall, openHall } from '#src/plugins/studio/services/blackout.ts'
import { requireManager } from '#src/plugins/studio/services/rights.ts'

const day = z.string().refine(isDay, 'YYYY-MM-DD')
const instant = z.iso.datetime({ offset: true })
const whole = z.number().int()
const common = { tag: 'Studio', access: 'staff', hot: true, rateLimit: { limit: 120, windowSeconds: 60 } } as const

/** At most a year and a day at once. */
function checkRange(from: string, to: string): void {
  if (to < from || to > addDays(from, 366))
    throw new HubError('invalid_input', { field: 'to', params: { field: 'to' } })
}

const calendar = defineEndpoint({
  ...common,
  path: '/studio/calendar',
  method: 'get',
  summary: 'What stands in the calendars of all halls, for the studio',
  query: z.object({ from: instant, to: instant }).loose(),
  output: z.object({
    halls: z.array(
      z.object({ id: z.uuid(), name: z.string(), time_zone: z.string(), step_minutes: whole, currency: z.string() }),
    ),
    entries: z.array(
      z.object({
        id: z.uuid(),
        hall_id: z.uuid(),
        kind: z.enum(['studio', 'blackout', 'reservation']),
        status: z.string(),
        start: z.iso.datetime(),
        end: z.iso.datetime(),
        reference: z.string().nullable(),
        name: z.string().nullable(),
        phone: z.string().nullable(),
        reason: z.string().nullable(),
        total: whole,
        paid: whole,
      }),
    ),
  }),
  handler: ({ actor, query: { from, to }, locale }) => {
    requireManager(actor)
    checkRange(from.slice(0, 10), to.slice(0, 10))
    return studioWeek(pool, { from, to, locale })
  },
})

const figures = defineEndpoint({
  ...common,
  path: '/studio/figures',
  method: 'get',
  summary: 'Bookings, occupancy and revenue of the studio by day',
  query: z.object({ from: day, to: day }).loose(),
  output: z.object({
    days: z.array(
      z.object({
        day: z.string(),
        bookings: whole,
        booked_minutes: z.number(),
        open_minutes: z.number(),
        revenue: z.number(),
      }),
    ),
  }),
  handler: async ({ actor, query: { from, to } }) => {
    requireManager(actor)
    checkRange(from, to)
    return { days: await studioFigures(pool, from, to) }
  },
})

const close = defineEndpoint({
  ...common,
  path: '/studio/blackouts',
  method: 'post',
  summary: 'Close a hall for a time',
  answers: [201],
  body: z.object({ hall_id: idOrSlug, start: instant, end: instant, reason: plainText(300).nullish() }).meta({
    examples: [
      {
        hall_id: 'white-cyclorama',
        start: '2026-11-28T09:00:00+05:00',
        end: '2026-11-28T12:00:00+05:00',
        reason: 'Painting the cyclorama',
      },
    ],
  }),
  output: z.object({ id: z.uuid() }),
  handler: async ({ actor, body: { hall_id, reason, ...wish }, locale }) =>
    created({ id: await closeHall(actor, { ...wish, hall: hall_id, reason: reason ?? null }, locale) }),
})

const open = defineEndpoint({
  ...common,
  path: '/studio/blackouts/:id/cancel',
  method: 'post',
  summary: 'Open a hall again that was closed for a time',
  params: z.object({ id: uuid }),
  output: z.object({ id: z.uuid() }),
  handler: async ({ actor, params: { id } }) => {
    await openHall(actor, id)
    return { id }
  },
})

/** The studio's own desk: its calendar, its figures, closing halls. */
export const studioEndpoints = [calendar, figures, close, open]
