import type { Facets, FeedPage, SeatedCard } from '#src/domain/catalog.ts'
import { campusTimeZone, type Locale } from '#src/i18n/config.ts'
import { dayKey, formatDayHeading } from '#src/i18n/formatDate.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { LinkButton } from '#src/ui/components/Button.tsx'
import { DayHeading } from '#src/ui/components/DayGroup.tsx'
import { EmptyState } from '#src/ui/components/EmptyState.tsx'
import { EventCard } from '#src/ui/components/EventCard.tsx'
import { EventRow } from '#src/ui/components/EventRow.tsx'
import { EventSpotlight } from '#src/ui/components/EventSpotlight.tsx'
import { SearchField } from '#src/ui/components/SearchField.tsx'
import { Section } from '#src/ui/components/Section.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'
import { FeedFilters } from '#src/ui/feed/FeedFilters.tsx'
import { type FeedQuery, feedHref } from '#src/ui/feed/feedQuery.ts'
import { Recommended } from '#src/ui/feed/Recommended.tsx'

type Props = {
  locale: Locale
  query: FeedQuery
  page: FeedPage<SeatedCard>
  facets: Facets
  popular: SeatedCard[]
  now: number
}

const byDay = (events: readonly SeatedCard[]): [string, SeatedCard[]][] => {
  const days = new Map<string, SeatedCard[]>()
  for (const event of events) {
    const day = dayKey(event.startsAt, campusTimeZone)
    days.set(day, [...(days.get(day) ?? []), event])
  }
  return [...days]
}

/** The feed, plain or filtered: search, chips, what is on by day. */
export function FeedView({ locale, query, page, facets, popular, now }: Props) {
  const t = getT(locale, 'feed')
  const isPlain = Object.keys(query).length === 0
  const { q, cursor: _cursor, ...filters } = query
  const spotlight = isPlain ? popular[0] : undefined
  return (
    <SiteShell locale={locale} path="/">
      <div className="flex flex-col gap-5 pt-2 md:pt-8">
        <div className="flex flex-col gap-4 md:flex-row md:items-end md:justify-between md:gap-8">
          <h1 className="display text-hero">{t('headline')}</h1>
          <SearchField
            action={localePath(locale, '/')}
            className="md:w-full md:max-w-sm"
            keep={filters as Record<string, string>}
            label={t('search.label')}
            placeholder={t('search.placeholder')}
            submitLabel={t('search.submit')}
            {...(q ? { value: q } : {})}
          />
        </div>
        <FeedFilters facets={facets} locale={locale} query={query} />
        {isPlain ? null : (
          <p aria-live="polite" className="text-sm text-ink-soft">
            {t('found', { count: page.total ?? page.items.length })}
          </p>
        )}
        {spotlight && <EventSpotlight event={spotlight} label={t('popular')} locale={locale} now={now} />}
      </div>
      {isPlain && <Recommended locale={locale} />}
      {isPlain && popular.length > 1 && (
        <Section title={t('popular')}>
          <div className="rail">
            {popular.slice(1).map((event) => (
              <EventCard
                className="w-40 shrink-0 snap-start sm:w-48"
                event={event}
                key={event.id}
                locale={locale}
                now={now}
                sizes="11rem"
                why={t('why.popular')}
              />
            ))}
          </div>
        </Section>
      )}
      {page.items.length === 0 ? (
        <div className="py-12">
          {isPlain ? (
            <EmptyState
              action={<LinkButton href={localePath(locale, '/clubs')}>{t('empty.action')}</LinkButton>}
              text={t('empty.text')}
              title={t('empty.title')}
            />
          ) : (
            <EmptyState
              action={<LinkButton href={localePath(locale, '/')}>{t('nothing.action')}</LinkButton>}
              text={t('nothing.text')}
              title={t('nothing.title')}
            />
          )}
        </div>
      ) : (
        <div className="mt-8 grid gap-8 md:mt-12">
          {byDay(page.items).map(([day, events]) => {
            const heading = formatDayHeading(events[0]?.startsAt ?? day, { locale, timeZone: campusTimeZone, now })
            return (
              <section key={day}>
                <DayHeading date={heading.date} word={heading.word} />
                <div className="mt-3 grid grid-cols-1 gap-5 md:grid-cols-2 md:gap-x-8">
                  {events.map((event) => (
                    <EventRow event={event} isUnderDay key={event.id} locale={locale} now={now} />
                  ))}
                </div>
              </section>
            )
          })}
          {page.nextCursor && (
            <div className="flex justify-center pb-4">
              <LinkButton
                href={localePath(locale, feedHref(query, { cursor: page.nextCursor }))}
                size="lg"
                variant="soft"
              >
                {getT(locale, 'site.actions')('showMore')}
              </LinkButton>
            </div>
          )}
        </div>
      )}
    </SiteShell>
  )
}
