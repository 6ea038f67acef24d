import type { Locale } from '#src/i18n/config.ts'
import { dayInWords } from '#src/i18n/dayWords.ts'
import { formatTime } from '#src/i18n/formatDate.ts'
import { fill } from '#src/i18n/island.ts'
import type { Times } from '#src/ui/club/types.ts'

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

/** The day on which a span begins: «вторник, 24 ноября». */
export const dayOfSpan = ({ start }: Times, { locale, timeZone }: { locale: Locale; timeZone: string }): string =>
  dayInWords(dayOf(start, timeZone), locale)

/** A span without its day: «16:00–18:00». */
export const hoursInWords = ({ start, end }: Times, where: { locale: Locale; timeZone: string }): string =>
  `${formatTime(start, where)}–${formatTime(end, where)}`
