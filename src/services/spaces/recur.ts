import { type BookingView, bookingView } from '#src/db/spaces/bookingView.ts'
import { actAs } from '#src/db/spaces/changeBooking.ts'
import { insertBooking } from '#src/db/spaces/insertBooking.ts'
import { type SpaceCalendar, spaceCalendar } from '#src/db/spaces/spaceCalendar.ts'
import type { Space } from '#src/db/spaces/spaceRules.ts'
import { transaction } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import type { Span, Weekday } from '#src/domain/spaceHours.ts'
import { occurrencesOf } from '#src/domain/spaceRecurrence.ts'
import { spanProblem, type Writer } from '#src/domain/spaceRules.ts'
import { wallAt } from '#src/domain/spaceTime.ts'
import { HubError } from '#src/lib/errors.ts'
import { uuidv7 } from '#src/lib/ids.ts'
import {
  clubToReserveFor,
  type IsoSpan,
  isOverlap,
  isoOf,
  spaceToReserve,
  spanOf,
  writerOf,
} from '#src/services/spaces/common.ts'

/** The longest series: a weekly meeting for a year and some. */
export const longestSeries = 60

export type RecurrenceWish = IsoSpan & {
  club: string
  everyWeeks: number
  on: readonly Weekday[]
  until: string | null
  count: number
  dryRun: boolean
  /** What to do with dates that cannot be had: leave them out, or reserve nothing. */
  onConflict: 'skip' | 'refuse'
}

/** `code` says which rule stands in the way; `slot_taken` where another reservation does. */
export type Occurrence = IsoSpan & { state: 'free' | 'conflict' | 'refused'; code?: string }

export type RecurrenceAnswer = {
  series: string | null
  occurrences: Occurrence[]
  free: number
  conflicts: number
  reservations: BookingView[]
}

type Judged = { span: Span; problem: string | null }

/** Each span with what stands in its way: a rule's code, or `slot_taken`. */
function judge(spans: readonly Span[], { rules, now, busy }: SpaceCalendar, writer: Writer): Judged[] {
  return spans.map((span) => {
    const problem = spanProblem(span, rules, now, writer)?.code
    const isTaken = busy.some(({ start, end }) => start < span.end && span.start < end)
    return { span, problem: problem ?? (isTaken ? 'slot_taken' : null) }
  })
}

const asOccurrence = ({ span, problem }: Judged): Occurrence => ({
  ...isoOf(span),
  state: problem === null ? 'free' : problem === 'slot_taken' ? 'conflict' : 'refused',
  ...(problem ? { code: problem } : {}),
})

function answer(judged: readonly Judged[], series: string | null, reservations: BookingView[]): RecurrenceAnswer {
  const free = judged.filter(({ problem }) => problem === null).length
  return { series, occurrences: judged.map(asOccurrence), free, conflicts: judged.length - free, reservations }
}

function spansOf({ everyWeeks, on, until, count, ...wish }: RecurrenceWish, { rules }: Space): Span[] {
  const first = spanOf(wish)
  if (!(first.end > first.start)) throw new HubError('ends_before_start', { field: 'end' })
  const spans = occurrencesOf({ first, timeZone: rules.timeZone, everyWeeks, on, until, count })
  if (spans.length === 0) throw new HubError('invalid_input', { field: 'until', params: { field: 'until' } })
  return spans
}

/**
 * Reserves a place again and again for a club, in one transaction: what is free (`skip`), or all or nothing (`refuse`). With `dryRun` only
 * says what is free.
 * @throws HubError recurrence_conflicts 409 with all occurrences in `details`, not_found 404, forbidden 403, ends_before_start 400
 */
export async function reserveSeries(actor: Actor, place: string, wish: RecurrenceWish): Promise<RecurrenceAnswer> {
  return transaction(async (tx) => {
    const space = await spaceToReserve(tx, place)
    const club = await clubToReserveFor(tx, actor, wish.club)
    const spans = spansOf(wish, space)
    const day = (span: Span | undefined): string => wallAt(span?.start ?? space.now, space.rules.timeZone).day
    const calendar = (await spaceCalendar(tx, space.id, {
      from: day(spans[0]),
      to: day(spans.at(-1)),
      viewer: { id: null, headOf: [], isAdmin: false },
      locale: actor.locale,
    })) as SpaceCalendar
    const judged = judge(spans, calendar, writerOf(actor))
    if (wish.dryRun) return answer(judged, null, [])
    const refused = (): HubError =>
      new HubError('recurrence_conflicts', { status: 409, details: { occurrences: judged.map(asOccurrence) } })
    if (wish.onConflict === 'refuse' && judged.some(({ problem }) => problem !== null)) throw refused()
    await actAs(tx, actor.id)
    const series = uuidv7()
    const reservations: BookingView[] = []
    for (const each of judged.filter(({ problem }) => problem === null)) {
      await tx.query('SAVEPOINT occurrence')
      try {
        const id = await insertBooking(tx, {
          location: space.id,
          club,
          span: each.span,
          status: 'pending',
          kind: 'reservation',
          createdBy: actor.id,
          series,
        })
        reservations.push((await bookingView(tx, id)) as BookingView)
      } catch (err) {
        if (!isOverlap(err)) throw err
        // Taken since the look at the calendar.
        each.problem = 'slot_taken'
        if (wish.onConflict === 'refuse') throw refused()
        await tx.query('ROLLBACK TO SAVEPOINT occurrence')
      }
    }
    if (reservations.length === 0) throw refused()
    return answer(judged, series, reservations)
  })
}
