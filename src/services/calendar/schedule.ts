import { mySchedule, type ScheduleRow } from '#src/db/tickets/mySchedule.ts'
import { classesOf } from '#src/db/timetable/classesOf.ts'
import type { Actor } from '#src/domain/actor.ts'
import { findClashes } from '#src/domain/clashes.ts'
import type { Locale } from '#src/domain/locale.ts'
import { type ClassTime, classesDuring } from '#src/domain/timetable.ts'

export type ScheduleEntry = ScheduleRow & {
  /** Ids of the own events that overlap this one. */
  clashes: string[]
  /** Own classes that overlap it. */
  coincides: ClassTime[]
}

/** The own tickets as calendar entries, and the own classes, between two moments (ISO 8601), by start. */
export async function ownSchedule(
  actor: Actor,
  from: string,
  to: string,
  locale: Locale,
): Promise<{ items: ScheduleEntry[]; classes: ClassTime[] }> {
  const [rows, classes] = await Promise.all([mySchedule(actor.id, from, to, locale), classesOf(actor.id, from, to)])
  const clashes = findClashes(rows.map(({ event }) => event))
  const items = rows.map((row) => ({
    ...row,
    clashes: clashes.get(row.event.id) ?? [],
    coincides: classesDuring(classes, row.event),
  }))
  return { items, classes }
}
