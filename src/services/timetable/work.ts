import { type ClaimedTimetable, claimTimetables } from '#src/db/timetable/claimTimetables.ts'
import { settleTimetable, type TimetableOutcome } from '#src/db/timetable/settleTimetable.ts'
import { campusTimeZone } from '#src/i18n/config.ts'
import { fetchTimetable, type Outside, publicOutside } from '#src/integrations/timetable/fetchTimetable.ts'
import { readInThread } from '#src/integrations/timetable/readInThread.ts'
import type { Drain } from '#src/outbox/work.ts'

const dayMs = 86_400_000
/** Looked at side by side, so that a silent server holds up three others for fifteen seconds at most. */
const batch = 4
/** Longer than a look's time limits together. */
const leaseSeconds = 60
const hours = 3_600
/** Every few hours; sooner when the server could not be reached. */
const nextLook: Record<TimetableOutcome['state'], number> = {
  ok: 4 * hours,
  unchanged: 4 * hours,
  unreachable: hours,
  gone: 12 * hours,
  refused: 24 * hours,
  not_calendar: 12 * hours,
  too_big: 24 * hours,
}

/** A term, with the weeks before for who looks back. */
const windowOf = (now: number) => ({ from: now - 14 * dayMs, to: now + 190 * dayMs, timeZone: campusTimeZone })

async function lookAt(claimed: ClaimedTimetable, outside: Outside): Promise<TimetableOutcome> {
  const fetched = await fetchTimetable(claimed.url, claimed, outside)
  if (fetched.state !== 'ok') return { state: fetched.state }
  const reading = await readInThread(fetched.text, windowOf(Date.now()))
  if (reading.state !== 'ok') return reading
  return { state: 'ok', classes: reading.classes, etag: fetched.etag, lastModified: fetched.lastModified }
}

/** Looks at the timetables that are due: those just given at once, the others every few hours. */
export const createTimetableDrain = (outside: Outside): Drain => ({
  name: 'timetables',
  idleMs: 2_000,
  run: async () => {
    const claimed = await claimTimetables(batch, leaseSeconds)
    await Promise.all(
      claimed.map(async (each) => {
        const outcome = await lookAt(each, outside)
        await settleTimetable(each, outcome, nextLook[outcome.state])
      }),
    )
    return claimed.length
  },
})

export const drains: readonly Drain[] = [createTimetableDrain(publicOutside)]
