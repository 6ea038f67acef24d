import type { Metadata } from 'next'
import { loadClubs } from '#src/app/data/clubs.ts'
import type { Locale } from '#src/i18n/config.ts'
import { alternates } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { env } from '#src/lib/env.ts'
import { ClubCard } from '#src/ui/components/ClubCard.tsx'
import { PageHead } from '#src/ui/components/PageTitle.tsx'
import { SearchField } from '#src/ui/components/SearchField.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'
import { plainPage } from '#src/ui/static/plainPage.ts'

type Args = { params: Promise<{ locale: Locale }> }

export const revalidate = 300
export const dynamic = 'force-static'

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const { locale } = await params
  const t = getT(locale, 'clubs')
  return {
    title: t('title'),
    description: t('metaDescription'),
    alternates: alternates(env.PUBLIC_URL, locale, '/clubs'),
    openGraph: { images: ['/og.png'] },
    other: plainPage,
  }
}

/** Every club. The list is short, so searching hides cards in the browser (hub.js) instead of asking the server. */
export default async function ClubsPage({ params }: Args) {
  const { locale } = await params
  const t = getT(locale, 'clubs')
  const clubs = await loadClubs(locale)
  return (
    <SiteShell locale={locale} path="/clubs">
      <PageHead about={t('count', { count: clubs.length })} title={t('headline')}>
        <div data-filter="club-list">
          <SearchField action="" label={t('search')} placeholder={t('searchPlaceholder')} submitLabel={t('search')} />
        </div>
      </PageHead>
      <ul className="mt-6 grid grid-cols-1 gap-3 md:grid-cols-2 lg:grid-cols-3" id="club-list">
        {clubs.map((club) => (
          <li
            data-words={[club.name, club.summary, ...club.genres.map((genre) => genre.name)].join(' ').toLowerCase()}
            key={club.slug}
          >
            <ClubCard club={club} headingLevel="h2" locale={locale} />
          </li>
        ))}
      </ul>
      <p className="hidden py-12 text-center text-ink-soft" data-filter-empty="club-list" role="status">
        {t('empty.title')}
      </p>
    </SiteShell>
  )
}
