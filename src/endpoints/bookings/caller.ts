import { pool } from '#src/db/pool.ts'
import { bookingKind } from '#src/db/spaces/bookingKind.ts'
import type { Actor } from '#src/domain/actor.ts'
import type { Locale } from '#src/domain/locale.ts'
import { notFound } from '#src/lib/errors.ts'
import { type BookingDesk, type Caller, deskOf, publicDesk } from '#src/services/bookings/desk.ts'

/** The header that carries a booking's link; in an address (`?token=`) for what a browser opens itself. */
export const tokenHeader = 'x-booking-token'

const tokenOf = (request: Request): string | null =>
  request.headers.get(tokenHeader) ?? new URL(request.url).searchParams.get('token')

export const callerOf = (context: { request: Request; actor: Actor | null; locale: Locale }): Caller => ({
  actor: context.actor,
  token: tokenOf(context.request),
  locale: context.locale,
})

/** The desk for a booking by id. @throws HubError not_found 404 where no desk has to do with it */
export async function deskFor(id: string): Promise<BookingDesk> {
  const kind = await bookingKind(pool, id)
  const desk = kind ? deskOf(kind) : null
  if (!desk) throw notFound()
  return desk
}

/** @throws HubError not_found 404 where nothing can be booked by outsiders */
export function openDesk(): BookingDesk {
  const desk = publicDesk()
  if (!desk) throw notFound()
  return desk
}

/** Whether a desk has to do with the booking of an address: else it is the generated REST's. */
export async function takesBooking(_request: Request, { id }: Record<string, string>): Promise<boolean> {
  const kind = id ? await bookingKind(pool, id) : null
  return kind !== null && deskOf(kind) !== null
}

/** A wish to book names a hall; everything else that is posted there is a document of the admin or of a club. */
export async function takesWish(request: Request): Promise<boolean> {
  if (!publicDesk() || !request.headers.get('content-type')?.startsWith('application/json')) return false
  try {
    const body: unknown = JSON.parse(await request.clone().text())
    return typeof body === 'object' && body !== null && 'hall_id' in body
  } catch {
    return false
  }
}

/** A guest's list is asked for with a link, or by saying which kind; else it is the generated list. */
export const takesList = async (request: Request): Promise<boolean> =>
  publicDesk() !== null && (tokenOf(request) !== null || new URL(request.url).searchParams.get('kind') === 'studio')
