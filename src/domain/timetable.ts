/** How the last look at a timetable ended. */
export const timetableStates = ['waiting', 'ok', 'gone', 'unreachable', 'refused', 'not_calendar', 'too_big'] as const
export type TimetableState = (typeof timetableStates)[number]

/** One class on one day. Times are ISO 8601 in UTC. */
export type ClassTime = {
  title: string
  place: string | null
  startsAt: string
  endsAt: string
  isAllDay: boolean
  /** Takes the person's time: not a whole day, not marked as free. Only these clash with events. */
  isBusy: boolean
}

const mostLetters = 2_000

/** The address as it is asked for: `webcal:` is https. `null` when it is not an address the hub may keep. */
export function timetableAddress(given: string): string | null {
  const text = given.trim().replace(/^webcals?:/i, 'https:')
  if (text.length > mostLetters || !URL.canParse(text)) return null
  const url = new URL(text)
  if (url.protocol !== 'https:' || url.username || url.password) return null
  url.hash = ''
  return url.href
}

/** Those of the classes that take time between two moments (ISO 8601); touching ends do not. */
export const classesDuring = (
  classes: readonly ClassTime[],
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
): ClassTime[] => {
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)]
  return classes.filter((each) => each.isBusy && Date.parse(each.startsAt) < end && Date.parse(each.endsAt) > start)
}
