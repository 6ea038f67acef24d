import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { loadLeaderboard } from '#src/app/data/leaderboard.ts'
import type { Rated } from '#src/db/community/leaderboard.ts'
import type { Locale } from '#src/i18n/config.ts'
import { formatGpa } from '#src/i18n/format.ts'
import { alternates, localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { env } from '#src/lib/env.ts'
import { Link } from '#src/ui/components/Link.tsx'
import { PageHead } from '#src/ui/components/PageTitle.tsx'
import { Rating } from '#src/ui/components/Rating.tsx'
import { Section } from '#src/ui/components/Section.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'
import { plainPage } from '#src/ui/static/plainPage.ts'

type Args = { params: Promise<{ locale: Locale }> }

export const revalidate = 60
export const dynamic = 'force-static'

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const { locale } = await params
  const t = getT(locale, 'leaderboard')
  return {
    title: t('title'),
    description: t('metaDescription'),
    alternates: alternates(env.PUBLIC_URL, locale, '/leaderboard'),
    openGraph: { images: ['/og.png'] },
    other: plainPage,
  }
}

/** A place in a ranking: the number, what it is, what it got. */
function Place({ place, title, children }: { place: number; title: ReactNode; children: ReactNode }) {
  return (
    <li className="flex min-h-14 items-center gap-4 py-3">
      <span aria-hidden="true" className="display w-12 shrink-0 text-center text-title whitespace-nowrap text-ink-soft">
        {place}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block text-base font-semibold break-words">{title}</span>
        <span className="text-sm">{children}</span>
      </span>
    </li>
  )
}

function RatedList({ rows, base, locale, empty }: { rows: Rated[]; base: string; locale: Locale; empty: string }) {
  if (rows.length === 0) return <p className="text-ink-soft">{empty}</p>
  return (
    <ol className="divide-y divide-line">
      {rows.map(({ slug, title, average, count }, index) => (
        <Place
          key={slug}
          place={index + 1}
          title={
            <Link className="hover:underline" href={localePath(locale, `${base}/${slug}`)}>
              {title}
            </Link>
          }
        >
          <Rating count={count} locale={locale} value={average} />
        </Place>
      ))}
    </ol>
  )
}

/** Best events and clubs of six months, and the most active of those who agreed to be shown. */
export default async function LeaderboardPage({ params }: Args) {
  const { locale } = await params
  const t = getT(locale, 'leaderboard')
  const { events, clubs, people } = await loadLeaderboard(locale)
  return (
    <SiteShell locale={locale} path="/leaderboard">
      <PageHead title={t('headline')} />
      <div className="grid grid-cols-1 gap-x-12 md:grid-cols-2 lg:grid-cols-3">
        <Section title={t('events')}>
          <RatedList base="/events" empty={t('empty')} locale={locale} rows={events} />
        </Section>
        <Section title={t('clubs')}>
          <RatedList base="/clubs" empty={t('empty')} locale={locale} rows={clubs} />
        </Section>
        <Section about={t('optInText')} title={t('people')}>
          <ol className="divide-y divide-line">
            {people.map(({ place, name, events: visits, gpa }) => (
              <Place key={place} place={place} title={name}>
                <span className="text-ink-soft">
                  {t('visits', { count: visits })} · Social GPA {formatGpa(gpa)}
                </span>
              </Place>
            ))}
          </ol>
          <p className="mt-4">
            <Link
              className="inline-flex min-h-11 items-center text-sm font-semibold text-accent-ink hover:underline"
              href={localePath(locale, '/me/settings')}
              rel="nofollow"
            >
              {t('optIn')}
            </Link>
          </p>
        </Section>
      </div>
    </SiteShell>
  )
}
