/** What an hour in a photo-studio hall costs, and what comes back when plans change. Money is whole minor units of one currency. */
import { isMoney, percentOf } from '#src/domain/money.ts'
import { type Span, type Weekday, weekdayOf } from '#src/domain/spaceHours.ts'
import { minuteMs, wallAt } from '#src/domain/spaceTime.ts'

export const rateDays = ['all', 'workdays', 'weekend', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type RateDays = (typeof rateDays)[number]

/** A price for some days between two times of the hall's own clock, `HH:MM`, the second excluded. */
export type HallRate = { days: RateDays; from: string; to: string; pricePerHour: number }
export type HallPackage = { id: string; name: string; minutes: number; price: number }
export type HallExtra = { id: string; name: string; price: number; per: 'booking' | 'hour'; max: number }

export type HallPrices = {
  currency: string
  timeZone: string
  stepMinutes: number
  /** Where no rate says otherwise. */
  pricePerHour: number
  /** The first that fits counts. */
  rates: readonly HallRate[]
  packages: readonly HallPackage[]
  extras: readonly HallExtra[]
}

const weekend: readonly Weekday[] = ['sat', 'sun']

function isOn(days: RateDays, weekday: Weekday): boolean {
  if (days === 'all') return true
  if (days === 'weekend') return weekend.includes(weekday)
  if (days === 'workdays') return !weekend.includes(weekday)
  return days === weekday
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** The price of an hour that begins at an instant. */
export function hourlyPrice(instant: number, { timeZone, rates, pricePerHour }: HallPrices): number {
  const { day, minutes } = wallAt(instant, timeZone)
  const weekday = weekdayOf(day)
  const rate = rates.find(
    ({ days, from, to }) => isOn(days, weekday) && minutesOf(from) <= minutes && minutes < minutesOf(to),
  )
  return rate?.pricePerHour ?? pricePerHour
}

/** What a step costs: its share of the hour it begins in, rounded to the minor unit. */
export const stepPrice = ({ start, end }: Span, prices: HallPrices): number =>
  Math.round((hourlyPrice(start, prices) * (end - start)) / (60 * minuteMs))

/** The steps of a span; the last ends with it. */
export function stepsOf({ start, end }: Span, stepMinutes: number): Span[] {
  const steps: Span[] = []
  for (let at = start; at < end; at += stepMinutes * minuteMs)
    steps.push({ start: at, end: Math.min(end, at + stepMinutes * minuteMs) })
  return steps
}

/** The price of a span: the sum of what its steps cost, as the calendar shows them. */
export const spanPrice = (span: Span, prices: HallPrices): number =>
  stepsOf(span, prices.stepMinutes).reduce((sum, step) => sum + stepPrice(step, prices), 0)

export type ExtraWish = { id: string; quantity: number }
export type QuoteLine = {
  kind: 'time' | 'package' | 'extra'
  /** Of the package or extra. */
  id: string | null
  name: string | null
  quantity: number
  unitPrice: number
  total: number
}
export type Quote = { lines: QuoteLine[]; total: number }
export type QuoteProblem = { problem: 'unknown_extra' | 'too_many_extras' | 'unknown_package' | 'package_length' }

type Wish = { span: Span; extras?: readonly ExtraWish[]; package?: string | null }

function timeLine({ span, package: wanted }: Wish, prices: HallPrices): QuoteLine | QuoteProblem {
  if (!wanted) {
    const total = spanPrice(span, prices)
    return { kind: 'time', id: null, name: null, quantity: 1, unitPrice: total, total }
  }
  const found = prices.packages.find(({ id }) => id === wanted)
  if (!found) return { problem: 'unknown_package' }
  if (found.minutes * minuteMs !== span.end - span.start) return { problem: 'package_length' }
  return { kind: 'package', id: found.id, name: found.name, quantity: 1, unitPrice: found.price, total: found.price }
}

/** The lines and the sum of a booking, or what does not fit. An extra by the hour counts each hour begun. */
export function quoteOf(wish: Wish, prices: HallPrices): Quote | QuoteProblem {
  const time = timeLine(wish, prices)
  if ('problem' in time) return time
  const lines: QuoteLine[] = [time]
  const hours = Math.ceil((wish.span.end - wish.span.start) / (60 * minuteMs))
  for (const { id, quantity } of wish.extras ?? []) {
    const extra = prices.extras.find((each) => each.id === id)
    if (!extra || lines.some((line) => line.kind === 'extra' && line.id === id)) return { problem: 'unknown_extra' }
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > extra.max) return { problem: 'too_many_extras' }
    const count = extra.per === 'hour' ? quantity * hours : quantity
    lines.push({
      kind: 'extra',
      id,
      name: extra.name,
      quantity: count,
      unitPrice: extra.price,
      total: extra.price * count,
    })
  }
  return { lines, total: lines.reduce((sum, { total }) => sum + total, 0) }
}

/** What has to be paid for the booking to stand: a part of the sum, never less than one minor unit of a sum that is not nothing. */
export function dueNow(total: number, payment: 'deposit' | 'full', depositPercent: number): number {
  if (!isMoney(total)) throw new RangeError('Not an amount of money')
  if (payment === 'full' || total === 0) return total
  return Math.max(1, percentOf(total, depositPercent))
}

/** From `hoursBefore` the start on (and earlier), `percent` of what was paid comes back. */
export type RefundStep = { hoursBefore: number; percent: number }

const hourMs = 3_600_000

/** The share that comes back, 0 to 100: the best of the steps still reached; a boundary belongs to the guest. Nothing after the start. */
export function refundPercent(scale: readonly RefundStep[], startsAt: number, now: number): number {
  const left = startsAt - now
  if (left <= 0) return 0
  return scale.reduce(
    (best, { hoursBefore, percent }) => (left >= hoursBefore * hourMs ? Math.max(best, percent) : best),
    0,
  )
}

/** What comes back of the money paid, in the minor unit. */
export const refundOnCancel = (paid: number, scale: readonly RefundStep[], startsAt: number, now: number): number =>
  percentOf(paid, refundPercent(scale, startsAt, now))

/** What of the money paid is more than the booking costs. */
export const overpaid = (paid: number, total: number): number => Math.max(0, paid - total)
/** What is still to be paid. */
export const balanceOf = (paid: number, total: number): number => Math.max(0, total - paid)
