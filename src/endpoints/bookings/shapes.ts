import { z } from 'zod'
import { bookingStates } from '#src/domain/spaceBooking.ts'

const whole = z.number().int()
const instant = z.iso.datetime()

export const hallCalendarAnswer = z.object({
  hall: z.object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    time_zone: z.string(),
    currency: z.string(),
    min_minutes: whole,
    max_minutes: whole.nullable(),
  }),
  step_minutes: whole,
  days: z.array(
    z.object({
      date: z.string(),
      slots: z.array(
        z.object({
          start: instant,
          end: instant,
          state: z.enum(['free', 'taken', 'mine', 'closed']),
          price: whole.describe('Of this step, in the minor unit'),
        }),
      ),
    }),
  ),
})

export const placedBooking = z.object({
  id: z.uuid(),
  reference: z.string(),
  status: z.enum(bookingStates),
  total: whole,
  due_now: whole,
  currency: z.string(),
  expires_at: instant.nullable().describe('Until then the hall is held for the payment'),
  manage_url: z.string(),
})

export const shownBooking = z.object({
  id: z.uuid(),
  reference: z.string().nullable(),
  status: z.enum(bookingStates),
  reason: z.string().nullable(),
  reason_code: z.string().nullable(),
  hall: z.object({ id: z.uuid(), slug: z.string(), name: z.string(), time_zone: z.string() }),
  start: instant,
  end: instant,
  name: z.string(),
  phone: z.string(),
  email: z.string(),
  lines: z.array(
    z.object({
      kind: z.enum(['time', 'package', 'extra']),
      id: z.string().nullable(),
      name: z.string().nullable(),
      quantity: whole,
      unitPrice: whole,
      total: whole,
    }),
  ),
  payment: z.enum(['deposit', 'full']),
  total: whole,
  paid: whole.describe('Received and not given back'),
  refunded: whole,
  due_now: whole,
  balance: whole,
  currency: z.string(),
  expires_at: instant.nullable(),
  refund_percent: whole,
  refund_if_cancelled: whole,
  can_cancel: z.boolean(),
  can_move: z.boolean(),
  can_pay: z.boolean(),
  move_until: instant,
  manage_url: z.string(),
  calendar_url: z.string(),
  created_at: instant,
})

export const bookingList = z.object({ docs: z.array(shownBooking), totalDocs: whole, limit: whole, page: whole })

export const startedPayment = z.object({
  id: z.uuid(),
  status: z.literal('pending'),
  amount: whole,
  currency: z.string(),
  gateway: z.string(),
  url: z.string(),
})
