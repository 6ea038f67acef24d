import { loadLocations } from '#src/app/data/clubs.ts'
import type { OwnClubPage } from '#src/app/data/ownClub.ts'
import { customPrices } from '#src/db/club/customPrices.ts'
import { eventChoices } from '#src/db/club/eventChoices.ts'
import type { StoredEvent } from '#src/db/club/eventForm.ts'
import { pool } from '#src/db/pool.ts'
import { clubReservations } from '#src/db/spaces/bookingView.ts'
import { isAdmin } from '#src/domain/actor.ts'
import { type Locale, localeNames } from '#src/i18n/config.ts'
import { formatWhen } from '#src/i18n/formatDate.ts'
import { fill } from '#src/i18n/island.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT, messagesOf } from '#src/i18n/translate.ts'
import { rangeInWords } from '#src/ui/club/dates.ts'
import { clubPath } from '#src/ui/club/nav/ClubNav.tsx'
import { type Choosable, momentsOf } from '#src/ui/club/wizard/draft.ts'
import type { WizardData } from '#src/ui/club/wizard/wizardTypes.ts'

/** What the event wizard needs: free reservations with their halls (and the event's own), what an event is put under, words. */
export async function wizardData(
  { actor, club }: Pick<OwnClubPage, 'actor' | 'club'>,
  event: StoredEvent | null,
  locale: Locale,
): Promise<WizardData> {
  const [reservations, places, choices, anyPrice] = await Promise.all([
    clubReservations(pool, club.id, { unattached: false }),
    loadLocations(locale),
    eventChoices(pool, locale),
    customPrices(pool),
  ])
  const texts = messagesOf(locale).clubManage.wizard
  const now = Date.now()
  type Found = Pick<Choosable, 'id' | 'place' | 'seats' | 'start' | 'end' | 'timeZone'> & { deadline: string | null }
  const choosable = ({ deadline, ...found }: Found): Choosable => {
    const { timeZone } = found
    const words = (at: string): string => formatWhen(at, { locale, timeZone, now })
    return {
      ...found,
      range: rangeInWords(found, { pattern: texts.range, locale, timeZone }),
      until: deadline && fill(texts.until, { time: words(deadline) }),
      moments: momentsOf(found, event ? [event.startsAt, event.endsAt] : []).map((value) => ({
        value,
        label: words(value),
      })),
    }
  }
  // The time of an event that an admin made without a reservation stands in the place of one.
  const standing =
    event && !event.booking
      ? [
          choosable({
            id: '',
            place: texts.noReservation,
            seats: null,
            start: event.startsAt,
            end: event.endsAt,
            timeZone: event.timeZone,
            deadline: null,
          }),
        ]
      : []
  const free = reservations
    .filter((each) => each.event === null || each.event === event?.id)
    .map(({ id, start, end, location, attachDeadline }) => {
      const place = places.find(({ slug }) => slug === location.slug)
      return choosable({
        id,
        start,
        end,
        place: place?.name ?? location.slug,
        seats: place?.capacityMax ?? null,
        timeZone: location.timeZone,
        deadline: attachDeadline,
      })
    })
  return {
    club: club.slug,
    event: event?.id ?? null,
    choices,
    reservations: [...standing, ...free],
    customPrices: anyPrice || isAdmin(actor),
    locale,
    languages: localeNames,
    eventsHref: localePath(locale, clubPath(club.slug, 'events')),
    reserveHref: localePath(locale, clubPath(club.slug, 'reservations')),
    texts,
    network: getT(locale, 'states')('network'),
  }
}
