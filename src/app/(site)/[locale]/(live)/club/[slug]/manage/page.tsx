import type { Metadata } from 'next'
import { loadLocations } from '#src/app/data/clubs.ts'
import { requireOwnClub } from '#src/app/data/ownClub.ts'
import { localeOf, personalMetadata } from '#src/app/data/personal.ts'
import { isAdmin } from '#src/domain/actor.ts'
import { campusTimeZone } from '#src/i18n/config.ts'
import { dayKey } from '#src/i18n/formatDate.ts'
import { getT, messagesOf } from '#src/i18n/translate.ts'
import { ClubFrame } from '#src/ui/club/nav/ClubFrame.tsx'
import { ReservationDesk } from '#src/ui/club/ReservationDesk.tsx'

type Args = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  return personalMetadata(getT(localeOf((await params).locale), 'manage')('title'))
}

/** Where a club's head reserves halls. Others do not learn that there is such a page. */
export default async function ManageClubPage({ params }: Args) {
  const { locale: asked, slug } = await params
  const locale = localeOf(asked)
  const path = `/club/${slug}/manage`
  const { actor, club, name } = await requireOwnClub(locale, slug, path)
  const locations = await loadLocations(locale)
  // Studio halls are rented by the hour, not reserved by clubs.
  const places = locations
    .filter(({ kind }) => kind !== 'studio')
    .map(({ slug, name, timeZone }) => ({ slug, name, timeZone }))
  const [first, ...more] = places
  const t = getT(locale, 'manage')
  const now = Date.now()
  return (
    <ClubFrame
      about={t('about')}
      club={{ slug: club.slug, name }}
      locale={locale}
      path={path}
      section="reservations"
      title={t('title')}
    >
      {first ? (
        <ReservationDesk
          club={club.slug}
          locale={locale}
          network={getT(locale, 'states')('network')}
          places={[first, ...more]}
          asksReason={isAdmin(actor)}
          serverNow={now}
          texts={messagesOf(locale).manage.reservations}
          today={dayKey(now, campusTimeZone)}
        />
      ) : (
        <p className="mt-6 text-ink-soft">{t('noPlaces')}</p>
      )}
    </ClubFrame>
  )
}
