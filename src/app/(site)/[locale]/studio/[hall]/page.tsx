import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadHall } from '#src/app/data/studio.ts'
import type { Locale } from '#src/i18n/config.ts'
import { alternates } from '#src/i18n/navigation.ts'
import { getT } from '#src/i18n/translate.ts'
import { env } from '#src/lib/env.ts'
import { formTexts } from '#src/ui/account/formTexts.ts'
import { PageTitle } from '#src/ui/components/PageTitle.tsx'
import { PosterImage } from '#src/ui/components/PosterImage.tsx'
import { Rail } from '#src/ui/components/Rail.tsx'
import { Section } from '#src/ui/components/Section.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'
import { BookingForm } from '#src/ui/studio/BookingForm.tsx'
import { PriceTable } from '#src/ui/studio/PriceTable.tsx'
import { Terms } from '#src/ui/studio/Terms.tsx'
import { studioTexts } from '#src/ui/studio/texts.ts'

type Args = { params: Promise<{ locale: Locale; hall: string }> }

export const revalidate = 300
export const dynamic = 'force-static'
export const generateStaticParams = (): { hall: string }[] => []

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const { locale, hall: slug } = await params
  const found = await loadHall(locale, slug)
  if (!found) return {}
  const t = getT(locale, 'studio')
  return {
    title: `${found.hall.name} · ${t('title')}`,
    description: found.hall.description ?? t('metaDescription'),
    alternates: alternates(env.PUBLIC_URL, locale, `/studio/${slug}`),
    openGraph: { images: [found.hall.gallery[0]?.url ?? '/og.png'] },
  }
}

/** A hall: what it looks like, what it costs, and its booking form. */
export default async function HallPage({ params }: Args) {
  const { locale, hall: slug } = await params
  const found = await loadHall(locale, slug)
  if (!found) notFound()
  const { hall, terms, today, last, gateways } = found
  const { rules, prices } = hall
  const t = getT(locale, 'studio')
  const minimum = Math.max(rules.minMinutes ?? 0, rules.stepMinutes)
  return (
    <SiteShell
      locale={locale}
      path={`/studio/${slug}`}
      back={{ href: '/studio', label: getT(locale, 'site.actions')('back') }}
    >
      <PageTitle>{hall.name}</PageTitle>
      <p className="mt-2 text-ink-soft">
        {t('capacity', { count: hall.capacity })} · {t('minimum', { minutes: String(minimum) })}
      </p>
      {hall.gallery.length > 0 && (
        <div className="mt-6">
          <Rail label={t('gallery')} isFocusable itemClass="w-[82vw] max-w-lg">
            {hall.gallery.map((picture, index) => (
              <div key={picture.url} className="aspect-4/3 overflow-hidden rounded-card">
                <PosterImage picture={picture} sizes="(width >= 48rem) 32rem, 82vw" isPriority={index === 0} />
              </div>
            ))}
          </Rail>
        </div>
      )}
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-x-12 md:grid-cols-[minmax(0,1fr)_minmax(0,28rem)]">
        <div>
          {hall.description && <p className="max-w-text text-base">{hall.description}</p>}
          {hall.equipment && (
            <Section title={t('equipment')} className="!mt-8">
              <p className="max-w-text text-base">{hall.equipment}</p>
            </Section>
          )}
          <Section title={t('prices')} className="!mt-8">
            <PriceTable locale={locale} prices={prices} />
          </Section>
          {hall.directions && (
            <Section title={t('directions')} className="!mt-8">
              <p className="max-w-text text-base">{hall.directions}</p>
            </Section>
          )}
          <Section title={t('rules')} className="!mt-8 mb-10">
            <Terms locale={locale} terms={{ ...terms, depositPercent: hall.depositPercent ?? terms.depositPercent }} />
          </Section>
        </div>
        <div className="md:rounded-card md:border md:border-line md:bg-surface md:p-6">
          <BookingForm
            locale={locale}
            hall={{
              id: hall.id,
              timeZone: rules.timeZone,
              currency: prices.currency,
              stepMinutes: rules.stepMinutes,
              minMinutes: minimum,
              maxMinutes: rules.maxMinutes,
              today,
              last,
              depositPercent: hall.depositPercent ?? terms.depositPercent,
              extras: prices.extras.map(({ id, name, price, per }) => ({ id, name, price, per })),
              packages: [...prices.packages],
            }}
            gateways={gateways}
            texts={studioTexts(locale).form}
            formTexts={formTexts(locale)}
          />
        </div>
      </div>
    </SiteShell>
  )
}
