/**
 * Dates the way people speak: «сегодня 18:00», «сб, 28 нояб. · 18:00». Pure: the present is an argument, because a page that is
 * kept in a cache must be renewed at midnight (tag it), not guess. Zones are IANA names. Safe in client islands.
 */
import { intlLocales, type Locale } from './config.ts'

export type Moment = Date | string | number
export type DateContext = { locale: Locale; timeZone: string; now: Moment }

const dayMs = 86_400_000
const nbsp = '\u00A0'
const cache = new Map<string, Intl.DateTimeFormat>()

function dateFormat(tag: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = tag + timeZone + JSON.stringify(options)
  let format = cache.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(tag, { ...options, timeZone })
    cache.set(key, format)
  }
  return format
}

const part = (
  at: Date,
  locale: Locale,
  timeZone: string,
  type: keyof Intl.DateTimeFormatPartTypesRegistry,
  options: Intl.DateTimeFormatOptions,
): string =>
  dateFormat(intlLocales[locale], timeZone, options)
    .formatToParts(at)
    .find((each) => each.type === type)?.value ?? ''

/** Calendar day in a zone as `2026-11-28`: for grouping and comparing. */
export const dayKey = (moment: Moment, timeZone: string): string =>
  dateFormat('en-CA', timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(moment))

/** Calendar days from `now` to `moment` in the zone: 0 today, 1 tomorrow, -1 yesterday. */
export const daysAway = (moment: Moment, now: Moment, timeZone: string): number =>
  Math.round((Date.parse(dayKey(moment, timeZone)) - Date.parse(dayKey(now, timeZone))) / dayMs)

/** 24-hour time, «18:00». */
export const formatTime = (moment: Moment, { locale, timeZone }: Omit<DateContext, 'now'>): string =>
  dateFormat(intlLocales[locale], timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(moment),
  )

const relativeDay = (days: number, locale: Locale): string =>
  new Intl.RelativeTimeFormat(intlLocales[locale], { numeric: 'auto' }).format(days, 'day')

/** Day and month in one string: the languages order and inflect them differently («28 нояб.», «28 қар.», «28 Nov»). */
const dayMonth = (at: Date, locale: Locale, timeZone: string, month: 'short' | 'long'): string =>
  dateFormat(intlLocales[locale], timeZone, { day: 'numeric', month }).format(at).replace(' ', nbsp)

/**
 * The day: «сегодня», «завтра», «вчера», else «сб, 28 нояб.»; the year is added when it is not the present one.
 */
export function formatDay(moment: Moment, { locale, timeZone, now }: DateContext): string {
  const days = daysAway(moment, now, timeZone)
  if (Math.abs(days) <= 1) return relativeDay(days, locale)
  const at = new Date(moment)
  const weekday = part(at, locale, timeZone, 'weekday', { weekday: 'short' })
  const year = dayKey(at, timeZone).slice(0, 4)
  const date = dayMonth(at, locale, timeZone, 'short')
  const full = year === dayKey(now, timeZone).slice(0, 4) ? date : `${date}${nbsp}${year}`
  return locale === 'en' ? `${weekday}${nbsp}${full}` : `${weekday}, ${full}`
}

/** A day that is long ago, without its weekday: «16 нояб. 2025 г.» */
export const formatDate = (moment: Moment, { locale, timeZone }: Omit<DateContext, 'now'>): string =>
  dateFormat(intlLocales[locale], timeZone, { day: 'numeric', month: 'short', year: 'numeric' }).format(
    new Date(moment),
  )

/** A heading over the events of a day: «суббота, 28 ноября», with «сегодня» or «завтра» apart so that it can be set in another weight. */
export function formatDayHeading(
  moment: Moment,
  { locale, timeZone, now }: DateContext,
): { word: string | null; date: string } {
  const at = new Date(moment)
  const days = daysAway(at, now, timeZone)
  const weekday = part(at, locale, timeZone, 'weekday', { weekday: 'long' })
  const date = `${weekday}, ${dayMonth(at, locale, timeZone, 'long')}`
  return { word: days === 0 || days === 1 ? relativeDay(days, locale) : null, date }
}

/** Day and time: «сегодня 18:00», «сб, 28 нояб. · 18:00». */
export function formatWhen(moment: Moment, context: DateContext): string {
  const day = formatDay(moment, context)
  const near = Math.abs(daysAway(moment, context.now, context.timeZone)) <= 1
  return `${day}${near ? nbsp : ' · '}${formatTime(moment, context)}`
}

/**
 * From–to: «сегодня 18:00–20:00», «сб, 28 нояб. · 20:00–02:00» (a night belongs to the evening it began), «28–30 нояб.»
 */
export function formatRange(start: Moment, end: Moment | null, context: DateContext): string {
  if (!end) return formatWhen(start, context)
  const { locale, timeZone } = context
  const from = new Date(start)
  const to = new Date(end)
  const sameDay = dayKey(from, timeZone) === dayKey(to, timeZone)
  if (sameDay || to.getTime() - from.getTime() <= dayMs / 2)
    return `${formatWhen(from, context)}–${formatTime(to, context)}`
  const year =
    dayKey(to, timeZone).slice(0, 4) === dayKey(context.now, timeZone).slice(0, 4) ? {} : ({ year: 'numeric' } as const)
  return dateFormat(intlLocales[locale], timeZone, { day: 'numeric', month: 'short', ...year }).formatRange(from, to)
}

/** Everything in words, for screen readers and titles: «суббота, 28 ноября 2026 г. в 18:00». */
export const formatFull = (moment: Moment, { locale, timeZone }: Omit<DateContext, 'now'>): string =>
  dateFormat(intlLocales[locale], timeZone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(moment))

/**
 * Everything in words, from–to with the zone, for letters: they are read on another day and in another place.
 * «суббота, 28 ноября 2026 г., 18:00–20:00 (Алматы, GMT+5)»
 */
export function formatRangeInWords(start: Moment, end: Moment, { locale, timeZone }: Omit<DateContext, 'now'>): string {
  const words = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const
  const from = new Date(start)
  const range = dateFormat(intlLocales[locale], timeZone, words).formatRange(from, new Date(end))
  const zone = (style: 'shortGeneric' | 'shortOffset'): string =>
    part(from, locale, timeZone, 'timeZoneName', { timeZoneName: style })
  return `${range} (${zone('shortGeneric')}, ${zone('shortOffset')})`
}

/** Leaf of a tear-off calendar: month «нояб», day «28», weekday «сб». */
export function calendarLeaf(
  moment: Moment,
  { locale, timeZone }: Omit<DateContext, 'now'>,
): { month: string; day: string; weekday: string } {
  const at = new Date(moment)
  return {
    month: part(at, locale, timeZone, 'month', { day: 'numeric', month: 'short' }).replace('.', ''),
    day: part(at, locale, timeZone, 'day', { day: 'numeric' }),
    weekday: part(at, locale, timeZone, 'weekday', { weekday: 'short' }),
  }
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * dayMs],
  ['month', 30 * dayMs],
  ['week', 7 * dayMs],
  ['day', dayMs],
  ['hour', dayMs / 24],
  ['minute', 60_000],
]

/** «через 3 дня», «2 часа назад»; under a minute «сейчас». */
export function formatRelative(moment: Moment, now: Moment, locale: Locale): string {
  const difference = new Date(moment).getTime() - new Date(now).getTime()
  const format = new Intl.RelativeTimeFormat(intlLocales[locale], { numeric: 'auto' })
  for (const [unit, size] of steps)
    if (Math.abs(difference) >= size) return format.format(Math.trunc(difference / size), unit)
  return format.format(0, 'second')
}
