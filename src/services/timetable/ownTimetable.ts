import { deleteTimetable, type OwnTimetable, readTimetableOf, writeTimetable } from '#src/db/timetable/ownTimetable.ts'
import { timetableAddress } from '#src/domain/timetable.ts'
import { HubError } from '#src/lib/errors.ts'

/** The own timetable; `null` when none was given. */
export const ownTimetable = (person: string): Promise<OwnTimetable | null> => readTimetableOf(person)

/** Takes an https or webcal address; the worker looks at it at once. `timetable_address` (400) for another kind of address. */
export async function giveTimetable(person: string, given: string): Promise<OwnTimetable | null> {
  const url = timetableAddress(given)
  if (url === null) throw new HubError('timetable_address', { field: 'url' })
  await writeTimetable(person, url)
  return readTimetableOf(person)
}

/** Removes the address, and with it the classes. */
export const removeTimetable = (person: string): Promise<void> => deleteTimetable(person)
