import { type BookingView, bookingView } from '#src/db/spaces/bookingView.ts'
import { actAs } from '#src/db/spaces/changeBooking.ts'
import { insertBooking } from '#src/db/spaces/insertBooking.ts'
import { type SpaceCalendar, spaceCalendar } from '#src/db/spaces/spaceCalendar.ts'
import type { Space } from '#src/db/spaces/spaceRules.ts'
import { transaction } from '#src/db/transaction.ts'
import type { Actor } from '#src/domain/actor.ts'
import type { Locale } from '#src/domain/locale.ts'
import type { Span, Weekday } from '#src/domain/spaceHours.ts'
import { occurrencesOf } from '#src/domain/spaceRecurrence.ts'
import { freeThatDay, type SlotRefusal, slotRefusal } from '#src/domain/spaceRefusal.ts'
import type { Writer } from '#src/domain/spaceRules.ts'
import { wallAt } from '#src/domain/spaceTime.ts'
import { slotReason } from '#src/i18n/slotReason.ts'
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

/**
 * `code` says which rule stands in the way, `slot_taken` that another reservation does, `slot_blackout` that the place is closed for a
 * while; `reason` the same as a sentence; `alternative` is the nearest free time of that day, where there is one.
 */
export type Occurrence = IsoSpan & {
  state: 'free' | 'conflict' | 'refused'
  code?: SlotRefusal['code']
  reason?: string
  alternative?: IsoSpan
}

export type RecurrenceAnswer = {
  series: string | null
  occurrences: Occurrence[]
  free: number
  conflicts: number
  reservations: BookingView[]
}

type Judged = { span: Span; refusal: SlotRefusal | null; alternative: Span | null }

/** Each span with what stands in its way, and what is free on its day instead. */
function judge(spans: readonly Span[], calendar: SpaceCalendar, writer: Writer): Judged[] {
  const judged = spans.map((span) => ({ span, refusal: slotRefusal(span, calendar, writer) }))
  // An alternative must leave the other dates of the series alone.
  const own = judged.flatMap(({ span, refusal }) => (refusal ? [] : [{ ...span, own: null, isBlackout: false }]))
  const standing = { ...calendar, busy: [...calendar.busy, ...own] }
  return judged.map((each) => ({
    ...each,
    alternative: each.refusal ? freeThatDay(each.span, standing, writer) : null,
  }))
}

const asOccurrence = ({ span, refusal, alternative }: Judged, locale: Locale): Occurrence => {
  if (!refusal) return { ...isoOf(span), state: 'free' }
  return {
    ...isoOf(span),
    state: refusal.code === 'slot_taken' ? 'conflict' : 'refused',
    code: refusal.code,
    reason: slotReason(refusal, locale),
    ...(alternative ? { alternative: isoOf(alternative) } : {}),
  }
}

function answer(
  judged: readonly Judged[],
  locale: Locale,
  made: { series: string | null; reservations: BookingView[] },
): RecurrenceAnswer {
  const free = judged.filter(({ refusal }) => refusal === null).length
  const occurrences = judged.map((each) => asOccurrence(each, locale))
  return { ...made, occurrences, free, conflicts: judged.length - free }
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
 * @param locale of the reasons
 * @throws HubError recurrence_conflicts 409 with all occurrences in `details`, not_found 404, forbidden 403, ends_before_start 400
 */
export async function reserveSeries(
  actor: Actor,
  place: string,
  wish: RecurrenceWish,
  locale: Locale,
): Promise<RecurrenceAnswer> {
  return transaction(async (tx) => {
    const space = await spaceToReserve(tx, place)
    const club = await clubToReserveFor(tx, actor, wish.club)
    const spans = spansOf(wish, space)
    const day = (span: Span | undefined): string => wallAt(span?.start ?? space.now, space.rules.timeZone).day
    const calendar = (await spaceCalendar(tx, space.id, {
      from: day(spans[0]),
      to: day(spans.at(-1)),
      viewer: { id: null, headOf: [], isAdmin: false },
      locale,
    })) as SpaceCalendar
    const judged = judge(spans, calendar, writerOf(actor))
    if (wish.dryRun) return answer(judged, locale, { series: null, reservations: [] })
    const refused = (): HubError =>
      new HubError('recurrence_conflicts', {
        status: 409,
        details: { occurrences: answer(judged, locale, { series: null, reservations: [] }).occurrences },
      })
    if (wish.onConflict === 'refuse' && judged.some(({ refusal }) => refusal !== null)) throw refused()
    await actAs(tx, actor.id)
    const series = uuidv7()
    const reservations: BookingView[] = []
    for (const each of judged.filter(({ refusal }) => refusal === null)) {
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
        each.refusal = { code: 'slot_taken' }
        if (wish.onConflict === 'refuse') throw refused()
        await tx.query('ROLLBACK TO SAVEPOINT occurrence')
      }
    }
    if (reservations.length === 0) throw refused()
    return answer(judged, locale, { series, reservations })
  })
}
