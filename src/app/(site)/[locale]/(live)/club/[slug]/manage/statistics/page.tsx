import type { Metadata } from 'next'
import { requireOwnClub } from '#src/app/data/ownClub.ts'
import { localeOf, personalMetadata } from '#src/app/data/personal.ts'
import { clubMonths } from '#src/db/club/clubMonths.ts'
import { clubTotals } from '#src/db/club/clubTotals.ts'
import { pool } from '#src/db/pool.ts'
import { attendanceRate } from '#src/domain/clubEvent.ts'
import { campusTimeZone } from '#src/i18n/config.ts'
import { shortMonth } from '#src/i18n/dayWords.ts'
import { formatNumber, formatPercent, formatRating } from '#src/i18n/format.ts'
import { getT } from '#src/i18n/translate.ts'
import { ClubFrame } from '#src/ui/club/nav/ClubFrame.tsx'
import { clubPath } from '#src/ui/club/nav/ClubNav.tsx'
import { MonthChart } from '#src/ui/club/statistics/MonthChart.tsx'
import { EmptyState } from '#src/ui/components/EmptyState.tsx'
import { Stat } from '#src/ui/components/Facts.tsx'
import { Section } from '#src/ui/components/Section.tsx'

type Args = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  return personalMetadata(getT(localeOf((await params).locale), 'clubManage.statistics')('title'))
}

/** What the club's events brought, for its head. */
export default async function ClubStatisticsPage({ params }: Args) {
  const { locale: asked, slug } = await params
  const locale = localeOf(asked)
  const path = clubPath(slug, 'statistics')
  const { club, name } = await requireOwnClub(locale, slug, path)
  const [totals, months] = await Promise.all([clubTotals(pool, club.id), clubMonths(pool, club.id, campusTimeZone)])
  const t = getT(locale, 'clubManage.statistics')
  const rate = attendanceRate({ attended: totals.visits, absent: totals.absent })
  const monthName = (month: string): string => `${shortMonth(`${month}-01`, locale)} ${month.slice(2, 4)}`
  const number = (value: number | null): string => (value === null ? '—' : formatNumber(value, locale))
  const rows = months.map((each) => {
    const share = attendanceRate({ attended: each.visits, absent: each.absent })
    const figures = {
      month: monthName(each.month),
      events: each.events,
      visits: each.visits,
      absent: each.absent,
      rate: share === null ? null : Math.round(share * 100),
      rating: each.rating,
    }
    const { events, visits, absent, rate, rating } = figures
    const shown = {
      events: number(events),
      visits: number(visits),
      absent: number(absent),
      rate: number(rate),
      rating: rating === null ? '—' : formatRating(rating, locale),
    }
    return { ...figures, shown }
  })
  const words = { month: t('month'), table: t('table'), rows }
  const stats: [string, string][] = [
    [t('events'), formatNumber(totals.events, locale)],
    [t('visits'), formatNumber(totals.visits, locale)],
    [t('visitors'), formatNumber(totals.visitors, locale)],
    [t('rate'), rate === null ? '—' : formatPercent(rate, locale)],
    [t('rating'), totals.rating.average === null ? t('noRating') : formatRating(totals.rating.average, locale)],
    [t('members'), formatNumber(totals.members, locale)],
  ]
  return (
    <ClubFrame
      about={t('about')}
      club={{ slug: club.slug, name }}
      locale={locale}
      path={path}
      section="statistics"
      title={t('title')}
    >
      <dl className="mt-7 grid grid-cols-2 gap-x-4 gap-y-7 rounded-card border border-line bg-surface p-5 sm:grid-cols-3 lg:grid-cols-6">
        {stats.map(([label, value]) => (
          <Stat key={label} label={label} value={value} />
        ))}
      </dl>
      {months.some(({ events }) => events > 0) ? (
        <div className="grid grid-cols-1 gap-x-10 lg:grid-cols-2">
          <Section title={t('visitsByMonth')}>
            <MonthChart
              {...words}
              series={[
                { key: 'visits', label: t('attended'), tone: 'accent' },
                { key: 'absent', label: t('absent'), tone: 'soft' },
              ]}
            />
          </Section>
          <Section title={t('eventsByMonth')}>
            <MonthChart {...words} series={[{ key: 'events', label: t('events'), tone: 'accent' }]} />
          </Section>
          <Section title={t('rateByMonth')} className="lg:col-span-2">
            <MonthChart
              {...words}
              isLine
              series={[
                { key: 'rate', label: t('ratePercent'), tone: 'accent' },
                { key: 'rating', label: t('ratingShort'), tone: 'star', isOnRight: true },
              ]}
            />
          </Section>
        </div>
      ) : (
        <EmptyState text={t('empty.text')} title={t('empty.title')} />
      )}
    </ClubFrame>
  )
}
