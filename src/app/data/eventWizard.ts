import { loadLocations } from '#src/app/data/clubs.ts'
import type { OwnClubPage } from '#src/app/data/ownClub.ts'
import { customPrices } from '#src/db/club/customPrices.ts'
import { eventChoices } from '#src/db/club/eventChoices.ts'
import { pool } from '#src/db/pool.ts'
import { clubReservations } from '#src/db/spaces/bookingView.ts'
import { isAdmin } from '#src/domain/actor.ts'
import { type Locale, localeNames } from '#src/i18n/config.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT, messagesOf } from '#src/i18n/translate.ts'
import { clubPath } from '#src/ui/club/nav/ClubNav.tsx'
import type { WizardData } from '#src/ui/club/wizard/wizardTypes.ts'

/** What the event wizard needs: free reservations with their halls (and the event's own), what an event is put under, words. */
export async function wizardData(
  { actor, club }: Pick<OwnClubPage, 'actor' | 'club'>,
  event: string | null,
  locale: Locale,
): Promise<WizardData> {
  const [reservations, places, choices, anyPrice] = await Promise.all([
    clubReservations(pool, club.id, { unattached: false }),
    loadLocations(locale),
    eventChoices(pool, locale),
    customPrices(pool),
  ])
  return {
    club: club.slug,
    event,
    choices,
    reservations: reservations
      .filter((each) => each.event === null || each.event === event)
      .map(({ id, start, end, location, attachDeadline }) => {
        const place = places.find(({ slug }) => slug === location.slug)
        return {
          id,
          start,
          end,
          place: place?.name ?? location.slug,
          seats: place?.capacityMax ?? null,
          timeZone: location.timeZone,
          attachDeadline,
        }
      }),
    customPrices: anyPrice || isAdmin(actor),
    locale,
    languages: localeNames,
    now: Date.now(),
    eventsHref: localePath(locale, clubPath(club.slug, 'events')),
    reserveHref: localePath(locale, clubPath(club.slug, 'reservations')),
    texts: messagesOf(locale).clubManage.wizard,
    network: getT(locale, 'states')('network'),
  }
}
