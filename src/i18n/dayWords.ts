/** Days `YYYY-MM-DD` of a calendar in words, the same on the server and in every browser. */
import { intlLocales, type Locale } from './config.ts'
import { kazakhDay, kazakhMonth, kazakhWeekday } from './kazakhDates.ts'

const format = (day: string, locale: Locale, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(intlLocales[locale], { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** A day in words: «вторник, 24 ноября». */
export const dayInWords = (day: string, locale: Locale): string =>
  locale === 'kk' ? kazakhDay(day) : format(day, locale, { weekday: 'long', day: 'numeric', month: 'long' })

/** Its weekday, as short as the language has it. */
export const shortWeekday = (day: string, locale: Locale): string =>
  locale === 'kk' ? kazakhWeekday(day) : format(day, locale, { weekday: 'short' })

/** Its month, as short as the language has it, without a point. */
export const shortMonth = (day: string, locale: Locale): string =>
  locale === 'kk' ? kazakhMonth(day) : format(day, locale, { month: 'short' }).replace('.', '')
