type Zone = {
  format: Intl.DateTimeFormat
  /** Offsets that were asked for, by instant: calendars ask for the same midnights again and again. */
  known: Map<number, number>
}
const zones = new Map<string, Zone>()
const mostKnown = 4096
const dayMs = 86_400_000

/** Making a format costs a hundred times what using one does. */
function zoneOf(timeZone: string): Zone {
  let zone = zones.get(timeZone)
  if (!zone) {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    zone = { format, known: new Map() }
    zones.set(timeZone, zone)
  }
  return zone
}

/** Milliseconds by which a zone's clock is ahead of UTC at an instant. */
export function offsetAt(instant: number, timeZone: string): number {
  const { format, known } = zoneOf(timeZone)
  const found = known.get(instant)
  if (found !== undefined) return found
  const offset = readOffset(instant, format)
  if (known.size >= mostKnown) known.clear()
  known.set(instant, offset)
  return offset
}

function readOffset(instant: number, format: Intl.DateTimeFormat): number {
  const parts = format.formatToParts(instant)
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
  const midnight = Date.parse(`${day}T00:00:00Z`) + plus * dayMs
  const [before, after] = [offsetAt(midnight - dayMs, timeZone), offsetAt(midnight + dayMs, timeZone)]
  if (before === after) return new Date(midnight - before)
  // The clock is changed near it: the offset of the one side or of the other, of both when midnight comes twice, of none when it is skipped.
  const instants = [midnight - before, midnight - after]
  const shown = instants.filter((instant) => offsetAt(instant, timeZone) === midnight - instant)
  return new Date(shown.length > 0 ? Math.min(...shown) : Math.max(...instants))
}
