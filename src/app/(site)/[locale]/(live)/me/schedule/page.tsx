import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { Metadata } from 'next'
import { type LocaleParams, localeOf, one, personalMetadata, type Search } from '#src/app/data/personal.ts'
import { requireVisitor } from '#src/app/data/visitor.ts'
import { campusTimeZone, intlLocales, type Locale } from '#src/i18n/config.ts'
import { dayKey } from '#src/i18n/formatDate.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { getT, messagesOf } from '#src/i18n/translate.ts'
import { ownFeedAddress } from '#src/services/calendar/feeds.ts'
import { ownSchedule } from '#src/services/calendar/schedule.ts'
import { ownTimetable } from '#src/services/timetable/ownTimetable.ts'
import { formTexts } from '#src/ui/account/formTexts.ts'
import { LinkButton } from '#src/ui/components/Button.tsx'
import { EmptyState } from '#src/ui/components/EmptyState.tsx'
import { iconButtonClass } from '#src/ui/components/IconButton.tsx'
import { Link } from '#src/ui/components/Link.tsx'
import { PageHead } from '#src/ui/components/PageTitle.tsx'
import { Section } from '#src/ui/components/Section.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'
import { Tabs } from '#src/ui/components/Tabs.tsx'
import { CalendarFeed } from '#src/ui/tickets/CalendarFeed.tsx'
import { ScheduleList } from '#src/ui/tickets/ScheduleList.tsx'
import { ScheduleMonth } from '#src/ui/tickets/ScheduleMonth.tsx'
import { byDay, listedDays, momentsOf, type Span, scheduleViews, spanOf } from '#src/ui/tickets/scheduleSpan.ts'
import { Timetable } from '#src/ui/tickets/Timetable.tsx'

const path = '/me/schedule'
const timeZone = campusTimeZone

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return personalMetadata(getT(localeOf((await params).locale), 'schedule')('title'))
}

/** «ноябрь 2026 г.», «23–29 нояб.» */
function spanTitle({ view, day, first, last }: Span, locale: Locale): string {
  const at = (each: string): Date => new Date(`${each}T00:00:00Z`)
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(intlLocales[locale], { ...options, timeZone: 'UTC' })
  if (view === 'month') return format({ month: 'long', year: 'numeric' }).format(at(day))
  return format({ day: 'numeric', month: 'short' }).formatRange(at(first), at(last))
}

/** Own events as a list, a week or a month; all of it links, so that it works by keyboard and without script. */
export default async function SchedulePage({ params, searchParams }: LocaleParams & Search) {
  const locale = localeOf((await params).locale)
  const query = await searchParams
  const now = Date.now()
  const today = dayKey(now, timeZone)
  const span = spanOf(one(query.view), one(query.day), today)
  const address = (view: string, day: string): string => `${path}?view=${view}${day === today ? '' : `&day=${day}`}`
  const actor = await requireVisitor(locale, address(span.view, span.day))
  const { from, to } = momentsOf(span)
  const [own, feed, timetable] = await Promise.all([
    ownSchedule(actor, from, to, locale),
    ownFeedAddress(actor.id),
    ownTimetable(actor.id),
  ])
  const entries = byDay(own.items, span, timeZone)
  const t = getT(locale, 'schedule')
  const href = (view: string, day: string): string => localePath(locale, address(view, day))
  const days = listedDays(span, entries)
  const classes = Map.groupBy(own.classes, ({ startsAt }) => dayKey(startsAt, timeZone))
  const shown = { entries, locale, now, timeZone }
  return (
    <SiteShell locale={locale} path={path}>
      <PageHead title={t('title')} />
      <div className="mt-5">
        <Tabs
          label={t('view')}
          tabs={scheduleViews.map((view) => ({
            href: href(view, span.day),
            label: t(view),
            isCurrent: view === span.view,
          }))}
        />
      </div>
      <div className="mt-4 flex items-center gap-1">
        <Link
          href={href(span.view, span.previous)}
          scroll={false}
          aria-label={t('previous')}
          title={t('previous')}
          className={iconButtonClass('ghost', '-ml-2.5')}
        >
          <ChevronLeft aria-hidden="true" className="size-6" />
        </Link>
        <h2 className="text-lg font-semibold first-letter:uppercase" aria-live="polite">
          {spanTitle(span, locale)}
        </h2>
        <Link
          href={href(span.view, span.next)}
          scroll={false}
          aria-label={t('next')}
          title={t('next')}
          className={iconButtonClass('ghost')}
        >
          <ChevronRight aria-hidden="true" className="size-6" />
        </Link>
        {span.day !== today && (
          <LinkButton href={href(span.view, today)} scroll={false} variant="soft" size="sm" className="ml-auto">
            {t('today')}
          </LinkButton>
        )}
      </div>
      {span.view === 'month' ? (
        <ScheduleMonth day={span.day} today={today} classes={classes} {...shown} />
      ) : entries.size === 0 && !(span.view === 'week' && classes.size > 0) ? (
        <EmptyState
          title={span.view === 'week' && span.first <= today && today <= span.last ? t('empty.title') : t('emptySpan')}
          text={t('empty.text')}
          action={<LinkButton href={localePath(locale, '/')}>{t('empty.action')}</LinkButton>}
          headingLevel="h3"
        />
      ) : (
        <ScheduleList days={days} classes={classes} {...shown} />
      )}
      <Section title={t('timetable')} about={t('timetableAbout')}>
        <Timetable
          locale={locale}
          timetable={timetable}
          formTexts={formTexts(locale)}
          texts={{
            address: t('timetableAddress'),
            hint: t('timetableHint'),
            save: t('timetableSave'),
            sending: t('timetableSending'),
            remove: t('timetableRemove'),
            removed: t('timetableRemoved'),
            states: messagesOf(locale).schedule.timetableStates,
          }}
        />
      </Section>
      <Section title={t('feed')} about={t('feedText')}>
        <CalendarFeed
          feed={feed}
          locale={locale}
          texts={{
            turnOn: t('feedOn'),
            subscribe: t('feedAdd'),
            address: t('feedAddress'),
            copy: t('feedCopy'),
            copied: getT(locale, 'site.actions')('linkCopied'),
            copyFailed: getT(locale, 'site.actions')('copyFailed'),
            renew: t('feedRevoke'),
            renewed: t('feedRevoked'),
            revoke: t('feedOff'),
            revoked: t('feedRevoked'),
            network: getT(locale, 'states')('network'),
          }}
        />
      </Section>
    </SiteShell>
  )
}
