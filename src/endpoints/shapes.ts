/** What tickets, the schedule and the door answer, for the OpenAPI document; bound to the types of the services. */
import { z } from 'zod'
import type { FoundGuest } from '#src/db/door/searchDoor.ts'
import type { ClassTime } from '#src/domain/timetable.ts'
import { eventCard } from '#src/endpoints/catalog/shapes.ts'
import type { ScheduleEntry } from '#src/services/calendar/schedule.ts'
import type { Door } from '#src/services/door/doorForStaff.ts'
import type { ListedTicket } from '#src/services/tickets/listTickets.ts'
import type { PublicTicket } from '#src/services/tickets/publicTicket.ts'
import type { TicketPass } from '#src/services/tickets/ticketForHolder.ts'

const text = z.string()
const maybe = text.nullable()
const whole = z.number().int()
const moment = z.iso.datetime()

const status = z.enum(['pending', 'paid', 'attended', 'absent', 'cancelled', 'refunded'])
const validStatus = z.enum(['pending', 'paid', 'attended', 'absent'])

const listedTicket = z.object({
  id: z.uuid(),
  code: text.describe('To read out at the door'),
  status,
  holder: maybe,
  type: maybe,
  price: whole,
  currency: text,
  order: z.object({ id: z.uuid(), number: text, expiresAt: moment.nullable() }),
  isBuyer: z.boolean(),
  claimed: z.boolean(),
  purchasedAt: moment.nullable(),
  checkedInAt: moment.nullable(),
  opensAt: moment,
  event: eventCard,
  url: maybe.describe('What the QR code holds; null when the ticket opens no door'),
}) satisfies z.ZodType<ListedTicket>

export const ticketList = z.object({ items: z.array(listedTicket), nextCursor: maybe.describe('null at the end') })

export const ticketPass = listedTicket.extend({
  token: maybe.describe('For POST /api/check-in'),
  qr: maybe.describe('The QR code as SVG'),
  place: maybe,
  onlineLink: maybe,
  streamUrl: maybe,
  cancelReason: maybe,
}) satisfies z.ZodType<TicketPass>

export const ticketInPublic = z.object({
  status: z.enum([...status.options, 'transferred']),
  name: maybe.describe('First name and initial'),
  event: z.object({ slug: text, title: text, startsAt: moment, endsAt: moment, timeZone: text }),
  canAdmit: z.boolean(),
}) satisfies z.ZodType<PublicTicket>

export const classTime = z.object({
  title: text,
  place: maybe,
  startsAt: moment,
  endsAt: moment,
  isAllDay: z.boolean(),
  isBusy: z.boolean().describe('Takes time, so that it may clash with an event'),
}) satisfies z.ZodType<ClassTime>

export const schedule = z.object({
  from: moment,
  to: moment,
  items: z.array(
    z.object({
      ticket: z.uuid(),
      status: validStatus,
      event: eventCard.extend({ endsAt: moment }),
      clashes: z.array(z.uuid()).describe('Own events at the same time'),
      coincides: z.array(classTime).describe('Own classes at the same time'),
    }) satisfies z.ZodType<ScheduleEntry>,
  ),
  classes: z.array(classTime).describe('From the own class timetable (see /me/timetable)'),
})

export const doorCounters = z.object({
  admitted: whole,
  expected: whole,
  perGate: z.array(z.object({ gate: maybe, admitted: whole })),
})

export const doorTicket = z.object({ id: text, name: maybe, guestOf: maybe, type: maybe, code: text })

export const verdicts = z.enum([
  'admitted',
  'already_used',
  'wrong_event',
  'cancelled',
  'refunded',
  'unpaid',
  'not_valid',
  'not_yet_open',
])

export const doorView = z.object({
  event: z.object({
    id: z.uuid(),
    slug: text,
    title: text,
    status: z.enum(['published', 'cancelled']),
    startsAt: moment,
    endsAt: moment,
    opensAt: moment,
    timeZone: text,
  }),
  now: moment,
  right: text,
  maySupervise: z.boolean(),
  counters: doorCounters,
  recent: z.array(
    z.object({
      id: z.uuid(),
      verdict: z.enum([...verdicts.options, 'undone']),
      at: moment,
      by: maybe,
      gate: maybe,
      ticket: z.object({ id: z.uuid(), name: maybe, code: text, admitted: z.boolean() }).nullable(),
    }),
  ),
}) satisfies z.ZodType<Omit<Door, 'right'>>

export const foundGuests = z.object({
  items: z.array(doorTicket.extend({ status: validStatus, usedAt: moment.nullable() }) satisfies z.ZodType<FoundGuest>),
})
