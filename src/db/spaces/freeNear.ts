import { spaceCalendar } from '#src/db/spaces/spaceCalendar.ts'
import type { Space } from '#src/db/spaces/spaceRules.ts'
import type { Db } from '#src/db/transaction.ts'
import { addDays } from '#src/domain/calendarDays.ts'
import { nearestFree } from '#src/domain/spaceGrid.ts'
import type { Span } from '#src/domain/spaceHours.ts'
import { wallAt } from '#src/domain/spaceTime.ts'

/** How far alternatives are sought to both sides. */
const days = 7
const nobody = { id: null, headOf: [], isAdmin: false }

export type FreeNear = { isFree: boolean; alternatives: { start: string; end: string }[] }

/**
 * Whether a span of a place is free now, and where not, the nearest free ones of the same length within a week. Advice: the constraint
 * decides.
 * @param except a booking that does not count, as it is the one to be moved
 */
export async function freeNear(
  db: Db,
  { id, rules }: Pick<Space, 'id' | 'rules'>,
  span: Span,
  except: string | null = null,
): Promise<FreeNear> {
  const day = wallAt(span.start, rules.timeZone).day
  const last = wallAt(span.end, rules.timeZone).day
  const wanted = { from: addDays(day, -days), to: addDays(last, days), viewer: nobody, locale: 'ru', except }
  const calendar = await spaceCalendar(db, id, wanted)
  if (!calendar) return { isFree: true, alternatives: [] }
  const isFree = !calendar.busy.some(({ start, end }) => start < span.end && span.start < end)
  const found = isFree ? [] : nearestFree(span, calendar.rules, calendar.busy, calendar.now, { days })
  return {
    isFree,
    alternatives: found.map(({ start, end }) => ({
      start: new Date(start).toISOString(),
      end: new Date(end).toISOString(),
    })),
  }
}
