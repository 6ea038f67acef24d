import { pool } from '#src/db/pool.ts'
import { spaceCalendar } from '#src/db/spaces/spaceCalendar.ts'
import { addDays } from '#src/domain/calendarDays.ts'
import { gridOf, type Step, type StepState } from '#src/domain/spaceGrid.ts'
import { horizonOf } from '#src/domain/spaceRules.ts'
import { minuteMs } from '#src/domain/spaceTime.ts'
import { stepPrice } from '#src/domain/studioPricing.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import type { StudioBooking } from '#src/plugins/studio/db/studioBooking.ts'
import { type StudioHall, studioHall } from '#src/plugins/studio/db/studioHall.ts'
import { bookingOfLink, isManager } from '#src/plugins/studio/services/rights.ts'
import type { Caller, HallCalendar } from '#src/services/bookings/desk.ts'
import { longestRange } from '#src/services/spaces/availability.ts'

/** What is free by the calendar and too soon or too far ahead by the rules is closed; the link's own booking is mine. */
function stateOf(step: Step, { rules, now }: StudioHall, own: StudioBooking | null): StepState {
  if (own && Date.parse(own.start) <= step.start && step.end <= Date.parse(own.end)) return 'mine'
  if (step.state !== 'free') return step.state
  const isTooSoon = step.start <= now || step.start < now + rules.noticeMinutes * minuteMs
  return isTooSoon || step.start >= horizonOf(rules, now) ? 'closed' : 'free'
}

/**
 * The calendar of a hall: each step with its state and what it costs, in the minor unit.
 * @throws HubError not_found 404; invalid_input 400 for a range that is inverted or too long
 */
export async function hallCalendar(
  caller: Caller,
  { hall: wanted, from, to, except }: { hall: string; from: string; to: string; except: string | null },
): Promise<HallCalendar> {
  if (to < from || to > addDays(from, longestRange - 1))
    throw new HubError('invalid_input', { field: 'end_date', params: { field: 'end_date' } })
  const hall = await studioHall(pool, wanted, caller.locale)
  if (!hall) throw notFound()
  const link = await bookingOfLink(caller)
  const viewer = { id: caller.actor?.id ?? null, headOf: [], isAdmin: false }
  // Who moves a booking may take its own time again.
  const moved = except !== null && (link?.id === except || isManager(caller.actor)) ? except : null
  const calendar = await spaceCalendar(pool, hall.id, { from, to, viewer, locale: caller.locale, except: moved })
  if (!calendar) throw notFound()
  const own = link && link.hall.id === hall.id && link.status !== 'cancelled' && !moved ? link : null
  return {
    hall: {
      id: hall.id,
      slug: hall.slug,
      name: hall.name,
      time_zone: hall.rules.timeZone,
      currency: hall.prices.currency,
      min_minutes: Math.max(hall.rules.minMinutes ?? 0, hall.rules.stepMinutes),
      max_minutes: hall.rules.maxMinutes,
    },
    step_minutes: hall.rules.stepMinutes,
    days: gridOf({ from, to }, hall.rules, calendar.busy).map(({ date, steps }) => ({
      date,
      slots: steps.map((step) => ({
        start: new Date(step.start).toISOString(),
        end: new Date(step.end).toISOString(),
        state: stateOf(step, hall, own),
        price: stepPrice(step, hall.prices),
      })),
    })),
  }
}
