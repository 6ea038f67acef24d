import type { GpaWeights } from '#src/domain/communityRules.ts'

/** An entry of the GPA ledger as the formula sees it. */
export type GpaEntry = { points: number; occurredAt: Date }

/** Months that count. */
export const gpaMonths = 6

type Wall = { year: number; month: number; day: number; rest: number }

/** What the clock of a zone shows, with the milliseconds since its midnight. */
function wallClock(at: number, timeZone: string): Wall {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at)
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value)
  const seconds = (of('hour') * 60 + of('minute')) * 60 + of('second')
  return { year: of('year'), month: of('month'), day: of('day'), rest: seconds * 1000 + (((at % 1000) + 1000) % 1000) }
}

const asUtc = ({ year, month, day, rest }: Wall): number => Date.UTC(year, month - 1, day) + rest

/**
 * Six calendar months before `now` on the clock of a zone; a day the month has not (31 August − 6 months) is its last one. The same
 * as `community_since` in the database.
 */
export function gpaSince(now: Date, timeZone: string): Date {
  const wall = wallClock(now.getTime(), timeZone)
  const months = wall.year * 12 + wall.month - 1 - gpaMonths
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1]
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const wanted = asUtc({ year, month, day: Math.min(wall.day, lastDay), rest: wall.rest })
  const offset = (at: number): number => asUtc(wallClock(at, timeZone)) - at
  const guess = wanted - offset(wanted)
  return new Date(wanted - offset(guess))
}

/**
 * The Social GPA of a sum of points: round(4 × clamp(sum / target, 0, 1), 2) (spec/02-campus). 0.00 to 4.00; the same as `social_gpa`
 * in the database.
 */
export const gpaOfSum = (sum: number, target: number): number =>
  Math.round(Math.min(Math.max((400 * sum) / target, 0), 400)) / 100

/** The points that count at `now`: of entries younger than six calendar months on the campus's clock. */
export function gpaSum(entries: readonly GpaEntry[], now: Date, timeZone: string): number {
  const since = gpaSince(now, timeZone).getTime()
  return entries.reduce((sum, { points, occurredAt }) => (occurredAt.getTime() > since ? sum + points : sum), 0)
}

/** The Social GPA that follows from a ledger. */
export const socialGpa = (
  entries: readonly GpaEntry[],
  { now, timeZone, weights }: { now: Date; timeZone: string; weights: Pick<GpaWeights, 'target'> },
): number => gpaOfSum(gpaSum(entries, now, timeZone), weights.target)
