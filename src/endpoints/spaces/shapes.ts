import { z } from 'zod'
import { bookingStates } from '#src/domain/spaceBooking.ts'

const instant = z.string()
const kind = z.enum(['reservation', 'studio', 'blackout'])

export const reservation = z.object({
  id: z.uuid(),
  reference: z.string().nullable(),
  location: z.object({ id: z.uuid(), slug: z.string(), timeZone: z.string() }),
  club: z.uuid().nullable(),
  start: instant,
  end: instant,
  status: z.enum(bookingStates),
  kind,
  reason: z.string().nullable(),
  reasonCode: z.string().nullable(),
  attachDeadline: instant.nullable(),
  series: z.string().nullable(),
  event: z.uuid().nullable(),
  isDead: z.boolean(),
})

export const availabilityAnswer = z.object({
  location: z.object({ id: z.uuid(), slug: z.string(), timeZone: z.string(), stepMinutes: z.number().int() }).loose(),
  days: z.array(
    z.object({
      date: z.string(),
      steps: z.array(
        z.object({
          start: instant,
          end: instant,
          state: z.enum(['free', 'taken', 'mine', 'closed']),
          reservation: z.uuid().optional(),
        }),
      ),
    }),
  ),
  reservations: z.array(z.object({ id: z.uuid(), start: instant, end: instant, kind }).loose()),
})

export const recurrenceAnswer = z.object({
  series: z.uuid().nullable(),
  occurrences: z.array(
    z.object({
      start: instant,
      end: instant,
      state: z.enum(['free', 'conflict', 'refused']),
      code: z.string().optional(),
      reason: z.string().optional(),
      alternative: z.object({ start: instant, end: instant }).optional(),
    }),
  ),
  free: z.number().int(),
  conflicts: z.number().int(),
  reservations: z.array(reservation),
})

export const clubReservationsAnswer = z.object({ reservations: z.array(reservation) })

export const repeatedEvents = z.object({
  events: z.array(
    z.object({
      id: z.uuid(),
      slug: z.string(),
      booking: z.uuid(),
      startsAt: instant,
      endsAt: instant,
      status: z.enum(['draft', 'published']),
    }),
  ),
})
