import type { CollectionBeforeValidateHook, FieldHook } from 'payload'
import { payloadTx } from '#src/db/payloadTx.ts'
import { bookingView } from '#src/db/spaces/bookingView.ts'
import { timesOn } from '#src/domain/eventTimes.ts'
import type { Span } from '#src/domain/spaceHours.ts'
import { idOf } from '#src/lib/changes.ts'

type Times = { startsAt?: string | null; endsAt?: string | null }
/** The times of the event that is copied, so that they are not taken for somebody's wish. */
type CopyContext = { copiedTimes?: Times }

const spanOf = ({ startsAt, endsAt }: Times): Span | null =>
  startsAt && endsAt ? { start: Date.parse(startsAt), end: Date.parse(endsAt) } : null

const isSame = (a: Times, b: Times): boolean => {
  const [one, two] = [spanOf(a), spanOf(b)]
  return one !== null && two !== null && one.start === two.start && one.end === two.end
}

/**
 * Place and zone of an event on a reservation are those of the reservation. Its times, where nobody named others, come from there too.
 * Whether they lie inside, and whether the reservation may be used, the database decides (migrations/sql/120_spaces.sql).
 */
export const takeFromReservation: CollectionBeforeValidateHook = async ({ data, originalDoc, operation, req }) => {
  if (!data) return data
  const merged = { ...originalDoc, ...data }
  const id = idOf(merged.booking)
  const booking = id && merged.status !== 'cancelled' ? await bookingView(await payloadTx(req), id) : null
  // Another club's says nothing of itself; the database refuses it.
  if (!booking || booking.club !== idOf(merged.club)) return data
  const { copiedTimes } = req.context as CopyContext
  const before: Times | undefined = operation === 'update' ? originalDoc : copiedTimes
  const isNew = operation === 'create' || idOf(originalDoc?.booking) !== id
  const isWished = spanOf(merged) !== null && !(before && isSame(merged, before))
  const times =
    isNew && !isWished
      ? timesOn(
          spanOf({ startsAt: booking.start, endsAt: booking.end }) as Span,
          before ? spanOf(before) : null,
          booking.location.timeZone,
        )
      : null
  return {
    ...data,
    location: booking.location.id,
    timeZone: booking.location.timeZone,
    ...(times ? { startsAt: new Date(times.start).toISOString(), endsAt: new Date(times.end).toISOString() } : {}),
  }
}

/** Remembers what was copied. */
export const copiedTime =
  (name: 'startsAt' | 'endsAt'): FieldHook =>
  ({ value, req }) => {
    const context = req.context as CopyContext
    context.copiedTimes = { ...context.copiedTimes, [name]: value instanceof Date ? value.toISOString() : value }
    return value
  }

/** For what belongs to the one event: a copy of it begins with `value`. */
export const inCopies = (value: unknown): { beforeDuplicate: FieldHook[] } => ({ beforeDuplicate: [() => value] })
