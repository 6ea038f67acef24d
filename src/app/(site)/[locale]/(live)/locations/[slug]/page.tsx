import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadLocations } from '#src/app/data/clubs.ts'
import { addDays, isDay, mondayOf } from '#src/domain/calendarDays.ts'
import type { Locale } from '#src/i18n/config.ts'
import { dayKey } from '#src/i18n/formatDate.ts'
import { alternates, localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { env } from '#src/lib/env.ts'
import { availability } from '#src/services/spaces/availability.ts'
import { LinkButton } from '#src/ui/components/Button.tsx'
import { PageHead } from '#src/ui/components/PageTitle.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'
import { WeekOfPlace } from '#src/ui/event/WeekOfPlace.tsx'
import { plainPage } from '#src/ui/static/plainPage.ts'

type Args = {
  params: Promise<{ locale: Locale; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const placeOf = async ({ params }: Pick<Args, 'params'>) => {
  const { locale, slug } = await params
  const place = (await loadLocations(locale)).find((each) => each.slug === slug)
  if (!place) notFound()
  return { locale, place }
}

export async function generateMetadata(args: Args): Promise<Metadata> {
  const { locale, place } = await placeOf(args)
  const t = getT(locale, 'locations')
  return {
    title: t('hoursOf', { place: place.name }),
    description: t('hoursAbout'),
    alternates: alternates(env.PUBLIC_URL, locale, `/locations/${place.slug}`),
    openGraph: { images: ['/og.png'] },
    other: plainPage,
  }
}

/** When a place is free: its week without anybody's name. */
export default async function LocationPage(args: Args) {
  const { locale, place } = await placeOf(args)
  const { week } = await args.searchParams
  const now = Date.now()
  const thisMonday = mondayOf(dayKey(now, place.timeZone))
  const monday = isDay(week) ? mondayOf(week) : thisMonday
  const { days } = await availability(place.slug, { from: monday, to: addDays(monday, 6), actor: null, locale })
  const t = getT(locale, 'locations')
  const path = `/locations/${place.slug}`
  const weekPath = (day: string): string => localePath(locale, day === thisMonday ? path : `${path}?week=${day}`)
  return (
    <SiteShell back={{ href: '/locations', label: t('title') }} locale={locale} path={path}>
      <PageHead about={t('hoursAbout')} title={place.name} />
      <nav aria-label={t('weeks')} className="mt-6 mb-4 flex flex-wrap gap-2">
        {monday > thisMonday && (
          <LinkButton href={weekPath(addDays(monday, -7))} variant="soft">
            {t('previousWeek')}
          </LinkButton>
        )}
        <LinkButton href={weekPath(addDays(monday, 7))} variant="soft">
          {t('nextWeek')}
        </LinkButton>
      </nav>
      <WeekOfPlace
        days={days}
        locale={locale}
        now={now}
        timeZone={place.timeZone}
        words={{
          caption: t('hoursOf', { place: place.name }),
          free: t('free'),
          taken: t('taken'),
          closed: t('closed'),
          allClosed: t('allClosed'),
        }}
      />
    </SiteShell>
  )
}
