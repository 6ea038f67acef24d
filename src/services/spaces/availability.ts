import { pool } from '#src/db/pool.ts'
import { type KnownReservation, spaceCalendar } from '#src/db/spaces/spaceCalendar.ts'
import { type Actor, isAdmin } from '#src/domain/actor.ts'
import { addDays } from '#src/domain/calendarDays.ts'
import type { Locale } from '#src/domain/locale.ts'
import { gridOf, type StepState } from '#src/domain/spaceGrid.ts'
import type { SpaceRules } from '#src/domain/spaceRules.ts'
import { isoOfInstant } from '#src/domain/spaceTime.ts'
import { HubError, notFound } from '#src/lib/errors.ts'

/** Days of one answer. */
export const longestRange = 42

export type Availability = {
  location: { id: string; slug: string } & Pick<
    SpaceRules,
    'timeZone' | 'stepMinutes' | 'minMinutes' | 'maxMinutes' | 'noticeMinutes' | 'horizonDays'
  >
  days: { date: string; steps: { start: string; end: string; state: StepState; reservation?: string }[] }[]
  /** The viewer's own; all for admins. Steps name them by id. */
  reservations: KnownReservation[]
}

type Wanted = { from: string; to: string; actor: Actor | null; locale: Locale }

/**
 * The calendar of a place as a grid of steps.
 * @param idOrSlug of the place
 * @throws HubError not_found 404; invalid_input 400 for a range that is inverted or longer than {@link longestRange} days
 */
export async function availability(idOrSlug: string, { from, to, actor, locale }: Wanted): Promise<Availability> {
  if (to < from || to > addDays(from, longestRange - 1))
    throw new HubError('invalid_input', { field: 'to', params: { field: 'to' } })
  const viewer = { id: actor?.id ?? null, headOf: actor?.headOf ?? [], isAdmin: isAdmin(actor) }
  const calendar = await spaceCalendar(pool, idOrSlug, { from, to, viewer, locale })
  if (!calendar) throw notFound()
  const { id, slug, rules, busy, reservations } = calendar
  const { timeZone, stepMinutes, minMinutes, maxMinutes, noticeMinutes, horizonDays } = rules
  return {
    location: { id, slug, timeZone, stepMinutes, minMinutes, maxMinutes, noticeMinutes, horizonDays },
    days: gridOf({ from, to }, rules, busy).map(({ date, steps }) => ({
      date,
      steps: steps.map(({ start, end, state, reservation }) => {
        const step = { start: isoOfInstant(start), end: isoOfInstant(end), state }
        return reservation ? { ...step, reservation } : step
      }),
    })),
    reservations,
  }
}
