const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs a hundred times what using one does. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(timeZone, format)
  }
  return format
}

/** Milliseconds by which a zone's clock is ahead of UTC at an instant. */
export function offsetAt(instant: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(instant)
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value)
  return (
    Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) -
    Math.floor(instant / 1000) * 1000
  )
}

/**
 * The instant at which a day begins in a zone; where clocks skip midnight, the first moment after it.
 * @param day `YYYY-MM-DD`
 * @param plus days later, for the end of a day
 */
export function startOfDay(day: string, timeZone: string, plus = 0): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`) + plus * 86_400_000
  const guess = midnight - offsetAt(midnight, timeZone)
  const exact = midnight - offsetAt(guess, timeZone)
  // Two guesses that disagree lie on both sides of a change of the clock.
  return new Date(exact === guess ? exact : Math.max(exact, guess))
}
