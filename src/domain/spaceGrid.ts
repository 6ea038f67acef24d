/** A place's calendar as a grid of steps, and what is free near a wish. */
import { addDays } from '#src/domain/calendarDays.ts'
import { merged, openOnDay, type Span } from '#src/domain/spaceHours.ts'
import { type SpaceRules, spanProblem, type Writer } from '#src/domain/spaceRules.ts'
import { minuteMs, stepsOfDay, wallAt } from '#src/domain/spaceTime.ts'

export type StepState = 'free' | 'taken' | 'mine' | 'closed'

/** What stands in the calendar, as far as the asking person may know. */
export type Busy = Span & {
  /** `start` and `end` are what another reservation cannot touch (buffers of both included); these are its own times, where known. */
  own: (Span & { reservation: string; isMine: boolean }) | null
  isBlackout: boolean
  /** Why a place is closed, of a blackout. */
  name?: string | null
}

export type Step = Span & { state: StepState; reservation?: string }

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

const nothing: readonly Busy[] = []

/** For each step what touches it. Only the steps that something touches are looked at, as a month has thousands of them. */
function touchingOf(steps: readonly Span[], busy: readonly Busy[]): (Busy[] | undefined)[] {
  const touching: (Busy[] | undefined)[] = new Array(steps.length)
  for (const each of busy) {
    let [low, high] = [0, steps.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((steps[middle] as Span).end > each.start) high = middle
      else low = middle + 1
    }
    for (let index = low; index < steps.length && (steps[index] as Span).start < each.end; index++) {
      const there = touching[index]
      if (there) there.push(each)
      else touching[index] = [each]
    }
  }
  return touching
}

function stateOf(step: Span, open: readonly Span[], touching: readonly Busy[]): Pick<Step, 'state' | 'reservation'> {
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
  const dates: { date: string; steps: Span[] }[] = []
  for (let date = days.from; date <= days.to; date = addDays(date, 1))
    dates.push({ date, steps: stepsOfDay(date, rules.stepMinutes, rules.timeZone) })
  const touching = touchingOf(
    dates.flatMap(({ steps }) => steps),
    busy,
  )
  let index = 0
  return dates.map(({ date, steps }) => {
    const open = openOnDay(date, rules)
    return {
      date,
      steps: steps.map(({ start, end }) => {
        const { state, reservation } = stateOf({ start, end }, open, touching[index++] ?? nothing)
        return reservation ? { start, end, state, reservation } : { start, end, state }
      }),
    }
  })
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
  { count = 3, days = 7, writer = 'person' }: { count?: number; days?: number; writer?: Writer } = {},
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
    if (!spanProblem(span, rules, now, writer)) found.push(span)
  }
  return found
}
