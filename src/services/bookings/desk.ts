import type { Actor } from '#src/domain/actor.ts'
import type { Locale } from '#src/domain/locale.ts'
import type { BookingKind, BookingState } from '#src/domain/spaceBooking.ts'
import type { StepState } from '#src/domain/spaceGrid.ts'
import type { ExtraWish, QuoteLine } from '#src/domain/studioPricing.ts'

/** Who asks: a person with an account, or whoever holds a booking's link. */
export type Caller = { actor: Actor | null; token: string | null; locale: Locale }

export type HallCalendar = {
  hall: {
    id: string
    slug: string
    name: string
    time_zone: string
    currency: string
    min_minutes: number
    max_minutes: number | null
  }
  step_minutes: number
  days: { date: string; slots: { start: string; end: string; state: StepState; price: number }[] }[]
}

export type BookingWish = {
  hall: string
  start: string
  end: string
  name: string
  phone: string
  email: string
  extras: readonly ExtraWish[]
  package: string | null
  payment: 'deposit' | 'full'
  /** Staff only: stands at once, without a payment. */
  confirmed: boolean
  idempotencyKey: string | null
}

export type PlacedBooking = {
  id: string
  reference: string
  status: BookingState
  total: number
  due_now: number
  currency: string
  expires_at: string | null
  manage_url: string
}

export type ShownBooking = {
  id: string
  reference: string | null
  status: BookingState
  reason: string | null
  reason_code: string | null
  hall: { id: string; slug: string; name: string; time_zone: string }
  start: string
  end: string
  name: string
  phone: string
  email: string
  lines: QuoteLine[]
  payment: 'deposit' | 'full'
  total: number
  /** Received and not given back. */
  paid: number
  refunded: number
  due_now: number
  balance: number
  currency: string
  expires_at: string | null
  refund_percent: number
  refund_if_cancelled: number
  can_cancel: boolean
  can_move: boolean
  can_pay: boolean
  move_until: string
  manage_url: string
  calendar_url: string
  created_at: string
}

export type BookingPage = { docs: ShownBooking[]; totalDocs: number; limit: number; page: number }

export type StartedPayment = {
  id: string
  status: 'pending'
  amount: number
  currency: string
  gateway: string
  url: string
}

/**
 * What a plugin does at `/api/bookings` and `/api/payments` for bookings of its kind. The core asks it only for those; without one the
 * addresses are what they are without the plugin. Each method checks who asks, and answers 404 for what is not theirs.
 */
export type BookingDesk = {
  kind: BookingKind
  availability: (
    caller: Caller,
    wish: { hall: string; from: string; to: string; except: string | null },
  ) => Promise<HallCalendar>
  place: (caller: Caller, wish: BookingWish) => Promise<{ booking: PlacedBooking; existing: boolean }>
  show: (caller: Caller, id: string) => Promise<ShownBooking>
  list: (
    caller: Caller,
    wish: { page: number; limit: number; from: string | null; to: string | null },
  ) => Promise<BookingPage>
  cancel: (
    caller: Caller,
    id: string,
    wish: { reason: string | null; inFull: boolean },
  ) => Promise<{ id: string; status: 'cancelled'; refund: number; currency: string }>
  move: (caller: Caller, id: string, wish: { start: string; end: string; hall: string | null }) => Promise<ShownBooking>
  confirm: (caller: Caller, id: string) => Promise<ShownBooking>
  pay: (
    caller: Caller,
    id: string,
    wish: { gateway: string | undefined; amount: 'due' | 'balance' | 'full' },
  ) => Promise<StartedPayment>
  calendar: (caller: Caller, id: string) => Promise<{ file: string; name: string }>
  /** Whether whoever holds the link may see a payment. */
  ownsPayment: (caller: Caller, payment: string) => Promise<boolean>
  /** Where the payer comes back to. */
  pageOf: (booking: string, locale: Locale) => Promise<string>
}

const desks = new Map<BookingKind, BookingDesk>()

/** Makes the desks of the enabled plugins known to this process, in place of those known before. */
export function registerDesks(given: readonly BookingDesk[]): void {
  desks.clear()
  for (const desk of given) desks.set(desk.kind, desk)
}

export const deskOf = (kind: BookingKind): BookingDesk | null => desks.get(kind) ?? null

/** The desk at which outsiders book: there is at most one. */
export const publicDesk = (): BookingDesk | null => deskOf('studio')
