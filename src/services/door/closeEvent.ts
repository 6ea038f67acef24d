import { closeEvents } from '#src/db/door/closeEvents.ts'

const batch = 100

/** Closes the attendance of every event that ended more than an hour ago, a batch a transaction. Answers how many. */
export async function closeEndedEvents(): Promise<number> {
  let closed = 0
  for (let last = batch; last === batch; closed += last) last = await closeEvents(batch)
  return closed
}
