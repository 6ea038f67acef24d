import { settingsGateways } from '#src/db/orders/settingsGateways.ts'
import { pool } from '#src/db/pool.ts'
import { addDays } from '#src/domain/calendarDays.ts'
import type { Locale } from '#src/domain/locale.ts'
import { wallAt } from '#src/domain/spaceTime.ts'
import { type StudioHall, studioHall, studioHalls } from '#src/plugins/studio/db/studioHall.ts'
import { type StudioTerms, studioTerms } from '#src/plugins/studio/db/studioTerms.ts'
import { chatLink } from '#src/plugins/studio/services/chatLink.ts'
import { bookingOfLink } from '#src/plugins/studio/services/rights.ts'
import { shownBooking } from '#src/plugins/studio/services/shown.ts'
import { publicDesk, type ShownBooking } from '#src/services/bookings/desk.ts'
import { enabledGateways } from '#src/services/payments/registry.ts'

const isOpen = (): boolean => publicDesk()?.kind === 'studio'

/** The last day of a hall's calendar that can be booked. */
export const lastDayOf = ({ rules, now }: StudioHall): string =>
  addDays(wallAt(now, rules.timeZone).day, rules.horizonDays ?? 365)

/** The halls and terms for the studio's front page; `null` while the plugin is off. */
export async function hallsPage(locale: Locale): Promise<{ halls: StudioHall[]; terms: StudioTerms } | null> {
  if (!isOpen()) return null
  const [halls, terms] = await Promise.all([studioHalls(pool, locale), studioTerms(pool, locale)])
  return { halls, terms }
}

export type HallPage = {
  hall: StudioHall
  terms: StudioTerms
  today: string
  last: string
  gateways: { id: string; label: string }[]
}

/** A hall with what its booking form needs; `null` when there is none. */
export async function hallPage(slug: string, locale: Locale): Promise<HallPage | null> {
  const hall = isOpen() ? await studioHall(pool, slug, locale) : null
  if (!hall) return null
  const [terms, order] = await Promise.all([studioTerms(pool, locale), settingsGateways(pool)])
  const gateways = order.flatMap((id) =>
    enabledGateways()
      .filter(({ id: own, capabilities }) => own === id && capabilities.currencies.includes(hall.prices.currency))
      .map(({ id: own, label }) => ({ id: own, label: label[locale] })),
  )
  return { hall, terms, today: wallAt(hall.now, hall.rules.timeZone).day, last: lastDayOf(hall), gateways }
}

export type ManagePage = {
  booking: ShownBooking
  hall: StudioHall
  now: string
  today: string
  last: string
  /** Where the bot is asked to tell a chat of it, and whether one is told. */
  telegram: { link: string; isFollowed: boolean } | null
}

/** A booking by its link; `null` for a link that opens none. */
export async function managePage(token: string, locale: Locale): Promise<ManagePage | null> {
  if (!isOpen()) return null
  const caller = { actor: null, token, locale }
  const found = await bookingOfLink(caller)
  const hall = found ? await studioHall(pool, found.hall.id, locale, { withAll: true }) : null
  if (!found || !hall) return null
  const terms = await studioTerms(pool, locale)
  return {
    booking: shownBooking(found, terms),
    hall,
    now: new Date(found.now).toISOString(),
    today: wallAt(hall.now, hall.rules.timeZone).day,
    last: lastDayOf(hall),
    telegram: await chatLink(found),
  }
}
