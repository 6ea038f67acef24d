import type { Metadata } from 'next'
import { loadFacets, loadFeed, loadPopular } from '#src/app/data/feed.ts'
import type { Locale } from '#src/i18n/config.ts'
import { alternates } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { env } from '#src/lib/env.ts'
import { FeedView } from '#src/ui/feed/FeedView.tsx'
import { plainPage } from '#src/ui/static/plainPage.ts'

type Args = { params: Promise<{ locale: Locale }> }

export const revalidate = 60
export const dynamic = 'force-static'

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const { locale } = await params
  const t = getT(locale, 'feed')
  return {
    title: { absolute: t('metaTitle') },
    description: t('metaDescription'),
    alternates: alternates(env.PUBLIC_URL, locale, '/'),
    openGraph: {
      title: t('metaTitle'),
      description: t('metaDescription'),
      type: 'website',
      locale,
      images: ['/og.png'],
    },
    other: plainPage,
  }
}

/** The feed without filters: static. With filters the address is served by ../search (see next.config.ts). */
export default async function FeedPage({ params }: Args) {
  const { locale } = await params
  const [page, facets, popular] = await Promise.all([loadFeed(locale), loadFacets(locale), loadPopular(locale)])
  return <FeedView facets={facets} locale={locale} now={Date.now()} page={page} popular={popular} query={{}} />
}
