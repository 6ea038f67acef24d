import type { Metadata } from 'next'
import { loadLocations } from '#src/app/data/clubs.ts'
import type { Locale } from '#src/i18n/config.ts'
import { alternates, localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { env } from '#src/lib/env.ts'
import { webcalOf } from '#src/services/calendar/feeds.ts'
import { LinkButton } from '#src/ui/components/Button.tsx'
import { CalendarLink } from '#src/ui/components/CalendarLink.tsx'
import { PageHead } from '#src/ui/components/PageTitle.tsx'
import { PosterImage } from '#src/ui/components/PosterImage.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'
import { plainPage } from '#src/ui/static/plainPage.ts'

type Args = { params: Promise<{ locale: Locale }> }

export const revalidate = 300
export const dynamic = 'force-static'

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const { locale } = await params
  const t = getT(locale, 'locations')
  return {
    title: t('title'),
    description: t('metaDescription'),
    alternates: alternates(env.PUBLIC_URL, locale, '/locations'),
    openGraph: { images: ['/og.png'] },
    other: plainPage,
  }
}

/** Halls and rooms: how many fit, how to get there, what is on. */
export default async function LocationsPage({ params }: Args) {
  const { locale } = await params
  const t = getT(locale, 'locations')
  const clubs = getT(locale, 'clubs')
  const locations = await loadLocations(locale)
  return (
    <SiteShell locale={locale} path="/locations">
      <PageHead title={t('headline')} />
      <ul className="mt-6 grid grid-cols-1 gap-4 md:grid-cols-2">
        {locations.map((place) => (
          <li
            className="flex flex-col gap-3 overflow-hidden rounded-card border border-line bg-surface p-5"
            id={place.slug}
            key={place.slug}
          >
            {place.photo && (
              <div className="-mx-5 -mt-5 aspect-2/1 overflow-hidden">
                <PosterImage alt="" picture={place.photo} sizes="(width >= 48rem) 36rem, 92vw" />
              </div>
            )}
            <div>
              <h2 className="display text-title">{place.name}</h2>
              <p className="mt-1 text-sm text-ink-soft">
                {t(place.kind)} · {t('capacity', { count: place.capacityMax })}
              </p>
            </div>
            {place.description && <p className="text-base">{place.description}</p>}
            {place.directions && <p className="text-sm text-ink-soft">{place.directions}</p>}
            {place.equipment && <p className="text-sm text-ink-soft">{place.equipment}</p>}
            <div className="mt-auto flex flex-wrap items-center gap-2 pt-1">
              {place.upcoming > 0 ? (
                <LinkButton href={localePath(locale, `/?location=${place.slug}`)} variant="soft">
                  {clubs('upcomingCount', { count: place.upcoming })}
                </LinkButton>
              ) : (
                <p className="text-sm text-ink-soft">{t('nothing')}</p>
              )}
              <LinkButton href={localePath(locale, `/locations/${place.slug}`)} variant="soft">
                {t('hours')}
              </LinkButton>
              <CalendarLink
                href={webcalOf(`${env.PUBLIC_URL}/api/locations/${place.slug}/calendar.ics?locale=${locale}`)}
              >
                {t('subscribe')}
              </CalendarLink>
            </div>
          </li>
        ))}
      </ul>
    </SiteShell>
  )
}
