import { mySchedule, type ScheduleRow } from '#src/db/tickets/mySchedule.ts'
import type { Actor } from '#src/domain/actor.ts'
import { findClashes } from '#src/domain/clashes.ts'
import type { Locale } from '#src/domain/locale.ts'

export type ScheduleEntry = ScheduleRow & {
  /** Ids of the own events that overlap this one. */
  clashes: string[]
}

/** The own tickets as calendar entries between two moments (ISO 8601), by start. */
export async function ownSchedule(actor: Actor, from: string, to: string, locale: Locale): Promise<ScheduleEntry[]> {
  const rows = await mySchedule(actor.id, from, to, locale)
  const clashes = findClashes(rows.map(({ event }) => event))
  return rows.map((row) => ({ ...row, clashes: clashes.get(row.event.id) ?? [] }))
}
