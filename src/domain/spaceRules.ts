/** What a reservation of a place must keep to, whoever writes it. */
import { addDays } from '#src/domain/calendarDays.ts'
import { isOpenFor, type SpaceHours, type Span } from '#src/domain/spaceHours.ts'
import { dayStart, isOnStep, minuteMs, wallAt } from '#src/domain/spaceTime.ts'

export type SpaceRules = SpaceHours & {
  stepMinutes: number
  /** Shortest and longest; absent: one step, no limit. */
  minMinutes: number | null
  maxMinutes: number | null
  /** A reservation begins at least this much later than it is made. */
  noticeMinutes: number
  /** It begins at most this many days of the place's calendar ahead; absent: no limit. */
  horizonDays: number | null
}

export type SpanProblem =
  | { code: 'ends_before_start'; field: 'end' }
  | { code: 'slot_past'; field: 'start' }
  | { code: 'slot_off_step'; field: 'start' | 'end'; params: { minutes: number } }
  | { code: 'slot_too_short' | 'slot_too_long'; field: 'end'; params: { minutes: number } }
  | { code: 'slot_too_soon'; field: 'start'; params: { minutes: number } }
  | { code: 'slot_beyond_horizon'; field: 'start'; params: { days: number } }
  | { code: 'slot_closed'; field: 'start' }

/** The longest reservation of all, so that no calendar is walked without end. */
const longestMinutes = 14 * 1440

/**
 * - `person`: somebody reserves now: everything counts.
 * - `admin`: notice and horizon do not bind; the past does.
 * - `record`: the program writes what was or is already arranged (imports, history): the clock does not count.
 */
export type Writer = 'person' | 'admin' | 'record'

function checkLength({ start, end }: Span, { stepMinutes, minMinutes, maxMinutes }: SpaceRules): SpanProblem | null {
  const minutes = (end - start) / minuteMs
  // A step may be longer or shorter where the clocks change: one step is enough whatever it lasts.
  const min = minMinutes !== null && minMinutes > stepMinutes ? minMinutes : 0
  const max = Math.min(maxMinutes ?? longestMinutes, longestMinutes)
  if (minutes < min) return { code: 'slot_too_short', field: 'end', params: { minutes: min } }
  if (minutes > max) return { code: 'slot_too_long', field: 'end', params: { minutes: max } }
  return null
}

function checkClock({ start }: Span, rules: SpaceRules, now: number, writer: Writer): SpanProblem | null {
  if (writer === 'record') return null
  if (start <= now) return { code: 'slot_past', field: 'start' }
  if (writer === 'admin') return null
  if (start < now + rules.noticeMinutes * minuteMs)
    return { code: 'slot_too_soon', field: 'start', params: { minutes: rules.noticeMinutes } }
  if (rules.horizonDays !== null && start >= horizonOf(rules, now))
    return { code: 'slot_beyond_horizon', field: 'start', params: { days: rules.horizonDays } }
  return null
}

/** The first instant that is too far ahead: the end of the last day that may be reserved. */
export const horizonOf = ({ timeZone, horizonDays }: SpaceRules, now: number): number =>
  horizonDays === null
    ? Number.POSITIVE_INFINITY
    : dayStart(addDays(wallAt(now, timeZone).day, horizonDays + 1), timeZone)

/** The first rule that a span breaks; `null` when it may be reserved, as far as rules go. */
export function spanProblem(span: Span, rules: SpaceRules, now: number, writer: Writer): SpanProblem | null {
  if (!(span.end > span.start)) return { code: 'ends_before_start', field: 'end' }
  const clock = checkClock(span, rules, now, writer)
  if (clock) return clock
  for (const field of ['start', 'end'] as const)
    if (!isOnStep(span[field], rules.stepMinutes, rules.timeZone))
      return { code: 'slot_off_step', field, params: { minutes: rules.stepMinutes } }
  const length = checkLength(span, rules)
  if (length) return length
  return isOpenFor(span, rules) ? null : { code: 'slot_closed', field: 'start' }
}
