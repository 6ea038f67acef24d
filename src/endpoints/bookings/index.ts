import { z } from 'zod'
import { isDay } from '#src/domain/calendarDays.ts'
import { callerOf, deskFor, openDesk, takesBooking, takesList, takesWish } from '#src/endpoints/bookings/caller.ts'
import { bookingList, hallCalendarAnswer, placedBooking, shownBooking } from '#src/endpoints/bookings/shapes.ts'
import { defineEndpoint } from '#src/endpoints/kit/define.ts'
import { created } from '#src/endpoints/kit/run.ts'
import { emailAddress, idOrSlug, paging, personName, plainText } from '#src/endpoints/kit/schemas.ts'
import { HubError, signInRequired } from '#src/lib/errors.ts'

const tag = 'Bookings'
const one = z.object({ id: z.string().max(64) })
const day = z.string().refine(isDay, 'YYYY-MM-DD')
const instant = z.iso.datetime({ offset: true })
const write = { tag, access: 'public', rateLimit: { limit: 60, windowSeconds: 60 } } as const

/** Digits with what people write between them, at least seven of them. */
const phone = plainText(32, 7).pipe(
  z
    .string()
    .regex(/^\+?[\d\s().-]*$/)
    .regex(/(?:\d\D*){7}/),
)

const extraWish = z.union([
  z
    .string()
    .max(40)
    .transform((id) => ({ id, quantity: 1 })),
  z.object({ id: z.string().max(40), quantity: z.number().int().min(1).max(100).default(1) }),
])

const look = defineEndpoint({
  path: '/bookings/availability',
  method: 'get',
  summary: 'The calendar of a hall: each step with its state and price',
  tag,
  access: 'public',
  hot: true,
  rateLimit: { limit: 120, windowSeconds: 60 },
  query: z.object({ hall_id: idOrSlug, start_date: day, end_date: day, except: z.string().max(64).optional() }).loose(),
  output: hallCalendarAnswer,
  handler: (context) => {
    const { hall_id, start_date, end_date, except } = context.query
    return openDesk().availability(callerOf(context), {
      hall: hall_id,
      from: start_date,
      to: end_date,
      except: except ?? null,
    })
  },
})

function keyOf(request: Request): string | null {
  const key = request.headers.get('idempotency-key')
  if (key && !/^[\x21-\x7e]{8,100}$/.test(key))
    throw new HubError('invalid_input', { field: 'Idempotency-Key', params: { field: 'Idempotency-Key' } })
  return key
}

const place = defineEndpoint({
  ...write,
  rateLimit: { limit: 120, windowSeconds: 60 },
  path: '/bookings',
  method: 'post',
  summary:
    'Book a hall, with an account or without: held until it is paid for. The same Idempotency-Key answers the same booking with 200',
  takes: takesWish,
  answers: [200, 201],
  body: z
    .object({
      hall_id: idOrSlug,
      start: instant,
      end: instant,
      name: personName,
      phone,
      email: emailAddress,
      extras: z.array(extraWish).max(20).default([]),
      package: z.string().max(60).nullish(),
      payment: z.enum(['deposit', 'full']),
      confirmed: z.boolean().default(false).describe('Staff only: stands at once, without a payment'),
    })
    .meta({
      examples: [
        {
          hall_id: 'white-cyclorama',
          start: '2026-11-28T10:00:00+05:00',
          end: '2026-11-28T12:15:00+05:00',
          name: 'Aigerim Serik',
          phone: '+7 701 123 45 67',
          email: 'aigerim@example.kz',
          payment: 'deposit',
        },
      ],
    }),
  output: placedBooking,
  handler: async (context) => {
    const { hall_id, package: wanted, ...wish } = context.body
    const { booking, existing } = await openDesk().place(callerOf(context), {
      ...wish,
      hall: hall_id,
      package: wanted ?? null,
      idempotencyKey: keyOf(context.request),
    })
    return existing ? booking : created(booking)
  },
})

const list = defineEndpoint({
  tag,
  access: 'public',
  path: '/bookings',
  method: 'get',
  summary:
    'Own bookings at the studio (all for its staff): with ?kind=studio, or with a booking’s link the one it opens',
  takes: takesList,
  rateLimit: { limit: 120, windowSeconds: 60 },
  query: z.object({ ...paging, start_date: instant.or(day).optional(), end_date: instant.or(day).optional() }).loose(),
  output: bookingList,
  handler: async (context) => {
    const caller = callerOf(context)
    if (!caller.actor && !caller.token) throw signInRequired()
    const { page, limit, start_date, end_date } = context.query
    return openDesk().list(caller, { page, limit, from: start_date ?? null, to: end_date ?? null })
  },
})

const show = defineEndpoint({
  tag,
  access: 'public',
  path: '/bookings/:id',
  method: 'get',
  summary: 'A booking at the studio for its guest (account, or the link’s token in X-Booking-Token) and the studio',
  takes: takesBooking,
  params: one,
  output: shownBooking,
  handler: async (context) => (await deskFor(context.params.id)).show(callerOf(context), context.params.id),
})

const cancel = defineEndpoint({
  ...write,
  path: '/bookings/:id',
  method: 'delete',
  summary:
    'Cancel a booking at the studio; the money returns by the studio’s scale, all of it with ?refund=full for staff',
  takes: takesBooking,
  params: one,
  query: z.object({ reason: plainText(300).optional(), refund: z.enum(['policy', 'full']).default('policy') }).loose(),
  output: z.object({
    id: z.uuid(),
    status: z.literal('cancelled'),
    refund: z.number().int(),
    currency: z.string(),
  }),
  handler: async (context) => {
    const { reason, refund } = context.query
    const desk = await deskFor(context.params.id)
    return desk.cancel(callerOf(context), context.params.id, { reason: reason ?? null, inFull: refund === 'full' })
  },
})

const move = defineEndpoint({
  ...write,
  hot: true,
  path: '/bookings/:id/move',
  method: 'post',
  summary: 'Give a confirmed booking at the studio other times, or another hall',
  params: one,
  body: z.object({ start: instant, end: instant, hall_id: idOrSlug.optional() }),
  output: shownBooking,
  handler: async (context) => {
    const { start, end, hall_id } = context.body
    const desk = await deskFor(context.params.id)
    return desk.move(callerOf(context), context.params.id, { start, end, hall: hall_id ?? null })
  },
})

const confirm = defineEndpoint({
  ...write,
  access: 'staff',
  hot: true,
  path: '/bookings/:id/confirm',
  method: 'post',
  summary: 'Let a booking stand without a payment here (the studio); brings a cancelled one back if its time is free',
  params: one,
  output: shownBooking,
  handler: async (context) => (await deskFor(context.params.id)).confirm(callerOf(context), context.params.id),
})

const calendar = defineEndpoint({
  tag,
  access: 'public',
  hot: true,
  path: '/bookings/:id/calendar.ics',
  method: 'get',
  summary: 'A booking at the studio as a calendar file; the link’s token in ?token=',
  produces: 'text/calendar',
  params: one,
  handler: async (context) => {
    const { file, name } = await (await deskFor(context.params.id)).calendar(callerOf(context), context.params.id)
    return new Response(file, {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'private, no-store',
      },
    })
  },
})

/** Bookings that outsiders pay for. */
export const bookingEndpoints = [look, calendar, place, list, move, confirm, show, cancel]
