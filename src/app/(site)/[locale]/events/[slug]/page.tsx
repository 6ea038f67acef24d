import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadEvent, loadReviews, loadSimilarEvents } from '#src/app/data/events.ts'
import { intlLocales, type Locale } from '#src/i18n/config.ts'
import { alternates, localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { env } from '#src/lib/env.ts'
import { AddToCalendar } from '#src/ui/components/AddToCalendar.tsx'
import { Badge } from '#src/ui/components/Badge.tsx'
import { LinkButton } from '#src/ui/components/Button.tsx'
import { EventCard } from '#src/ui/components/EventCard.tsx'
import { EventPoster } from '#src/ui/components/EventPoster.tsx'
import { JsonLd } from '#src/ui/components/JsonLd.tsx'
import { PageTitle } from '#src/ui/components/PageTitle.tsx'
import { Section } from '#src/ui/components/Section.tsx'
import { ShareButton } from '#src/ui/components/ShareButton.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'
import { ClubActions } from '#src/ui/event/ClubActions.tsx'
import { EventAbout, EventFacts, placeOf } from '#src/ui/event/EventFacts.tsx'
import { eventJsonLd } from '#src/ui/event/eventJsonLd.ts'
import { Reviews } from '#src/ui/event/Reviews.tsx'
import { TicketPanel } from '#src/ui/event/TicketPanel.tsx'
import { plainPage } from '#src/ui/static/plainPage.ts'

type Args = { params: Promise<{ locale: Locale; slug: string }> }

export const revalidate = 60
export const dynamic = 'force-static'
export const generateStaticParams = (): { slug: string }[] => []

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const { locale, slug } = await params
  const event = await loadEvent(locale, slug)
  if (!event) return {}
  const date = new Intl.DateTimeFormat(intlLocales[locale], {
    timeZone: event.timeZone,
    day: 'numeric',
    month: 'long',
  }).format(new Date(event.startsAt))
  const description = event.summary || `${event.title}, ${date}`
  return {
    title: `${event.title}, ${date}`,
    description,
    alternates: alternates(env.PUBLIC_URL, locale, `/events/${event.slug}`),
    openGraph: { title: event.title, description, type: 'website', locale, images: [event.poster?.url ?? '/og.png'] },
    twitter: { card: 'summary_large_image' },
    other: plainPage,
  }
}

export default async function EventPage({ params }: Args) {
  const { locale, slug } = await params
  const event = await loadEvent(locale, slug)
  if (!event) notFound()
  const [similar, reviews] = await Promise.all([loadSimilarEvents(locale, slug), loadReviews(event.id, event.slug)])
  const t = getT(locale, 'event')
  const now = Date.now()
  const path = `/events/${event.slug}`
  const url = `${env.PUBLIC_URL}${localePath(locale, path)}`
  const isPast = new Date(event.endsAt ?? event.startsAt).getTime() < now
  return (
    <SiteShell
      back={{ href: '/', label: getT(locale, 'feed')('all') }}
      hasOwnBar={!isPast && event.status === 'published'}
      locale={locale}
      path={path}
    >
      <JsonLd data={eventJsonLd(event, url, env.PUBLIC_URL)} />
      <div className="grid grid-cols-1 gap-x-12 gap-y-6 pt-2 md:grid-cols-[minmax(0,20rem)_minmax(0,1fr)] md:pt-8 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)] lg:gap-x-16">
        <div>
          <div
            className="mx-auto aspect-4/5 w-full max-w-sm overflow-hidden rounded-poster bg-sunken shadow-poster md:sticky md:top-24"
            style={{ viewTransitionName: 'poster' }}
          >
            <EventPoster
              isPriority
              poster={event.poster}
              sizes="(width >= 64rem) 24rem, (width >= 48rem) 20rem, 86vw"
              title={event.title}
            />
          </div>
        </div>
        <div>
          <div className="mb-3 flex flex-wrap gap-2">
            {event.status === 'cancelled' && <Badge tone="bad">{t('cancelled')}</Badge>}
            {isPast && event.status === 'published' && <Badge>{t('finished')}</Badge>}
            {event.type === 'club' && <Badge tone="accent">{t('clubOnly')}</Badge>}
            {event.category && <Badge>{event.category.name}</Badge>}
          </div>
          <PageTitle>{event.title}</PageTitle>
          {event.summary && <p className="mt-3 max-w-text text-lg text-ink-soft">{event.summary}</p>}
          {event.status === 'cancelled' && (
            <p className="mt-4 rounded-md bg-bad-soft p-4 text-bad">
              {t('cancelledText')} {event.cancelReason}
            </p>
          )}
          <EventFacts event={event} locale={locale} now={now} />
          {event.status === 'published' && <TicketPanel event={event} isPast={isPast} locale={locale} now={now} />}
          <div className="mt-6 flex flex-wrap items-center gap-2">
            {!isPast && event.status === 'published' && (
              <AddToCalendar
                event={{
                  id: event.id,
                  title: event.title,
                  startsAt: event.startsAt,
                  endsAt: event.endsAt,
                  place: placeOf(event),
                  url,
                }}
                icsHref={`/api/events/${event.slug}/calendar.ics?locale=${locale}`}
                locale={locale}
              />
            )}
            {event.host && <ClubActions club={event.host} locale={locale} />}
            <ShareButton locale={locale} title={event.title} url={localePath(locale, path)} />
          </div>
          {event.streamUrl && (
            <div className="mt-6">
              <LinkButton href={event.streamUrl} rel="noopener noreferrer" target="_blank" variant="outline">
                {t('watchStream')}
              </LinkButton>
            </div>
          )}
          <EventAbout event={event} locale={locale} />
          {isPast && event.status === 'published' && (
            <Reviews event={event} locale={locale} now={now} reviews={reviews} />
          )}
        </div>
      </div>
      {similar.length > 0 && (
        <Section title={t('similar')}>
          <div className="rail md:grid md:grid-cols-4">
            {similar.map((other) => (
              <EventCard
                className="w-40 shrink-0 sm:w-48 md:w-auto"
                event={other}
                key={other.id}
                locale={locale}
                now={now}
              />
            ))}
          </div>
        </Section>
      )}
    </SiteShell>
  )
}
