/** A place's calendar as a grid of steps, and what is free near a wish. */
import { addDays } from '#src/domain/calendarDays.ts'
import { merged, openOnDay, type Span } from '#src/domain/spaceHours.ts'
import { type SpaceRules, spanProblem } from '#src/domain/spaceRules.ts'
import { minuteMs, stepsOfDay, wallAt } from '#src/domain/spaceTime.ts'

export type StepState = 'free' | 'taken' | 'mine' | 'closed'

/** What stands in the calendar, as far as the asking person may know. */
export type Busy = Span & {
  /** `start` and `end` are what another reservation cannot touch (buffers of both included); these are its own times, where known. */
  own: (Span & { reservation: string; isMine: boolean }) | null
  isBlackout: boolean
}

export type Step = Span & { state: StepState; reservation?: string }

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

function stateOf(step: Span, open: readonly Span[], busy: readonly Busy[]): Pick<Step, 'state' | 'reservation'> {
  const touching = busy.filter((each) => overlaps(each, step))
  const known = touching.find(({ own }) => own && overlaps(own, step))?.own
  if (known) return { state: known.isMine ? 'mine' : 'taken', reservation: known.reservation }
  if (touching.some(({ isBlackout }) => isBlackout)) return { state: 'closed' }
  if (!open.some(({ start, end }) => start <= step.start && step.end <= end)) return { state: 'closed' }
  return { state: touching.length > 0 ? 'taken' : 'free' }
}

/** The steps of the days from `from` to `to` (both included), each with its state. */
export function gridOf(
  days: { from: string; to: string },
  rules: SpaceRules,
  busy: readonly Busy[],
): { date: string; steps: Step[] }[] {
  const grid: { date: string; steps: Step[] }[] = []
  for (let date = days.from; date <= days.to; date = addDays(date, 1)) {
    const open = openOnDay(date, rules)
    const steps = stepsOfDay(date, rules.stepMinutes, rules.timeZone)
    const [first, last] = [steps[0], steps.at(-1)]
    const near = first && last ? busy.filter((each) => overlaps(each, { start: first.start, end: last.end })) : []
    grid.push({ date, steps: steps.map((step) => ({ ...step, ...stateOf(step, open, near) })) })
  }
  return grid
}

/**
 * The free spans of a wish's length that begin nearest to it, at most `count`, nearest first (of two as near, the earlier one).
 * @param days how far to look to both sides
 */
export function nearestFree(
  wish: Span,
  rules: SpaceRules,
  busy: readonly Span[],
  now: number,
  { count = 3, days = 7 }: { count?: number; days?: number } = {},
): Span[] {
  const length = wish.end - wish.start
  const middle = wallAt(wish.start, rules.timeZone).day
  const around = Array.from({ length: 2 * days + 1 }, (_, index) => addDays(middle, index - days))
  const taken = merged(busy)
  const open = merged(around.flatMap((day) => openOnDay(day, rules)))
  const distance = ({ start }: Span): number => Math.abs(start - wish.start) / minuteMs
  const candidates = around
    .flatMap((day) => stepsOfDay(day, rules.stepMinutes, rules.timeZone))
    .map(({ start }) => ({ start, end: start + length }))
    .filter((span) => span.start > now && open.some(({ start, end }) => start <= span.start && span.end <= end))
    .filter((span) => !taken.some((each) => overlaps(each, span)))
    .sort((a, b) => distance(a) - distance(b) || a.start - b.start)
  const found: Span[] = []
  for (const span of candidates) {
    if (found.length === count) break
    if (!spanProblem(span, rules, now, 'person')) found.push(span)
  }
  return found
}
