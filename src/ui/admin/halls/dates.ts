/** Days `YYYY-MM-DD` and instants in the admin's two languages. */
const tags = { ru: 'ru-KZ', en: 'en-GB' }
type Language = keyof typeof tags

const format = (day: string, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(tags[language], { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

export const longDay = (day: string, language: Language): string =>
  format(day, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

export const shortDay = (day: string, language: Language): string =>
  format(day, language, { weekday: 'short', day: 'numeric', month: 'short' })

export const weekdayOf = (day: string, language: Language): string => format(day, language, { weekday: 'short' })

export const monthOf = (day: string, language: Language): string =>
  format(day, language, { month: 'long', year: 'numeric' })

export const moment = (instant: string, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(tags[language], {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant))

/** «18:00–20:00» on the clock of a place. */
export function hours({ start, end }: { start: string; end: string }, timeZone: string): string {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
  return `${clock.format(new Date(start))}–${clock.format(new Date(end))}`
}
