import { intlLocales, type Locale } from '#src/i18n/config.ts'
import { formatTime } from '#src/i18n/formatDate.ts'
import { fill } from '#src/i18n/island.ts'
import { kazakhDay, kazakhWeekday } from '#src/i18n/kazakhDates.ts'
import type { Times } from '#src/ui/club/types.ts'

/** A day `YYYY-MM-DD` in words: «вторник, 24 ноября». */
export const dayInWords = (day: string, locale: Locale): string =>
  locale === 'kk'
    ? kazakhDay(day)
    : new Intl.DateTimeFormat(intlLocales[locale], {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      }).format(new Date(`${day}T00:00:00Z`))

/** The weekday of a day, as short as the language has it. */
export const shortWeekday = (day: string, locale: Locale): string =>
  locale === 'kk'
    ? kazakhWeekday(day)
    : new Intl.DateTimeFormat(intlLocales[locale], { weekday: 'short', timeZone: 'UTC' }).format(
        new Date(`${day}T00:00:00Z`),
      )

const dayOf = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(instant))

/** A span in words by the pattern of the page's language. */
export const rangeInWords = (
  { start, end }: Times,
  { pattern, locale, timeZone }: { pattern: string; locale: Locale; timeZone: string },
): string =>
  fill(pattern, {
    day: dayInWords(dayOf(start, timeZone), locale),
    from: formatTime(start, { locale, timeZone }),
    to: formatTime(end, { locale, timeZone }),
  })
