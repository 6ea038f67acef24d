import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { type LocaleParams, localeOf, personalMetadata } from '#src/app/data/personal.ts'
import { requireVisitor } from '#src/app/data/visitor.ts'
import { communityRules } from '#src/db/community/communityRules.ts'
import { gpaOfPerson } from '#src/db/community/gpaOfPerson.ts'
import { type LedgerRow, ledgerOfPerson } from '#src/db/ledgerOfPerson.ts'
import { pool } from '#src/db/pool.ts'
import { excuseHours } from '#src/domain/communityRules.ts'
import type { Locale } from '#src/i18n/config.ts'
import { formatGpa } from '#src/i18n/format.ts'
import { getT } from '#src/i18n/translate.ts'
import { AskExcuse } from '#src/ui/account/AskExcuse.tsx'
import { GpaBreakdown, GpaRules } from '#src/ui/account/GpaBreakdown.tsx'
import { GpaChart } from '#src/ui/account/GpaChart.tsx'
import { Ledger } from '#src/ui/account/Ledgers.tsx'
import { PageHead } from '#src/ui/components/PageTitle.tsx'
import { Section } from '#src/ui/components/Section.tsx'
import { SiteShell } from '#src/ui/components/SiteShell.tsx'

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return personalMetadata(getT(localeOf((await params).locale), 'me.gpa')('title'))
}

const shownEntries = 100

/** An absence may be excused for a day after the event; the endpoint decides by the database's clock. */
function excuseFor(row: LedgerRow, locale: Locale, now: number) {
  if (row.kind !== 'missed' || !row.event || now > new Date(row.at).getTime() + excuseHours * 3_600_000) return null
  const t = getT(locale, 'me.gpa.excuse')
  const texts = {
    open: t('open'),
    title: t('title'),
    text: t('text'),
    reason: t('reason'),
    send: t('send'),
    sent: t('sent'),
    cancel: t('cancel'),
    network: getT(locale, 'states')('network'),
  }
  return <AskExcuse event={row.event.slug} locale={locale} texts={texts} />
}

/** Why the Social GPA is what it is. */
export default async function GpaPage({ params }: LocaleParams) {
  const locale = localeOf((await params).locale)
  const actor = await requireVisitor(locale, '/me/gpa')
  const now = Date.now()
  const [gpa, rules, entries] = await Promise.all([
    gpaOfPerson(pool, actor.id),
    communityRules(pool),
    ledgerOfPerson(pool, 'gpa', actor.id, { locale, limit: shownEntries }),
  ])
  if (!gpa) notFound()
  const t = getT(locale, 'me.gpa')
  return (
    <SiteShell back={{ href: '/me', label: getT(locale, 'me')('title') }} locale={locale} path="/me/gpa">
      <PageHead about={t('of', { value: formatGpa(gpa.value) })} title={t('title')} />
      <div className="grid grid-cols-1 gap-x-12 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <Section title={t('chart')}>
            <GpaChart history={gpa.history} locale={locale} now={now} since={gpa.since} value={gpa.value} />
          </Section>
          <Ledger
            actionOf={(row) => excuseFor(row, locale, now)}
            kind="gpa"
            locale={locale}
            now={now}
            rows={entries.filter(({ at }) => at > gpa.since)}
            title={t('entries')}
          />
        </div>
        <div className="min-w-0 max-lg:order-first">
          <GpaBreakdown gpa={gpa} locale={locale} now={now} />
          <GpaRules locale={locale} weights={rules.gpa} />
        </div>
      </div>
    </SiteShell>
  )
}
