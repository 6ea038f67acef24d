/** What stands in the way of a span of a place's calendar, precisely enough to be told to a person. */

import { addDays } from '#src/domain/calendarDays.ts'
import { type Busy, nearestFree } from '#src/domain/spaceGrid.ts'
import { daysOf, openOnDay, type Span } from '#src/domain/spaceHours.ts'
import { type SpaceRules, type SpanProblem, spanProblem, type Writer } from '#src/domain/spaceRules.ts'
import { dayStart, wallAt } from '#src/domain/spaceTime.ts'

/** In milliseconds since 1970. */
type Calendar = { rules: SpaceRules; now: number; busy: readonly Busy[] }

export type SlotRefusal =
  | Exclude<SpanProblem, { code: 'slot_closed' }>
  /** Outside the opening hours; `open` are those of the day as `HH:MM–HH:MM`, none when it is closed. `note`: why the day is a special one. */
  | { code: 'slot_closed'; open: string[]; note: string | null }
  /** Closed for a while by whoever looks after the place. */
  | { code: 'slot_blackout'; name: string | null }
  | { code: 'slot_taken' }

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

const two = (value: number): string => String(value).padStart(2, '0')

function clockOf(instant: number, end: number, timeZone: string): string {
  if (instant === end) return '24:00'
  const { minutes } = wallAt(instant, timeZone)
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** The first day of a span on which the place is not open for all of it. */
function closedOn(span: Span, rules: SpaceRules): { open: string[]; note: string | null } {
  const { timeZone, exceptions } = rules
  for (const day of daysOf(span, timeZone)) {
    const [from, to] = [dayStart(day, timeZone), dayStart(addDays(day, 1), timeZone)]
    const [start, end] = [Math.max(span.start, from), Math.min(span.end, to)]
    const open = openOnDay(day, rules)
    if (open.some((each) => each.start <= start && end <= each.end)) continue
    return {
      open: open.map((each) => `${clockOf(each.start, to, timeZone)}–${clockOf(each.end, to, timeZone)}`),
      note: exceptions.find(({ date, note }) => date === day && note)?.note ?? null,
    }
  }
  return { open: [], note: null }
}

/** Why a span cannot be reserved; `null` when it can, as far as this calendar knows. */
export function slotRefusal(span: Span, { rules, now, busy }: Calendar, writer: Writer): SlotRefusal | null {
  const problem = spanProblem(span, rules, now, writer)
  if (problem) return problem.code === 'slot_closed' ? { code: 'slot_closed', ...closedOn(span, rules) } : problem
  const standing = busy.filter((each) => overlaps(each, span))
  const blackout = standing.find(({ isBlackout }) => isBlackout)
  if (blackout) return { code: 'slot_blackout', name: blackout.name ?? null }
  return standing.length > 0 ? { code: 'slot_taken' } : null
}

/** The free span of the same length that begins nearest on the same day of the place; `null` when there is none. */
export function freeThatDay(span: Span, { rules, now, busy }: Calendar, writer: Writer): Span | null {
  const { timeZone } = rules
  const { day } = wallAt(span.start, timeZone)
  const length = span.end - span.start
  const around = { start: dayStart(day, timeZone), end: dayStart(addDays(day, 1), timeZone) + length }
  const near = busy.filter((each) => overlaps(each, around))
  return nearestFree(span, rules, near, now, { count: 1, days: 0, writer })[0] ?? null
}
