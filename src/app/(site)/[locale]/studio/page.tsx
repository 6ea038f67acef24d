import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadHalls } from '#src/app/data/studio.ts'
import type { Locale } from '#src/i18n/config.ts'
import { formatMoney } from '#src/i18n/format.ts'
import { alternates, localePath } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { env } from '#src/lib/env.ts'
import { LinkButton } from '#src/ui/components/Button.tsx'
import { EmptyState } from '#src/ui/components/EmptyState.tsx'
import { Link } from '#src/ui/components/Link.tsx'
import { PageHead } from '#src/ui/components/PageTitle.tsx'
import { PosterImage } from '#src/ui/components/PosterImage.tsx'
import { Section } from '#src/ui/components/Section.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'
import { plainPage } from '#src/ui/static/plainPage.ts'
import { Terms } from '#src/ui/studio/Terms.tsx'

type Args = { params: Promise<{ locale: Locale }> }

export const revalidate = 300
export const dynamic = 'force-static'

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const { locale } = await params
  const t = getT(locale, 'studio')
  return {
    title: t('title'),
    description: t('metaDescription'),
    alternates: alternates(env.PUBLIC_URL, locale, '/studio'),
    openGraph: { images: ['/og.png'] },
    other: plainPage,
  }
}

/** The halls of the studio. */
export default async function StudioPage({ params }: Args) {
  const { locale } = await params
  const found = await loadHalls(locale)
  if (!found) notFound()
  const { halls, terms } = found
  const t = getT(locale, 'studio')
  return (
    <SiteShell locale={locale} path="/studio">
      <PageHead title={t('headline')} about={t('about')} />
      {halls.length === 0 ? (
        <EmptyState
          title={t('empty.title')}
          text={t('empty.text')}
          action={<LinkButton href={localePath(locale, '/')}>{t('empty.action')}</LinkButton>}
        />
      ) : (
        <ul className="mt-6 grid grid-cols-1 gap-6 md:grid-cols-2 lg:grid-cols-3">
          {halls.map(({ slug, name, description, capacity, gallery, prices }, index) => {
            const href = localePath(locale, `/studio/${slug}`)
            const least = Math.min(prices.pricePerHour, ...prices.rates.map(({ pricePerHour }) => pricePerHour))
            const [picture] = gallery
            return (
              <li key={slug} className="flex flex-col overflow-hidden rounded-card border border-line bg-surface">
                {picture && (
                  <div className="aspect-4/3 overflow-hidden">
                    <PosterImage
                      picture={picture}
                      alt=""
                      sizes="(width >= 64rem) 24rem, (width >= 48rem) 36rem, 92vw"
                      isPriority={index === 0}
                    />
                  </div>
                )}
                <div className="flex flex-1 flex-col gap-2 p-5">
                  <h2 className="display text-title">
                    <Link href={href} className="hover:underline">
                      {name}
                    </Link>
                  </h2>
                  <p className="text-sm text-ink-soft">
                    {t('from', { price: formatMoney(least, prices.currency, locale) })} ·{' '}
                    {t('capacity', { count: capacity })}
                  </p>
                  {description && <p className="mb-3 text-base">{description}</p>}
                  <LinkButton href={href} className="mt-auto" aria-label={`${t('book')}: ${name}`}>
                    {t('book')}
                  </LinkButton>
                </div>
              </li>
            )
          })}
        </ul>
      )}
      <Section title={t('rules')}>
        <Terms locale={locale} terms={terms} />
      </Section>
    </SiteShell>
  )
}
